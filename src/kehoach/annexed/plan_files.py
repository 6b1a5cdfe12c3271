"""The files of a plan file that was read: what to say of them in it, and which to look at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kehoach.annexed.files import annex_problems, spelt_places
from kehoach.annexed.wording import MESSAGES
from kehoach.errors import Problem
from kehoach.readers.json_scanner import Scanned
from kehoach.readers.plan_json import PlacedPlan, in_file_order
from kehoach.vietnamese import normalize

_ANNEXES, _FILE = "phu_luc", "tep"


def with_annex_notes(read: PlacedPlan) -> PlacedPlan:
    """The same plan, with a note for each annex whose file cannot be used: its Word document is made all the same."""
    found = (_placed(each, read) for each in annex_problems(read.plan.annex_files, Path(read.file).parent))
    return replace(read, notes=in_file_order((*read.notes, *found), read.file))


def annex_notes(notes: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those among the notes on a plan that ``with_annex_notes`` added."""
    return tuple(note for note in notes if note.code in MESSAGES)


def _placed(problem: Problem, read: PlacedPlan) -> Problem:
    return replace(problem, position=read.position(problem.position.pointer))


def annex_places(scanned: Scanned, folder: Path) -> Iterator[Path]:
    """Yield where the annexes that are files are looked for, of a plan that need not be valid."""
    annexes = scanned.value.get(_ANNEXES) if isinstance(scanned.value, dict) else None
    for annex in annexes if isinstance(annexes, list) else ():
        name = annex.get(_FILE) if isinstance(annex, dict) else None
        if isinstance(name, str) and name.strip():
            yield from spelt_places(normalize(name).strip(), folder)
