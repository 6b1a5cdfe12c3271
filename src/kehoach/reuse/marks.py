"""What in one text or figure may be old: its dates, its days without a year, its sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from kehoach.echo import plain
from kehoach.reuse.amounts import amounts, is_bare_amount
from kehoach.reuse.dated_words import DatedWord, dated_words
from kehoach.reuse.leaves import Leaf
from kehoach.reuse.yearless_days import yearless_days
from kehoach.vietnamese import FIRST_YEAR, LAST_YEAR

Kind = Literal["date", "day", "amount", "basis"]
"""A past date; a day without a year; a sum or a target; a date of a cited document, which may well be right."""

_DATE_KEYS = frozenset({"ngay", "thoi_han"})
_AMOUNT_KEYS = frozenset({"so_tien", "kinh_phi", "gia_tri"})


class Mark(NamedTuple):
    """Where in its text something begins and ends, and the words; a figure has no text, it begins and ends at 0.

    ``date`` is None for what has no year.
    """

    start: int
    end: int
    kind: Kind
    words: str
    date: DatedWord | None = None

    def is_stale(self, year: int) -> bool:
        """Whether it is to be looked at in a plan for ``year``: everything but a date of that year or a later one."""
        return self.date is None or self.date.is_before(year)


def marks_in(leaf: Leaf) -> list[Mark]:
    """Give the dates of any year, days and sums of a text or figure, from left to right."""
    return _in_text(leaf, leaf.searchable) if isinstance(leaf.value, str) else list(_in_figure(leaf))


def is_money(leaf: Leaf) -> bool:
    """Whether it stands where only sums of money and targets stand."""
    return leaf.key in _AMOUNT_KEYS or (leaf.column is not None and leaf.column.is_money)


def _in_text(leaf: Leaf, text: str) -> list[Mark]:
    dates = list(dated_words(text))
    days = list(yearless_days(text, is_deadline=leaf.key == "thoi_han"))
    sums = list(amounts(text))
    if not sums and is_money(leaf) and is_bare_amount(text):
        sums = [(0, len(text))]
    marks = [
        _mark(text, date.start, date.end, "basis" if date.is_cited or leaf.is_in_bases else "date", date)
        for date in dates
    ]
    marks += [_mark(text, *day, "day") for day in _outside(days, dates)]
    marks += [_mark(text, *span, "amount") for span in sums]
    if len(marks) > 1:
        marks.sort(key=itemgetter(0, 1))
    return marks


def _mark(text: str, start: int, end: int, kind: Kind, date: DatedWord | None = None) -> Mark:
    return Mark(start, end, kind, " ".join(text[start:end].split()), date)


def _outside(days: Iterable[tuple[int, int]], dates: Sequence[DatedWord]) -> Iterator[tuple[int, int]]:
    """Leave out the days that are part of a date; both come from left to right."""
    at = 0
    for start, end in days:
        while at < len(dates) and dates[at].end <= start:
            at += 1
        if at == len(dates) or dates[at].start >= end:
            yield start, end


def _in_figure(leaf: Leaf) -> Iterator[Mark]:
    if is_money(leaf):
        yield Mark(0, 0, "amount", plain(leaf.value))
    elif leaf.key in _DATE_KEYS and isinstance(leaf.value, int) and FIRST_YEAR <= leaf.value <= LAST_YEAR:
        date = DatedWord(0, 0, leaf.value, leaf.value)
        yield Mark(0, 0, "basis" if leaf.is_in_bases else "date", plain(leaf.value), date)
