"""Which column of a table each cell of a plan file belongs to, and whether the column holds money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kehoach.model.grid import Grid

_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CellColumn:
    """The column a cell stands in: its table, its number among the typed columns, its heading."""

    table: _Path
    number: int
    name: str
    is_money: bool


@dataclass(frozen=True, slots=True)
class _RawCell:
    column_span: int
    row_span: int


def columns_of_cells(value: object, path: _Path = ()) -> Iterator[tuple[_Path, CellColumn]]:
    """Give every cell of every table in ``value`` by its path. A table that does not fit together has none."""
    if isinstance(value, dict):
        if isinstance(value.get("cot"), list) and isinstance(value.get("dong"), list):
            yield from _cells(value["cot"], value["dong"], path)
        for key, part in value.items():
            yield from columns_of_cells(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            if isinstance(part, dict | list):
                yield from columns_of_cells(part, (*path, index))


def _cells(heading: list[object], rows: list[object], table: _Path) -> Iterator[tuple[_Path, CellColumn]]:
    typed = [column for column in _leaves(heading) if column.get("kieu") != "stt"]
    columns = [
        CellColumn(table, number, str(column.get("ten", "")), column.get("kieu") == "tien")
        for number, column in enumerate(typed)
    ]
    grid = Grid(len(columns))
    for index, row in enumerate(rows):
        where: _Path = (*table, "dong", index)
        if isinstance(row, dict):
            row, where = row.get("o"), (*where, "o")
        if not isinstance(row, list):  # a group row
            continue
        placed = grid.place([_raw(cell) for cell in row])
        for cell in placed.cells:
            at = (*where, cell.entry)
            yield ((*at, "o") if isinstance(row[cell.entry], dict) else at), columns[cell.column]


def _leaves(columns: list[object]) -> Iterator[dict[str, object]]:
    for column in columns:
        if not isinstance(column, dict):
            continue
        below = column.get("cot")
        if isinstance(below, list) and below:
            yield from _leaves(below)
        else:
            yield column


def _raw(cell: object) -> _RawCell:
    given = cell if isinstance(cell, dict) else {}
    return _RawCell(_count(given.get("gop_cot")), _count(given.get("gop_dong")))


def _count(span: object) -> int:
    return span if isinstance(span, int) and not isinstance(span, bool) and span > 0 else 1
