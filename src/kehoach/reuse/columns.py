"""Which column of a table each cell of a plan file belongs to, and whether the column holds money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kehoach.echo import shorten
from kehoach.model.grid import Grid
from kehoach.reuse.source import Where
from kehoach.vietnamese import fold

_MONEY = re.compile(
    r"\b(?:kinh phi|thanh tien|so tien|don gia|du toan|nguon von|(?:nghin|trieu|ty|ti|viet nam) dong)\b"
)
_UNIT_OF_MONEY = re.compile(r"\b(?:dong|vnd)\b")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the path of its table, its number among the typed ones, from 0, its name on one line."""

    table: Where
    number: int
    name: str
    is_money: bool


@dataclass(frozen=True, slots=True)
class _RawCell:
    column_span: int
    row_span: int


class TableColumns:
    """The columns of one table, for its rows in their order: merged cells reach into the rows below."""

    def __init__(self, table: Mapping[str, object], path: Where) -> None:
        heading = table["cot"]
        unit = table.get("don_vi_tinh")
        leaves = list(_leaves(heading if isinstance(heading, list) else (), ""))
        # Where no column says that it holds money, the unit above the table says so of all its figures.
        is_in_money = isinstance(unit, str) and _UNIT_OF_MONEY.search(fold(unit)) is not None
        is_in_money = is_in_money and all(kind != "tien" for kind, _, _ in leaves)
        self._columns = [
            Column(path, number, shorten(name), _is_money(kind, above, is_in_money=is_in_money))
            for number, (kind, name, above) in enumerate(leaves)
        ]
        self._grid = Grid(len(self._columns))

    def of_row(self, row: Sequence[object]) -> Sequence[Column | None]:
        """Give the column of each cell of the next row, None for a cell that has none in the table."""
        is_plain = not self._grid.is_open and not any(isinstance(cell, dict) for cell in row)
        if is_plain and len(row) == len(self._columns):
            return self._columns
        found: list[Column | None] = [None] * len(row)
        for cell in self._grid.place([_raw(cell) for cell in row]).cells:
            found[cell.entry] = self._columns[cell.column]
        return found


def _leaves(columns: Sequence[object], above: str) -> Iterator[tuple[object, str, str]]:
    """Give kind, name, and name with the names above it, of each column that is typed."""
    for column in columns:
        if not isinstance(column, dict):
            continue
        name, below = str(column.get("ten", "")), column.get("cot")
        if isinstance(below, list) and below:
            yield from _leaves(below, f"{above} {name}")
        elif column.get("kieu") != "stt":
            yield column.get("kieu"), name, f"{above} {name}"


def _is_money(kind: object, names: str, *, is_in_money: bool) -> bool:
    return kind == "tien" or (kind == "so" and is_in_money) or _MONEY.search(fold(names)) is not None


def _raw(cell: object) -> _RawCell:
    given = cell if isinstance(cell, dict) else {}
    return _RawCell(_count(given.get("gop_cot")), _count(given.get("gop_dong")))


def _count(span: object) -> int:
    return span if isinstance(span, int) and not isinstance(span, bool) and span > 0 else 1
