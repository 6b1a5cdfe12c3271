"""A blueprint and one row → the values of a plan, or what is wrong in the cells it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kehoach.batch.blueprint import Repeat, Text, Where
from kehoach.batch.cells import Cell, Row, Unusable, column_key
from kehoach.batch.formats import NotInFormError, formatted, plain_text
from kehoach.batch.gaps import Gap
from kehoach.echo import shorten
from kehoach.errors import Problem
from kehoach.readers.garbled import garbled_text
from kehoach.vietnamese import forbidden_character, normalize

_LEFT_OUT = object()
_CELLS = "o"
"""The key under which a row of a table has its cells, where it is no bare list of them."""

Lists = Mapping[Where, Sequence[Row]]
"""The rows that belong to a main row, by the path of the ``Repeat`` that they fill."""


@dataclass(slots=True)
class Filled:
    """The values of one plan. ``origins`` tells, by path in the values, from which cells a text was made.

    ``wholes`` gives, by path in the values, the gap of the plan that a cell's value fills as it is: it may be meant as
    something else (``meant``).
    ``emptied`` are the paths of lists that came out empty because no row belongs to their repeated part.
    ``problems`` are those of cells; with any the values are not fit for use.
    """

    value: object = None
    origins: dict[Where, tuple[Cell, ...]] = field(default_factory=dict)
    wholes: dict[Where, Where] = field(default_factory=dict)
    emptied: dict[Where, Repeat] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def fill(tree: object, row: Row, lists: Lists) -> Filled:
    """Fill in one row. Every cell the plan needs is looked at, so that all mistakes of the row are told at once."""
    filled = Filled()
    filled.value = _Filling(filled, lists).part(tree, (), row.cells)
    filled.problems = list(dict.fromkeys(filled.problems))
    return filled


@dataclass(frozen=True, slots=True)
class _Filling:
    filled: Filled
    lists: Lists

    def part(self, tree: object, path: Where, cells: Mapping[str, Cell]) -> object:
        if isinstance(tree, Text):
            return self._text(tree, path, cells)
        if isinstance(tree, dict):
            parts = ((key, self.part(each, (*path, key), cells)) for key, each in tree.items())
            return {key: each for key, each in parts if each is not _LEFT_OUT}
        if isinstance(tree, list):
            return self._list(tree, path, cells)
        return tree

    def _list(self, tree: list[object], path: Where, cells: Mapping[str, Cell]) -> list[object]:
        # An empty cell of a table is printed: without it the next would take its place.
        keeps_place = bool(path) and (path[-1] == _CELLS or isinstance(path[-1], int))
        made: list[object] = []
        for each, below in self._elements(tree, cells):
            part = self.part(each, (*path, len(made)), below)
            if part is not _LEFT_OUT or keeps_place:
                made.append(None if part is _LEFT_OUT else part)
        repeat = next((each for each in tree if isinstance(each, Repeat)), None)
        if repeat is not None and not made:
            self.filled.emptied[path] = repeat
        return made

    def _elements(self, tree: list[object], cells: Mapping[str, Cell]) -> Iterator[tuple[object, Mapping[str, Cell]]]:
        """The elements of a list, each with the cells that fill it; a repeated part once for each of its rows."""
        for each in tree:
            if not isinstance(each, Repeat):
                yield each, cells
                continue
            key = cells[column_key(each.key)]
            if isinstance(key.value, Unusable):
                self._refuse(key, key.value)
            yield from ((each.pattern, {**cells, **row.cells}) for row in self.lists[each.path])

    def _text(self, text: Text, path: Where, cells: Mapping[str, Cell]) -> object:
        only = text.pieces[0]
        if len(text.pieces) == 1 and isinstance(only, Gap) and only.may_be_empty and cells[only.key].value is None:
            return _LEFT_OUT
        self.filled.origins[path] = tuple(cells[gap.key] for gap in text.pieces if isinstance(gap, Gap))
        if text.whole is not None:
            self.filled.wholes[path] = text.path
            return self._whole(cells[text.whole.key])
        return "".join(
            piece if isinstance(piece, str) else self._words(piece, cells[piece.key]) for piece in text.pieces
        )

    def _whole(self, cell: Cell) -> object:
        value = cell.value
        if isinstance(value, Unusable):
            self._refuse(cell, value)
            return None
        if value is None:
            return None
        if isinstance(value, bool | int | Decimal):
            return value
        return self._printable(plain_text(value), cell)

    def _words(self, gap: Gap, cell: Cell) -> str:
        value = cell.value
        if isinstance(value, Unusable):
            self._refuse(cell, value)
        elif value is None:
            if not gap.may_be_empty:
                self.filled.problems.append(cell.problem("empty_cell"))
        else:
            try:
                return self._printable(formatted(value, gap.form), cell)
            except NotInFormError as error:
                shown = shorten(plain_text(value))
                self.filled.problems.append(cell.problem(str(error.args[0]), shown=shown))
        return ""

    def _printable(self, text: str, cell: Cell) -> str:
        found = forbidden_character(normalize(text))
        if found is not None:
            self.filled.problems.append(cell.problem("bad_character", character=found[1], place=found[0] + 1))
        elif isinstance(cell.value, str) and (garbled := garbled_text(cell.value)) is not None:
            self.filled.problems.append(cell.problem(f"{garbled.code}_cell", **garbled.words))
        return text

    def _refuse(self, cell: Cell, value: Unusable) -> None:
        self.filled.problems.append(cell.problem(value.code, shown=value.shown, range=value.shown))
