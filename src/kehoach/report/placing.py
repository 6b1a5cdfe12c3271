"""A report put into a file: an older report is replaced, and nothing else ever is."""

from __future__ import annotations

from pathlib import Path

from kehoach.errors import OutputError
from kehoach.output import create_file, replace_file
from kehoach.report.as_json import FORM
from kehoach.report.wording import words

_HEAD = 1000
_HEADINGS = (words(heading, file="").strip() for heading in ("heading", "heading_repaired"))
_MARKS = (f'"dang": "{FORM.partition("/")[0]}/', '"name": "kehoach"', *_HEADINGS)


def write_report(path: Path, text: str) -> None:
    """Write a report. Raises ``OutputError``, also for an existing file that is no report of ours."""
    data = text.encode("utf-8")
    if create_file(path, data):
        return
    if not _is_report(path):
        raise OutputError(words("not_a_report", file=path))
    replace_file(path, data)


def _is_report(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "ignore")
    except OSError:
        return False
    return any(mark in head for mark in _MARKS)
