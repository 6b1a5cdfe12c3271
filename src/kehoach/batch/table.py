"""Blueprint and workbook together: is every column there, which rows are there, and what belongs to which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from kehoach.batch.blueprint import Blueprint, Repeat, Where
from kehoach.batch.cells import Row, column_key, problem_at
from kehoach.batch.filling import Lists
from kehoach.batch.gaps import Gap, Pieces
from kehoach.batch.lists import RowList, key_of
from kehoach.batch.opening import is_open
from kehoach.batch.sheet import Sheet
from kehoach.batch.wording import words
from kehoach.batch.workbook import RawSheet, open_workbook
from kehoach.echo import shorten
from kehoach.errors import InputError, PlanError, Position, Problem
from kehoach.readers.places import pointer

_NEAR = 0.6
_MOST_NAMED = 15


class Given(NamedTuple):
    """One row, and the rows of each list that belong to it."""

    row: Row
    lists: Lists


@dataclass(frozen=True)
class Table:
    """The rows of a batch. ``naming`` is what their files are called.

    ``notes`` are what a person should know of the workbook although it can be used.
    """

    main: Sheet
    count: int
    naming: Pieces
    notes: tuple[str, ...]
    _keys: tuple[str, ...]
    _lists: Sequence[RowList]

    @classmethod
    def read(cls, path: Path, blueprint: Blueprint, naming: Pieces | None = None) -> Table:
        """Look through a workbook.

        ``naming`` names the files; None: the first column does. Raises ``InputError``, and ``PlanError`` with all that
        makes the workbook unusable as a whole.
        """
        return _Joining(path, blueprint, naming).table()

    def rows(self) -> Iterator[Given]:
        """Yield the rows, in their order, read as a stream."""
        for row in self.main.rows(self._keys):
            yield Given(row, {each.repeat.path: each.of(row) for each in self._lists})


class _Joining:
    """Looks through one workbook for one blueprint."""

    def __init__(self, path: Path, blueprint: Blueprint, naming: Pieces | None) -> None:
        self._path = path
        self._blueprint = blueprint
        self._naming = naming
        self._sheets = open_workbook(path)
        self._problems: list[Problem] = []

    def table(self) -> Table:
        names = [piece for piece in self._naming or () if isinstance(piece, Gap)]
        main = Sheet.of(self._main(), {*(use.gap.key for use in self._blueprint.uses), *(gap.key for gap in names)})
        naming = self._naming or _first_column(main, Path(self._blueprint.file).stem)
        names = [piece for piece in naming if isinstance(piece, Gap)]
        sheets = {each.path: sheet for each in self._blueprint.repeats if (sheet := self._list_sheet(each)) is not None}
        keys = self._needed(main, sheets, names)
        if self._problems:
            raise PlanError(self._problems)
        lists = [RowList.read(each, sheets[each.path], self._blueprint) for each in self._blueprint.repeats]
        count, known = self._counted(main, keys, lists)
        orphans = (note for each in lists for note in each.orphans(main.title, known[each.repeat.key]))
        notes = (*self._notes(main, [each.sheet for each in lists], keys), *orphans)
        return Table(main, count, naming, tuple(dict.fromkeys(notes)), keys, lists)

    def _main(self) -> RawSheet:
        named = {column_key(each.sheet) for each in self._blueprint.repeats}
        visible = [sheet for sheet in self._sheets if not sheet.is_hidden]
        rest = [sheet for sheet in visible if column_key(sheet.title) not in named]
        if not rest:
            raise InputError(words("no_sheets", file=str(self._path)))
        return rest[0]

    def _list_sheet(self, repeat: Repeat) -> Sheet | None:
        """The sheet that fills a repeated part; None, with a problem noted, where it is not there."""
        key = column_key(repeat.sheet)
        by_key = {column_key(sheet.title): sheet for sheet in reversed(self._sheets)}
        if key not in by_key:
            self._problems.append(self._no_sheet(repeat, get_close_matches(key, by_key, 1, _NEAR), by_key))
            return None
        needed = {use.gap.key for use in self._blueprint.uses if use.repeat and use.repeat.path == repeat.path}
        return Sheet.of(by_key[key], needed | {column_key(repeat.key)})

    def _no_sheet(self, repeat: Repeat, near: Sequence[str], by_key: Mapping[str, RawSheet]) -> Problem:
        message = words("no_such_sheet", name=repeat.sheet, where=self._where(repeat.path))
        if near:
            mend = words("nearest_sheet_mend", nearest=by_key[near[0]].title, name=repeat.sheet)
        else:
            mend = words("no_such_sheet_mend", known=_named([sheet.title for sheet in self._sheets]))
        return Problem(Position(str(self._path)), "no_such_sheet", message, mend)

    def _needed(self, main: Sheet, lists: Mapping[Where, Sheet], names: Sequence[Gap]) -> tuple[str, ...]:
        """The columns that are needed; notes a problem for each that is not there."""
        lacking: dict[tuple[str, str], Problem] = {}
        uses = self._blueprint.uses
        for use in uses:
            if use.repeat is not None and use.repeat.path not in lists:
                continue
            own = lists[use.repeat.path] if use.repeat else main
            if use.gap.key not in own.columns and use.gap.key not in main.columns:
                lacking.setdefault((own.title, use.gap.key), self._lacking(use.gap, own, self._where(use.path)))
        for each in self._blueprint.repeats:
            gap, sheet = Gap(column_key(each.key), each.key), lists.get(each.path)
            if sheet is not None and gap.key not in sheet.columns:
                lacking.setdefault((sheet.title, gap.key), self._lacking(gap, sheet, self._where(each.path)))
        for gap in names:
            if gap.key not in main.columns:
                lacking.setdefault((main.title, gap.key), self._lacking(gap, main, words("file_names")))
        self._problems += lacking.values()
        return tuple(dict.fromkeys(gap.key for gap in (*(use.gap for use in uses), *names)))

    def _where(self, path: Where) -> str:
        return f"{self._blueprint.file}:{self._blueprint.scanned.place(path)[0]} {pointer(path)}"

    def _lacking(self, gap: Gap, sheet: Sheet, where: str) -> Problem:
        near = get_close_matches(gap.key, sheet.columns, 1, _NEAR)
        mend = words("no_such_column_mend", known=_named([each.name for each in sheet.columns.values()]))
        if near:
            heading = sheet.columns[near[0]]
            mend = words("nearest_column_mend", nearest=heading.name, cell=heading.at)
        message = words("no_such_column", name=gap.name, where=where)
        return Problem(Position(words("at_sheet", sheet=sheet.title)), "no_such_column", message, mend)

    def _counted(
        self, main: Sheet, keys: Sequence[str], lists: Sequence[RowList]
    ) -> tuple[int, Mapping[str, set[str]]]:
        """How many rows there are, and by column the values by which rows of lists may belong to them."""
        repeats = {each.repeat.key: each.repeat for each in lists}
        known: dict[str, set[str]] = {key: set() for key in repeats}
        count = 0
        for row in main.rows(keys):
            count += 1
            for key, repeat in repeats.items():
                if (value := key_of(row, repeat)) is not None:
                    known[key].add(value)
        if count == 0:
            raise PlanError([problem_at(main.title, "", "no_rows")])
        return count, known

    def _notes(self, main: Sheet, lists: Sequence[Sheet], keys: Sequence[str]) -> Iterator[str]:
        used = {main.title, *(sheet.title for sheet in lists)}
        hidden = [sheet.title for sheet in self._sheets if sheet.is_hidden and sheet.title not in used]
        others = [sheet.title for sheet in self._sheets if not sheet.is_hidden and sheet.title not in used]
        if is_open(self._path):
            yield words("still_open", file=str(self._path))
        if hidden:
            yield words("hidden_sheets", names=_named(hidden))
        if others:
            yield words("other_sheets", names=_named(others), sheet=main.title)
        for sheet in (main, *lists):
            unused = [heading.name for key, heading in sheet.columns.items() if key not in keys]
            if unused:
                yield words("unused_columns", sheet=sheet.title, names=_named(unused))


def _named(names: Sequence[str]) -> str:
    """Names of columns or sheets, of very many the first."""
    told = ", ".join(map(shorten, names[:_MOST_NAMED]))
    rest = len(names) - _MOST_NAMED
    return told if rest <= 0 else words("more_names", names=told, count=rest)


def _first_column(main: Sheet, stem: str) -> Pieces:
    """Call files by the first column, after the plan's own name."""
    heading = min(main.columns.values(), key=lambda each: each.column)
    return (f"{stem} - ", Gap(column_key(heading.name), heading.name))
