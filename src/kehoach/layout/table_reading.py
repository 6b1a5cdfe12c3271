"""One look at a table of the plan: where its cells land, what they print, what its columns add up to."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from kehoach.layout.column_widths import (
    CELL_SIZE,
    MM_PER_POINT,
    PADDING,
    PORTRAIT,
    Wish,
    column_widths,
    smallest_width,
    wish,
)
from kehoach.memo import Round
from kehoach.metrics import line_count
from kehoach.model.grid import Grid
from kehoach.model.table import Cell, Column, GroupRow, Row, Table, cell_value
from kehoach.vietnamese import format_amount, format_number

Figure = int | Decimal
_SAMPLE = 300
"""Rows looked at when widths are chosen; the rest of a long table is taken to be like them."""
_MANY = 6
_CROWDED = 5
"""From so many columns on, a text of more lines than this is a reason to turn the page."""
_FIGURES = frozenset({"so", "tien"})


class ReadCell(NamedTuple):
    """A cell in its place among all columns, with what it prints."""

    column: int
    text: str
    covers: int = 1
    rows: int = 1
    align: str | None = None


class ReadRow(NamedTuple):
    """A row of the plan: what each typed column prints, or, where cells are merged, the cells in their places.

    ``continued`` says from which column, over how many, a merged cell above still reaches down.
    """

    texts: list[str]
    merged: list[ReadCell] | None = None
    continued: tuple[tuple[int, int], ...] = ()


class TableReading:
    """A table read once, for every later question about it."""

    def __init__(self, table: Table, wishes: Round[Wish]) -> None:
        """Read a table. ``wishes`` are those that are known of columns."""
        self.table = table
        self._known_wishes = wishes
        self.leaves: tuple[Column, ...] = table.leaf_columns()
        self._kinds = [column.kind for column in self.leaves]
        self.typed = [index for index, kind in enumerate(self._kinds) if kind != "stt"]
        names = [column.name if column.kind != "stt" else None for column in self.leaves]
        self.added: tuple[int, ...] = (
            tuple(names.index(name) for name in table.total.columns) if table.total is not None else ()
        )
        self.sums: dict[int, Figure] = dict.fromkeys(self.added, 0)
        self.group_sums: list[dict[int, Figure]] = []
        self._grid = Grid(len(self.typed))
        self._reaching: list[ReadCell] = []
        self.rows: list[ReadRow | None] = [self._read(row) for row in table.rows]
        """The rows in order; None where the table has a group row."""

    def _read(self, row: Row | GroupRow) -> ReadRow | None:
        if isinstance(row, GroupRow):
            self._grid.close()
            self.group_sums.append(dict.fromkeys(self.added, 0))
            return None
        if self._grid.is_open or any(isinstance(entry, Cell) for entry in row.cells):
            return self._read_merged(row)
        texts: list[str] = []
        for value in row.cells:
            if isinstance(value, str):
                texts.append(value)
            elif isinstance(value, int | Decimal):
                texts.append(self._figure(self.typed[len(texts)], value, is_added=row.is_added))
            else:
                texts.append("")
        return ReadRow(texts)

    def _read_merged(self, row: Row) -> ReadRow:
        cells = []
        for number, at, columns, rows in self._grid.place(row.cells).cells:
            entry = row.cells[number]
            value = cell_value(entry)
            column = self.typed[at]
            covers = self.typed[at + columns - 1] - column + 1
            text = str(value or "")
            if isinstance(value, int | Decimal):
                text = self._figure(column, value, is_added=row.is_added)
            align = entry.align if isinstance(entry, Cell) else None
            cells.append(ReadCell(column, text, covers, rows, align))
        continued = tuple((cell.column, cell.covers) for cell in self._reaching)
        self._reaching = [cell._replace(rows=cell.rows - 1) for cell in (*self._reaching, *cells) if cell.rows > 1]
        return ReadRow([], cells, continued)

    def _figure(self, column: int, value: Figure, *, is_added: bool) -> str:
        """What a figure prints, added up on the way; a whole number in a text column (a year) stays as typed."""
        if is_added and column in self.sums:
            self.sums[column] += value
            if self.group_sums:
                self.group_sums[-1][column] += value
        if self._kinds[column] in _FIGURES or isinstance(value, Decimal):
            return self.figure(column, value)
        return str(value)

    def figure(self, column: int, value: Figure) -> str:
        """A figure or a sum as its column prints it: money without idle zeros, a quantity with the digits as typed."""
        return format_amount(value) if self._kinds[column] == "tien" else format_number(value)

    @cached_property
    def wishes(self) -> list[Wish]:
        """How wide each column would like to be."""
        texts: list[set[str]] = [set() for _ in self.leaves]
        for row in self.rows[:_SAMPLE]:
            if row is None:
                continue
            for column, text in zip(self.typed, row.texts, strict=False):
                texts[column].add(text)
            for cell in row.merged or ():
                if cell.covers == 1:
                    texts[cell.column].add(cell.text)
        for column, total in self.sums.items():
            texts[column].add(self.figure(column, total))
        return [self._wish(column, frozenset(texts[index])) for index, column in enumerate(self.leaves)]

    def _wish(self, column: Column, texts: frozenset[str]) -> Wish:
        unbroken = column.kind in _FIGURES
        asked = (column.width, column.name, texts, unbroken)
        known = self._known_wishes.get(asked)
        if known is None:
            known = wish(column.width, column.name.replace("*", ""), texts, unbroken=unbroken)
            self._known_wishes.keep(asked, known)
        return known

    @property
    def wants_landscape(self) -> bool:
        """Whether the table asks for a lying page: by her choice, or because it does not fit an upright one."""
        if self.table.landscape is not None:
            return self.table.landscape
        return smallest_width(self.wishes) > PORTRAIT or self._is_crowded()

    def _is_crowded(self) -> bool:
        """Whether many columns squeeze some text into a tall narrow cell on an upright page."""
        if len(self.leaves) < _MANY:
            return False
        widths = column_widths(self.wishes, PORTRAIT)
        for row in self.rows[:_SAMPLE]:
            for column, text in zip(self.typed, row.texts if row is not None else (), strict=False):
                room = (widths[column] - PADDING) / MM_PER_POINT
                if len(text) * CELL_SIZE / 4 > room and line_count(text, CELL_SIZE, max(room, 1.0)) > _CROWDED:
                    return True
        return False
