"""``kehoach tao``: read each plan, render it, put it where it goes; one bad plan does not stop the others."""

from __future__ import annotations

import argparse
import contextlib
import re
from collections.abc import Iterator, Sequence

import kehoach
from kehoach.api import FORMATS, reminder
from kehoach.cli import is_interruption, words
from kehoach.cli.console import ConsoleError, complain, say
from kehoach.cli.failures import unexpected
from kehoach.cli.names import exists
from kehoach.cli.order import MakeOrder
from kehoach.cli.shape import Command, a_name
from kehoach.cli.slips import source_hint
from kehoach.cli.stopping import unwinding
from kehoach.cli.targets import Job, plan_jobs
from kehoach.cli.verdict import tell_verdict
from kehoach.cli.words import refusal
from kehoach.errors import InputError, JsonError, KehoachError, OutputError, PlanError
from kehoach.output import replace_file
from kehoach.sentences import sentence

DONE, FOUND, FAILED = 0, 1, 2
_MOST_NOTES = 30
"""A plan copied out of Word has a typed mark in every line; who has mended these sees the others."""


def make(order: MakeOrder) -> int:
    """Make what was ordered and report it.

    Returns 0 when everything was made, 2 when anything was not, 1 when a strict order found errors in a plan.
    """
    try:
        jobs = plan_jobs(order)
        template = _template(order.template, jobs)
    except KehoachError as error:
        complain(f"kehoach: {error}")
        return FAILED
    codes = []
    for number, job in enumerate(jobs, 1):
        mark = f"[{number}/{len(jobs)}] " if len(jobs) > 1 else ""
        codes.append(_make_one(job, template, mark))
    if len(jobs) > 1:
        complain(_summary(len(jobs) - codes.count(FAILED), len(jobs)))
    if FAILED in codes:
        return FAILED
    return FOUND if order.strict and FOUND in codes else DONE


def _template(path: str | None, jobs: Sequence[Job]) -> kehoach.Template | None:
    """Compile the template once for all plans; None when no plan goes to Word."""
    if all(form != "docx" for job in jobs for form, _ in job.targets):
        return None
    return kehoach.Template.load(path)


def _make_one(job: Job, template: kehoach.Template | None, mark: str) -> int:
    try:
        result = kehoach.read_with_notes(job.source)
        plan = result.plan
        # All formats before any file: a plan that cannot be printed changes nothing on the disk.
        results = [(target, kehoach.render(plan, form, template)) for form, target in job.targets]
        for target, data in results:
            with unwinding():
                replace_file(target, data)
            say(mark + sentence("made", file=str(target)))
        _tell_notes(job.source, result.notes, mark)
        if plan.copied_from is not None:
            _remind(job.source, mark)
        return FOUND if tell_verdict(result.plan, job.source, mark) else DONE
    except KehoachError as error:
        for line in _trouble(job.source, error):
            complain(mark + line)
        return FAILED
    except ConsoleError:
        raise  # there is nobody left to work for
    except Exception as error:
        if is_interruption(error):
            raise
        # A fault of ours in one plan must not take the others with it.
        complain(f"{mark}{job.source}: {unexpected(error)}")
        return FAILED


def _tell_notes(source: str, notes: Sequence[kehoach.Problem], mark: str) -> None:
    """Tell what in the file should be mended although the document is made."""
    if not notes:
        return
    complain(mark + refusal("notes", file=source, count=len(notes)))
    for note in notes[:_MOST_NOTES]:
        complain(f"{mark}{note}")
    if len(notes) > _MOST_NOTES:
        complain(mark + refusal("more_notes", count=len(notes) - _MOST_NOTES))


def _remind(source: str, mark: str) -> None:
    """Tell what still is as in the plan it was copied from. The document is made all the same."""
    with contextlib.suppress(InputError):  # changed since it was read
        for line in reminder(source):
            complain(mark + line)


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


def _summary(made: int, total: int) -> str:
    code = "all_made" if made == total else "some_made"
    return refusal(code, made=made, total=total, failed=total - made)


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TỆP", nargs="*", help=words.MAKE_FILES)
    parser.add_argument("-o", metavar="RA", dest="output", type=a_name, help=words.MAKE_OUTPUT)
    parser.add_argument("--mau", metavar="MẪU", dest="template", type=a_name, help=words.MAKE_TEMPLATE)
    parser.add_argument(
        "--dang", metavar="DẠNG", dest="formats", type=_formats, action="extend", help=words.MAKE_FORMATS
    )
    parser.add_argument("--nghiem", dest="strict", action="store_true", help=words.MAKE_STRICT)


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
    return MakeOrder(files, found.output, found.template, formats, strict=found.strict)


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
    options=("-o", "--mau", "--dang", "--nghiem"),
    describe=_describe,
    order=_order,
    obey=make,
)
