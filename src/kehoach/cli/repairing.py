"""``kehoach kiem-tra --sua``: one file repaired into a copy, and told what was done and what is left."""

from __future__ import annotations

from pathlib import Path

from kehoach import __version__
from kehoach.checks import Severity
from kehoach.checks.passages import Passages
from kehoach.cli.console import complain, say
from kehoach.cli.copying import write_comments
from kehoach.cli.json_lines import printable
from kehoach.cli.order import CheckOrder
from kehoach.cli.stopping import unwinding
from kehoach.errors import KehoachError
from kehoach.report.copies import check_ending, create_copy
from kehoach.report.repaired_text import repaired_lines
from kehoach.report.repairing import Repaired, repair_document
from kehoach.report.wording import words as said

NOTHING_LEFT, LEFT, FAILED = 0, 1, 2


def repair(order: CheckOrder, target: str, source: str, old: Passages | None) -> int:
    """Repair ``source`` into ``target``.

    Returns 0 when nothing is left to be mended, 1 when something is, 2 when the file cannot be repaired or written.
    """
    try:
        check_ending(Path(source), Path(target))
        repaired = _written(source, target, old)
        shown = repaired.only(Severity.ERROR) if order.errors_only else repaired
        _tell(shown, order, target)
    except KehoachError as error:
        complain(f"kehoach: {error}")
        return FAILED
    return LEFT if shown.has_left else NOTHING_LEFT


def _written(source: str, target: str, old: Passages | None) -> Repaired:
    """Write the copy first: what is told then is so. Raises ``InputError`` or ``OutputError``."""
    repaired, data = repair_document(Path(source), old)
    if data is None:
        return repaired
    with unwinding():
        create_copy(Path(source), Path(target), data)
    return repaired.written_to(target)


def _tell(repaired: Repaired, order: CheckOrder, target: str) -> None:
    """Tell what was done in the form that was asked for, then which files were written. Raises ``KehoachError``."""
    notices = []
    if order.output is not None:
        from kehoach.report.placing import write_report

        with unwinding():
            write_report(Path(order.output), _text(repaired, order))
        notices.append(said("written", file=order.output))
    else:
        text = _text(repaired, order)
        for line in text.splitlines() if order.form == "txt" else printable(text):
            say(line)
    if order.copy is not None:
        notices.append(write_comments(repaired.found, order.copy))
    notices.append(_notice(repaired, target))
    is_for_a_program = order.form != "txt" and order.output is None
    for notice in notices:
        (complain if is_for_a_program else say)(notice)


def _notice(repaired: Repaired, target: str) -> str:
    if repaired.target is None:
        return said("nothing_to_repair", file=target)
    return said("repaired", file=target, count=len(repaired.done))


def _text(repaired: Repaired, order: CheckOrder) -> str:
    if order.form == "json":
        from kehoach.report.as_json import json_repaired

        return json_repaired(repaired, __version__)
    if order.form == "sarif":
        from kehoach.report.as_sarif import sarif_report

        return sarif_report([repaired.found], __version__)
    return "\n".join(repaired_lines(repaired, errors_only=order.errors_only)) + "\n"
