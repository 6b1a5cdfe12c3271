"""Places in a text: offsets become lines and columns, paths become pointers. Knows nothing of plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from kehoach.echo import shorten

_BLOCK = 1 << 11
_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


class Lines:
    """Where the lines of a text are. A line ends at CRLF, LF or CR, as in every editor a clerk uses.

    Nothing is counted before it is asked for: a sound file has no places to name, and fifty million empty lines
    would fill the memory.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def of(cls, text: str) -> Lines:
        """Take ``text``; an empty one has one line."""
        return cls(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column, in characters and from 1, of an offset from 0."""
        return self.line(offset), offset - self.start(offset) + 1

    def line(self, offset: int) -> int:
        """Give the line, from 1, of an offset from 0."""
        block = offset // _BLOCK
        return self._blocks[block][0] + _line_ends(self.text, block * _BLOCK, offset)

    def start(self, offset: int) -> int:
        """Give the offset at which the line of an offset begins."""
        block = offset // _BLOCK
        return _last_start(self.text, block * _BLOCK, offset) or self._blocks[block][1]

    @cached_property
    def _blocks(self) -> list[tuple[int, int]]:
        """The line each block of the text begins in, and where that line begins."""
        found = [(1, 0)]
        edges = range(0, len(self.text) + _BLOCK, _BLOCK)
        for begin, end in pairwise(edges):
            line, start = found[-1]
            ends = _line_ends(self.text, begin, end)
            found.append((line + ends, _last_start(self.text, begin, end) or start))
        return found


def _line_ends(text: str, begin: int, end: int) -> int:
    """Count the lines that begin after ``begin`` and not after ``end``."""
    pairs = text.count("\r\n", begin, end + 1)  # also the one whose \n stands at the end
    return text.count("\n", begin, end) + text.count("\r", begin, end) - pairs


def _last_start(text: str, begin: int, end: int) -> int:
    """Give where the last of those lines begins; 0 when there is none."""
    if text.startswith("\r\n", end - 1):
        end -= 1
    return max(text.rfind("\n", begin, end), text.rfind("\r", begin, end)) + 1


def pointer(path: Sequence[str | int]) -> str:
    """Write a path in the clerk's own keys, for example ``noi_nhan[1].ten``; empty for the whole file."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step}]"
        else:
            written += f".{shorten(step)}" if written else shorten(step)
    return written


def path_of(written: str) -> tuple[str | int, ...]:
    """Read a pointer back into its path. A key that was shortened, or has a dot or bracket in it, is lost."""
    return tuple(int(index) if index else key for index, key in _STEP.findall(written))
