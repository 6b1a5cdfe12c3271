"""The place and date of issue taken apart: "Suối Hòa, ngày 05 tháng 02 năm 2026"."""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.checks.verbatim import settled

_FIGURE = r"(?:\d+|[\s.…_]*)"
_FORM = re.compile(
    r"(?P<place>.*?)(?P<comma>\s*,?\s*)(?P<day_word>[Nn]gày|NGÀY)(?P<day>[^\d/.-]{0,60}?" + _FIGURE + r"\s*)"
    r"(?P<month_word>[Tt]háng|THÁNG)(?P<month>\s*" + _FIGURE + r"\s*)"
    r"(?P<year_word>[Nn]ăm|NĂM)(?P<year>.*)\Z",
    re.DOTALL,
)


class DateForm(NamedTuple):
    """What stands in the line; figures as typed, empty where room is left to write."""

    place: str
    comma: str
    words: tuple[str, str, str]
    day: str
    month: str
    year: str
    gaps: tuple[str, str, str, str, str]
    """What stands before and after the day and the month, and before the year."""


def date_form(text: str) -> DateForm | None:
    """Take a line apart; None for one that is not written in words: "ngày 05/3/2026"."""
    found = _FORM.match(settled(text).strip())
    if found is None:
        return None
    day, month, year = found["day"], found["month"], found["year"]
    return DateForm(
        place=found["place"].strip(),
        comma=found["comma"],
        words=(found["day_word"], found["month_word"], found["year_word"]),
        day=_figure(day),
        month=_figure(month),
        year="" if not _figure(year) else year.strip(),
        gaps=(*_around(day), *_around(month), _around(year)[0]),
    )


def _figure(text: str) -> str:
    return text.strip(" .…_")


def _around(text: str) -> tuple[str, str]:
    figure = _figure(text)
    if not figure:
        return " ", " "  # room to write, however wide
    before, _, after = text.partition(figure)
    return before, after
