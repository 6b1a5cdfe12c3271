"""From the type of the document to the signature: subject, legal bases, headings and text."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.recognise.marks import mark_of
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.words import (
    is_addressee,
    is_attached,
    is_basis,
    is_issuer_of_decision,
    is_party_name,
    is_plain_basis,
    is_rule,
    is_type,
    leads_over,
)
from kehoach.seen import Line


def body_lines(lines: Sequence[Line], *, follows_head: bool) -> list[Labelled]:
    """Label the lines after the head. Without a head there is no subject and there are no bases."""
    found: list[Labelled] = []
    at = 0
    if follows_head:
        at = _subject(lines, found)
        at = _bases(lines, at, found)
    found.extend(running(line) for line in lines[at:])
    return found


def running(line: Line, annex: int = 0) -> Labelled:
    """Label a line of running text: by its mark, or as a paragraph, a cell of a table, a drawn line, a blank."""
    text = line.text.strip()
    if line.place.table:
        return Labelled(Part.TABLE if text or line.label else Part.BLANK, line, line.pieces, annex, line.label)
    if not text and not line.label:
        return Labelled(blank_or_rule(line), line, line.pieces, annex)
    if is_rule(text):
        return Labelled(Part.RULE, line, line.pieces, annex)
    mark = mark_of(line)
    if mark is None:
        return Labelled(Part.BODY, line, line.pieces, annex)
    return Labelled(mark.part, line, line.pieces, annex, mark.sign, mark.is_typed)


def blank_or_rule(line: Line) -> Part:
    """An empty paragraph may carry a drawn line."""
    has_line = line.setting.borders or any(drawing.kind == "line" for drawing in line.drawings)
    return Part.RULE if has_line else Part.BLANK


def _subject(lines: Sequence[Line], found: list[Labelled]) -> int:
    """The centred lines right under the type, the drawn line under them included; gives where they end.

    The first line may stand elsewhere than in the middle: it is the subject all the same when it is bold.
    """
    has_words = False
    for at, line in enumerate(lines):
        text = line.text.strip()
        if line.place.table:
            return at
        if not text or is_rule(text):
            part = Part.RULE if text else blank_or_rule(line)
        elif is_attached(text):
            part = Part.ATTACHED
        elif _is_subject(line, text, has_words=has_words):
            part, has_words = Part.SUBJECT, True
        else:
            return at
        found.append(Labelled(part, line, line.pieces))
        if part is Part.RULE and has_words:
            return at + 1
    return len(lines)


def _is_subject(line: Line, text: str, *, has_words: bool) -> bool:
    if is_plain_basis(text) or is_addressee(text) or is_party_name(text) or mark_of(line) is not None:
        return False
    if line.setting.align == "center":
        return not (has_words and (is_basis(text) or is_issuer_of_decision(text)))
    looks = [piece.look for piece in line.pieces if piece.text.strip()]
    return not has_words and all(look.bold and not look.italic for look in looks) and text[-1] not in ":;"


def _bases(lines: Sequence[Line], at: int, found: list[Labelled]) -> int:
    """“Kính gửi”, the decision a plan goes with, and legal bases; gives where they end."""
    before = Part.BLANK
    is_closed = False
    while at < len(lines) and lines[at].place.table == 0:
        line = lines[at]
        text = line.text.strip()
        part = blank_or_rule(line) if not text and not line.label else _opening(line, text, before)
        if part is None or (part is Part.BASIS and is_closed and _may_be_text(line, text)):
            break
        found.append(Labelled(part, line, line.pieces))
        is_closed = text.endswith(".") if part is Part.BASIS else is_closed
        before = before if part in (Part.BLANK, Part.RULE) else part
        at += 1
    return at


def _may_be_text(line: Line, text: str) -> bool:
    """Whether a line behind a basis that ends with a full stop begins the text: “Thực hiện Kế hoạch này, …”."""
    return text.endswith(".") and not is_plain_basis(text) and not _is_italic(line)


def _opening(line: Line, text: str, before: Part) -> Part | None:
    """What a line before the text is; None where the text begins. ``before`` is what the line above it is."""
    part = _known(line, text)
    if part is not None:
        return part
    is_italic = _is_italic(line)
    begins_so = is_plain_basis(text) or (before is Part.BASIS and is_basis(text))
    if is_italic and begins_so and not leads_over(text.rstrip(" :")):
        return Part.BASIS  # whatever mark it ends with
    if leads_over(text):
        return None
    if is_plain_basis(text):
        return Part.BASIS
    if before is Part.ADDRESSEE and text.startswith(("-", "–")):
        return Part.ADDRESSEE
    if line.label:
        return None
    is_closed = text.endswith((";", ".", ","))
    if is_italic and is_closed:
        return Part.BASIS
    is_listed = text.endswith(";") or (before is Part.BASIS and is_closed)
    return Part.BASIS if is_basis(text) and is_listed else None


def _known(line: Line, text: str) -> Part | None:
    """What a line is by its words alone; None for what may be a basis."""
    if is_rule(text):
        return Part.RULE
    if line.setting.align == "center" and (is_issuer_of_decision(text) or (text.isupper() and is_type(text))):
        return Part.OTHER
    if is_attached(text):
        return Part.ATTACHED
    return Part.ADDRESSEE if is_addressee(text) else None


def _is_italic(line: Line) -> bool:
    looks = [piece.look for piece in line.pieces if piece.text.strip()]
    return bool(looks) and all(look.italic for look in looks)
