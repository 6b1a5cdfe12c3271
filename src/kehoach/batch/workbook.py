"""A workbook as streams of raw rows. Only this module and ``form`` know openpyxl.

Nothing is held but the texts of the workbook, so that a sheet of a million rows costs time and no memory.
"""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.batch.facts import SheetFacts
from kehoach.batch.opening import check_workbook
from kehoach.batch.values import value_of
from kehoach.batch.wording import words
from kehoach.errors import InputError
from kehoach.output import FileState

if TYPE_CHECKING:
    from kehoach.batch.cells import Value

MOST_ROWS = 1_048_576
"""As many as a sheet of Excel has."""


class RawRow(NamedTuple):
    """One row as it stands, its values from column A on. ``number`` counts from 1, as in Excel."""

    number: int
    values: Sequence[Value]


@dataclass(frozen=True)
class RawSheet:
    """One sheet. Reading it again gives the same rows."""

    path: Path
    title: str
    is_hidden: bool
    _part: str
    _state: FileState | None

    @cached_property
    def facts(self) -> SheetFacts:
        """What a stream of rows does not tell. Raises ``InputError`` where the file is broken."""
        try:
            return SheetFacts(self.path, self._part)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise self._unreadable() from error

    def rows(self) -> Iterator[RawRow]:
        """Yield the rows that hold anything. Raises ``InputError`` where the file is broken, or was saved since."""
        if FileState.of(self.path) != self._state:
            raise self._unreadable()
        values = self._read(data_only=True)
        # A formula that was never calculated has no value: only its text tells it from an empty cell.
        formulas = self._read(data_only=False) if self.facts.has_formulas else None
        last = min(MOST_ROWS if self.facts.last_row is None else self.facts.last_row, MOST_ROWS)
        for number, cells in enumerate(islice(values, last), 1):
            written = () if formulas is None else next(formulas, ())
            row = [
                value_of(cell, is_formula=at < len(written) and written[at].data_type == "f")
                for at, cell in enumerate(cells)
            ]
            if any(value is not None for value in row):
                yield RawRow(number, row)

    def _read(self, *, data_only: bool) -> Iterator[Sequence[Any]]:
        book = _load(self.path, data_only=data_only)
        try:
            sheet = book[self.title]
            sheet.reset_dimensions()  # some programs write wrong ones, and rows would be cut
            rows = sheet.iter_rows()
            while True:
                try:
                    with _silent():
                        row = next(rows, None)
                except Exception as error:
                    raise self._unreadable() from error
                if row is None:
                    return
                yield row
        finally:
            book.close()

    def _unreadable(self) -> InputError:
        is_changed = FileState.of(self.path) != self._state
        return InputError(words("changed" if is_changed else "broken", file=str(self.path)))


def open_workbook(path: Path) -> tuple[RawSheet, ...]:
    """Give the sheets of a workbook, in their order. Raises ``InputError`` for what is no sound .xlsx file."""
    state = FileState.of(path)
    check_workbook(path)
    book = _load(path, data_only=True)
    try:
        return tuple(
            RawSheet(path, sheet.title, sheet.sheet_state != "visible", _part_of(sheet), state)
            for sheet in book.worksheets
        )
    finally:
        book.close()


def _load(path: Path, *, data_only: bool) -> Any:
    import openpyxl

    try:
        with _silent():
            return openpyxl.load_workbook(path, read_only=True, data_only=data_only, keep_links=False)
    except Exception as error:
        raise InputError(words("broken", file=str(path))) from error


def _part_of(sheet: Any) -> str:
    part: str = sheet._worksheet_path
    return part


def _silent() -> warnings.catch_warnings[None]:
    """No warnings of openpyxl: they are English, and what they tell of is found by looking at the cells."""
    return warnings.catch_warnings(action="ignore")
