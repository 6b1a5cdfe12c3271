"""Copies of a checked Word file: of its own kind, and never over another file."""

from __future__ import annotations

from pathlib import Path

from kehoach.errors import OutputError
from kehoach.output import create_file
from kehoach.report.wording import words
from kehoach.wordfile.kinds import ending_of


def check_ending(source: Path, target: Path) -> None:
    """Raise ``OutputError`` where Word would not open the copy: its name must end as that of its kind does."""
    ending = ending_of(source)
    if target.suffix.lower() != ending:
        raise OutputError(words("copy_ending", ending=ending, example=target.with_suffix(ending)))


def create_copy(source: Path, target: Path, data: bytes) -> None:
    """Write a copy of ``source``. Raises ``OutputError``, also for a file that exists."""
    check_ending(source, target)
    if not create_file(target, data):
        raise OutputError(words("copy_exists", file=target))
