"""Where a plan still says what an older one said: past dates, and days and sums that nobody has looked at.

Works on a plan file as written, so that every place has its line; the plan itself need not be valid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kehoach.errors import Position
from kehoach.readers.places import pointer
from kehoach.reuse.leaves import Leaf, cited, leaves
from kehoach.reuse.marks import Kind, Mark, marks_in
from kehoach.reuse.source import Source, Where
from kehoach.reuse.wording import words
from kehoach.reuse.written import Written

_AROUND = 36


@dataclass(frozen=True, slots=True)
class StalePlace:
    """One place that holds something old: where, the words as written, and what stands around them.

    ``series`` is the same for places that belong together (a column of a table, a list of amounts, one legal
    basis) and ``series_name`` what a clerk calls it; both are empty for a place that stands alone.
    """

    position: Position
    kind: Kind
    words: str
    around: str
    path: Where = ()
    series: Where = ()
    series_name: str = ""


class Found(NamedTuple):
    """Something old in a text or figure; its line is not looked up yet."""

    leaf: Leaf
    mark: Mark

    @property
    def series(self) -> Where:
        """What it belongs together with: see ``StalePlace``."""
        leaf = self.leaf
        if leaf.is_in_bases and self.mark.kind == "basis":
            return leaf.path[:2]
        if leaf.column is not None:
            return (*leaf.column.table, "cot", leaf.column.number)
        if self.mark.kind != "amount" or isinstance(leaf.value, str) or len(leaf.path) <= len(("list", 0, "key")):
            return ()
        *parts, at, key = leaf.path
        return (*parts, key) if isinstance(at, int) else ()


class Findings:
    """What was found in one file. There may be thousands, of which few are told: lines are looked up when asked for."""

    def __init__(self, source: Source, found: Sequence[Found]) -> None:
        self.found = found
        self._source = source
        self._last: tuple[Leaf, Written] | None = None

    def __len__(self) -> int:
        return len(self.found)

    def places(self) -> tuple[StalePlace, ...]:
        """Give all of them as places, in the order of the file."""
        return tuple(map(self.place, self.found))

    def place(self, found: Found) -> StalePlace:
        """Give the line of one, its path and the words around it."""
        leaf, mark = found
        line, column = self._source.scanned.lines.place(self._offset(found))
        position = Position(self._source.name, line, column, pointer(leaf.path))
        around, series = self._around(found), found.series
        return StalePlace(position, mark.kind, mark.words, around, leaf.path, series, self._name(found, series))

    def line(self, found: Found) -> int:
        """Give only its line."""
        return self._source.scanned.lines.line(self._offset(found))

    def _offset(self, found: Found) -> int:
        leaf, mark = found
        if isinstance(leaf.value, str):
            return self._written(leaf, leaf.value).offset(mark.start)
        return self._source.scanned.offset(leaf.path)

    def _written(self, leaf: Leaf, value: str) -> Written:
        """Read a text in the file, once for all that was found in it: a text of a megabyte may hold thousands."""
        if self._last is None or self._last[0] is not leaf:
            self._last = leaf, Written.at(self._source.scanned.offset(leaf.path), value, self._source.text)
        return self._last[1]

    def _around(self, found: Found) -> str:
        """Give the words about a mark; where there are none, what the text or figure is of."""
        leaf, mark = found
        if not isinstance(leaf.value, str):
            return leaf.label()
        around = _cut_out(self._written(leaf, leaf.value).text, mark.start, mark.end)
        return leaf.label() or around if around == mark.words else around

    def _name(self, found: Found, series: Where) -> str:
        if not series:
            return ""
        if found.leaf.is_in_bases and found.mark.kind == "basis":
            return cited(self._source.at(series))
        column = found.leaf.column
        return words("list", name=pointer(series[:-1])) if column is None else words("column", name=column.name)


def find(source: Source, year: int) -> Findings:
    """Find every date before ``year``, every day without a year and every amount, in the order of the file.

    A period that reaches into ``year`` is not past. Days without a year and amounts cannot tell: all of them are given.
    """
    found = [Found(leaf, mark) for leaf in leaves(source.plan) for mark in marks_in(leaf) if mark.is_stale(year)]
    return Findings(source, found)


def _cut_out(text: str, start: int, end: int) -> str:
    """Cut out the words about a place, whole ones, with "…" where something was left out."""
    first, last = max(0, start - _AROUND), end + _AROUND // 2
    before, after = text[first:start], text[end:last]
    if first > 0:
        before = "…" + before.partition(" ")[2]
    if last < len(text):
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())
