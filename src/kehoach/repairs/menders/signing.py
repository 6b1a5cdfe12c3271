"""The signature and the recipients: letters and where they stand; titles and names are never touched."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kehoach.checks.kh175_signer import Signer
from kehoach.checks.kh181_recipients_label import WORDS, is_at_margin
from kehoach.checks.kh198_stamps import stamps
from kehoach.checks.kh199_contact import contact_lines
from kehoach.checks.lettering import wrong_look
from kehoach.recognise import Labelled, Part
from kehoach.recognise.words import URGENCY
from kehoach.regulation import Lettering
from kehoach.repairs.desk import Desk
from kehoach.repairs.menders.base import Mender, difference, set_as
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import Letters
from kehoach.repairs.mends.paragraph import SetParagraph
from kehoach.seen import Look
from kehoach.vietnamese import fold

_BLOCK = (Part.RECIPIENTS_LABEL, Part.AUTHORITY, Part.SIGNER)


def recipients_label(desk: Desk) -> Iterator[Mend]:
    """The words "Nơi nhận:" as they are always written, at the margin."""
    for each in desk.document.of(Part.RECIPIENTS_LABEL):
        if each.text != WORDS and " ".join(fold(each.text).split()).rstrip(" :.;,") == "noi nhan":
            yield from desk.replace(each, WORDS)
        if not is_at_margin(each) and not each.is_tabbed and each.line.text[:1] not in ("\t", " "):
            yield SetParagraph(desk.paragraph(each.line), align="left", left=0, first_line=0)


def recipients(desk: Desk) -> Iterator[Mend]:
    """The lines of recipients; where only some words stand out, somebody meant it."""
    wanted = desk.rules.RECIPIENTS
    for each in desk.document.of(Part.RECIPIENT, Part.ARCHIVE):
        if all(any(True for _ in wrong_look(look, wanted)) for look in each.looks):
            yield from set_as(desk, each, wanted)
        if each.line.setting.align in ("center", "right") and not each.is_tabbed:
            yield SetParagraph(desk.paragraph(each.line), align="left")


def in_whole_block(mender: Mender) -> Mender:
    """The same, where no part of the signature is missing: else recipients are taken for titles and names."""

    def mend(desk: Desk) -> Iterator[Mend]:
        if all(desk.document.first(part) for part in _BLOCK):
            yield from mender(desk)

    return mend


def signer_letters(check: Signer) -> Mender:
    """The letters of the name; how it is spelt is left."""

    def mend(desk: Desk) -> Iterator[Mend]:
        for each in _names(desk):
            yield from set_as(desk, each, check.lettering(desk.rules))

    return mend


def signer_place(desk: Desk) -> Iterator[Mend]:
    """The name in the middle of its cell."""
    for each in _names(desk):
        if each.line.place.table and each.line.setting.align != "center":
            yield SetParagraph(desk.paragraph(each.line), align="center")


def _names(desk: Desk) -> Iterator[Labelled]:
    """The names below the authority; what else is taken for one stays as it is."""
    titles = [each.line.place for each in desk.document.of(Part.AUTHORITY)]
    for each in desk.document.of(Part.SIGNER):
        place = each.line.place
        is_below = bool(titles) and (titles[-1].table, titles[-1].column) == (place.table, place.column)
        if is_below and each.text[:1].isalpha():
            yield each


def stamp_letters(desk: Desk) -> Iterator[Mend]:
    """The letters of marks of urgency and circulation; a box around them is to be drawn by hand."""
    for stamp in stamps(desk.document):
        wanted = desk.rules.URGENCY if fold(stamp.words) in URGENCY else desk.rules.CIRCULATION
        own = desk.visible(stamp.line)
        yield from desk.set_letters(own, partial(_chosen, wanted))
        if stamp.words != stamp.words.upper():
            yield from desk.set_letters(own, lambda look: Letters(capitals=None if look.capitals else True))


def contact_letters(desk: Desk) -> Iterator[Mend]:
    """The letters of the address in the footer of the first page."""
    wanted = desk.rules.CONTACT
    for sheet in desk.document.document.sheets:
        for items in sheet.footers.values():
            for line in contact_lines(items):
                yield from desk.set_letters(desk.visible(line), partial(_chosen, wanted))


def _chosen(wanted: Lettering, look: Look) -> Letters:
    return difference(look, wanted, wanted.chosen)
