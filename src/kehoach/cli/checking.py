"""The files of one ``kehoach kiem-tra``: judged one after the other, told, and put where the order says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kehoach import __version__
from kehoach.checks import Severity
from kehoach.checks.passages import Passages
from kehoach.cli import is_interruption
from kehoach.cli.console import complain, say
from kehoach.cli.copying import check_copies, write_comments
from kehoach.cli.failures import unexpected
from kehoach.cli.json_lines import printable
from kehoach.cli.names import identity
from kehoach.cli.order import CheckOrder, MakeOrder
from kehoach.cli.slips import SOURCE_ENDINGS, near_hint, refuse_pieces
from kehoach.cli.sources import find_sources
from kehoach.cli.stopping import unwinding
from kehoach.cli.words import refusal
from kehoach.errors import InputError, JsonError, KehoachError, OutputError, PlanError
from kehoach.report.as_text import report_lines, summary
from kehoach.report.examine import examine, read_passages
from kehoach.report.outcome import Outcome, Unjudged
from kehoach.report.report import Report
from kehoach.report.wording import words as said

CLEAN, FOUND, FAILED = 0, 1, 2
ENDINGS = (".docx", ".docm", ".dotx", ".dotm", *SOURCE_ENDINGS)
_OPEN_IN_WORD = ("~$", ".~lock.")
"""What Word and LibreOffice put beside a document while it is open; a pattern finds it."""


def check(order: CheckOrder) -> int:
    """Check what was ordered.

    Returns 0 for no error, 1 for errors (in a strict order for warnings too), 2 when anything could not be done.
    """
    try:
        sources = _sources(order)
        check_copies(order, sources)
        old = None if order.old is None else read_passages(Path(order.old))
    except KehoachError as error:
        complain(f"kehoach: {error}")
        return FAILED
    if order.repaired is not None:
        from kehoach.cli.repairing import repair

        return repair(order, order.repaired, sources[0], old)
    outcomes = []
    for number, source in enumerate(sources):
        outcome = _shown(_judge(source, old), order)
        outcomes.append(outcome)
        _tell(outcome, order, is_first=number == 0)
    try:
        _deliver(outcomes, order)
    except KehoachError as error:
        complain(f"kehoach: {error}")
        return FAILED
    return _code(outcomes, strict=order.strict)


def _sources(order: CheckOrder) -> tuple[str, ...]:
    """The files meant. Raises ``KehoachError``, also for a report that would go over one of them."""
    refuse_pieces(MakeOrder(order.files))
    found = find_sources(order.files).plans
    sources = tuple(file for file in found if file in order.files or not Path(file).name.startswith(_OPEN_IN_WORD))
    if not sources:
        raise InputError(refusal("nothing_matches", pattern=" ".join(order.files)))
    for target in filter(None, (order.output, order.copy, order.repaired)):
        if identity(target) in map(identity, sources):
            raise OutputError(refusal("target_is_checked", file=target))
    return sources


def _judge(source: str, old: Passages | None) -> Outcome:
    try:
        return examine(Path(source), old)
    except (JsonError, PlanError) as error:
        return Unjudged(source, tuple(map(str, error.problems)))
    except InputError as error:
        return Unjudged(source, (f"{error}{near_hint(source, ENDINGS)}",))
    except Exception as error:
        if is_interruption(error):
            raise
        # A fault of ours in one file must not take the others with it.
        return Unjudged(source, (f"{source}: {unexpected(error)}",))


def _shown(outcome: Outcome, order: CheckOrder) -> Outcome:
    return outcome.only(Severity.ERROR) if isinstance(outcome, Report) and order.errors_only else outcome


def _tell(outcome: Outcome, order: CheckOrder, *, is_first: bool) -> None:
    """Tell what became of a file, unless a program is told of all of them at the end."""
    if isinstance(outcome, Unjudged):
        for reason in outcome.reasons:
            complain(reason)
    elif order.form == "txt" and order.output is None:
        for line in (*(() if is_first else ("",)), *report_lines(outcome, errors_only=order.errors_only)):
            say(line)


def _deliver(outcomes: Sequence[Outcome], order: CheckOrder) -> None:
    """Put the report and the copy where they go, and sum up. Raises ``KehoachError``."""
    if order.output is not None:
        from kehoach.report.placing import write_report

        with unwinding():
            write_report(Path(order.output), _as_text(outcomes, order))
        for report in _reports(outcomes):
            say(said("in_short", file=report.file, summary=summary(report, errors_only=order.errors_only)))
        say(said("written", file=order.output))
    elif order.form != "txt":
        for line in printable(_as_text(outcomes, order)):
            say(line)
    if order.copy is not None:
        is_for_a_program = order.form != "txt" and order.output is None
        for report in _reports(outcomes):
            (complain if is_for_a_program else say)(write_comments(report, order.copy))
    if len(outcomes) > 1:
        complain(_summary(outcomes))


def _as_text(outcomes: Sequence[Outcome], order: CheckOrder) -> str:
    """The whole report in the form that was asked for."""
    if order.form == "json":
        from kehoach.report.as_json import json_report

        return json_report(outcomes, __version__)
    if order.form == "sarif":
        from kehoach.report.as_sarif import sarif_report

        return sarif_report(outcomes, __version__)
    return "\n\n".join("\n".join(_text_of(outcome, order)) for outcome in outcomes) + "\n"


def _text_of(outcome: Outcome, order: CheckOrder) -> Iterable[str]:
    if isinstance(outcome, Unjudged):
        return (said("heading", file=outcome.file), *(f"  {reason}" for reason in outcome.reasons))
    return report_lines(outcome, errors_only=order.errors_only)


def _summary(outcomes: Sequence[Outcome]) -> str:
    reports = list(_reports(outcomes))
    wrong = sum(report.has_errors for report in reports)
    return refusal("all_checked", total=len(outcomes), wrong=wrong, unjudged=len(outcomes) - len(reports))


def _code(outcomes: Sequence[Outcome], *, strict: bool) -> int:
    grave = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    reports = list(_reports(outcomes))
    if len(reports) < len(outcomes):
        return FAILED
    return FOUND if any(report.only(*grave).findings for report in reports) else CLEAN


def _reports(outcomes: Sequence[Outcome]) -> Iterator[Report]:
    return (outcome for outcome in outcomes if isinstance(outcome, Report))
