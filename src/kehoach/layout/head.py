"""The head of page one, the signing block and the properties: plan → blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.blocks import Letterhead, Properties, RecipientLine, Role, Signature, Text, Title
from kehoach.layout.citations import pending_citation_words
from kehoach.layout.marks import closed, without_mark
from kehoach.model.citation import Citation
from kehoach.model.plan import Plan
from kehoach.model.recipients import Archive, Recipient
from kehoach.model.recipients import Signature as Signer
from kehoach.model.typed_marks import without_abbreviation
from kehoach.phrases import (
    ACTING,
    ADDRESSEE_LABEL,
    ANNEX_FILE,
    ARCHIVE_LABEL,
    BLANK,
    BY_AUTHORIZATION,
    BY_ORDER,
    CONTACT,
    DEFAULT_ARCHIVE,
    DOCUMENT_TYPE,
    IN_PLACE_OF,
    ON_BEHALF_OF,
    TYPE_CODE,
)
from kehoach.vietnamese import PartialDate, long_date, upper

_UNKNOWN = PartialDate()
_FOLDERS = re.compile(r".*[/\\]")


def letterhead(plan: Plan) -> Letterhead:
    """Cơ quan, số ký hiệu, địa danh và ngày, các dấu."""
    body = plan.organization
    attached = plan.attached_to is not None
    return Letterhead(
        parent=tuple(map(upper, body.parent)),
        issuer=tuple(map(upper, body.name)),
        number=None if attached else f"{plan.number or BLANK}/{symbol(plan)}",
        place_date=None if attached else f"{body.place}, {long_date(plan.issued_on or _UNKNOWN, BLANK)}",
        marks=tuple(upper(mark) for mark in (plan.secrecy, plan.urgency) if mark),
        circulation=plan.circulation and upper(plan.circulation),
        contact=_contact(plan),
    )


def symbol(plan: Plan) -> str:
    """The symbol (ký hiệu), type code first: ``KH-UBND``."""
    return "-".join(plan.symbol) or f"{TYPE_CODE}-{plan.organization.abbreviation}"


def _contact(plan: Plan) -> tuple[str, ...]:
    if plan.contact is None:
        return ()
    given = ((label, getattr(plan.contact, name)) for name, label in CONTACT)
    return tuple(f"{label}: {value}" for label, value in given if value)


def title(plan: Plan) -> Title:
    """Trích yếu, and the line naming the decision that the plan goes with."""
    return Title(plan.subject, None if plan.attached_to is None else _issued_with(plan.attached_to))


def addressees(plan: Plan) -> Iterator[Text]:
    """“Kính gửi”: one on its line, several on lines of their own (NĐ 30/2020, Phụ lục I, mục II, khoản 9 điểm d)."""
    names = plan.addressees
    if len(names) == 1:
        yield Text(Role.ADDRESSEE, f"{ADDRESSEE_LABEL} {names[0]}")
    elif names:
        yield Text(Role.ADDRESSEES, ADDRESSEE_LABEL, leads=True)
        for index, name in enumerate(names, 1):
            yield Text(Role.ADDRESSEE_LINE, closed(name, "." if index == len(names) else ";"))


def _issued_with(decision: Citation) -> str:
    return f"(Kèm theo {pending_citation_words(decision)})"


def annex_reference(plan: Plan) -> str:
    """The line under an annex title that says which plan (or decision) it belongs to."""
    if plan.attached_to is not None:
        return _issued_with(plan.attached_to)
    number = f"{plan.number or BLANK}/{symbol(plan)}"
    date = long_date(plan.issued_on or _UNKNOWN, BLANK)
    return f"(Kèm theo Kế hoạch số {number} {date} của {' '.join(plan.organization.name)})"


def annex_file_line(file: str) -> str:
    """The line in place of the contents of an annex that is a file: its name, without the folder."""
    return f"({ANNEX_FILE} {_FOLDERS.sub('', file)})"


def signature(plan: Plan) -> Signature | None:
    """Nơi nhận and chữ ký; None for a plan issued with a decision."""
    signer = plan.signature
    if signer is None:
        return None
    recipients = [line for recipient in plan.recipients for line in _recipient(recipient, nested=False)]
    recipients.append(RecipientLine(_archive(plan.archive)))
    return Signature(tuple(recipients), _authority(signer), signer.full_name, signer.other_title)


def _recipient(recipient: Recipient, *, nested: bool) -> list[RecipientLine]:
    words = recipient.name
    if recipient.purpose:
        purpose = recipient.purpose
        bracketed = purpose if purpose.startswith("(") and purpose.endswith(")") else f"({purpose})"
        words = f"{without_mark(words)} {bracketed}"
    mark = ":" if recipient.children else ";"
    lines = [RecipientLine(closed(words, mark), nested)]
    for child in recipient.children:
        lines.extend(_recipient(child, nested=True))
    return lines


def _archive(note: Archive | None) -> str:
    if note is None:
        return f"{ARCHIVE_LABEL} {DEFAULT_ARCHIVE}."
    words = without_mark(", ".join(note.units))
    if note.copies_kept is not None:
        words += f" ({note.copies_kept})"
    words = f"{ARCHIVE_LABEL} {words}."
    if note.drafter is not None:
        words += f" {without_mark(note.drafter)}."
        if note.copies_issued is not None:
            words += f"({note.copies_issued})"
    return words


def _authority(signer: Signer) -> tuple[str, ...]:
    """TM., TUQ. or TL., KT., then the signer's own title, in that order (NĐ 30/2020, Phụ lục I, II.7.b)."""
    lines = [
        f"{abbreviation} {upper(words)}"
        for abbreviation, words in (
            (ON_BEHALF_OF, signer.on_behalf_of),
            (BY_AUTHORIZATION, signer.by_authorization_of),
            (BY_ORDER, signer.by_order_of),
            (IN_PLACE_OF, signer.in_place_of),
        )
        if words
    ]
    own = upper(signer.job_title)
    lines.append(f"{ACTING} {without_abbreviation(ACTING[:-1])(own)}" if signer.is_acting else own)
    return tuple(lines)


def properties(plan: Plan) -> Properties:
    """Title, subject, author and date of the file, all from the plan."""
    return Properties(
        title=f"{DOCUMENT_TYPE.capitalize()} {' '.join(plan.subject)}",
        subject=" ".join(plan.subject),
        author=" ".join(plan.organization.name),
        date=plan.issued_on.date() if plan.issued_on else None,
    )
