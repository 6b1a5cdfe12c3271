"""A blueprint and one row → the values of a plan, or what is wrong in the cells it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kehoach.batch.blueprint import Repeat, Text, Where
from kehoach.batch.cells import Cell, Row, Unusable
from kehoach.batch.formats import NotInFormError, formatted, plain_text
from kehoach.batch.gaps import Gap
from kehoach.echo import shorten
from kehoach.errors import Problem
from kehoach.vietnamese import forbidden_character, normalize

_LEFT_OUT = object()

Lists = Mapping[str, Sequence[Row]]
"""The rows that belong to a main row, by the sheet's name as the plan writes it."""


@dataclass(slots=True)
class Filled:
    """The values of one plan. ``origins`` tells, by path in the values, from which cells a text was made.

    ``numbers`` are the paths of the numbers that are whole values: where a text is wanted, their words are meant.
    ``problems`` are those of cells; with any the values are not fit for use.
    """

    value: object = None
    origins: dict[Where, tuple[Cell, ...]] = field(default_factory=dict)
    numbers: dict[Where, str] = field(default_factory=dict)
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
        made: list[object] = []
        for each in tree:
            if isinstance(each, Repeat):
                for row in self.lists[each.sheet]:
                    made.append(self.part(each.pattern, (*path, len(made)), {**cells, **row.cells}))
                continue
            part = self.part(each, (*path, len(made)), cells)
            if part is not _LEFT_OUT:
                made.append(part)
        return made

    def _text(self, text: Text, path: Where, cells: Mapping[str, Cell]) -> object:
        self.filled.origins[path] = tuple(cells[gap.key] for gap in text.pieces if isinstance(gap, Gap))
        if text.whole is not None:
            return self._whole(text.whole, path, cells[text.whole.key])
        only = text.pieces[0]
        if len(text.pieces) == 1 and isinstance(only, Gap) and only.may_be_empty and cells[only.key].value is None:
            return _LEFT_OUT
        return "".join(
            piece if isinstance(piece, str) else self._words(piece, cells[piece.key]) for piece in text.pieces
        )

    def _whole(self, gap: Gap, path: Where, cell: Cell) -> object:
        value = cell.value
        if isinstance(value, Unusable):
            self._refuse(cell, value)
            return None
        if value is None:
            return _LEFT_OUT if gap.may_be_empty else None
        if isinstance(value, bool):
            return value
        if isinstance(value, int | Decimal):
            self.filled.numbers[path] = plain_text(value)
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
        return text

    def _refuse(self, cell: Cell, value: Unusable) -> None:
        self.filled.problems.append(cell.problem(value.code, shown=value.shown, range=value.shown))
