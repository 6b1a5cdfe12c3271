"""KH325: deadlines lie in the years of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.concordance import FIGURE, any_of, concordance
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.plan_year import issued_year, subject_years
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.reuse.dated_words import DatedWord, dated_words
from kehoach.vietnamese import fold

_DEADLINE = re.compile(
    r"(?=[tchxđ])\b(?:thời hạn|thời gian (?:hoàn thành|thực hiện)|chậm nhất"
    r"|(?:xong|hoàn thành|hoàn thiện|trước|đến hết)\s+(?:\w+\s+){0,6}?(?:trước|trong|vào|ngày|tháng|quý|năm))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[12][019][0-9]{2}(?![0-9])(?<![0-9]....)")
_SHORT_YEAR = re.compile(r"[0-9][0-9](?![0-9/]|\.[0-9])(?:(?<=[/.–—-]..)|(?<=[/.–—-]\s..)|(?<=[Mm]\s..)|(?<=\s\s..))")
_PAST = re.compile(r"\bđã\b|\bkể từ\b|\bso với\b|\btừ năm\b", re.IGNORECASE)
_LATER = re.compile(r"báo cáo|tổng kết|quyết toán|nghiệm thu|đánh giá", re.IGNORECASE)
_HEADING = re.compile(r"thoi han|thoi gian (?:hoan thanh|thuc hien)|hoan thanh")
_SETTING_TIME = ("thời hạn", "thời gian", "chậm nhất", "xong", "hoàn thành", "hoàn thiện", "trước", "đến hết")
_NEEDS = any_of(*[f"{words} {FIGURE}" for words in _SETTING_TIME])
_REACH = 90
_OPEN = 9999
"""The last year of a plan whose subject names none: any later year may be meant."""


class DeadlineYear(WordCheck):
    """Thời hạn nằm trong năm của kế hoạch.

    Tính từ năm ban hành đến năm trong trích yếu (năm 2026; giai đoạn 2026 - 2030). Trích yếu không có năm thì chỉ báo
    thời hạn trước năm ban hành. Hạn báo cáo, tổng kết vào năm sau thì không tính.
    """

    code = "KH325"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example("KẾ HOẠCH\nVệ sinh đường làng năm 2026\nHoàn thành trước ngày 30/6/2026."),
        Example("KẾ HOẠCH\nVệ sinh đường làng năm 2026\nBáo cáo kết quả, chậm nhất ngày 15/01/2027."),
        Example("KẾ HOẠCH\nVệ sinh đường làng năm 2026\nViệc này đã hoàn thành trong năm 2025."),
    )
    wrong = (
        Example("Suối Hòa, ngày 15 tháng 4 năm 2026\nKẾ HOẠCH\nVệ sinh đường làng\nHoàn thành trước ngày 30/6/2025."),
        Example("KẾ HOẠCH\nVệ sinh đường làng năm 2026\nHoàn thành trước ngày 30/6/2025."),
        Example("KẾ HOẠCH\nVệ sinh đường làng năm 2026\nThời hạn hoàn thành: 12/2028."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look at the dates behind words that set a time, and at columns of such times."""
        years = _years(words)
        if years is None:
            return
        columns = set(_columns(words))
        sentences, cells = (concordance(words).having(needs) for needs in (_NEEDS, any_of(FIGURE)))
        for at in sorted(sentences | cells):
            passage = words.passages[at]
            if not _may_be_outside(passage.text, years):
                continue
            found: Iterator[DatedWord] = iter(())
            if passage.part in RUNNING and at in sentences:
                found = _deadlines(passage.text)
            elif passage.part is Part.TABLE and _column(passage) in columns:
                found = dated_words(passage.text)
            for date in found:
                if _is_outside(date, years, passage.text):
                    yield self._outside(passage, passage.text[date.start : date.end], years)

    def _outside(self, passage: Passage, written: str, years: tuple[int, int]) -> Finding:
        first, last = years
        named = f"năm {first}" if first == last else f"từ năm {first}" if last == _OPEN else f"{first} - {last}"
        return self.finding(
            passage,
            f"thời hạn {quoted(written)} nằm ngoài thời gian của kế hoạch ({named}).",
            "Xem lại năm trong thời hạn, hoặc năm trong trích yếu.",
        )


def _years(words: Passages) -> tuple[int, int] | None:
    """The years a deadline may lie in: those of the subject, from the year of issue on; None where neither is known."""
    years, issued = subject_years(words), issued_year(words)
    if years is None:
        return None if issued is None else (issued, _OPEN)
    return (min(years[0], issued) if issued else years[0]), years[1]


def _may_be_outside(text: str, years: tuple[int, int]) -> bool:
    """Whether a text names another year than those of the plan, or one in two figures: most name none."""
    first, last = years
    return _SHORT_YEAR.search(text) is not None or any(not first <= int(year) <= last for year in _YEAR.findall(text))


def _columns(words: Passages) -> Iterator[tuple[int, int]]:
    """The columns whose first cell says that they hold deadlines."""
    seen = set()
    for passage in words.of(Part.TABLE):
        column = _column(passage)
        if column not in seen:
            seen.add(column)
            if _HEADING.match(fold(passage.text)):
                yield column


def _column(passage: Passage) -> tuple[int, int]:
    return passage.row >> 20, passage.column


def _deadlines(text: str) -> Iterator[DatedWord]:
    spans = [(found.start(), found.end() + _REACH) for found in _DEADLINE.finditer(text)]
    if not spans:
        return
    first = 0  # spans and dates both go from left to right
    for date in dated_words(text):
        while first < len(spans) and spans[first][1] < date.start:
            first += 1
        if first == len(spans):
            return
        start = spans[first][0]
        if start <= date.start and not date.is_cited and not _PAST.search(text[max(0, start - 40) : date.start]):
            yield date


def _is_outside(date: DatedWord, years: tuple[int, int], text: str) -> bool:
    first, last = years
    if date.is_cited or (date.first_year <= last and date.last_year >= first):
        return False
    return date.first_year != last + 1 or not _LATER.search(text)
