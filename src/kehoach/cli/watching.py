"""``kehoach tao --theo-doi``: the documents are made again whenever a plan, a file it names or the template changes.

Files are looked at again and again: that works on every system, on network drives and memory sticks too.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import kehoach
from kehoach.api import input_places
from kehoach.cli import is_interruption
from kehoach.cli.drafting import Draft, Manner, draft_all, groups_of
from kehoach.cli.failures import unexpected
from kehoach.cli.making import FAILED, put_away
from kehoach.cli.outcomes import Heard, Outcome, Report
from kehoach.cli.sight import PAUSE, Sight
from kehoach.cli.targets import Job
from kehoach.cli.words import refusal
from kehoach.errors import InputError, KehoachError
from kehoach.output import is_held

_Inputs = tuple[tuple[Path, bytes], ...]
"""The files that a document is made of, each with its version."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a document goes: what stood there after an attempt to write it, and whether something held it."""

    target: Path
    stood: object
    was_held: bool

    def has_changed(self) -> bool:
        """Whether another attempt may end otherwise. What nothing held is not looked into: Word may be saving it."""
        return _standing(self.target) != self.stood or (self.was_held and not _is_held(self.target))


@dataclass(slots=True)
class _Watched:
    """A plan, where the other files it is made of are looked for, and what became of it in the last attempt."""

    job: Job
    other_places: tuple[Path, ...] = ()
    inputs: _Inputs | None = None
    saved: object = None
    results: tuple[_Place, ...] = ()
    outcome: Outcome | None = None
    was_there: bool = False

    @property
    def source(self) -> Path:
        return Path(self.job.source)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """An attempt to make a plan: how its file and its documents stood before, and whether it may end otherwise."""

    plan: _Watched
    source: Sight
    held: set[Path]
    is_of_something_new: bool

    @property
    def is_gone(self) -> bool:
        """Whether the plan is no longer where it was."""
        return not self.source.is_there and self.plan.was_there


class Watcher:
    """Watches plans, ``template`` (None: the bundled one, which does not change) and the files they name.

    ``notes`` are said once more whenever it is said what is watched.
    """

    def __init__(self, jobs: Sequence[Job], template: str | None, manner: Manner, notes: Sequence[str] = ()) -> None:
        self._plans = [_Watched(job) for job in jobs]
        self._template = _WatchedTemplate(None if template is None else Path(template))
        self._manner = manner
        self._sights: dict[Path, Sight] = {}
        self._report = Report(tuple(_heading(jobs, template, notes)))

    def watch(self) -> NoReturn:
        """Make everything now, and again at every change, until Ctrl-C ends the process."""
        self._report.begin()
        while True:
            self.look()
            time.sleep(PAUSE)

    def look(self) -> None:
        """Look at every file once, make what has changed, and report it; nothing is said when nothing has."""
        self._sights = {path: self._look_at(path) for path in self._paths()}
        due = [plan for plan in self._plans if self._is_due(plan)]
        rest = iter(due)
        fresh = [
            said for group in groups_of([plan.job for plan in due]) for said in self._make([next(rest) for _ in group])
        ]
        if fresh:
            self._report.tell(fresh, [plan.outcome for plan in self._plans if plan.outcome])

    def _paths(self) -> set[Path]:
        template = self._template.path
        return {path for plan in self._plans for path in _files(plan, template)}

    def _look_at(self, path: Path) -> Sight:
        before = self._sights.get(path)
        return Sight.first(path) if before is None else before.again()

    def _is_due(self, plan: _Watched) -> bool:
        sights = [self._sights[path] for path in _files(plan, self._template.path)]
        if not all(sight.is_settled for sight in sights):
            return False
        if plan.inputs != _inputs(sights):
            return True
        if plan.outcome is not None and not plan.outcome.is_made and any(map(_Place.has_changed, plan.results)):
            return True
        return self._sights[plan.source].mark != plan.saved and _is_wanted_again(plan)

    def _make(self, plans: Sequence[_Watched]) -> Iterator[Outcome]:
        """Try to make some plans. Yields what is new to say."""
        attempts = [self._begin(plan) for plan in plans]
        for attempt, outcome in zip(attempts, self._outcomes(attempts), strict=True):
            plan, before = attempt.plan, attempt.plan.outcome
            plan.was_there = plan.was_there or attempt.source.is_there
            # Held before or after the attempt: either may be what it failed for.
            held = attempt.held | _held(plan.job)
            plan.results = tuple(_Place(each, _standing(each), each in held) for _, each in plan.job.targets)
            if attempt.is_of_something_new or not outcome.says_as(before):
                plan.outcome = outcome
                yield outcome

    def _begin(self, plan: _Watched) -> _Attempt:
        """Note all this before the plan is read: whatever changes from now on is seen at the next look."""
        source, inputs_before = self._sights[plan.source], plan.inputs
        was_saved = source.mark != plan.saved
        plan.other_places, plan.saved, held = _other_places(plan), source.mark, _held(plan.job)
        self._sights |= {place: Sight.first(place) for place in plan.other_places if place not in self._sights}
        plan.inputs = _inputs([self._sights[path] for path in _files(plan, self._template.path)])
        return _Attempt(plan, source, held, was_saved or plan.inputs != inputs_before)

    def _outcomes(self, attempts: Sequence[_Attempt]) -> Iterator[Outcome]:
        now = datetime.now().strftime("%H:%M:%S")
        jobs = [attempt.plan.job for attempt in attempts if not attempt.is_gone]
        drafts: Iterator[Draft | Exception] = iter(())
        trouble = None
        try:
            compiled = self._template.compiled(self._sights) if any(job.goes_to_word for job in jobs) else None
            drafts = iter(draft_all(jobs, compiled, self._manner))
        except KehoachError as error:
            trouble = f"kehoach: {error}"
        for attempt in attempts:
            heard = Heard()
            if attempt.is_gone:
                yield Outcome(now, (), (refusal("watched_gone", file=attempt.plan.job.source),), is_made=False)
            elif trouble is not None:
                yield Outcome(now, (), (trouble,), is_made=False)
            else:
                is_made = put_away(attempt.plan.job, next(drafts), heard, self._manner) != FAILED
                yield Outcome(now, tuple(heard.results), tuple(heard.troubles), is_made)


