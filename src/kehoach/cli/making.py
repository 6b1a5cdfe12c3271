"""One plan of ``kehoach tao``: its documents put where they go, and what is said of it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import kehoach
from kehoach.api import reminder
from kehoach.cli import is_interruption
from kehoach.cli.console import ConsoleError
from kehoach.cli.drafting import Draft, Manner
from kehoach.cli.failures import unexpected
from kehoach.cli.slips import source_hint
from kehoach.cli.stopping import unwinding
from kehoach.cli.targets import Job
from kehoach.cli.verdict import tell_pages, tell_verdict
from kehoach.cli.voice import Voice
from kehoach.cli.words import refusal
from kehoach.errors import ConverterError, EditedError, InputError, JsonError, KehoachError, OutputError, PlanError
from kehoach.keeping import decide
from kehoach.sentences import sentence

if TYPE_CHECKING:
    from kehoach.pdf.making import MadePdf

DONE, FOUND, FAILED = 0, 1, 2
_MOST_NOTES = 30
"""A plan copied out of Word has a typed mark in every line; who has mended these sees the others."""


def put_away(job: Job, draft: Draft | Exception, voice: Voice, manner: Manner) -> int:
    """Put the documents of one plan where they go and say so, or what is wrong with it.

    Returns 0 when they were made, 1 when there are errors in what the plan says, 2 when they were not made.
    """
    try:
        if isinstance(draft, Draft):
            return _placed(job, draft, voice, manner)
        _tell_trouble(job.source, draft, voice)
    except KehoachError as error:
        _tell_trouble(job.source, error, voice)
    except ConsoleError:
        raise  # there is nobody left to work for
    except Exception as error:
        if is_interruption(error):
            raise
        # A fault of ours in one plan must not take the others with it.
        _tell_trouble(job.source, error, voice)
    return FAILED


def _placed(job: Job, draft: Draft, voice: Voice, manner: Manner) -> int:
    # All formats before any file: a plan that cannot be printed or put away changes nothing on the disk.
    placings = [decide(target, draft.files[form], manner.if_edited, manner.targets) for form, target in job.targets]
    for (form, _), placing in zip(job.targets, placings, strict=True):
        with unwinding():
            placed = placing.carry_out()
        if placed.kept is not None:
            voice.say(sentence("kept", file=str(placed.kept)))
        voice.say(_made(placed.path, draft.pdf if form == "pdf" else None))
    _tell_notes(job.source, draft.notes, voice)
    if draft.plan.copied_from is not None:
        _remind(job.source, voice)
    pdf = draft.pdf
    is_wrong = [tell_pages(pdf, target, voice) for form, target in job.targets if form == "pdf" and pdf is not None]
    return FOUND if tell_verdict(draft.plan, job.source, voice) or any(is_wrong) else DONE


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


def _tell_trouble(source: str, error: Exception, voice: Voice) -> None:
    for line in _trouble(source, error) if isinstance(error, KehoachError) else (f"{source}: {unexpected(error)}",):
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
