"""The copies that ``kehoach kiem-tra`` writes with ``--ghi-chu`` and ``--sua``: never over another file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kehoach.cli.names import exists, identity
from kehoach.cli.order import CheckOrder
from kehoach.cli.stopping import unwinding
from kehoach.cli.words import refusal
from kehoach.comments import with_comments
from kehoach.errors import InputError, OutputError
from kehoach.output import check_folder
from kehoach.report.as_comments import report_comments
from kehoach.report.copies import check_ending, create_copy
from kehoach.report.kinds import kind_of
from kehoach.report.report import Report
from kehoach.report.wording import words as said


def check_copies(order: CheckOrder, sources: Sequence[str]) -> None:
    """Refuse copies that cannot be made, before anything is checked. Raises ``InputError`` or ``OutputError``."""
    copies = {"--ghi-chu": order.copy, "--sua": order.repaired}
    for option, copy in copies.items():
        if copy is not None:
            _check(option, copy, sources)
    if order.copy is not None and order.repaired is not None and identity(order.copy) == identity(order.repaired):
        raise OutputError(refusal("one_copy_twice", file=order.copy))


def _check(option: str, copy: str, sources: Sequence[str]) -> None:
    if len(sources) > 1:
        raise InputError(refusal("one_file_to_copy", option=option))
    if _is_plan(sources[0]):
        raise InputError(refusal("plan_has_no_copy", file=sources[0], option=option))
    check_folder(Path(copy).parent)
    if exists(copy):
        raise OutputError(said("copy_exists", file=copy))


def _is_plan(source: str) -> bool:
    try:
        return kind_of(Path(source)) == "plan"
    except InputError:  # told when the file is judged
        return False


def write_comments(report: Report, copy: str) -> str:
    """Write the copy with comments and say so in a sentence. Raises ``InputError`` or ``OutputError``."""
    source, target = Path(report.file or ""), Path(copy)
    comments = report_comments(report)
    if not comments:
        return said("nothing_to_comment", file=copy)
    check_ending(source, target)
    with unwinding():
        create_copy(source, target, with_comments(source, comments))
    return said("commented", file=copy, count=len(comments))
