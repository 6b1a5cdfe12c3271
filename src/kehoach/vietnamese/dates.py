"""Dates as plans give them: whole, or with the day, the month or all of it left to be written by hand.

The zeros follow NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4 điểm b (ND30-PL1-II.4d): one before a
day under 10, and before months 1 and 2 only. Babel has no pattern for that.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from kehoach.vietnamese.text import normalize

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years a plan may speak of."""

_FIGURE_OR_BLANK = "[0-9]{1,2}|[ .…_]*"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        "(?P<day>[0-9]{1,2}) ?(?P<mark>[/.-]) ?(?P<month>[0-9]{1,2}) ?(?P=mark) ?(?P<year>[0-9]{4})",
        "(?P<month>[0-9]{1,2}) ?[/.-] ?(?P<year>[0-9]{4})",
        "(?:năm )?(?P<year>[0-9]{4})",
        "(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?",
        f"(?:ngày ?(?P<day>{_FIGURE_OR_BLANK}) ?)?tháng ?(?P<month>{_FIGURE_OR_BLANK}) ?"
        "năm ?(?P<year>[0-9]{4}|[ .…_]*)",
    )
)


class NotADateError(ValueError):
    """The text is not written as a date, or a part is given without the larger part it belongs to."""


class NoSuchDateError(ValueError):
    """It is written as a date, but the calendar has no such day, or the year is outside 1900-2200."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date (ngày, tháng, năm) of which the smaller parts may still be open.

    None means not known yet: it prints as room to write. A day needs a month and a month needs a year, else
    NotADateError; parts that make no real date raise NoSuchDateError.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise NotADateError("a day needs a month")
        if self.month is not None and self.year is None:
            raise NotADateError("a month needs a year")
        if self.year is None:
            return
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise NoSuchDateError(f"the year {self.year} is outside {FIRST_YEAR}-{LAST_YEAR}")
        try:
            datetime.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        except ValueError as error:
            raise NoSuchDateError(f"no such date: {error}") from error

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read a date as people here write it, in figures or in the long form, or in ISO order.

        Accepted: "15/4/2024" and "4/2024" (also with - or .), "2024", "2024-04-15", "2024-04",
        "ngày 15 tháng 4 năm 2024" and "tháng 4 năm 2024"; in the long forms a blank or a row of dots stands
        for a part left open. Zeros in front, capitals and extra spaces do not matter; a year has four digits.

        Raises NotADateError when the text is none of these, NoSuchDateError when there is no such day.
        """
        settled = " ".join(normalize(text).split())
        for pattern in _PATTERNS:
            if found := pattern.fullmatch(settled):
                parts = found.groupdict()
                return cls(*(_number(parts.get(part)) for part in ("day", "month", "year")))
        raise NotADateError("not written as a date")

    @classmethod
    def from_date(cls, day: datetime.date) -> PartialDate:
        """Return a whole date. Raises NoSuchDateError when its year is outside 1900-2200."""
        return cls(day.day, day.month, day.year)

    def date(self) -> datetime.date | None:
        """Return the day of the calendar, or None while a part is open."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return datetime.date(self.year, self.month, self.day)


def day_text(day: int) -> str:
    """Return the figure of a day, with a zero in front below 10 (ND30-PL1-II.4d)."""
    return f"{day:02}"


def month_text(month: int) -> str:
    """Return the figure of a month, with a zero in front for months 1 and 2 only (ND30-PL1-II.4d)."""
    return f"{month:02}" if month <= 2 else str(month)


def long_date(value: PartialDate, blank: str = "     ") -> str:
    """Return the date of issue in full: "ngày 15 tháng 4 năm 2024".

    ``blank`` is printed in the place of each figure that is not known yet, as room to write it by hand.
    """
    day = blank if value.day is None else day_text(value.day)
    month = blank if value.month is None else month_text(value.month)
    year = blank if value.year is None else str(value.year)
    return f"ngày {day} tháng {month} năm {year}"


def short_date(value: PartialDate) -> str:
    """Return the date in figures, zeros as in the long form: "15/9/2022", "05/02/2024", "4/2024", "2024".

    Parts not known yet are left out; a date of which nothing is known gives an empty text.
    """
    day = "" if value.day is None else f"{day_text(value.day)}/"
    month = "" if value.month is None else f"{month_text(value.month)}/"
    year = "" if value.year is None else str(value.year)
    return f"{day}{month}{year}"


def _number(figure: str | None) -> int | None:
    return int(figure) if figure and figure[0] in "0123456789" else None
