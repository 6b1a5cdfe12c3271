"""Dates as people in an office write them: whole, without the day, or not known yet."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from kehoach.model.base import Text
from kehoach.vietnamese import NoSuchDateError, PartialDate, short_date


def _read_date(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return PartialDate(value.day, value.month, value.year)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not_a_date", "{written} is not a date", {"written": str(value)})
    try:
        return PartialDate.parse(value)
    except NoSuchDateError as error:
        raise PydanticCustomError("impossible_date", "{written} is not in the calendar", {"written": value}) from error
    except ValueError as error:
        raise PydanticCustomError("not_a_date", "{written} is not a date", {"written": value}) from error


def _read_deadline(value: Any) -> Any:
    if not isinstance(value, str):
        return _read_date(value)
    try:
        found = PartialDate.parse(value)
    except NoSuchDateError as error:
        raise PydanticCustomError("impossible_date", "{written} is not in the calendar", {"written": value}) from error
    except ValueError:
        return value
    # "tháng 12 năm 2024" is already how she wants it printed.
    return value if any(letter.isalpha() for letter in value) else found


Date = Annotated[
    InstanceOf[PartialDate],
    BeforeValidator(_read_date),
    PlainSerializer(short_date, return_type=str),
    WithJsonSchema({"type": ["string", "integer"]}),
]
"""A date of which the day, or the day and the month, may be missing; printed as room to write."""

Deadline = Annotated[
    InstanceOf[PartialDate] | Text,
    BeforeValidator(_read_deadline),
    PlainSerializer(lambda value: value if isinstance(value, str) else short_date(value), return_type=str),
    WithJsonSchema({"type": ["string", "integer"]}),
]
"""When a task is due: a date in figures, or words such as "Quý II năm 2026", printed as typed."""
