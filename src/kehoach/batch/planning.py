"""The filled-in values of one row → its plan, through the same validation as any plan file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Self

from kehoach.batch.blueprint import Blueprint, Where
from kehoach.batch.cells import Cell, Row
from kehoach.batch.filling import Filled, Lists, fill
from kehoach.batch.shared_parts import with_parts
from kehoach.batch.wording import words
from kehoach.errors import PlanError, Position, Problem
from kehoach.model import Plan
from kehoach.readers.places import path_of
from kehoach.readers.plan_json import plan_of

_VALUES_IN_A_ROW = 40
_MOST_CELLS = 3
"""A mistake about a part of the plan that is made from more cells than this is one of the plan, not of a cell."""


class Troubles(Exception):  # noqa: N818 - what is wrong with one row, told with that of others
    """``cells`` are mistakes in the workbook; ``plan`` are mistakes of the plan that no cell is to blame for."""

    def __init__(self, cells: Sequence[Problem], plan: Sequence[Problem] = ()) -> None:
        self.cells = tuple(cells)
        self.plan = tuple(plan)
        super().__init__(*self.cells, *self.plan)


class Planner:
    """Makes the plans of rows from one blueprint; what has no gaps is the very same object in all but the first.

    It learns that from the first row that gives a plan. Sent to another process it begins anew.
    """

    def __init__(self, blueprint: Blueprint) -> None:
        self.blueprint = blueprint
        self._shared: object = None

    def __reduce__(self) -> tuple[type[Self], tuple[Blueprint]]:
        return type(self), (self.blueprint,)

    def plan_for(self, row: Row, lists: Lists) -> Plan:
        """Make the plan of one row. Raises ``Troubles`` with everything that is wrong."""
        if self._shared is not None:
            filled = fill(self._shared, row, lists)
            # What is wrong is told by the way without shared parts: their places are those of the file.
            with suppress(PlanError):
                plan = _plan(self.blueprint, filled, lists)
                if not filled.problems:
                    return plan
        plan = plan_for(self.blueprint, row, lists)
        if self._shared is None:
            self._shared = with_parts(self.blueprint.tree, self.blueprint.scanned.value, plan)
        return plan


def plan_for(blueprint: Blueprint, row: Row, lists: Lists) -> Plan:
    """Make the plan of one row, which shares nothing. Raises ``Troubles`` with everything that is wrong."""
    filled = fill(blueprint.tree, row, lists)
    try:
        plan = _plan(blueprint, filled, lists)
    except PlanError as error:
        raise _troubles(error, filled) from error
    if filled.problems:
        raise Troubles(filled.problems)
    return plan


def _troubles(error: PlanError, filled: Filled) -> Troubles:
    told = {problem.position.file for problem in filled.problems}
    cells: dict[tuple[str | None, str], Problem] = {}
    plan = []
    for problem in error.problems:
        blamed = _cells(path_of(problem.position.pointer), filled)
        if not blamed:
            plan.append(problem)
        elif not told.intersection(_place(cell) for cell in blamed):
            for placed in _placed(problem, blamed):
                # One cell may stand in several texts, and be refused in each.
                cells.setdefault((placed.position.file, placed.code), placed)
    # Where cells could not be read, the plan lacks what they would have given.
    return Troubles((*filled.problems, *cells.values()), () if told else plan)


def _plan(blueprint: Blueprint, filled: Filled, lists: Lists) -> Plan:
    size = blueprint.scanned.size + _VALUES_IN_A_ROW * sum(map(len, lists.values()))
    scanned = replace(blueprint.scanned, value=filled.value, size=size)
    try:
        return plan_of(scanned, blueprint.file, blueprint.folder)
    except PlanError as error:
        if not _say_in_words(filled, error):
            raise
        return plan_of(scanned, blueprint.file, blueprint.folder)


def _say_in_words(filled: Filled, error: PlanError) -> bool:
    """Where a number was refused, put its digits as text: a house number, a code. Returns whether there was any."""
    refused = [path for problem in error.problems if (path := path_of(problem.position.pointer)) in filled.numbers]
    for path in refused:
        holder: Any = filled.value
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = filled.numbers[path]
    return bool(refused)


def _placed(problem: Problem, cells: Sequence[Cell]) -> Iterator[Problem]:
    """The problem at the cells that are to blame for it."""
    empty = [cell for cell in cells if cell.value is None]
    if empty:
        yield from (cell.problem("empty_cell") for cell in empty)
        return
    yield replace(problem, position=Position(_place(cells[0]._replace(at=", ".join(cell.at for cell in cells)))))


def _place(cell: Cell) -> str:
    return words("at_cell", sheet=cell.sheet, cell=cell.at)


def _cells(path: Where, filled: Filled) -> tuple[Cell, ...]:
    if path in filled.origins:
        return filled.origins[path]
    if not path:
        return ()
    below = [cells for origin, cells in filled.origins.items() if origin[: len(path)] == path]
    found = tuple(dict.fromkeys(cell for cells in below for cell in cells))
    return found if len(found) <= _MOST_CELLS else ()
