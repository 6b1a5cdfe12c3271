"""A sheet with a row of column names: where it begins, which columns it has, and its rows by the names of these."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from kehoach.batch.cells import Cell, Row, Unusable, Value, column_key, problem_at
from kehoach.batch.formats import plain_text
from kehoach.batch.workbook import RawRow, RawSheet
from kehoach.errors import PlanError, Problem

_SEARCHED = 20
"""Rows in which the column names are looked for: titles often stand above them."""


class Heading(NamedTuple):
    """The name of a column, and where it stands; ``column`` counts from 0."""

    name: str
    at: str
    column: int


@dataclass(frozen=True)
class Sheet:
    """A sheet whose column names are in row ``first``; ``columns`` by ``column_key``."""

    raw: RawSheet
    first: int
    columns: Mapping[str, Heading]

    @property
    def title(self) -> str:
        """Its name."""
        return self.raw.title

    @classmethod
    def of(cls, raw: RawSheet, needed: Collection[str]) -> Sheet:
        """Find the column names: the row that has most of the ``needed`` ones, else the first that holds anything.

        Raises ``PlanError`` for a sheet without any, for needed ones that stand twice, and for merged ones.
        """
        begin = list(islice(raw.rows(), _SEARCHED))
        if not begin:
            raise PlanError([problem_at(raw.title, "", "no_header")])
        header = max(begin, key=lambda row: sum(_name(value) in needed for value in row.values))
        problems = [*_merged(raw, header.number)]
        columns: dict[str, Heading] = {}
        for index, value in enumerate(header.values):
            if not (key := _name(value)):
                continue
            heading = Heading(plain_text(value).strip(), f"{letters(index)}{header.number}", index)
            other = columns.setdefault(key, heading)
            if other is not heading and key in needed:
                code = "same_column"
                problems.append(problem_at(raw.title, heading.at, code, name=heading.name, other=other.at))
        if problems:
            raise PlanError(problems)
        return cls(raw, header.number, columns)

    def rows(self, keys: Sequence[str]) -> Iterator[Row]:
        """Yield the rows below the names in which anything stands under any name; of each the columns ``keys``."""
        named = {heading.column for heading in self.columns.values()}
        for row in self.raw.rows():
            if row.number > self.first and any(
                value is not None for index, value in enumerate(row.values) if index in named
            ):
                yield Row(self.title, row.number, {key: self._cell(key, row) for key in keys if key in self.columns})

    def _cell(self, key: str, row: RawRow) -> Cell:
        heading = self.columns[key]
        index = heading.column
        value = row.values[index] if index < len(row.values) else None
        if value is None and (covering := self._covering(index, row.number)):
            value = Unusable("merged_cell", covering)
        return Cell(self.title, f"{letters(index)}{row.number}", heading.name, value)

    def _covering(self, index: int, number: int) -> str:
        """The merged range that a cell lies in; empty for none."""
        for merged in self.raw.facts.merged:
            (left, top), (right, bottom) = corners(merged)
            if left <= index <= right and top <= number <= bottom:
                return merged
        return ""


def _name(value: Value) -> str:
    return column_key(plain_text(value))


def _merged(raw: RawSheet, header: int) -> Iterator[Problem]:
    for merged in raw.facts.merged:
        (left, top), (_, bottom) = corners(merged)
        if top <= header <= bottom:
            yield problem_at(raw.title, f"{letters(left)}{top}", "merged_header", range=merged)


def letters(index: int) -> str:
    """The letters of a column counted from 0: 0 gives "A", 26 gives "AA"."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def corners(merged: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Both corners of a range "B2:C4": column from 0 and row from 1 of each."""
    first, _, last = merged.partition(":")
    return _corner(first), _corner(last)


def _corner(address: str) -> tuple[int, int]:
    column = 0
    name = address.rstrip("0123456789")
    for letter in name:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1, int(address[len(name) :])
