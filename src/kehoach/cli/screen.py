"""A terminal that somebody looks at: a line that is written over, and a screen that begins anew."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TextIO

from kehoach.cli.console import flush_streams, one_line, put

_GAP = "..."
_ECHO = 2
"""Columns of "^C", which a terminal prints after the line when Ctrl-C is pressed."""


def is_terminal(stream: TextIO | None) -> bool:
    """Whether lines can be written over there: no file, no pipe, no terminal without a cursor."""
    return stream is not None and not stream.closed and stream.isatty() and os.environ.get("TERM") != "dumb"


def size() -> tuple[int, int]:
    """Tell how many columns and lines the terminal has now; 80 and 24 where it does not say."""
    import shutil

    found = shutil.get_terminal_size()
    return found.columns, found.lines


def clear_screen() -> None:
    """Begin at the top of an empty screen. Raises ``ConsoleError``."""
    flush_streams()
    if os.name == "nt":
        import subprocess

        # Not every Windows console obeys the codes of other terminals, but each has a command for it.
        subprocess.run([os.environ.get("COMSPEC", "cmd.exe"), "/d", "/c", "cls"], check=False)  # noqa: S603
    else:
        put("\x1b[H\x1b[2J", sys.stdout)


class LiveLine:
    """One line at the foot of a terminal that is written over again and again."""

    def __init__(self) -> None:
        self._columns = 0

    def show(self, line: str) -> None:
        """Put ``line`` where the last one is, cut to the width of the terminal. Raises ``ConsoleError``."""
        # The last column stays free: some consoles go on to the next line as soon as it is filled.
        shown = cut(_as_shown(one_line(line)), size()[0] - 1)
        rest = max(self._columns - width(shown), 0)
        put(f"\r{shown}{' ' * rest}", sys.stdout)
        self._columns = width(shown)

    def clear(self) -> None:
        """Leave the line empty and go back to its beginning. Raises ``ConsoleError``."""
        if self._columns:
            blank = min(self._columns + _ECHO, size()[0] - 1)
            put(f"\r{' ' * blank}\r", sys.stdout)
            self._columns = 0


def width(text: str) -> int:
    """Count the columns that text takes at the most; some consoles give a mark a column of its own."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def cut(text: str, columns: int) -> str:
    """Shorten text in the middle to so many columns: how it begins and how a name ends tell most."""
    if width(text) <= columns:
        return text
    room = max(columns - len(_GAP), 0)
    return _start(text, room // 2) + _GAP[:columns] + _start(text[::-1], room - room // 2)[::-1]


def _start(text: str, columns: int) -> str:
    taken = 0
    for at, character in enumerate(text):
        taken += width(character)
        if taken > columns:
            return text[:at]
    return text


def _as_shown(text: str) -> str:
    """Give text in the letters this console has: on some one letter becomes two."""
    encoding, errors = sys.stdout.encoding, sys.stdout.errors
    return text.encode(encoding, errors or "replace").decode(encoding, "replace")
