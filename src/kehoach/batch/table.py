"""Blueprint and workbook together: is every column there, which rows are there, and what belongs to which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from kehoach.batch.blueprint import Blueprint, Repeat, Where
from kehoach.batch.cells import Row, Unusable, column_key, problem_at
from kehoach.batch.formats import plain_text
from kehoach.batch.gaps import Gap, Pieces
from kehoach.batch.sheet import Sheet
from kehoach.batch.wording import words
from kehoach.batch.workbook import RawSheet, open_workbook
from kehoach.echo import shorten
from kehoach.errors import InputError, PlanError, Position, Problem
from kehoach.readers.places import pointer

_MOST_LIST_ROWS = 200_000
_NEAR = 0.6
_Grouped = Mapping[str, Sequence[Row]]


class Given(NamedTuple):
    """One row, and the rows of each list that belong to it."""

    row: Row
    lists: Mapping[str, Sequence[Row]]


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
    _repeats: Mapping[str, tuple[Repeat, _Grouped]]

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
            lists = {name: grouped.get(_key_of(row, each), ()) for name, (each, grouped) in self._repeats.items()}
            yield Given(row, lists)


def _key_of(row: Row, repeat: Repeat) -> str:
    cell = row.cells[column_key(repeat.key)]
    return "" if isinstance(cell.value, Unusable) else plain_text(cell.value).strip()


class _Joining:
    """Looks through one workbook for one blueprint."""

    def __init__(self, path: Path, blueprint: Blueprint, naming: Pieces | None) -> None:
        self._path = path
        self._blueprint = blueprint
        self._naming = naming
        self._sheets = open_workbook(path)
        self._problems: list[Problem] = []

    def table(self) -> Table:
        main = Sheet.of(self._main(), {use.gap.key for use in self._blueprint.uses})
        naming = self._naming or _first_column(main, Path(self._blueprint.file).stem)
        names = [piece for piece in naming if isinstance(piece, Gap)]
        lists = {each.sheet: (each, self._list_sheet(each)) for each in self._blueprint.repeats}
        keys = self._needed(main, {each.path: sheet for each, sheet in lists.values()}, names)
        if self._problems:
            raise PlanError(self._problems)
        repeats = {name: (each, self._grouped(each, sheet, keys)) for name, (each, sheet) in lists.items()}
        count, known = self._counted(main, keys, [each for each, _ in lists.values()])
        notes = (*self._notes(main, [sheet for _, sheet in lists.values()], keys), *_orphans(main, repeats, known))
        return Table(main, count, naming, notes, keys, repeats)

    def _main(self) -> RawSheet:
        named = {column_key(each.sheet) for each in self._blueprint.repeats}
        visible = [sheet for sheet in self._sheets if not sheet.is_hidden]
        rest = [sheet for sheet in visible if column_key(sheet.title) not in named]
        if not rest:
            raise InputError(words("no_sheets", file=str(self._path)))
        return rest[0]

    def _list_sheet(self, repeat: Repeat) -> Sheet:
        key = column_key(repeat.sheet)
        found = next((sheet for sheet in self._sheets if column_key(sheet.title) == key), None)
        if found is None:
            known = ", ".join(sheet.title for sheet in self._sheets)
            raise InputError(words("no_such_sheet", file=str(self._path), name=repeat.sheet, known=known))
        needed = {use.gap.key for use in self._blueprint.uses if use.repeat and use.repeat.path == repeat.path}
        return Sheet.of(found, needed | {column_key(repeat.key)})

    def _needed(self, main: Sheet, lists: Mapping[Where, Sheet], names: Sequence[Gap]) -> tuple[str, ...]:
        """The columns that are needed; notes a problem for each that is not there."""
        lacking: dict[tuple[str, str], Problem] = {}
        uses = self._blueprint.uses
        for use in uses:
            own = lists[use.repeat.path] if use.repeat else main
            if use.gap.key not in own.columns and use.gap.key not in main.columns:
                lacking.setdefault((own.title, use.gap.key), self._lacking(use.gap, own, self._where(use.path)))
        for each in self._blueprint.repeats:
            gap, sheet = Gap(column_key(each.key), each.key), lists[each.path]
            if gap.key not in sheet.columns:
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
        mend = words("no_such_column_mend")
        if near:
            heading = sheet.columns[near[0]]
            mend = words("nearest_column_mend", nearest=heading.name, cell=heading.at)
        message = words("no_such_column", name=gap.name, where=where)
        return Problem(Position(words("at_sheet", sheet=sheet.title)), "no_such_column", message, mend)

    def _grouped(self, repeat: Repeat, sheet: Sheet, keys: Sequence[str]) -> _Grouped:
        grouped: dict[str, list[Row]] = defaultdict(list)
        own = {use.gap.key for use in self._blueprint.uses if use.repeat and use.repeat.path == repeat.path}
        wanted = tuple(dict.fromkeys((column_key(repeat.key), *(key for key in keys if key in own))))
        for number, row in enumerate(sheet.rows(wanted)):
            if number >= _MOST_LIST_ROWS:
                raise PlanError([problem_at(sheet.title, "", "too_many_list_rows", limit=_MOST_LIST_ROWS)])
            grouped[_key_of(row, repeat)].append(row)
        return grouped

    def _counted(
        self, main: Sheet, keys: Sequence[str], repeats: Sequence[Repeat]
    ) -> tuple[int, Mapping[str, set[str]]]:
        """How many rows there are, and the values by which lists may belong to them."""
        known: dict[str, set[str]] = {each.sheet: set() for each in repeats}
        count = 0
        for row in main.rows(keys):
            count += 1
            for each in repeats:
                known[each.sheet].add(_key_of(row, each))
        if count == 0:
            raise PlanError([problem_at(main.title, "", "no_rows")])
        return count, known

    def _notes(self, main: Sheet, lists: Sequence[Sheet], keys: Sequence[str]) -> Iterator[str]:
        used = {main.title, *(sheet.title for sheet in lists)}
        hidden = [sheet.title for sheet in self._sheets if sheet.is_hidden and sheet.title not in used]
        others = [sheet.title for sheet in self._sheets if not sheet.is_hidden and sheet.title not in used]
        if hidden:
            yield words("hidden_sheets", names=", ".join(hidden))
        if others:
            yield words("other_sheets", names=", ".join(others), sheet=main.title)
        for sheet in (main, *lists):
            unused = [heading.name for key, heading in sheet.columns.items() if key not in keys]
            if unused:
                yield words("unused_columns", sheet=sheet.title, names=", ".join(unused))


def _first_column(main: Sheet, stem: str) -> Pieces:
    """Call files by the first column, after the plan's own name."""
    heading = min(main.columns.values(), key=lambda each: each.column)
    return (f"{stem} - ", Gap(column_key(heading.name), heading.name))


def _orphans(
    main: Sheet, repeats: Mapping[str, tuple[Repeat, _Grouped]], known: Mapping[str, set[str]]
) -> Iterator[str]:
    """Tell of the rows of lists that belong to no row."""
    for name, (repeat, grouped) in repeats.items():
        for value, rows in grouped.items():
            if value not in known[name]:
                cell = rows[0].cells[column_key(repeat.key)]
                yield str(cell.problem("unknown_key", main=main.title, value=shorten(value), key=repeat.key))
