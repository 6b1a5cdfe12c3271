"""Dates and years inside a sentence, in every form an office writes them, and which of them are past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.reuse.citations import LONGEST, is_cited
from kehoach.reuse.date_forms import HINT, YEAR, dated

_YEAR = re.compile(YEAR)
_YEARS = re.compile(rf"{YEAR}|[0-9]{{2}}(?![0-9])")
_ONCE_BEGUN = ("năm học", "niên", "vụ", "đông", "hè", "mùa")
_OLD_CENTURY = 70
"""A year of two digits from here on is one of the last century, as 15/4/85 in a list of births."""


class DatedWord(NamedTuple):
    """A date in a text: from ``start`` to ``end``, and the first and the last year it speaks of.

    ``is_cited`` tells that it belongs to another document, which keeps its date for good. ``is_yearly`` tells of a
    school year or a season over the turn of the year: next year's plan speaks of the next one.
    """

    start: int
    end: int
    first_year: int
    last_year: int
    is_cited: bool = False
    is_yearly: bool = False

    def is_before(self, year: int) -> bool:
        """Whether it is past in ``year``. A period lasts to its end, a school year is past once it began before."""
        return (self.first_year if self.is_yearly else self.last_year) < year


def dated_words(text: str) -> Iterator[DatedWord]:
    """Give the dates in ``text`` (NFC) from left to right; numbers of documents and counts are none."""
    if HINT.search(text) is None:
        return
    before = 0  # a document has one date: what follows that is said of something else
    for found in dated().finditer(text):
        form = found.lastgroup or ""
        if form.startswith("number"):  # consumed whole, so that the 2019 of 2019/QĐ-TTg is not taken for a year
            continue
        first, last = _years(form, found[0])
        if first > last:
            continue
        cited = form == "symbol" or is_cited(text[max(before, found.start() - LONGEST) : found.start()], found["month"])
        yield DatedWord(*found.span(), first, last, is_cited=cited, is_yearly=_is_yearly(form, found))
        before = before if form == "symbol" else found.end()


def _years(form: str, words: str) -> tuple[int, int]:
    if "range" in form:
        first, last = _YEARS.findall(words)[-2:]
        return _full(first), _full(last)
    if form.startswith("short"):
        year = _full(words[-2:])
    elif form in ("iso", "symbol"):
        year = int(_YEAR.findall(words)[0])
    else:
        year = int(words[-4:])
    return year, year


def _is_yearly(form: str, found: re.Match[str]) -> bool:
    return form.endswith("range_named") and (found["span"] or found["short_span"] or "").lower().startswith(_ONCE_BEGUN)


def _full(year: str) -> int:
    if len(year) > len("24"):
        return int(year)
    return int(year) + (1900 if int(year) >= _OLD_CENTURY else 2000)
