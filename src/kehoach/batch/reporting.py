"""What became of each row, as a table for Excel: ``bao-cao.csv``."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kehoach.batch.wording import words
from kehoach.output import replace_file

NAME = "bao-cao.csv"
_COLUMNS = ("sheet", "row", "file", "state", "pages", "findings", "error")
_ORDERS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the report. ``state`` is "made", "there" or "failed"; ``pages`` None where nobody counted them."""

    sheet: str
    row: int
    file: str
    state: str
    pages: int | None = None
    findings: str = ""
    error: str = ""


def write_report(folder: Path, lines: Iterable[Line]) -> Path:
    """Write the report of a folder, in the order of the rows. Raises ``OutputError``."""
    text = io.StringIO()
    # Where the comma stands in numbers, as here, Excel takes semicolons for the marks between columns.
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(words(f"report_{column}") for column in _COLUMNS)
    for line in sorted(lines, key=lambda each: each.row):
        pages = "" if line.pages is None else str(line.pages)
        state = words(f"state_{line.state}")
        writer.writerow(
            _inert(each) for each in (line.sheet, str(line.row), line.file, state, pages, line.findings, line.error)
        )
    path = folder / NAME
    replace_file(path, codecs.BOM_UTF8 + text.getvalue().encode("utf-8", "replace"))
    return path


def _inert(text: str) -> str:
    """A text that Excel does not take for a formula."""
    return f"'{text}" if text.startswith(_ORDERS) else text
