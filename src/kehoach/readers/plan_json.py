"""JSON file → plan, or every problem it has, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from pathlib import Path

from kehoach.errors import JsonError, PlanError, Problem
from kehoach.model import Plan
from kehoach.readers.bounded import Refused, validate
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_problems import problems_of
from kehoach.readers.profile import borrow, profile_alone


def read_plan(path: Path) -> Plan:
    """Read a plan. Raises ``InputError``, ``JsonError`` or ``PlanError``, worded for the clerk."""
    return parse_plan(read_text(path), str(path), path.parent)


def parse_plan(text: str, name: str | None = None, folder: Path | None = None) -> Plan:
    """A plan from JSON text. ``name`` is the file to name in problems; None for text from elsewhere.

    ``folder`` is where a profile of the office (``ho_so``) is looked for; None: it cannot be looked for.
    """
    scanned = scan(text)
    if scanned.faults:
        raise JsonError(scanned.problems(name))
    borrowed = borrow(scanned, name, folder)
    try:
        plan = validate(Plan, _with(borrowed.parts, scanned.value), scanned.size)
    except Refused as refused:
        found = problems_of(refused.error, scanned, name, model=Plan, data=refused.data, is_whole=not refused.is_cut)
        if not borrowed.problems and (alone := profile_alone(scanned, found)) is not None:
            found = (alone,)
        raise PlanError(_in_order(found, borrowed.problems, name)) from refused.error
    if borrowed.problems:
        raise PlanError(borrowed.problems)
    return plan


def _with(parts: Mapping[str, object], value: object) -> object:
    return {**value, **parts} if isinstance(value, dict) and parts else value


def _in_order(own: Sequence[Problem], lent: Sequence[Problem], name: str | None) -> list[Problem]:
    """The plan's problems first, in file order and that of a lost profile among them, then the profile's."""
    here = [problem for problem in lent if problem.position.file == name]
    there = [problem for problem in lent if problem.position.file != name]
    return sorted((*own, *here), key=_place) + there


def _place(problem: Problem) -> tuple[float, int]:
    line = problem.position.line  # what has none is said of all the others, after them
    return inf if line is None else line, problem.position.column or 0
