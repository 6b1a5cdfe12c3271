"""From the type of the document to the signature: subject, legal bases, headings and text."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.recognise.marks import mark_of
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.words import is_basis, is_rule, leads_over
from kehoach.seen import Line
from kehoach.vietnamese import fold


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
    return Part.RULE if line.drawings or line.setting.borders else Part.BLANK


def _subject(lines: Sequence[Line], found: list[Labelled]) -> int:
    """The centred lines right under the type, the drawn line under them included; gives where they end."""
    at = 0
    has_words = False
    while at < len(lines):
        line = lines[at]
        text = line.text.strip()
        if line.place.table:
            break
        if not text or is_rule(text):
            part = Part.RULE if text else blank_or_rule(line)
            found.append(Labelled(part, line, line.pieces))
            at += 1
            if part is Part.RULE and has_words:
                break
            continue
        if fold(text).startswith("(kem theo"):
            found.append(Labelled(Part.ATTACHED, line, line.pieces))
        elif line.setting.align == "center" and not (has_words and is_basis(text)):
            found.append(Labelled(Part.SUBJECT, line, line.pieces))
            has_words = True
        else:
            break
        at += 1
    return at


def _bases(lines: Sequence[Line], at: int, found: list[Labelled]) -> int:
    """“Kính gửi”, the decision a plan goes with, and legal bases; gives where they end."""
    is_addressed = False
    while at < len(lines) and lines[at].place.table == 0:
        line = lines[at]
        text = line.text.strip()
        if not text or is_rule(text):
            part = Part.RULE if text else blank_or_rule(line)
        elif fold(text).startswith("(kem theo"):
            part = Part.ATTACHED
        elif fold(text).startswith("kinh gui"):
            part, is_addressed = Part.ADDRESSEE, True
        elif is_addressed and text.startswith(("-", "–")) and not is_basis(text.lstrip("-– ")):
            part = Part.ADDRESSEE
        elif is_basis(text) and not leads_over(text) and not line.label:
            part, is_addressed = Part.BASIS, False
        elif _is_italic(line) and text.endswith((";", ".", ",")):
            part = Part.BASIS
        else:
            break
        found.append(Labelled(part, line, line.pieces))
        at += 1
    return at


def _is_italic(line: Line) -> bool:
    looks = [piece.look for piece in line.pieces if piece.text.strip()]
    return bool(looks) and all(look.italic for look in looks)
