"""What a cell holds is what is printed: codes keep their zeros, numbers their digits, days are days."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kehoach.batch.cells import Unusable
from kehoach.batch.workbook import open_workbook


def value_of(folder: Path, value: Any, number_format: str | None = None) -> Any:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet["A1"] = value
    if number_format is not None:
        sheet["A1"].number_format = number_format
    book.save(folder / "a.xlsx")
    (raw,) = open_workbook(folder / "a.xlsx")
    return next((row.values[0] for row in raw.rows()), None)


@pytest.mark.parametrize(
    ("typed", "shown_as", "value"),
    [
        ("00125", None, "00125"),
        (125, "00000", "00125"),
        (125, None, 125),
        (123_456_789_012_345, None, 123_456_789_012_345),
        (0.1 + 0.2, None, Decimal("0.3")),
        (1e7, None, 10_000_000),
        (0.855, "0.0%", "85,5%"),
        (datetime.date(2026, 4, 15), None, datetime.date(2026, 4, 15)),
        (datetime.datetime(2026, 4, 15, 7, 30), None, datetime.datetime(2026, 4, 15, 7, 30)),
        (True, None, True),
        ("   ", None, None),
        (" Suối  Hòa\u00a0\n", None, "Suối  Hòa"),
        ("#REF!", None, Unusable("error_cell", "#REF!")),
        (datetime.timedelta(hours=30), None, Unusable("strange_cell", "30:00")),
        (0, "dd/mm/yyyy", Unusable("strange_cell", "0/1/1900")),
        (0.5, '"ngày" h:mm', datetime.time(12)),
    ],
)
def test_a_cell_gives_what_a_person_sees_in_it(tmp_path: Path, typed: Any, shown_as: str | None, value: Any) -> None:
    found = value_of(tmp_path, typed, shown_as)
    assert (found, type(found)) == (value, type(value))


def test_a_formula_that_was_never_calculated_is_no_empty_cell(tmp_path: Path) -> None:
    assert value_of(tmp_path, "=1+1") == Unusable("formula_cell")
