"""KH345: what an annex says of its plan is what stands in the head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.concordance import any_of, having
from kehoach.checks.date_form import date_form
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.recognise.words import is_attached
from kehoach.vietnamese import fold, normalize

_OWN = re.compile(r"số\s*:?\s*(?P<number>\d+)\s*/\s*(?P<symbol>[^\s/]+(?:\s?[-–]\s?[^\s/]+)*)", re.IGNORECASE)
_REFERENCE = re.compile(
    r"kế hoạch\s+số\s*:?\s*(?P<number>\d+)\s*/\s*(?P<symbol>[^\s/,;()]+(?:\s?[-–]\s?[^\s/,;()]+)*)"
    r"(?:,?\s+ngày\s+(?P<day>\d{1,2})(?:\s+tháng\s+|\s?[/.-]\s?)(?P<month>\d{1,2})(?:\s+năm\s+|\s?[/.-]\s?)(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_NOT_LETTERS = re.compile(r"\W+")
"""How the symbol is spaced and ended is a matter of another check."""
_Date = tuple[int, int, int]


class AnnexOfThis(WordCheck):
    """Số, ký hiệu và ngày ở dòng “(Kèm theo Kế hoạch số …)” của phụ lục là số và ngày của chính kế hoạch.

    Chép phụ lục từ kế hoạch cũ thì hay quên dòng này. Bản dự thảo để trống số, ngày thì không so.
    """

    code = "KH345"
    severity = Severity.ERROR
    covers = ("PL1-III.1c",)
    right = (
        Example(
            "Số: 12/KH-UBND\nSuối Hòa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nVệ sinh đường làng\nPhụ lục\n"
            "(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/3/2026 của Ủy ban nhân dân xã Suối Hòa)"
        ),
        Example(
            "Số:     /KH-UBND\nKẾ HOẠCH\nVệ sinh đường làng\nPhụ lục\n"
            "(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/3/2026 của Ủy ban nhân dân xã Suối Hòa)"
        ),
    )
    wrong = (
        Example(
            "Số: 12/KH-UBND\nKẾ HOẠCH\nVệ sinh đường làng\nPhụ lục\n"
            "(Kèm theo Kế hoạch số 21/KH-UBND ngày 09/3/2026 của Ủy ban nhân dân xã Suối Hòa)"
        ),
        Example(
            "Suối Hòa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nVệ sinh đường làng\nPhụ lục\n"
            "(Kèm theo Kế hoạch số 12/KH-UBND ngày 09 tháng 3 năm 2025 của Ủy ban nhân dân xã Suối Hòa)"
        ),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Compare the line of every annex with the number and the date of the head, as far as both are written."""
        number, date = _own_number(words), _own_date(words)
        for passage in having(words, any_of("kèm theo"), Part.ANNEX_REFERENCE, *RUNNING):
            found = _REFERENCE.search(normalize(passage.text)) if passage.annex and is_attached(passage.text) else None
            if found is None:
                continue
            if number is not None and _number(found) != _number(number):
                yield self._contradicts(passage, f"số {found['number']}/{found['symbol']}", _written(number))
            given = None if found["day"] is None else (int(found["day"]), int(found["month"]), int(found["year"]))
            if None not in (given, date) and given != date:
                yield self._contradicts(passage, _told(given), _told(date))

    def _contradicts(self, passage: Passage, said: str, own: str) -> Finding:
        return self.finding(
            passage,
            f"ghi {quoted(said)} nhưng phần đầu kế hoạch là {quoted(own)}.",
            f"Sửa thành {quoted(own)}.",
            rule=regulation.ANNEX_REFERENCE.rule,
        )


def _own_number(words: Passages) -> re.Match[str] | None:
    return next(filter(None, (_OWN.match(normalize(passage.text)) for passage in words.of(Part.NUMBER))), None)


def _number(found: re.Match[str]) -> tuple[int, str]:
    return int(found["number"]), _NOT_LETTERS.sub("", fold(found["symbol"]))


def _written(found: re.Match[str]) -> str:
    return f"số {found['number']}/{found['symbol']}"


def _own_date(words: Passages) -> _Date | None:
    for passage in words.of(Part.PLACE_DATE):
        form = date_form(passage.text)
        if form is not None and form.day.isdigit() and form.month.isdigit() and form.year.isdigit():
            return int(form.day), int(form.month), int(form.year)
    return None


def _told(date: _Date | None) -> str:
    day, month, year = date or (0, 0, 0)
    return f"ngày {day:02}/{month}/{year}"
