"""The filled-in values of one row → its plan, through the same validation as any plan file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Self

from kehoach.batch.blueprint import Blueprint, Repeat, Where
from kehoach.batch.cells import Cell, Row, column_key
from kehoach.batch.filling import Filled, Lists, fill
from kehoach.batch.formats import plain_text
from kehoach.batch.meant import otherwise
from kehoach.batch.refused import at_cells, in_cell
from kehoach.batch.shared_parts import with_parts
from kehoach.echo import shorten
from kehoach.errors import PlanError, Problem
from kehoach.model import Plan
from kehoach.readers.places import path_of, pointer
from kehoach.readers.plan_json import plan_of

_VALUES_IN_A_ROW = 40
_MOST_CELLS = 3
"""A mistake about a part of the plan that is made from more cells than this is one of the plan, not of a cell."""
_OF_AN_EMPTY_PART = frozenset({"empty_section", "empty_block", "empty_annex", "aims_empty_or_double"})
"""Mistakes of what holds a list, when that is empty; they are told at its name."""


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
        raise _troubles(error, filled, row) from error
    if filled.problems:
        raise Troubles(filled.problems)
    return plan


def _troubles(error: PlanError, filled: Filled, row: Row) -> Troubles:
    told = {problem.position.file for problem in filled.problems}
    cells: dict[tuple[str | None, str], Problem] = {}
    plan = []
    for problem in error.problems:
        path = path_of(problem.position.pointer)
        if (repeat := _emptied(problem.code, path, filled)) is not None:
            found = [_without_rows(row.cells[column_key(repeat.key)], repeat)]
        elif blamed := _cells(path, filled):
            is_told = told.intersection(at_cells(cell).file for cell in blamed)
            found = [] if is_told else list(_placed(problem, blamed))
        else:
            plan.append(problem)
            continue
        for placed in found:
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
        tried = _put_otherwise(filled, error)
        if not tried:
            raise
    try:
        return plan_of(scanned, blueprint.file, blueprint.folder)
    except PlanError as error:
        raise PlanError(tried.get(problem.position.pointer) or problem for problem in error.problems) from error


def _put_otherwise(filled: Filled, error: PlanError) -> Mapping[str, Problem | None]:
    """Put what else is meant where a cell's value was refused, and in all rows of a list where it was in one.

    Returns by place what is to be said there when that is refused too; None where it is what the second try says.
    """
    refused = {path_of(problem.position.pointer): problem for problem in reversed(error.problems)}
    codes = {filled.wholes[path]: problem.code for path, problem in refused.items() if path in filled.wholes}
    tried: dict[str, Problem | None] = {}
    for path, gap in filled.wholes.items():
        # Only so many mistakes are told at once: the same gap in the other rows of a list would take another try.
        other = otherwise(filled.origins[path][0].value, codes[gap]) if gap in codes else None
        if other is None:
            continue
        holder: Any = filled.value
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = other
        # Of a number that is meant, the number tells best what is wrong with it.
        tried[pointer(path)] = refused.get(path) if isinstance(other, str) else None
    return tried


def _emptied(code: str, path: Where, filled: Filled) -> Repeat | None:
    """The repeated part for which no row was found, where that is what is wrong; else None."""
    for at, repeat in filled.emptied.items():
        if path == at or (code in _OF_AN_EMPTY_PART and path[:-1] == at[:-1]):
            return repeat
    return None


def _without_rows(key: Cell, repeat: Repeat) -> Problem:
    if key.value is None:
        return key.problem("empty_key", other=repeat.sheet)
    return key.problem("no_list_rows", other=repeat.sheet, key=repeat.key, value=shorten(plain_text(key.value)))


def _placed(problem: Problem, cells: Sequence[Cell]) -> Iterator[Problem]:
    """The problem at the cells that are to blame for it."""
    empty = [cell for cell in cells if cell.value is None]
    if empty:
        yield from (cell.problem("empty_cell") for cell in empty)
    elif len(cells) == 1:
        yield in_cell(problem, cells[0])
    else:
        yield replace(problem, position=at_cells(*cells))


def _cells(path: Where, filled: Filled) -> tuple[Cell, ...]:
    if path in filled.origins:
        return filled.origins[path]
    if not path:
        return ()
    below = [cells for origin, cells in filled.origins.items() if origin[: len(path)] == path]
    found = tuple(dict.fromkeys(cell for cells in below for cell in cells))
    return found if len(found) <= _MOST_CELLS else ()
