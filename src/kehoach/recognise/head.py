"""The head of a document: Quốc hiệu, Tiêu ngữ, issuing body, number, place and date, type.

It stands in one table of two columns, in two tables, in text boxes, or on lines with tabs or spaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.recognise.body import blank_or_rule
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.segments import Pieces, cut, rows, segments, sides, text_of
from kehoach.recognise.words import (
    CIRCULATION,
    URGENCY,
    is_attached,
    is_committee,
    is_draft_mark,
    is_motto,
    is_national_name,
    is_number,
    is_other_body,
    is_party_name,
    is_place_date,
    is_rule,
    is_seat,
    is_type,
    names_its_seat,
    stands_on_the_right,
    type_in_front,
)
from kehoach.seen import Line
from kehoach.vietnamese import fold

_KNOWN = (
    (is_rule, Part.RULE),
    (is_national_name, Part.NATIONAL_NAME),
    (is_motto, Part.MOTTO),
    (is_number, Part.NUMBER),
    (is_place_date, Part.PLACE_DATE),
    (is_attached, Part.ATTACHED),
    (is_party_name, Part.OTHER),
    (is_draft_mark, Part.OTHER),
)


def head_lines(lines: Sequence[Line]) -> list[Labelled]:
    """Label the lines up to and with the type of the document."""
    found: list[Labelled] = []
    for line in lines:
        if line is lines[-1] and holds_type(line):
            found.extend(_type_line(line))
            continue
        for row in rows(line):
            parts = segments(row, is_in_table=True) if line.place.table else sides(row, stands_on_the_right)
            found.extend(_labelled(line, at, parts) for at in range(max(1, len(parts))))
    return _with_issuer(found)


def holds_type(line: Line) -> bool:
    """Whether a line is the type of the document, or begins with it and is centred."""
    text = text_of(rows(line)[0])
    return is_type(text) or (line.setting.align == "center" and type_in_front(text) > 0)


def _type_line(line: Line) -> Iterator[Labelled]:
    """The type; the subject may follow it in the same paragraph, on the same line or on the next."""
    first, *others = rows(line)
    text = "".join([piece.text for piece in first])
    length = len(text) if is_type(text) else len(text) - len(text.lstrip()) + type_in_front(text.strip())
    yield Labelled(Part.TYPE, line, tuple(cut(first, 0, length)))
    for rest in (tuple(cut(first, length, len(text))), *others):
        if words := text_of(rest):
            yield Labelled(Part.RULE if is_rule(words) else Part.SUBJECT, line, rest)


def _labelled(line: Line, at: int, parts: Sequence[Pieces]) -> Labelled:
    pieces = parts[at] if parts else ()
    is_left = line.place.column == 1 or (len(parts) > 1 and at == 0)
    return Labelled(_part(pieces, line, is_left=is_left), line, pieces, is_tabbed=len(parts) > 1)


def _part(pieces: Pieces, line: Line, *, is_left: bool) -> Part:
    text = text_of(pieces)
    if not text:
        return blank_or_rule(line)
    for matches, part in _KNOWN:
        if matches(text):
            return part
    words = fold(text)
    if words in URGENCY:
        return Part.MARK
    if words in CIRCULATION:
        return Part.CIRCULATION
    has_letters = any(map(str.isalpha, text))
    is_capital = text == text.upper() or all(piece.look.capitals for piece in pieces if piece.text.strip())
    is_name = has_letters and (is_capital or is_left) and not words.startswith("v/v")
    return Part.ISSUER if is_name else Part.OTHER


def _with_issuer(found: list[Labelled]) -> list[Labelled]:
    """Tell the superior body from the issuing one: what stands above the first bold line, or above another body."""
    at = [index for index, each in enumerate(found) if each.part is Part.ISSUER]
    own = _first_of_issuer([found[index] for index in at])
    for index in at[:own]:
        found[index] = found[index]._replace(part=Part.PARENT)
    return found


def _first_of_issuer(names: list[Labelled]) -> int:
    if len(names) > 1 and is_committee(names[-2].text) and is_seat(names[-1].text):
        return len(names) - 2  # one name on two lines, whatever their weight
    for index in range(1, len(names)):
        if names_its_seat(names[index - 1].text) and is_other_body(names[index].text):
            return index
    bold = [index for index, name in enumerate(names) if name.looks and all(look.bold for look in name.looks)]
    return bold[0] if bold else 0
