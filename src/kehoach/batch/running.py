"""A whole batch: rows are made on several processes and put away here, in order, each noted when it is in its place."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.batch.blueprint import Blueprint
from kehoach.batch.digests import FilesOfRows, digest_of_order, digest_of_row
from kehoach.batch.gaps import Pieces
from kehoach.batch.journal import Entry, Journal
from kehoach.batch.making import Made, MakeRows, Recipe, all_problems
from kehoach.batch.names import Names, stem_for
from kehoach.batch.planning import Planner
from kehoach.batch.reporting import Line
from kehoach.batch.table import Given, Table
from kehoach.batch.wording import words
from kehoach.errors import EditedError, KehoachError, OutputError, Problem
from kehoach.keeping import IfEdited, Placed, decide
from kehoach.many.faults import detail
from kehoach.many.in_order import Lost, Work, in_order
from kehoach.many.local import InThisProcess, processes
from kehoach.many.parcels import Parcel
from kehoach.many.pools import Workers

if TYPE_CHECKING:
    from kehoach.pdf.engine import Engine
    from kehoach.template import Template

_LARGEST_CHUNK = 20
"""Rows in one task: few enough that a person sees the work go on, and that little is done twice after a stop."""
_MOST_REFUSED = 3
"""So many rows after one another whose files could not be written: it is the folder then, and no other is tried."""


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """What a batch is to make. ``naming`` None: files are called by the first column; ``workers`` are processes.

    ``source``: documents carry their plans; ``archival`` asks for PDF/A-3.
    """

    plan: Path
    workbook: Path
    folder: Path
    forms: tuple[str, ...] = ("docx",)
    template: Template | None = None
    engine: Engine | None = None
    naming: Pieces | None = None
    if_edited: IfEdited = "refuse"
    workers: int = 1
    source: bool = True
    archival: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row. ``problems`` are lines to tell; ``kept`` are copies of documents that were replaced."""

    line: Line
    files: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()
    problems: tuple[str, ...] = ()
    warning: str | None = None


class _Named(NamedTuple):
    """One row on its way: its name and digest, or why it has no name; ``there`` when it was made before."""

    given: Given
    stem: str
    digest: str
    there: Entry | None
    unnamed: Problem | None


class FolderFailedError(OutputError):
    """Nothing can be written to the folder any more; the rows that were not tried are made by another run."""


