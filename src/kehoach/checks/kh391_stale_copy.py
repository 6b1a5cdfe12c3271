"""KH391: no date, number or sum of the plan that this one was copied from is left in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.checks.base import CopyCheck, Example, Finding, Severity
from kehoach.checks.cited import Cited, cited_in
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.plan_year import plan_years
from kehoach.checks.wording import listed, quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.reuse.amounts import amounts, is_bare_amount
from kehoach.reuse.dated_words import DatedWord, dated_words
from kehoach.vietnamese import fold

_LOOKED_AT = (
    *(Part.PLACE_DATE, Part.SUBJECT, Part.ATTACHED, Part.BASIS, *RUNNING, Part.TABLE, Part.RECIPIENT),
    *(Part.ANNEX_TITLE, Part.ANNEX_REFERENCE, Part.OTHER),
)
_NUMBER = re.compile(r"\d+\s*/\s*\S+")
_LASTING = re.compile(r"luat|bo luat|phap lenh|nghi dinh|thong tu")
_LEAST_DIGITS = 4


class StaleCopy(CopyCheck):
    """Văn bản chép từ văn bản cũ thì không còn ngày, năm, số và số tiền của văn bản cũ.

    Chỉ có khi ghi thêm --so-voi. Ngày của luật, nghị định, thông tư được viện dẫn thì giữ nguyên là đúng; kế hoạch,
    quyết định, công văn năm cũ trong căn cứ thì được nhắc lại. Số tiền trùng với năm cũ có thể vẫn đúng:
    xem lại từng số.
    """

    code = "KH391"
    severity = Severity.WARNING
    covers = ()
    right = (Example("Kế hoạch năm 2026, chép từ năm 2025: “Ra quân ngày 15/3/2026, kinh phí 6.000.000 đồng.”"),)
    wrong = (Example("Kế hoạch năm 2026, chép từ năm 2025: “Ra quân ngày 15/3/2025, kinh phí 5.000.000 đồng.”"),)

    def run(self, words: Passages, old: Passages) -> Iterator[Finding]:
        """Look for everything past, and every sum, that the old plan has too; once for each line."""
        year = _year(words, old)
        known = _Known(old.of(*_LOOKED_AT))
        before = {fold(passage.text) for passage in old.of(Part.NUMBER)}
        for passage in words.of(Part.NUMBER, *_LOOKED_AT):
            if passage.part is Part.NUMBER:
                is_left = _NUMBER.search(passage.text) is not None and fold(passage.text) in before
                found = [passage.text] if is_left else []
            else:
                found = list(dict.fromkeys(known.left_in(passage, year)))
            if found:
                yield self.finding(
                    passage,
                    f"còn như văn bản cũ: {listed(map(quoted, found))}.",
                    "Xem lại, sửa theo văn bản mới; vẫn đúng thì giữ nguyên.",
                )


class _Said(NamedTuple):
    """What a line says that may be left from an old plan."""

    dates: tuple[DatedWord, ...]
    cited: tuple[Cited, ...]
    amounts: tuple[str, ...]


class _Known:
    """The dates, documents and sums of the old plan, as they are compared."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._dates: set[str] = set()
        self._documents: set[tuple[str, object]] = set()
        self._amounts: set[str] = set()
        self._lines: dict[tuple[bool, str], _Said] = {}
        for passage in passages:
            said = self._said(passage)
            self._dates |= {_written(date, passage.text) for date in said.dates}
            self._documents |= {(cited.key, cited.date) for cited in said.cited}
            self._amounts |= set(map(_digits, said.amounts))

    def _said(self, passage: Passage) -> _Said:
        """What a line says. Most lines of a copy are lines of the old plan too, and are read once."""
        key = passage.part is Part.TABLE, passage.text
        if key not in self._lines:
            text = passage.text
            self._lines[key] = _Said(tuple(dated_words(text)), tuple(cited_in(text)), tuple(_amounts(passage)))
        return self._lines[key]

    def left_in(self, passage: Passage, year: int | None) -> Iterator[str]:
        """What of it a line still says. ``year`` is that of the new plan; None where it is not known."""
        text = passage.text
        said = self._said(passage)
        for date in said.dates:
            is_past = year is None or date.is_before(year)
            if is_past and not date.is_cited and _written(date, text) in self._dates:
                yield text[date.start : date.end]
        for cited in said.cited:
            is_past = cited.date is not None and (year is None or cited.date[2] < year)
            if is_past and (cited.key, cited.date) in self._documents and not _LASTING.match(fold(cited.type)):
                yield cited.text
        yield from (amount for amount in said.amounts if _digits(amount) in self._amounts)


def _written(date: DatedWord, text: str) -> str:
    return fold(text[date.start : date.end])


def _amounts(passage: Passage) -> Iterator[str]:
    text = passage.text
    if passage.part is Part.TABLE and is_bare_amount(text) and len(_digits(text)) >= _LEAST_DIGITS:
        yield text
        return
    yield from (text[start:end] for start, end in amounts(text))


def _digits(amount: str) -> str:
    """A sum as it is compared: "5.000.000 đồng" in a sentence is 5.000.000 in a table."""
    return re.sub(r"[\s.]|đồng|vnđ|vnd", "", amount.casefold())


def _year(words: Passages, old: Passages) -> int | None:
    """The year from which on nothing is past: that of the new plan, but never that of the old one."""
    new, before = plan_years(words), plan_years(old)
    if before is None:
        return None if new is None else new[0]
    return before[1] + 1 if new is None else max(new[0], before[1] + 1)
