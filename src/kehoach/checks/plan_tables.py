"""The cells of a plan's table as passages: the words as printed, the paths of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.blocks import Cell, RowKind
from kehoach.blocks import Row as PrintedRow
from kehoach.blocks import Table as PrintedTable
from kehoach.checks.plan_texts import Path
from kehoach.model.lists import Tasks
from kehoach.model.rows import Column, GroupRow
from kehoach.model.table import Table
from kehoach.phrases import TASK_LABELS


class PlacedCell(NamedTuple):
    """A cell as printed: its row and its first column, both from 1, and the path of what it holds."""

    row: int
    column: int
    cell: Cell
    path: Path


def placed_cells(printed: PrintedTable, table: Table | Tasks, path: Path) -> Iterator[PlacedCell]:
    """Give the cells of a table in printed order, those that a merged cell covers left out."""
    paths = _task_paths(table, path) if isinstance(table, Tasks) else _table_paths(table, path)
    body = iter(paths.rows)
    headings = iter(paths.headings)
    for number, row in enumerate(printed.rows, 1):
        if row.kind is RowKind.HEADING:
            yield from _placed(row, number, headings)
        elif row.kind is RowKind.COLUMN_NUMBERS:
            yield from _placed(row, number, iter(()), path)
        elif row.kind is RowKind.TOTAL:
            yield from _placed(row, number, iter(()), paths.total)
        else:
            cells, own = next(body)
            yield from _placed(row, number, iter(cells), own, skips=paths.serials)


class _Paths(NamedTuple):
    """Where the words of a table come from: its headings from left to right and down, its rows cell by cell.

    Each row has the path of what stands in a cell without one of its own: a group, a serial number.
    """

    headings: list[Path]
    rows: list[tuple[list[Path], Path]]
    total: Path
    serials: frozenset[int]


def _table_paths(table: Table, path: Path) -> _Paths:
    serials = frozenset(at for at, leaf in enumerate(table.leaf_columns()) if leaf.kind == "stt")
    rows: list[tuple[list[Path], Path]] = []
    for index, row in enumerate(table.rows):
        at = (*path, "dong", index)
        if isinstance(row, GroupRow):
            rows.append(([], (*at, "nhom")))
        else:
            rows.append(([(*at, "o", cell) for cell in range(len(row.cells))], (*at, "stt")))
    return _Paths(_headings(table.columns, path), rows, (*path, "tong"), serials)


def _headings(columns: tuple[Column, ...], path: Path) -> list[Path]:
    """The paths of the column names, row by row as they are printed."""
    found: list[Path] = []
    level = [(column, (*path, "cot", index)) for index, column in enumerate(columns)]
    while level:
        found += [(*at, "ten") for _, at in level]
        level = [(child, (*at, "cot", index)) for column, at in level for index, child in enumerate(column.columns)]
    return found


def _task_paths(tasks: Tasks, path: Path) -> _Paths:
    used = [key for key in TASK_LABELS if any(_has(task, key) for task in tasks.entries)]
    headings = [path, path, *((*path, "nhan", key) for key in used)]
    rows: list[tuple[list[Path], Path]] = []
    for index in range(len(tasks.entries)):
        at = (*path, "gom", index)
        rows.append(([(*at, key) for key in ("viec", *used)], at))
    return _Paths(headings, rows, path, frozenset({0}))


def _has(task: object, key: str) -> bool:
    fields = type(task).model_fields  # type: ignore[attr-defined]
    name = next(name for name, about in fields.items() if about.validation_alias == key)
    return getattr(task, name) not in (None, ())


def _placed(
    row: PrintedRow,
    number: int,
    paths: Iterator[Path],
    other: Path = (),
    *,
    skips: frozenset[int] = frozenset(),
) -> Iterator[PlacedCell]:
    column = 0
    for cell in row.cells:
        if not cell.continued:
            is_own = column in skips and row.kind is RowKind.PLAIN
            yield PlacedCell(number, column + 1, cell, other if is_own else next(paths, other))
        column += cell.covers
