"""JSON file → plan, or every problem it has, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from pathlib import Path

from kehoach.errors import JsonError, PlanError, Problem
from kehoach.model import Plan
from kehoach.readers.bounded import Refused, validate
from kehoach.readers.decoding import read_text
from kehoach.readers.garbled import garbled_texts
from kehoach.readers.json_scanner import Scanned, scan
from kehoach.readers.plan_problems import problems_of, with_slips
from kehoach.readers.profile import borrow


def read_plan(path: Path) -> Plan:
    """Read a plan. Raises ``InputError``, ``JsonError`` or ``PlanError``, worded for the clerk."""
    return parse_plan(read_text(path), str(path), path.parent)


def parse_plan(text: str, name: str | None = None, folder: Path | None = None) -> Plan:
    """A plan from JSON text. ``name`` is the file to name in problems; None for text from elsewhere.

    ``folder`` is where a profile of the office (``ho_so``) is looked for; None: it cannot be looked for.
    """
    scanned = scan(text)
    if scanned.faults:
        slips = scanned.problems(name)
        mistakes = _mistakes_of(scanned, name, folder) if scanned.is_guessed_well else ()
        raise JsonError(_in_order(with_slips(slips, mistakes, name), name))
    plan, problems = _checked(scanned, name, folder)
    garbled = garbled_texts(scanned, name)
    if plan is None or problems or garbled:
        told = {problem.position.pointer for problem in garbled}
        others = [problem for problem in problems if problem.position.pointer not in told]
        raise PlanError(_in_order((*garbled, *others), name))
    return plan


def _mistakes_of(scanned: Scanned, name: str | None, folder: Path | None) -> Sequence[Problem]:
    return _checked(scanned, name, folder)[1]


def _checked(scanned: Scanned, name: str | None, folder: Path | None) -> tuple[Plan | None, Sequence[Problem]]:
    """The plan, with what is wrong with its profile; or None, with everything that is wrong."""
    borrowed = borrow(scanned, name, folder)
    try:
        return validate(Plan, _with(borrowed.parts, scanned.value), scanned.size), borrowed.problems
    except Refused as refused:
        own = problems_of(refused.error, scanned, name, model=Plan, data=refused.data, is_whole=not refused.is_cut)
        return None, (*own, *borrowed.problems)


def _with(parts: Mapping[str, object], value: object) -> object:
    return {**value, **parts} if isinstance(value, dict) and parts else value


def _in_order(problems: Sequence[Problem], name: str | None) -> list[Problem]:
    """The plan's problems first, in file order and that of a lost profile among them, then the profile's."""
    here = [problem for problem in problems if problem.position.file == name]
    there = [problem for problem in problems if problem.position.file != name]
    return sorted(here, key=_place) + there


def _place(problem: Problem) -> tuple[float, int]:
    line = problem.position.line  # what has none is said of all the others, after them
    return inf if line is None else line, problem.position.column or 0
