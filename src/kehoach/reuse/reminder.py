"""What a copied plan still has in common with the plan it was copied from, told each time it is made."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

from kehoach.errors import InputError, JsonError, Position
from kehoach.readers.profile import spellings
from kehoach.reuse.comparing import unchanged
from kehoach.reuse.dated_words import dated_words
from kehoach.reuse.new_plan import issued_in
from kehoach.reuse.source import Source
from kehoach.reuse.telling import MOST_LINES, told
from kehoach.reuse.wording import words

ORIGIN, YEAR = "chep_tu", "cho_nam"


def year_of(plan: Source, today: datetime.date) -> int:
    """Give the year a plan is for: as remembered when it was copied, else this year or a later one it names.

    A plan for next year is often written in December: its date or its subject then names that year.
    """
    remembered = plan.plan.get(YEAR)
    if isinstance(remembered, int) and not isinstance(remembered, bool):
        return remembered
    return max([today.year, issued_in(plan) or 0, *_next_year_in(plan.plan.get("trich_yeu"), today.year + 1)])


def reminder(path: Path, today: datetime.date) -> Iterator[str]:
    """Give the lines to tell a clerk who makes the plan at ``path``; none for a plan that is no copy.

    An old plan that cannot be read is one line. Raises ``InputError`` or ``JsonError`` for ``path`` itself.
    """
    plan = Source.read(path)
    origin = plan.plan.get(ORIGIN)
    if not isinstance(origin, str) or not origin.strip():
        return
    place = Position(str(path), *plan.scanned.place((ORIGIN,)), ORIGIN)
    old = _as_stored(path.parent, origin.strip())
    if (why := _why_not(path, old, origin, place)) is not None:
        yield why
        return
    try:
        before = Source.read(old, origin)
    except JsonError as error:
        yield words("old_broken", place=place, old=origin, line=error.problems[0].position.line)
    except InputError as error:
        yield words("old_unreadable", place=place, reason=str(error))
    else:
        yield from _told(plan, before, str(path), today)


def _told(plan: Source, before: Source, file: str, today: datetime.date) -> Iterator[str]:
    line, _ = plan.scanned.place((ORIGIN,), key=True)
    keys = f"{ORIGIN}, {YEAR}" if YEAR in plan.plan else ORIGIN
    gaps = {"file": file, "old": before.name, "line": line, "keys": keys}
    year = year_of(plan, today)
    findings = unchanged(plan, before, year)
    if not findings:
        yield words("none_unchanged", **gaps)
        return
    yield words("unchanged", count=len(findings), **gaps)
    yield from told(findings, year, MOST_LINES)
    yield words("forget", **gaps)


def _as_stored(folder: Path, name: str) -> Path:
    """The file as the disk has it: a name written on one machine may be stored in the other Unicode form."""
    spelt = [folder / each for each in spellings(name)]
    return next(filter(os.path.exists, spelt), spelt[-1])


def _why_not(path: Path, old: Path, origin: str, place: Position) -> str | None:
    try:
        if old.samefile(path):
            return words("old_is_this", place=place)
    except FileNotFoundError:
        return words("old_missing", place=place, old=origin)
    except (OSError, ValueError):
        pass  # reading it says what is wrong
    return None


def _next_year_in(subject: object, year: int) -> Iterator[int]:
    lines = [subject] if isinstance(subject, str) else subject if isinstance(subject, list) else []
    for line in lines:
        if isinstance(line, str) and any(word.first_year == year for word in dated_words(line)):
            yield year
