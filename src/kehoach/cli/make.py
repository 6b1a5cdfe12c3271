"""``kehoach tao``: read each plan, render it, put it where it goes; one bad plan does not stop the others."""

from __future__ import annotations

import argparse
import contextlib
import re
from collections.abc import Iterator, Sequence
from typing import NoReturn

import kehoach
from kehoach.api import FORMATS, reminder
from kehoach.cli import is_interruption, words
from kehoach.cli.console import ConsoleError, complain
from kehoach.cli.failures import unexpected
from kehoach.cli.names import exists, is_file
from kehoach.cli.order import MakeOrder
from kehoach.cli.progress import Progress
from kehoach.cli.shape import Command, a_name
from kehoach.cli.slips import refuse_pieces, source_hint
from kehoach.cli.sources import Sources, find_sources
from kehoach.cli.stopping import told_when_stopped, unwinding
from kehoach.cli.targets import Job, plan_jobs
from kehoach.cli.voice import Voice
from kehoach.cli.words import listed, refusal
from kehoach.errors import InputError, JsonError, KehoachError, OutputError, PlanError
from kehoach.output import replace_file
from kehoach.sentences import sentence

DONE, FAILED = 0, 2
_MOST_NOTES = 30
"""A plan copied out of Word has a typed mark in every line; who has mended these sees the others."""


def make(order: MakeOrder) -> int:
    """Make what was ordered and report it. Returns 0 when everything was made, 2 when anything was not."""
    try:
        refuse_pieces(order)
        sources = find_sources(order.files)
        jobs = plan_jobs(order, sources.plans)
        if order.watch and any(is_file(job.source) for job in jobs):
            return _watch(order, jobs, sources)
        template = _template(order.template, jobs)
    except KehoachError as error:
        complain(f"kehoach: {error}")
        return FAILED
    progress = Progress([job.source for job in jobs])
    with told_when_stopped(progress.tell_so_far):
        for job in jobs:
            progress.ended(made=_make_one(job, template, progress))
    progress.tell_all()
    for line in _passed_over(sources):
        complain(line)
    return FAILED if progress.has_failed else DONE


def _watch(order: MakeOrder, jobs: Sequence[Job], sources: Sources) -> NoReturn:
    from kehoach.cli.watching import Watcher

    Watcher(jobs, order.template, _make_one, tuple(_passed_over(sources))).watch()


def _template(path: str | None, jobs: Sequence[Job]) -> kehoach.Template | None:
    """Compile the template once for all plans; None when no plan goes to Word."""
    return kehoach.Template.load(path) if any(job.goes_to_word for job in jobs) else None


def _passed_over(sources: Sources) -> Iterator[str]:
    if sources.passed_over:
        yield refusal("passed_over", count=len(sources.passed_over), files=listed(sources.passed_over))


def _make_one(job: Job, template: kehoach.Template | None, voice: Voice) -> bool:
    """Make the documents of one plan and say so, or what is wrong with it. Returns whether they were made."""
    try:
        result = kehoach.read_with_notes(job.source)
        plan = result.plan
        # All formats before any file: a plan that cannot be printed changes nothing on the disk.
        results = [(target, kehoach.render(plan, form, template)) for form, target in job.targets]
        for target, data in results:
            with unwinding():
                replace_file(target, data)
            voice.say(sentence("made", file=str(target)))
        _tell_notes(job.source, result.notes, voice)
        if plan.copied_from is not None:
            _remind(job.source, voice)
    except KehoachError as error:
        for line in _trouble(job.source, error):
            voice.complain(line)
        return False
    except ConsoleError:
        raise  # there is nobody left to work for
    except Exception as error:
        if is_interruption(error):
            raise
        # A fault of ours in one plan must not take the others with it.
        voice.complain(f"{job.source}: {unexpected(error)}")
        return False
    return True


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
    elif isinstance(error, OutputError):
        yield f"kehoach: {error}"
    else:
        yield f"{source}: {error}"


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TỆP", nargs="*", help=words.MAKE_FILES)
    parser.add_argument("-o", metavar="RA", dest="output", type=a_name, help=words.MAKE_OUTPUT)
    parser.add_argument("--mau", metavar="MẪU", dest="template", type=a_name, help=words.MAKE_TEMPLATE)
    parser.add_argument(
        "--dang", metavar="DẠNG", dest="formats", type=_formats, action="extend", help=words.MAKE_FORMATS
    )
    parser.add_argument("--theo-doi", dest="watch", action="store_true", help=words.MAKE_WATCH)


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> MakeOrder:
    files, formats = tuple(names), found.formats
    if formats is not None:
        # PowerShell takes "docx,txt" for a list of its own and hands over two words.
        formats = tuple(dict.fromkeys((*formats, *filter(_is_format, files))))
        files = tuple(word for word in files if not _is_format(word))
    files += found.after
    if not files:
        parser.error(refusal("no_files"))
    if not all(word.strip() for word in files):
        parser.error(refusal("empty_name"))
    return MakeOrder(files, found.output, found.template, formats, watch=found.watch)


def _is_format(word: str) -> bool:
    return word in FORMATS and not exists(word)


def _formats(word: str) -> tuple[str, ...]:
    """Take ``docx,txt`` apart; other separators and a comma too many say the same."""
    forms = tuple(part.removeprefix(".").lower() for part in re.split(r"[\s,;+]+", word) if part)
    for form in forms or ("",):
        if form not in FORMATS:
            said = sentence("unknown_format", name=form, known=", ".join(FORMATS))
            raise argparse.ArgumentTypeError(f"{said} {refusal('pdf_from_word')}" if form == "pdf" else said)
    return forms


COMMAND = Command(
    name="tao",
    summary=words.MAKE_SUMMARY,
    usage=words.MAKE_USAGE,
    description=words.MAKE_DESCRIPTION,
    epilog=words.MAKE_EPILOG,
    options=("-o", "--mau", "--dang", "--theo-doi"),
    describe=_describe,
    order=_order,
    obey=make,
)
