"""KH133: the calendar has such a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.date_form import date_form
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument, Part

_LEAP_YEAR = 2024
"""Stands for a year that is not written yet: it has every day a year may have."""


class RealDate(FormCheck):
    """Ngày ban hành là ngày có thật.

    Không có ngày 31 tháng 4, không có ngày 30 tháng 02, không có tháng 13.
    """

    code = "KH133"
    severity = Severity.ERROR
    covers = ("PL1-II.4d",)
    right = tuple(
        Example(text, Change(Part.PLACE_DATE, (("text", f"Suối Hòa, {text}"),)))
        for text in ("ngày 29 tháng 02 năm 2024", "ngày      tháng 02 năm 2026", "ngày 31 tháng      năm      ")
    )
    wrong = tuple(
        Example(text, Change(Part.PLACE_DATE, (("text", f"Suối Hòa, {text}"),)))
        for text in ("ngày 31 tháng 4 năm 2026", "ngày 29 tháng 02 năm 2026", "ngày 12 tháng 13 năm 2026")
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look the date up; a month and year that are still open are taken as they may turn out."""
        for line in document.of(Part.PLACE_DATE, annex=0):
            form = date_form(line.text)
            if form is None or not (form.day.isdigit() or form.month.isdigit()):
                continue
            day, month = _number(form.day, 1), _number(form.month, 1)
            year = _number(form.year, _LEAP_YEAR)
            try:
                datetime.date(year, month, day)
            except ValueError:
                told = f"tháng {month}" if month > 12 or not month else f"ngày {day} tháng {month}"
                when = f" năm {year}" if form.year.isdigit() else ""
                yield self.finding(
                    line,
                    f"không có {told}{when}.",
                    "Xem lịch và sửa lại ngày ban hành.",
                    rule=rules.DATE_FORM.rule,
                )


def _number(figure: str, when_open: int) -> int:
    return int(figure[:4]) if figure.isdigit() else when_open
