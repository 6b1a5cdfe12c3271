"""JSON file → plan, or every problem it has, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import NamedTuple

from kehoach.errors import JsonError, PlanError, Position, Problem
from kehoach.model import Plan
from kehoach.readers.bounded import Refused, validate
from kehoach.readers.decoding import read_text
from kehoach.readers.garbled import garbled_texts
from kehoach.readers.json_scanner import Scanned, scan
from kehoach.readers.locations import as_written
from kehoach.readers.places import path_of, pointer
from kehoach.readers.plan_problems import problems_of, with_slips
from kehoach.readers.profile import Borrowed, ReadProfile, borrow, profile_alone


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A plan and the notes on its file, in file order: marks typed where the program makes them, and the like."""

    plan: Plan
    notes: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PlacedPlan(ReadResult):
    """A plan and its notes as in ``ReadResult``, and where in its file each part of it stands."""

    file: str
    _scanned: Scanned

    def position(self, where: str) -> Position:
        """The place of what a path in the clerk's keys names (``noi_dung[0].loi``), or of the nearest part above it.

        Its path is that of the file, where a bare list or text may stand for an object.
        """
        path = as_written(path_of(where), self._scanned.value)
        return Position(self.file, *self._scanned.place(path), pointer(path))


def read_plan(path: Path) -> Plan:
    """Read a plan. Raises ``InputError``, ``JsonError`` or ``PlanError``, worded for the clerk."""
    return _read(read_text(path), str(path), path.parent).plan


def read_placed_plan(path: Path) -> PlacedPlan:
    """Read a plan, what is to be noted in its file, then in its profile, and its places. Raises as ``read_plan``."""
    from kehoach.readers.notes import notes_of

    read = _read(read_text(path), str(path), path.parent)
    notes = notes_of(read.scanned, read.plan, str(path))
    if read.profile is not None:
        notes += notes_of(read.profile.scanned, read.profile.profile, read.profile.file)
    return PlacedPlan(read.plan, notes, str(path), read.scanned)


def parse_plan(text: str, name: str | None = None, folder: Path | None = None) -> Plan:
    """A plan from JSON text. ``name`` is the file to name in problems; None for text from elsewhere.

    ``folder`` is where a profile of the office (``ho_so``) is looked for; None: it cannot be looked for.
    """
    return _read(text, name, folder).plan


def plan_of(scanned: Scanned, name: str | None, folder: Path | None) -> Plan:
    """A plan from values that were scanned without a fault, and may have been filled in since.

    ``name`` and ``folder`` as in ``parse_plan``. Raises ``PlanError``; what was not in the text has the place of what
    was around it.
    """
    return _sound(scanned, name, folder).plan


class _Read(NamedTuple):
    plan: Plan
    scanned: Scanned
    profile: ReadProfile | None


def _read(text: str, name: str | None, folder: Path | None) -> _Read:
    scanned = scan(text)
    if scanned.faults:
        slips = scanned.problems(name)
        mistakes = _checked(scanned, name, borrow(scanned, name, folder))[1] if scanned.is_guessed_well else ()
        raise JsonError(in_file_order(with_slips(slips, mistakes, name), name))
    return _sound(scanned, name, folder)


def _sound(scanned: Scanned, name: str | None, folder: Path | None) -> _Read:
    borrowed = borrow(scanned, name, folder)
    plan, problems = _checked(scanned, name, borrowed)
    garbled = garbled_texts(scanned, name)
    if plan is None or problems or garbled:
        told = {problem.position.pointer for problem in garbled}
        others = [problem for problem in problems if problem.position.pointer not in told]
        raise PlanError(in_file_order((*garbled, *others), name))
    return _Read(plan, scanned, borrowed.profile)


def _checked(scanned: Scanned, name: str | None, borrowed: Borrowed) -> tuple[Plan | None, Sequence[Problem]]:
    """The plan, with what is wrong with its profile; or None, with everything that is wrong."""
    try:
        return validate(Plan, _with(borrowed.parts, scanned.value), scanned.size), borrowed.problems
    except Refused as refused:
        own = problems_of(refused.error, scanned, name, model=Plan, data=refused.data, is_whole=not refused.is_cut)
        if not borrowed.problems and (alone := profile_alone(scanned, own)) is not None:
            own = (alone,)
        return None, (*own, *borrowed.problems)


def _with(parts: Mapping[str, object], value: object) -> object:
    return {**value, **parts} if isinstance(value, dict) and parts else value


def in_file_order(problems: Sequence[Problem], name: str | None) -> tuple[Problem, ...]:
    """The problems of the plan in ``name``, in file order and that of a lost profile among them, then the others."""
    here = [problem for problem in problems if problem.position.file == name]
    there = [problem for problem in problems if problem.position.file != name]
    return (*sorted(here, key=_place), *there)


def _place(problem: Problem) -> tuple[float, int]:
    line = problem.position.line  # what has none is said of all the others, after them
    return inf if line is None else line, problem.position.column or 0
