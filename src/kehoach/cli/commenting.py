"""The copy with comments that ``kehoach kiem-tra --ghi-chu`` writes: never over another file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kehoach.cli.names import exists, quoted
from kehoach.cli.stopping import unwinding
from kehoach.cli.words import refusal
from kehoach.comments import with_comments
from kehoach.errors import InputError, OutputError
from kehoach.output import check_folder, create_file
from kehoach.report.as_comments import report_comments
from kehoach.report.kinds import kind_of
from kehoach.report.report import Report
from kehoach.report.wording import words as said
from kehoach.wordfile.kinds import ending_of


def check_copy(copy: str, sources: Sequence[str]) -> None:
    """Refuse a copy that cannot be made, before anything is checked. Raises ``InputError`` or ``OutputError``."""
    if len(sources) > 1:
        raise InputError(refusal("one_file_to_comment"))
    if _is_plan(sources[0]):
        raise InputError(refusal("plan_has_no_comments", file=sources[0]))
    check_folder(Path(copy).parent)
    if exists(copy):
        raise OutputError(said("copy_exists", file=copy))


def _is_plan(source: str) -> bool:
    try:
        return kind_of(Path(source)) == "plan"
    except InputError:  # told when the file is judged
        return False


def write_copy(report: Report, copy: str) -> str:
    """Write the copy and say so in a sentence. Raises ``InputError`` or ``OutputError``."""
    source, target = Path(report.file or ""), Path(copy)
    if report.is_clean:
        return said("nothing_to_comment", file=copy)
    ending = ending_of(source)
    if target.suffix.lower() != ending:
        raise OutputError(refusal("copy_ending", ending=ending, example=quoted(str(target.with_suffix(ending)))))
    comments = report_comments(report)
    with unwinding():
        if not create_file(target, with_comments(source, comments)):
            raise OutputError(said("copy_exists", file=copy))
    return said("commented", file=copy, count=len(comments))
