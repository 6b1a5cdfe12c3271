"""Places in a text: offsets become lines and columns, paths become pointers. Knows nothing of plans."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..echo import shorten

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each line of a text starts. A line ends at CRLF, LF or CR, as in every editor a clerk uses."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Find the lines of ``text``; an empty text has one line."""
        return cls((0, *(found.end() for found in _LINE_END.finditer(text))))

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column, in characters and from 1, of an offset from 0."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, offset: int) -> int:
        """Give the line, from 1, of an offset from 0."""
        return bisect_right(self.starts, offset)


def pointer(path: Sequence[str | int]) -> str:
    """Write a path in the clerk's own keys, for example ``noi_nhan[1].ten``; empty for the whole file."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step}]"
        else:
            written += f".{shorten(step)}" if written else shorten(step)
    return written
