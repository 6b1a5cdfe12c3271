"""The lines drawn in the head and under the subject: found in every way people draw them, each with its owner.

A line may be a shape, a border of a paragraph, or a row of underscores; it may stand under the words, in the next
paragraph, or be anchored anywhere near. Which words it belongs to is told by its column, else by its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from kehoach.checks.head import before_type, cell, floats
from kehoach.checks.measuring import POINTS_PER_MM, Rooms, rooms_of, width
from kehoach.recognise import Labelled, LabelledDocument, Part

Kind = Literal["shape", "border", "typed"]

_SOLID_BORDERS = frozenset({"single", "thick", "double", "triple"})
_SOLID_SIGNS = frozenset("_—―─━")
_AS_LINE = 3.0
"""Millimetres: a picture no higher than this was put there as a line."""
_OFF_CENTRE = 1.0
"""Millimetres."""
_TWO = 2
_LONG = 0.7
"""Of the width of the motto: a shorter line is rather meant for the name of the body."""


class Stroke(NamedTuple):
    """A drawn line. ``length`` is points, None where the file does not say it; so is ``is_centred``."""

    kind: Kind
    length: float | None
    is_solid: bool
    is_centred: bool | None
    at: Labelled


class Strokes(NamedTuple):
    """The lines of a document, by what they belong to."""

    motto: tuple[Stroke, ...]
    issuer: tuple[Stroke, ...]
    subject: tuple[Stroke, ...]


def strokes_of(document: LabelledDocument) -> Strokes:
    """Find the lines of the head and the one under the subject."""
    rooms = rooms_of(document)
    head = list(before_type(document))
    left, right, loose = _by_side(head, document, rooms)
    left, right = _shared(left, right, loose, document)
    subject = [stroke for line in _around_subject(document) for stroke in _strokes(line, rooms)]
    return Strokes(tuple(right), tuple(left), tuple(subject))


def _by_side(
    head: Sequence[Labelled], document: LabelledDocument, rooms: Rooms
) -> tuple[list[Stroke], list[Stroke], list[Stroke]]:
    """The lines of the head in the column of the body, in that of the motto, and those in neither."""
    body, motto = document.first(Part.ISSUER), document.first(Part.MOTTO) or document.first(Part.NATIONAL_NAME)
    sides: tuple[list[Stroke], list[Stroke], list[Stroke]] = ([], [], [])
    columns = [None if line is None else cell(line)[2] for line in (body, motto)]
    done: set[int] = set()
    ended: set[int] = set()
    for line in head:
        column = cell(line)[2]
        is_known = column > 0 and columns[0] != columns[1] and column in columns and not line.is_tabbed
        side = columns.index(column) if is_known else 2
        is_again = id(line.line) in done  # its shapes were counted with the first part of the same paragraph
        done.add(id(line.line))
        if line.part in (Part.NUMBER, Part.PLACE_DATE):
            ended.add(side)
        if not (is_known and side in ended):  # a line under the number is not that of the name
            sides[side].extend(stroke for stroke in _strokes(line, rooms) if stroke.kind == "typed" or not is_again)
    return sides


def _shared(
    left: list[Stroke], right: list[Stroke], loose: list[Stroke], document: LabelledDocument
) -> tuple[list[Stroke], list[Stroke]]:
    """Give lines that no column tells apart to the body or the motto: the longer one is the motto's."""
    spare = [*loose, *(left if not right else []), *(right if not left else [])]
    if left and right:
        return left, right
    in_order = sorted(spare, key=lambda stroke: stroke.length or 0.0)
    if len(in_order) >= _TWO:
        return in_order[:1], in_order[-1:]
    if not loose:
        return left, right
    motto = document.first(Part.MOTTO)
    is_long = motto is not None and (loose[0].length or 0.0) > width(motto) * _LONG
    return (left, right or loose) if is_long else (left or loose, right)


def _around_subject(document: LabelledDocument) -> Iterator[Labelled]:
    """The type, the subject, what is blank or drawn after them, and the first line of text: it may hold an anchor."""
    is_under = False
    for line in document.lines:
        if line.part in (Part.TYPE, Part.SUBJECT, Part.ATTACHED):
            is_under = True
        elif is_under and line.part not in (Part.RULE, Part.BLANK):
            if line.line.drawings:
                yield line
            return
        if is_under:
            yield line


def _strokes(line: Labelled, rooms: Rooms) -> Iterator[Stroke]:
    for drawing in line.line.drawings:
        is_thin = drawing.kind == "picture" and drawing.height <= _AS_LINE < drawing.width
        is_unsaid = not drawing.width and not drawing.height
        if is_thin or (drawing.kind == "line" and (is_unsaid or drawing.width > drawing.height)):
            length = None if is_unsaid else drawing.width * POINTS_PER_MM
            yield Stroke("shape", length, is_solid=not drawing.is_dashed, is_centred=None, at=line)
    if line.part is Part.RULE and line.text:
        is_centred = None if floats(line) else line.line.setting.align == "center"
        yield Stroke("typed", width(line), _is_solid(line.text), is_centred, line)
    elif line.part is not Part.MARK:
        yield from _borders(line, rooms)


def _borders(line: Labelled, rooms: Rooms) -> Iterator[Stroke]:
    """Borders above or below an empty paragraph, or below one with words; a box is no line."""
    setting = line.line.setting
    sides = {border.side: border for border in setting.borders}
    if "left" in sides or "right" in sides:
        return
    wanted = ("bottom",) if line.text else ("top", "bottom")
    border = next((sides[side] for side in wanted if side in sides), None)
    if border is not None:
        is_centred = abs(setting.left - setting.right) <= _OFF_CENTRE
        yield Stroke("border", rooms.between_indents(line), border.style in _SOLID_BORDERS, is_centred, line)


def _is_solid(text: str) -> bool:
    return all(sign in _SOLID_SIGNS for sign in text if not sign.isspace())


def best(strokes: Iterable[Stroke], least: float, most: float) -> Stroke | None:
    """The line whose length is nearest to what is right; None when there is none."""
    return min(strokes, key=lambda stroke: _miss(stroke, least, most), default=None)


def _miss(stroke: Stroke, least: float, most: float) -> float:
    if stroke.length is None:
        return 0.0
    return max(least - stroke.length, stroke.length - most, 0.0)