class _WatchedTemplate:
    """The Word template as it stands in its file now; a broken one is never replaced by the one before."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._version: bytes | None = None
        self._compiled: kehoach.Template | KehoachError | None = None

    def compiled(self, sights: dict[Path, Sight]) -> kehoach.Template:
        """Compile the template if it has changed. Raises ``KehoachError`` as long as it cannot be used."""
        version = b"" if self.path is None else sights[self.path].version
        if self._compiled is None or version != self._version:
            self._compiled, self._version = _load(self.path), version
        if isinstance(self._compiled, KehoachError):
            raise self._compiled
        return self._compiled


def _load(path: Path | None) -> kehoach.Template | KehoachError:
    try:
        return kehoach.Template.load(path)
    except KehoachError as error:
        return error
    except Exception as error:
        if path is None or is_interruption(error):
            raise
        # A fault of ours in one template must not end the watching: another may be saved over it.
        return KehoachError(f"{path}: {unexpected(error)}")


def _heading(jobs: Sequence[Job], template: str | None, notes: Sequence[str]) -> Iterator[str]:
    only = jobs[0].source if len(jobs) == 1 else None
    yield refusal("watching_many", count=len(jobs)) if only is None else refusal("watching", file=only)
    if template is not None:
        yield refusal("watching_template", file=template)
    yield from notes
    yield refusal("watching_how")


def _files(plan: _Watched, template: Path | None) -> tuple[Path, ...]:
    return (plan.source, *plan.other_places, *(() if template is None else (template,)))


def _inputs(sights: Sequence[Sight]) -> _Inputs:
    return tuple((sight.path, sight.version) for sight in sights)


def _other_places(plan: _Watched) -> tuple[Path, ...]:
    """Find where the other files are looked for; as before while the plan cannot be read."""
    with contextlib.suppress(InputError):
        return input_places(plan.source)
    return plan.other_places


def _held(job: Job) -> set[Path]:
    return {target for _, target in job.targets if _is_held(target)}


def _is_held(target: Path) -> bool:
    return not os.path.isdir(target.parent) or is_held(target)  # noqa: PTH112 - see names


def _standing(target: Path) -> object:
    try:
        found = target.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_mode


def _is_wanted_again(plan: _Watched) -> bool:
    """Whether a plan saved without a change is made all the same: it was not made, or the result is gone."""
    made = plan.outcome is not None and plan.outcome.is_made
    return not made or not all(os.path.exists(target) for _, target in plan.job.targets)  # noqa: PTH110 - see names
