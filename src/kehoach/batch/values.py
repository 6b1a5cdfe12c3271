"""What openpyxl gives for a cell → a value as a clerk sees it: texts stay texts, numbers are exact, days are days."""

from __future__ import annotations

import datetime
import math
import re
from decimal import Decimal
from typing import Any

from kehoach.batch.cells import Unusable, Value

_DIGITS = 15
"""So many a workbook keeps of a number; what follows comes from counting in twos."""

_ONLY_ZEROS = re.compile("0{2,}")
_NO_DAY = datetime.time()
_DAY_ZERO = "0/1/1900"
_DAY_OR_YEAR = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^dy"\\\[])*+[dy]', re.IGNORECASE)
"""A number format that shows days or years, besides words in quotes."""


def value_of(cell: Any, *, is_formula: bool) -> Value:
    """The value of a cell of openpyxl. ``is_formula``: without a value it was never calculated."""
    value = cell.value
    if value is None:
        return Unusable("formula_cell") if is_formula else None
    if cell.data_type == "e":
        return Unusable("error_cell", str(value))
    if isinstance(value, str):
        return value.strip() or None  # nobody sees what stands at its ends
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    return _time(value, cell.number_format)


def _number(value: float, shown_as: str) -> Value:
    if not math.isfinite(value):
        return Unusable("strange_cell", str(value))
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_DIGITS}g}")
    if "%" in shown_as:
        return f"{_plain(exact * 100)}%"
    number = int(exact) if exact == exact.to_integral_value() else exact
    if isinstance(number, int) and number >= 0 and _ONLY_ZEROS.fullmatch(shown_as):
        return str(number).zfill(len(shown_as))  # a code: the cell shows its zeros
    return number


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _time(value: object, shown_as: str) -> Value:
    if isinstance(value, datetime.datetime):
        # A moment is a fraction of a day: seconds come out a little too small.
        settled = (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0)
        return settled.date() if settled.time() == _NO_DAY else settled
    if isinstance(value, datetime.time):
        # A number below 1 shown as a date, as of a formula that looks at an empty cell: Excel shows a day 0.
        return Unusable("strange_cell", _DAY_ZERO) if _DAY_OR_YEAR.match(shown_as) else value
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, datetime.timedelta):
        minutes = int(value.total_seconds()) // 60
        return Unusable("strange_cell", f"{minutes // 60}:{minutes % 60:02}")
    return Unusable("strange_cell", str(value))
