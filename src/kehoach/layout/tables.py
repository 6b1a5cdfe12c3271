"""Tables: heading rows, serial numbers, group rows and totals; and how wide each column is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kehoach.blocks import Alignment, Cell, Inline, Row, RowKind, Run, Table
from kehoach.layout.column_widths import (
    CELL_SIZE,
    LANDSCAPE,
    MM_PER_POINT,
    PADDING,
    PORTRAIT,
    Wish,
    column_widths,
    smallest_width,
    wish,
)
from kehoach.layout.inline import Notes, text_of
from kehoach.metrics import line_count
from kehoach.model import table as model
from kehoach.model.grid import Grid, PlacedRow
from kehoach.model.lists import Tasks
from kehoach.phrases import TASK_COLUMNS, TOTAL
from kehoach.vietnamese import format_number, short_date

_SAMPLE = 300
"""Rows looked at when widths are chosen; the rest of a long table is taken to be like them."""
_TALL = 20
"""Lines in a cell from which its row may be split over two pages; a page holds about 28 lying, 42 upright."""
_ALIGNMENTS: dict[str, Alignment] = {"trai": "left", "giua": "center", "phai": "right"}
_BY_KIND: dict[str, Alignment] = {"chu": "left", "so": "right", "tien": "right", "stt": "center"}
_EMPTY: Inline = (Run(""),)


def wants_landscape(table: model.Table) -> bool:
    """Whether the table asks for a lying page: by her choice, or because it does not fit an upright one."""
    if table.landscape is not None:
        return table.landscape
    return smallest_width(_wishes(table)) > PORTRAIT


def _wishes(table: model.Table) -> list[Wish]:
    leaves = table.leaf_columns()
    typed = [index for index, column in enumerate(leaves) if column.kind != "stt"]
    texts: list[list[str]] = [[] for _ in leaves]
    grid = Grid(len(typed))
    for row in table.rows[:_SAMPLE]:
        if isinstance(row, model.GroupRow):
            grid.close()
            continue
        for cell in grid.place(row.cells).cells:
            if cell.columns == 1:
                column = typed[cell.column]
                texts[column].append(cell_text(row.cells[cell.index], leaves[column].kind).replace("*", ""))
    for column, total in _totals(table).items():
        texts[column].append(format_number(total))
    return [
        wish(column.width, column.name.replace("*", ""), texts[index], unbroken=column.kind in {"so", "tien"})
        for index, column in enumerate(leaves)
    ]


def cell_text(entry: object, kind: str) -> str:
    """What a cell prints: figures by Vietnamese rules in number columns, as typed in text columns."""
    value = model.cell_value(entry)
    if value is None:
        return ""
    if isinstance(value, int):
        return format_number(value) if kind in {"so", "tien"} else str(value)
    return format_number(value) if isinstance(value, Decimal) else str(value)


def _totals(table: model.Table) -> dict[int, Decimal | int]:
    """The sum of each column that is added up, by its place among all columns."""
    if table.total is None:
        return {}
    sums: dict[int, Decimal | int] = dict.fromkeys(_added_columns(table), 0)
    for values in _addends(table):
        for column, value in values.items():
            sums[column] += value
    return sums


def _added_columns(table: model.Table) -> list[int]:
    names = [column.name if column.kind != "stt" else None for column in table.leaf_columns()]
    return [names.index(name) for name in table.total.columns] if table.total else []


def _addends(table: model.Table) -> Iterator[dict[int, Decimal | int]]:
    """For every row the figures in the columns that are added up; a group row gives none."""
    leaves = table.leaf_columns()
    typed = [index for index, column in enumerate(leaves) if column.kind != "stt"]
    added = set(_added_columns(table))
    grid = Grid(len(typed))
    for row in table.rows:
        if isinstance(row, model.GroupRow):
            grid.close()
            yield {}
            continue
        found: dict[int, Decimal | int] = {}
        for cell in grid.place(row.cells).cells:
            value = model.cell_value(row.cells[cell.index])
            if typed[cell.column] in added and isinstance(value, int | Decimal):
                found[typed[cell.column]] = value
        yield found


class TableLayout:
    """One table on its way from model to block."""

    def __init__(self, table: model.Table, notes: Notes, *, landscape: bool) -> None:
        self._table = table
        self._notes = notes
        self._leaves = table.leaf_columns()
        self._typed = [index for index, column in enumerate(self._leaves) if column.kind != "stt"]
        self._widths = column_widths(_wishes(table), LANDSCAPE if landscape else PORTRAIT)
        self._sums = _totals(table)

    @property
    def totals(self) -> tuple[int, ...]:
        """The totals in the order asked for, as whole numbers."""
        return tuple(int(self._sums[column]) for column in _added_columns(self._table))

    def block(self) -> Table:
        """The laid-out table."""
        rows = [*self._headings(), *self._column_numbers(), *self._body()]
        if self._table.total is not None:
            rows.append(self._total_row(self._table.total.label))
        return Table(self._widths, tuple(rows))

    def _headings(self) -> list[Row]:
        depth = max(column.depth() for column in self._table.columns)
        rows: list[list[Cell]] = [[] for _ in range(depth)]
        for column in self._table.columns:
            self._heading(column, rows, 0)
        return [Row(RowKind.HEADING, tuple(cells)) for cells in rows]

    def _heading(self, column: model.Column, rows: list[list[Cell]], level: int) -> None:
        covers = sum(1 for _ in column.leaves())
        down = 1 if column.columns else len(rows) - level
        rows[level].append(Cell(self._notes.runs(column.name), "center", covers, down))
        for below in range(level + 1, level + down):
            rows[below].append(Cell(_EMPTY, "center", covers, continued=True))
        for child in column.columns:
            self._heading(child, rows, level + 1)

    def _column_numbers(self) -> list[Row]:
        numbers = self._table.column_numbers
        if isinstance(numbers, tuple):
            cells = tuple(Cell((Run(text),), "center") for text in numbers)
        elif numbers:
            cells = tuple(Cell(_EMPTY, "center", serial=index + 1) for index in range(len(self._leaves)))
        else:
            return []
        return [Row(RowKind.COLUMN_NUMBERS, cells)]

    def _body(self) -> Iterator[Row]:
        grid = Grid(len(self._typed))
        group = serial = 0
        subtotals = self._subtotals()
        for row in self._table.rows:
            if isinstance(row, model.GroupRow):
                grid.close()
                serial = 0
                group += 1
                yield self._group_row(row, group, next(subtotals))
            else:
                serial += 1
                yield self._row(row, grid.place(row.cells), serial)

    def _group_row(self, row: model.GroupRow, number: int, sums: dict[int, Decimal | int]) -> Row:
        return Row(RowKind.GROUP, self._labelled(self._notes.runs(row.group), "left", sums, number), bold=True)

    def _total_row(self, label: str) -> Row:
        return Row(RowKind.TOTAL, self._labelled((Run(label or TOTAL),), "center", self._sums, 0), bold=True)

    def _labelled(
        self, label: Inline, align: Alignment, sums: dict[int, Decimal | int], serial: int
    ) -> tuple[Cell, ...]:
        """A label across the first columns, up to the first sum; ``serial`` 0 lets it cover a serial column too."""
        cells: list[Cell] = []
        column = 0
        if serial and self._leaves[0].kind == "stt":
            cells.append(Cell(_EMPTY, "center", serial=serial))
            column = 1
        stop = min(sums, default=len(self._leaves))
        cells.append(Cell(label, align, stop - column))
        for index in range(stop, len(self._leaves)):
            text = format_number(sums[index]) if index in sums else ""
            cells.append(Cell((Run(text),), self._align(index)))
        return tuple(cells)

    def _subtotals(self) -> Iterator[dict[int, Decimal | int]]:
        """The sums of each group in turn; empty when no sums by group are asked for."""
        groups: list[dict[int, Decimal | int]] = []
        wanted = self._table.total is not None and self._table.total.by_group
        for row, values in zip(self._table.rows, _addends(self._table), strict=True):
            if isinstance(row, model.GroupRow):
                groups.append(dict.fromkeys(self._sums, 0) if wanted else {})
            elif groups and wanted:
                for column, value in values.items():
                    groups[-1][column] += value
        return iter(groups)

    def _row(self, row: model.Row, placed: PlacedRow, serial: int) -> Row:
        cells: dict[int, Cell] = {
            self._typed[column]: Cell(_EMPTY, "left", continued=True)
            for column, continued in enumerate(placed.continued)
            if continued
        }
        for cell in placed.cells:
            column = self._typed[cell.column]
            covers = self._typed[cell.column + cell.columns - 1] - column + 1
            cells[column] = self._cell(row.cells[cell.index], column, covers, cell.rows)
        for index, leaf in enumerate(self._leaves):
            if leaf.kind == "stt":
                cells[index] = Cell(_EMPTY, self._align(index), serial=serial)
        ordered = tuple(cells[index] for index in sorted(cells))
        return Row(RowKind.PLAIN, ordered, row.bold, row.italic, is_tall=self._is_tall(cells))

    def _cell(self, entry: object, column: int, covers: int, rows: int) -> Cell:
        text = cell_text(entry, self._leaves[column].kind)
        own = entry.align if isinstance(entry, model.Cell) else None
        align = _ALIGNMENTS[own] if own else self._align(column)
        return Cell(self._notes.runs(text) if text else _EMPTY, align, covers, rows)

    def _align(self, column: int) -> Alignment:
        leaf = self._leaves[column]
        return _ALIGNMENTS[leaf.align] if leaf.align else _BY_KIND[leaf.kind]

    def _is_tall(self, cells: dict[int, Cell]) -> bool:
        for column, cell in cells.items():
            text = text_of(cell.inline)
            if len(text) > _TALL:
                width = sum(self._widths[column : column + cell.covers]) - PADDING
                if line_count(text, CELL_SIZE, max(width, 1) / MM_PER_POINT) > _TALL:
                    return True
        return False


def task_table(tasks: Tasks) -> model.Table:
    """The table form of a list of tasks: a column for every part that some task has."""
    names = ("name", "lead", "support", "deadline", "product", "budget", "note")
    used = [name for name in names if any(getattr(task, name) not in (None, ()) for task in tasks.entries)]
    columns = [model.Column(name=TASK_COLUMNS["serial"], kind="stt")]
    columns += [
        model.Column(name=TASK_COLUMNS[name], kind="tien" if name == "budget" else "chu") for name in used
    ]
    rows = tuple(model.Row(cells=tuple(_task_cell(getattr(task, name)) for name in used)) for task in tasks.entries)
    total = model.Total(columns=(TASK_COLUMNS["budget"],)) if "budget" in used else None
    return model.Table(columns=tuple(columns), rows=rows, total=total, landscape=tasks.landscape)


def _task_cell(value: object) -> int | str | None:
    if isinstance(value, tuple):
        return ", ".join(value) or None
    return value if value is None or isinstance(value, int | str) else short_date(value)  # type: ignore[arg-type]
