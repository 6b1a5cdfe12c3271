"""Where the cells of a table land: the one account of merged cells, for validation and for layout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Placed(NamedTuple):
    """One cell in its place: which in the row as typed, its first column from 0, and how far it reaches."""

    entry: int
    column: int
    columns: int
    rows: int


class PlacedRow(NamedTuple):
    """The cells of one row; ``fits`` is False when they do not fill the columns exactly."""

    cells: tuple[Placed, ...]
    continued: tuple[bool, ...]
    fits: bool
    asked: int
    free: int


def spans(entry: object) -> tuple[int, int]:
    """Columns and rows that a cell takes; a bare value takes one of each."""
    column_span = getattr(entry, "column_span", 1)
    row_span = getattr(entry, "row_span", 1)
    return column_span, row_span


class Grid:
    """Places rows one after the other, remembering which columns a cell above still covers."""

    def __init__(self, columns: int) -> None:
        self._covered = [0] * columns

    @property
    def is_open(self) -> bool:
        """Whether a cell placed so far still reaches into the next row."""
        return any(self._covered)

    def close(self) -> None:
        """Forget merges from above, after a row that broke them was reported."""
        self._covered = [0] * len(self._covered)

    def place(self, entries: Iterable[object]) -> PlacedRow:
        """Place one row. A row that does not fit closes all merges, so that one mistake is reported once."""
        return self._place(tuple(entries))

    def _place(self, entries: tuple[object, ...]) -> PlacedRow:
        covered = self._covered
        continued = tuple(rows > 0 for rows in covered)
        after = [max(0, rows - 1) for rows in covered]
        cells = []
        at = 0
        fits = True
        for index, entry in enumerate(entries):
            columns, rows = spans(entry)
            while at < len(covered) and covered[at]:
                at += 1
            reach = range(at, at + columns)
            if reach.stop > len(covered) or any(covered[column] for column in reach):
                fits = False
                break
            for column in reach:
                after[column] = rows - 1
            cells.append(Placed(index, at, columns, rows))
            at = reach.stop
        fits = fits and all(covered[column] for column in range(at, len(covered)))
        self._covered = after if fits else [0] * len(covered)
        asked = sum(spans(entry)[0] for entry in entries)
        return PlacedRow(tuple(cells), continued, fits=fits, asked=asked, free=continued.count(False))
