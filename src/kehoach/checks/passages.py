"""The words of a plan in printed order, from a Word file or from JSON: what checks of content read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.errors import Position
from kehoach.recognise import LabelledDocument, Part
from kehoach.seen import Grid, Item, Place, lines_of


class Passage(NamedTuple):
    """One line as printed: which part it is, its number or mark in front, its words, and where a person finds them.

    ``annex`` counts annexes from 1; 0 is the plan itself. ``depth`` says how far it stands under others: 0 for
    sections and for text under none. ``row`` is the same for all cells of one row of one table, 0 outside tables, and
    ``column`` counts the cells of a row from 1.
    """

    part: Part
    text: str
    place: Place | Position
    annex: int = 0
    number: str = ""
    depth: int = 0
    row: int = 0
    column: int = 0


class Passages(NamedTuple):
    """All passages of one document, in printed order. ``is_whole`` is False when parts of it could not be read."""

    passages: tuple[Passage, ...]
    is_whole: bool = True

    def of(self, *parts: Part) -> Iterator[Passage]:
        """The passages of these parts."""
        wanted = frozenset(parts)
        return (passage for passage in self.passages if passage.part in wanted)


_DEPTHS = {Part.SECTION: 0, Part.CLAUSE: 1, Part.SUBCLAUSE: 2, Part.POINT: 3, Part.BULLET: 4}


def passages_of_document(document: LabelledDocument) -> Passages:
    """The words of a Word file, as far as its parts are known."""
    return Passages(tuple(with_depth(_from_lines(document))))


def _from_lines(document: LabelledDocument) -> Iterator[Passage]:
    columns = dict(_columns(document.document.items))
    for each in document.lines:
        if each.text:
            place = each.line.place
            row = (place.table << 20) + place.row if place.table else 0
            column = columns.get((place.table, place.row, place.column), place.column)
            yield Passage(each.part, each.text, place, each.annex, each.number, row=row, column=column)


def _columns(items: Iterable[Item]) -> Iterator[tuple[tuple[int, int, int], int]]:
    """The first column that each cell covers: a place counts the cells of its row, whatever they cover."""
    for grid in items:
        if not isinstance(grid, Grid):
            continue
        for row in grid.rows:
            for box in row.boxes:
                if line := next((line for item in box.items for line in lines_of(item)), None):
                    yield (line.place.table, line.place.row, line.place.column), box.column + 1
                yield from _columns(box.items)


def with_depth(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages with their depth: a paragraph stands under the last line with a number."""
    under = 0
    for passage in passages:
        if passage.part in _DEPTHS:
            under = _DEPTHS[passage.part]
            yield passage._replace(depth=under)
        elif passage.part is Part.BODY:
            yield passage._replace(depth=under + 1 if under else 0)
        else:
            yield passage