class Batch:
    """A batch that is ready to run. Raises ``KehoachError`` for a plan or workbook that cannot be used as a whole."""

    def __init__(self, order: BatchOrder) -> None:
        self._order = order
        self._blueprint = Blueprint.read(order.plan)
        self._table = Table.read(order.workbook, self._blueprint, order.naming)
        template = order.template if {"docx", "pdf"} & set(order.forms) else None
        recipe = Recipe(Planner(self._blueprint), order.forms, template, order.engine, order.source, order.archival)
        self._parcel = Parcel.of(recipe)
        self._digest = digest_of_order(recipe)
        self._told: set[str] = set()
        self._taken = tuple(self._all_targets()) if order.if_edited == "rename" else ()

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self._table.count

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of the workbook although it can be used."""
        return self._table.notes

    def run(
        self, guarded: Callable[[], contextlib.AbstractContextManager[None]] = contextlib.nullcontext
    ) -> Iterator[Outcome]:
        """Make every row that is not made yet and yield what became of each, in order.

        Files are written within ``guarded()``. Raises ``OutputError`` when the folder cannot be used, or no longer.
        """
        with Journal.of(self._order.folder) as journal:
            named, sent = tee(self._named(journal))
            rows = (None if each.there or each.unnamed else each.given for each in sent)
            answers = in_order(self._work(), rows, self._workers(), chunk=self._chunk(), ahead=self._ahead())
            refused = 0
            with contextlib.closing(answers):
                for answer in (each for piece in answers for each in piece):
                    with guarded():
                        outcome, is_refused = self._put_away(next(named), answer, journal)
                    yield outcome
                    refused = refused + 1 if is_refused else 0
                    if refused == _MOST_REFUSED:
                        raise FolderFailedError(words("folder_failed", folder=str(self._order.folder)))

    def _work(self) -> Work[Given | None, Made | None]:
        return Work(MakeRows(self._parcel.label()), MakeRows(self._parcel))

    def _workers(self) -> Workers:
        count = min(self._order.workers, self.total)
        return InThisProcess() if count == 1 else lambda: processes(count)

    def _chunk(self) -> int:
        return max(1, min(_LARGEST_CHUNK, self.total // (4 * self._order.workers)))

    def _ahead(self) -> int:
        return 1 if self._order.workers == 1 else 2 * self._order.workers

    def _named(self, journal: Journal) -> Iterator[_Named]:
        names = Names()
        files = FilesOfRows(self._blueprint)
        for given in self._table.rows():
            stem = stem_for(self._table.naming, given.row.cells)
            if isinstance(stem, Problem):
                yield _Named(given, "", "", None, stem)
                continue
            # Also a row that cannot be made takes its name: mending it renames no other.
            name = names.take(stem)
            own = digest_of_row(self._digest, given, files)
            yield _Named(given, name, own, journal.has(name, own), None)

    def _all_targets(self) -> Iterator[Path]:
        """Every name that belongs to a row: no document that is renamed may get one of these."""
        names = Names()
        for given in self._table.rows():
            stem = stem_for(self._table.naming, given.row.cells)
            if isinstance(stem, str):
                name = names.take(stem)
                yield from (self._order.folder / f"{name}.{form}" for form in self._order.forms)

    def _put_away(self, named: _Named, answer: Made | Lost | None, journal: Journal) -> tuple[Outcome, bool]:
        """Write the files of a row. Returns what became of it, and whether it was the folder that refused them."""
        row = named.given.row
        if named.unnamed is not None:
            return self._failed(named, (str(named.unnamed),)), False
        if named.there is not None:
            there = named.there
            files = tuple(self._order.folder / name for name in there.files)
            line = Line(row.sheet, row.number, ", ".join(there.files), "there", there.pages, there.findings)
            return Outcome(line, files), False
        if not isinstance(answer, Made):
            lost = answer.error if isinstance(answer, Lost) else RuntimeError()
            return self._failed(named, (words("lost_worker", detail=detail(lost)),)), False
        return self._placed(named, answer, journal)

    def _placed(self, named: _Named, made: Made, journal: Journal) -> tuple[Outcome, bool]:
        placed: list[Placed] = []
        problems = list(all_problems(made))
        found = "\n".join(filter(None, (made.findings, *made.notes)))
        is_refused = False
        try:
            targets = [(self._order.folder / f"{named.stem}.{form}", data) for form, data in made.files]
            for placing in [decide(path, data, self._order.if_edited, self._taken) for path, data in targets]:
                placed.append(placing.carry_out())
            if placed and not problems:
                files = tuple(each.path.name for each in placed)
                journal.add(Entry(named.stem, named.digest, files, made.pages, found))
        except KehoachError as error:
            is_refused = not isinstance(error, EditedError)
            problems.append(str(error) if is_refused else words("edited", problem=error))
        row = named.given.row
        shown = ", ".join(each.path.name for each in placed)
        state = "failed" if problems else "made"
        line = Line(row.sheet, row.number, shown, state, made.pages, found, "\n".join(problems))
        kept = tuple(each.kept for each in placed if each.kept is not None)
        told = tuple(self._told_once(made, named, problems))
        return Outcome(line, tuple(each.path for each in placed), kept, told, made.warning), is_refused

    def _told_once(self, made: Made, named: _Named, problems: list[str]) -> Iterator[str]:
        """What to tell of a row: what is true of every row is told with the first alone."""
        row = named.given.row
        place = words("at_row", sheet=row.sheet, row=row.number)
        of_plan = {str(problem) for problem in made.plan}
        of_cells = {str(problem) for problem in made.cells}
        for problem in problems:
            if problem in of_cells:
                yield problem
            elif problem not in of_plan:
                yield f"{place}: {problem}"
            elif problem not in self._told:
                self._told.add(problem)
                yield words("plan_of_row", problem=problem, row=row.number)
        for note in made.notes:
            if note not in self._told:
                self._told.add(note)
                yield f"{place}: {note}"

    def _failed(self, named: _Named, problems: tuple[str, ...]) -> Outcome:
        row = named.given.row
        return Outcome(Line(row.sheet, row.number, "", "failed", error="\n".join(problems)), problems=problems)


def make_folder(folder: Path) -> None:
    """Make the folder of a batch where it is not there yet. Raises ``OutputError``."""
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError as error:
        raise OutputError(words("folder_missing", folder=str(folder), parent=str(folder.parent))) from error
    except FileExistsError as error:
        raise OutputError(words("folder_is_file", folder=str(folder))) from error
    except OSError as error:
        raise OutputError(words("folder_denied", folder=str(folder))) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(words("folder_denied", folder=str(folder)))
