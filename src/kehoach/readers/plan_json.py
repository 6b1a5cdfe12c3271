"""JSON file → plan, or every problem it has, each with its place."""

from __future__ import annotations

from pathlib import Path

from kehoach.errors import JsonError, PlanError
from kehoach.model import Plan
from kehoach.readers.bounded import Refused, validate
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_problems import problems_of


def read_plan(path: Path) -> Plan:
    """Read a plan. Raises ``InputError``, ``JsonError`` or ``PlanError``, worded for the clerk."""
    return parse_plan(read_text(path), str(path))


def parse_plan(text: str, name: str | None = None) -> Plan:
    """A plan from JSON text. ``name`` is the file to name in problems; None for text from elsewhere."""
    scanned = scan(text)
    if scanned.faults:
        raise JsonError(scanned.problems(name))
    try:
        return validate(Plan, scanned.value, scanned.size)
    except Refused as refused:
        found = problems_of(refused.error, scanned, name, model=Plan, data=refused.data, is_whole=not refused.is_cut)
        raise PlanError(found) from refused.error
