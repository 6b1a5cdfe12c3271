"""One plan of ``kehoach tao``: read, rendered, put where it goes, and what is said of it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import kehoach
from kehoach.api import reminder, render_pdf
from kehoach.cli import is_interruption
from kehoach.cli.console import ConsoleError
from kehoach.cli.failures import unexpected
from kehoach.cli.slips import source_hint
from kehoach.cli.stopping import unwinding
from kehoach.cli.targets import Job
from kehoach.cli.verdict import tell_pages, tell_verdict
from kehoach.cli.voice import Voice
from kehoach.cli.words import refusal
from kehoach.errors import ConverterError, EditedError, InputError, JsonError, KehoachError, OutputError, PlanError
from kehoach.keeping import IfEdited, decide
from kehoach.sentences import sentence

if TYPE_CHECKING:
    from kehoach.pdf.engine import Engine
    from kehoach.pdf.making import MadePdf

    _Tools = tuple[kehoach.Template | None, "Manner"]

DONE, FOUND, FAILED = 0, 1, 2
_MOST_NOTES = 30
"""A plan copied out of Word has a typed mark in every line; who has mended these sees the others."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What holds for every plan of an order.

    ``targets`` are those of all plans: no other result may be given one of these names. ``engine`` makes the PDFs;
    None where there are none to make. ``carries_source``: the documents carry the plan. ``archival`` makes the PDFs
    PDF/A-3.
    """

    if_edited: IfEdited = "refuse"
    targets: tuple[Path, ...] = ()
    engine: Engine | None = None
    carries_source: bool = True
    archival: bool = False


def make_one(job: Job, template: kehoach.Template | None, voice: Voice, manner: Manner) -> int:
    """Make the documents of one plan and say so, or what is wrong with it.

    Returns 0 when they were made, 1 when there are errors in what the plan says, 2 when they were not made.
    """
    try:
        result = kehoach.read_with_notes(job.source)
        plan = result.plan
        results = [_rendered(plan, job, target, (template, manner)) for target in job.targets]
        # All formats before any file: a plan that cannot be printed or put away changes nothing on the disk.
        placings = [decide(each.target, each.data, manner.if_edited, manner.targets) for each in results]
        for each, placing in zip(results, placings, strict=True):
            with unwinding():
                placed = placing.carry_out()
            if placed.kept is not None:
                voice.say(sentence("kept", file=str(placed.kept)))
            voice.say(_made(placed.path, each.pdf))
        _tell_notes(job.source, result.notes, voice)
        if plan.copied_from is not None:
            _remind(job.source, voice)
        is_wrong = [tell_pages(each.pdf, each.target, voice) for each in results if each.pdf is not None]
        return FOUND if tell_verdict(plan, job.source, voice) or any(is_wrong) else DONE
    except KehoachError as error:
        for line in _trouble(job.source, error):
            voice.complain(line)
        return FAILED
    except ConsoleError:
        raise  # there is nobody left to work for
    except Exception as error:
        if is_interruption(error):
            raise
        # A fault of ours in one plan must not take the others with it.
        voice.complain(f"{job.source}: {unexpected(error)}")
        return FAILED


class _Result(NamedTuple):
    target: Path
    data: bytes
    pdf: MadePdf | None = None


def _rendered(plan: kehoach.Plan, job: Job, target: tuple[str, Path], tools: _Tools) -> _Result:
    (form, path), (template, manner) = target, tools
    if form != "pdf":
        return _Result(path, kehoach.render(plan, form, template, source=manner.carries_source))
    folder = Path(job.source).parent
    # Another program is at work, which Ctrl-C must end too.
    try:
        with unwinding():
            pdf = render_pdf(
                plan,
                template,
                manner.engine,
                source=manner.carries_source,
                archival=manner.archival,
                folder=folder,
                target=path,
            )
    except InputError as error:  # an annex that is a file of its own
        raise InputError(f"{job.source}: {error}") from error
    return _Result(path, pdf.data, pdf)


def _made(path: Path, pdf: MadePdf | None) -> str:
    return sentence("made", file=path) if pdf is None else sentence("made_pages", file=path, pages=pdf.printed.pages)


def _tell_notes(source: str, notes: Sequence[kehoach.Problem], voice: Voice) -> None:
    """Tell what in the file should be mended although the document is made."""
    if not notes:
        return
    voice.complain(refusal("notes", file=source, count=len(notes)))
    for note in notes[:_MOST_NOTES]:
        voice.complain(str(note))
    if len(notes) > _MOST_NOTES:
        voice.complain(refusal("more_notes", count=len(notes) - _MOST_NOTES))


def _remind(source: str, voice: Voice) -> None:
    """Tell what still is as in the plan it was copied from. The document is made all the same."""
    with contextlib.suppress(InputError):  # changed since it was read
        for line in reminder(source):
            voice.complain(line)


def _trouble(source: str, error: KehoachError) -> Iterator[str]:
    """Tell what went wrong, each problem a line, each line naming the file it is about."""
    if isinstance(error, JsonError | PlanError):
        yield from map(str, error.problems)
    elif isinstance(error, InputError):
        yield f"{error}{source_hint(source)}"
    elif isinstance(error, EditedError):
        yield f"kehoach: {error} {refusal('ways_out')}"
    elif isinstance(error, OutputError) and not isinstance(error, ConverterError):
        yield f"kehoach: {error}"
    else:
        yield f"{source}: {error}"
