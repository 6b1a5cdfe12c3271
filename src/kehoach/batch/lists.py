"""The rows of a second sheet, each with the row of the main sheet that it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from kehoach.batch.blueprint import Blueprint, Repeat
from kehoach.batch.cells import Cell, Row, Unusable, column_key, problem_at
from kehoach.batch.formats import plain_text
from kehoach.batch.sheet import Sheet
from kehoach.batch.wording import words
from kehoach.echo import shorten
from kehoach.errors import PlanError
from kehoach.vietnamese import fold, normalize

_MOST_ROWS = 200_000
_MOST_TOLD = 20
_MOST_CELLS = 3


@dataclass(frozen=True)
class RowList:
    """What fills one repeated part of a plan. ``broken`` are rows without a value that leads to the main sheet."""

    repeat: Repeat
    sheet: Sheet
    grouped: Mapping[str, Sequence[Row]]
    broken: Sequence[Row]

    @classmethod
    def read(cls, repeat: Repeat, sheet: Sheet, blueprint: Blueprint) -> RowList:
        """Read a sheet whole. Raises ``PlanError`` where it has more rows than can be held."""
        columns = [use.gap.key for use in blueprint.uses if use.repeat is not None and use.repeat.path == repeat.path]
        wanted = tuple(dict.fromkeys((column_key(repeat.key), *columns)))
        grouped: dict[str, list[Row]] = defaultdict(list)
        broken: list[Row] = []
        for number, row in enumerate(sheet.rows(wanted)):
            if number >= _MOST_ROWS:
                raise PlanError([problem_at(sheet.title, "", "too_many_list_rows", limit=_MOST_ROWS)])
            key = key_of(row, repeat)
            (broken if key is None else grouped[key]).append(row)
        return cls(repeat, sheet, grouped, broken)

    def of(self, row: Row) -> Sequence[Row]:
        """The rows that belong to a row of the main sheet, in their order."""
        key = key_of(row, self.repeat)
        return () if key is None else self.grouped.get(key, ())

    def orphans(self, main: str, known: Iterable[str]) -> Iterator[str]:
        """Tell of the rows that belong to no row of the sheet ``main``, whose values are ``known``."""
        for row in islice(self.broken, _MOST_TOLD):
            cell = self._key(row)
            if isinstance(cell.value, Unusable):
                yield str(cell.problem(cell.value.code, shown=cell.value.shown, range=cell.value.shown))
            else:
                yield str(cell.problem("empty_key", other=main))
        known = set(known)
        near = {_bare(value): value for value in known}
        lost = [(value, rows) for value, rows in self.grouped.items() if value not in known]
        for value, rows in lost[:_MOST_TOLD]:
            cells = [self._key(row) for row in rows]
            cell = cells[0]._replace(at=_some(cells))
            code = "near_key" if _bare(value) in near else "unknown_key"
            shown = {"value": shorten(value), "nearest": shorten(near.get(_bare(value), ""))}
            yield str(cell.problem(code, main=main, key=self.repeat.key, **shown))
        rest = max(len(lost) - _MOST_TOLD, 0) + max(len(self.broken) - _MOST_TOLD, 0)
        if rest:
            yield words("more_orphans", sheet=self.sheet.title, count=rest)

    def _key(self, row: Row) -> Cell:
        return row.cells[column_key(self.repeat.key)]


def key_of(row: Row, repeat: Repeat) -> str | None:
    """What tells which rows of other sheets belong to a row; None where its cell has nothing that could.

    Zeros and capitals count; idle spaces and how a letter with its marks is stored do not: nobody sees them.
    """
    cell = row.cells[column_key(repeat.key)]
    if cell.value is None or isinstance(cell.value, Unusable):
        return None
    return " ".join(normalize(plain_text(cell.value)).split())


def _bare(value: str) -> str:
    return fold(value).lstrip("0")


def _some(cells: Sequence[Cell]) -> str:
    named = ", ".join(cell.at for cell in cells[:_MOST_CELLS])
    rest = len(cells) - _MOST_CELLS
    return named if rest <= 0 else words("more_cells", cells=named, count=rest)
