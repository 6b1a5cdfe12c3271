"""A cell of a workbook as data: what it holds, where it stands, and what makes it unusable."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from kehoach.batch.wording import words
from kehoach.errors import Position, Problem
from kehoach.vietnamese import fold

_NOT_IN_NAMES = re.compile(r"[^0-9a-z]+")


class Unusable(NamedTuple):
    """Stands for the value of a cell that has none; ``code`` is that of its wording, ``shown`` what the cell shows."""

    code: str
    shown: str = ""


Value = str | int | Decimal | datetime.date | datetime.datetime | datetime.time | bool | Unusable | None
"""What a cell holds. None is an empty cell; numbers are exact, with as many digits as a workbook keeps."""


class Cell(NamedTuple):
    """One cell: ``at`` is its address ("B7") in the sheet of that name, ``column`` how its column is called there."""

    sheet: str
    at: str
    column: str
    value: Value

    def problem(self, code: str, **context: object) -> Problem:
        """Say what is wrong with it, and how to mend it."""
        return problem_at(self.sheet, self.at, code, **{"name": self.column, **context})


class Row(NamedTuple):
    """One row: its number in the sheet, and its cells by the names of their columns as ``column_key`` writes them."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]


def problem_at(sheet: str, at: str, code: str, **context: object) -> Problem:
    """Say what is wrong with a cell, a row or a whole sheet; ``at`` is empty for the last."""
    place = words("at_cell", sheet=sheet, cell=at) if at else words("at_sheet", sheet=sheet)
    return Problem(Position(place), code, words(code, **context), words(f"{code}_mend", **context))


def column_key(name: str) -> str:
    """A column's name without marks, capitals and blanks: "Tên đơn vị" gives "ten_don_vi". Empty for no name."""
    return _NOT_IN_NAMES.sub("_", fold(name)).strip("_")
