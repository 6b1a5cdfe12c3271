"""The texts and figures of a plan that may hold something old, each with the column and the parts it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from kehoach.echo import shorten
from kehoach.reuse.columns import Column, TableColumns
from kehoach.reuse.source import Where
from kehoach.reuse.written import searchable

_NOT_SEARCHED = frozenset(
    {"$schema", "chep_tu", "cho_nam", "ho_so", "dien_thoai", "fax", "thu_dien_tu", "trang_tin", "ky_hieu"}
)
_LABEL_KEYS = ("ten", "viec", "nhan", "don_vi", "tieu_de")
_LABEL_DEPTH = 3
_MOST_CELLS = 40
_DIGIT = re.compile("[0-9]")


class Above(NamedTuple):
    """The dict or list a value stands in, and what that stands in; None at the top."""

    holder: object
    above: Above | None


class Leaf(NamedTuple):
    """A text with a digit in it, or a figure. ``column`` is None outside the rows of tables, ``key`` is the nearest.

    ``is_same`` tells that the other plan has the same at the same place.
    """

    path: Where
    key: str
    value: str | int | Decimal
    above: Above | None
    column: Column | None
    is_same: bool

    @property
    def searchable(self) -> str:
        """Its text in one form of writing; empty for a figure."""
        return searchable(self.value) if isinstance(self.value, str) else ""

    @property
    def is_in_bases(self) -> bool:
        """Whether it is part of the legal bases."""
        return bool(self.path) and self.path[0] == "can_cu"

    def label(self) -> str:
        """Tell what it is of: the first words of its row, or the name of what it belongs to; empty without one."""
        at = self.above
        for _ in range(_LABEL_DEPTH):
            if at is None:
                break
            if name := self._name_in(at.holder):
                return name
            at = at.above
        return ""

    def _name_in(self, holder: object) -> str:
        if isinstance(holder, dict):
            if self.is_in_bases:
                return cited(holder, but=self.value)
            named: Iterable[object] = [holder[key] for key in _LABEL_KEYS if key in holder]
        elif isinstance(holder, list) and self.column is not None:
            named = islice(holder, _MOST_CELLS)
        else:
            return ""
        return next((shorten(name) for name in named if isinstance(name, str) and name is not self.value), "")


def cited(basis: object, *, but: object = None) -> str:
    """Name the document of a legal basis given in parts, empty when it names none; ``but`` is left out."""
    if not isinstance(basis, dict):
        return ""
    named = "so" if isinstance(basis.get("so"), str) else "trich_yeu"  # a law has no number
    words = [word for key in ("van_ban", named) if isinstance(word := basis.get(key), str) and word is not but]
    return shorten(" ".join(words))


def leaves(plan: object, other: object = None) -> list[Leaf]:
    """Give what is to be searched in ``plan``, in the order of the file, compared with ``other`` if that is given."""
    search = _Search()
    search.part(plan, _Spot((), "", None, other, None))
    return search.found


class _Nothing:
    """What the other plan has where it has nothing, and below what both have alike."""


_ABSENT = _Nothing()
_ALIKE = _Nothing()


class _Spot(NamedTuple):
    """Where in the plan the search is, and what ``other`` has there."""

    path: Where
    key: str
    above: Above | None
    other: object
    column: Column | None

    def compared(self, value: object) -> _Spot:
        """Remember that both plans have ``value`` here: nothing below is compared again."""
        return self._replace(other=_ALIKE) if self.other is not _ALIKE and value == self.other else self

    def member(self, key: str, above: Above) -> _Spot:
        other = self.other
        if other is not _ALIKE:
            other = other.get(key, _ABSENT) if isinstance(other, dict) else _ABSENT
        return _Spot((*self.path, key), key, above, other, self.column)

    def entry(self, index: int, above: Above, column: Column | None) -> _Spot:
        other = self.other
        if other is not _ALIKE:
            other = other[index] if isinstance(other, list) and index < len(other) else _ABSENT
        return _Spot((*self.path, index), self.key, above, other, column)


class _Search:
    """Gathers leaves. Whole parts that both plans have alike are found by Python's own comparison, not leaf by leaf."""

    def __init__(self) -> None:
        self.found: list[Leaf] = []

    def part(self, value: object, spot: _Spot) -> None:
        """Gather what is in ``value``, whatever it is."""
        if isinstance(value, str):
            if _DIGIT.search(value) is not None:
                self._add(value, spot)
        elif isinstance(value, list):
            self._entries(value, spot, [spot.column] * len(value))
        elif isinstance(value, dict):
            self._members(value, spot.compared(value))
        elif isinstance(value, int | Decimal) and not isinstance(value, bool):
            self._add(value, spot)

    def _add(self, value: str | int | Decimal, spot: _Spot) -> None:
        is_same = spot.other is _ALIKE or value == spot.other
        self.found.append(Leaf(spot.path, spot.key, value, spot.above, spot.column, is_same))

    def _entries(self, values: list[object], spot: _Spot, columns: Sequence[Column | None]) -> None:
        spot = spot.compared(values)
        above = Above(values, spot.above)
        for index, (value, column) in enumerate(zip(values, columns, strict=True)):
            self.part(value, spot.entry(index, above, column))

    def _members(self, value: Mapping[str, object], spot: _Spot) -> None:
        above = Above(value, spot.above)
        for key, part in value.items():
            if key in _NOT_SEARCHED or (key == "so" and not spot.path):
                continue
            if key == "dong" and isinstance(part, list) and isinstance(value.get("cot"), list):
                self._rows(part, spot.member(key, above), TableColumns(value, spot.path))
            else:
                self.part(part, spot.member(key, above))

    def _rows(self, rows: list[object], spot: _Spot, columns: TableColumns) -> None:
        above = Above(rows, spot.above)
        for index, row in enumerate(rows):
            at = spot.entry(index, above, None)
            if isinstance(row, list):
                self._entries(row, at, columns.of_row(row))
            elif isinstance(row, dict) and isinstance(cells := row.get("o"), list):
                self._members({key: part for key, part in row.items() if key != "o"}, at)
                self._entries(cells, at.member("o", Above(row, above)), columns.of_row(cells))
            else:
                self.part(row, at)
