"""The head of a document: Quốc hiệu, Tiêu ngữ, issuing body, number, place and date, type.

It stands in one table of two columns, in two tables, or on lines with tabs.
"""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.segments import segments
from kehoach.recognise.words import (
    CIRCULATION,
    URGENCY,
    is_committee,
    is_motto,
    is_national_name,
    is_number,
    is_other_body,
    is_place_date,
    is_rule,
    is_seat,
    is_type,
    names_its_seat,
)
from kehoach.seen import Line, Piece
from kehoach.vietnamese import fold


def head_lines(lines: Sequence[Line]) -> list[Labelled]:
    """Label the lines up to and with the type of the document."""
    found: list[Labelled] = []
    for line in lines:
        parts = segments(line)
        for pieces in parts or [()]:
            found.extend(_split(line, pieces, is_tabbed=len(parts) > 1))
    return _with_issuer(found)


def _split(line: Line, pieces: tuple[Piece, ...], *, is_tabbed: bool) -> list[Labelled]:
    """Label one segment; one with line breaks in it may hold several parts."""
    whole = "".join(piece.text for piece in pieces)
    if "\n" not in whole.strip() or is_national_name(" ".join(whole.split())):
        return [_labelled(line, pieces, is_tabbed=is_tabbed)]
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        rows[-1].append(piece._replace(text=first))
        rows.extend([piece._replace(text=text)] for text in others)
    found = [_labelled(line, tuple(row), is_tabbed=is_tabbed) for row in rows]
    return [_after_type(each) if found[0].part is Part.TYPE and each is not found[0] else each for each in found]


def _after_type(each: Labelled) -> Labelled:
    """What stands under the type of the document, behind a line break in the same paragraph."""
    return each if each.part in (Part.RULE, Part.BLANK) else each._replace(part=Part.SUBJECT)


def _labelled(line: Line, pieces: tuple[Piece, ...], *, is_tabbed: bool) -> Labelled:
    text = "".join(piece.text for piece in pieces).strip()
    return Labelled(_part(text, line), line, pieces, is_tabbed=is_tabbed)


def _part(text: str, line: Line) -> Part:
    if not text:
        return Part.RULE if line.drawings or line.setting.borders else Part.BLANK
    if is_rule(text):
        return Part.RULE
    known = (
        (is_national_name, Part.NATIONAL_NAME),
        (is_motto, Part.MOTTO),
        (is_number, Part.NUMBER),
        (is_place_date, Part.PLACE_DATE),
    )
    for matches, part in known:
        if matches(text):
            return part
    if fold(text) in URGENCY:
        return Part.MARK
    if fold(text) in CIRCULATION:
        return Part.CIRCULATION
    if is_type(text) and line.place.table == 0:
        return Part.TYPE
    return Part.ISSUER if text == text.upper() and any(map(str.isalpha, text)) else Part.OTHER


def _with_issuer(found: list[Labelled]) -> list[Labelled]:
    """Tell the superior body from the issuing one: what stands above the first bold line, or above another body."""
    at = [index for index, each in enumerate(found) if each.part is Part.ISSUER]
    own = _first_of_issuer([found[index] for index in at])
    for index in at[:own]:
        found[index] = found[index]._replace(part=Part.PARENT)
    return found


def _first_of_issuer(names: list[Labelled]) -> int:
    for index in range(1, len(names)):
        if is_committee(names[index - 1].text) and is_seat(names[index].text) and index == len(names) - 1:
            return index - 1  # one name on two lines, whatever their weight
    for index in range(1, len(names)):
        if names_its_seat(names[index - 1].text) and is_other_body(names[index].text):
            return index
    bold = [index for index, name in enumerate(names) if name.looks and all(look.bold for look in name.looks)]
    return bold[0] if bold else 0
