"""What is in a cell → the words printed for it: as it stands, or in the form a gap asks for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal

from kehoach.batch.cells import Unusable, Value
from kehoach.vietnamese import (
    PartialDate,
    amount_in_words,
    figure_meant,
    format_amount,
    format_money,
    integer_in_words,
    long_date,
    short_date,
    upper,
)

Number = int | Decimal


class NotInFormError(ValueError):
    """The value cannot be printed in the form that is asked for; ``args[0]`` is the code of its wording."""


def plain_text(value: Value) -> str:
    """Print a value as the cell shows it: numbers without dots (a year stays 2026), dates as day/month/year."""
    match value:
        case None | Unusable():
            return ""
        case bool():
            return "có" if value else "không"
        case Decimal():
            return format(value, "f").replace(".", ",")
        case datetime.datetime():
            return f"{_clock(value.time())} ngày {short_date(_date(value))}"
        case datetime.date():
            return short_date(_date(value))
        case datetime.time():
            return _clock(value)
        case _:
            return str(value)


def _clock(at: datetime.time) -> str:
    return f"{at.hour} giờ {at.minute:02}" if at.minute else f"{at.hour} giờ"


def _date(value: Value) -> PartialDate:
    try:
        if isinstance(value, datetime.date):
            return PartialDate(value.day, value.month, value.year)
        if isinstance(value, str | int) and not isinstance(value, bool):
            return PartialDate.parse(str(value))
    except ValueError as error:
        raise NotInFormError("not_a_date") from error
    raise NotInFormError("not_a_date")


def _whole_date(value: Value) -> PartialDate:
    found = _date(value)
    if found.date() is None:
        raise NotInFormError("not_a_whole_date")
    return found


def _number(value: Value) -> Number:
    if isinstance(value, str) and (meant := figure_meant(value)) is not None:
        value = Decimal(meant)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise NotInFormError("not_a_number")
    return value


def _whole(value: Value) -> int:
    number = _number(value)
    if number != int(number):
        raise NotInFormError("not_a_whole_number")
    return int(number)


def _money(value: Value) -> int:
    found = _whole(value)
    if abs(found) > _MOST_MONEY:
        raise NotInFormError("too_much_money")
    return found


_MOST_MONEY = 10**15
"""As in the plan itself: more is a slip of the keyboard."""

_FORMS: Mapping[str, Callable[[Value], str]] = {
    "so": lambda value: format_amount(_number(value)),
    "so_chu": lambda value: integer_in_words(_money(value)),
    "tien": lambda value: format_money(_money(value)),
    "tien_chu": lambda value: amount_in_words(_money(value)),
    "ngay": lambda value: short_date(_whole_date(value)),
    "ngay_dai": lambda value: long_date(_whole_date(value)),
    "thang": lambda value: short_date(PartialDate(None, _date(value).month, _date(value).year)),
    "nam": lambda value: short_date(PartialDate(None, None, _date(value).year)),
    "in_hoa": lambda value: upper(plain_text(value)),
}

FORMS = tuple(_FORMS)
"""The forms a gap can ask for: ``{so_tien:tien}``."""

NUMBER_FORMS = frozenset({"so", "so_chu", "tien", "tien_chu"})
DATE_FORMS = frozenset({"ngay", "ngay_dai", "thang", "nam"})


def formatted(value: Value, form: str) -> str:
    """Print a value in one of ``FORMS``, or as it stands when that is empty. Raises ``NotInFormError``."""
    return _FORMS[form](value) if form else plain_text(value)
