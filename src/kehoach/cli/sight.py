"""A file as polling sees it: changed when its content is another, and only once it has been left alone.

Editors do not save at one stroke: the file is emptied and written again, or goes and another takes its name.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

PAUSE = 0.4
"""Seconds between two looks."""

_QUIET, _QUIET_UNFINISHED = 1, 6
"""So many looks in a row must show the same; more when a file looks as if its saving were not over."""
_YOUNG = 8
"""For so many looks the content is read although the file has the same time: some disks count in two seconds."""
_MOST_READ = 64 * 1024 * 1024

_MISSING, _UNREADABLE, _NOT_READ = b"missing", b"unreadable", b"not read"
_END_OF_ZIP, _END_OF_PDF = b"PK\x05\x06", b"%%EOF"
_LONGEST_ZIP_END, _LONGEST_PDF_END = 66_000, 1024
_BLANK = b" \t\r\n\0"
"""Also the other half of each letter in UTF-16."""

_Mark = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look at a file showed. ``version`` stands for its content, ``quiet`` counts looks that saw the same.

    ``mark`` is what the system says of the file without opening it, None when there is none of this name.
    """

    path: Path
    mark: _Mark | None
    version: bytes
    is_whole: bool
    quiet: int

    @classmethod
    def first(cls, path: Path) -> Sight:
        """Look at a file of which nothing is known: what stands there now has been left alone."""
        return replace(_look(path, _mark_of(path)), quiet=_QUIET_UNFINISHED)

    def again(self) -> Sight:
        """Look once more. A file that nobody touches is not opened."""
        mark = _mark_of(self.path)
        if mark == self.mark and self.quiet >= _YOUNG and self.version != _UNREADABLE:
            return self
        seen = _look(self.path, mark)
        same = (seen.mark, seen.version) == (self.mark, self.version)
        return replace(seen, quiet=self.quiet + 1) if same else seen

    @property
    def is_there(self) -> bool:
        """Whether there is anything of this name."""
        return self.mark is not None

    @property
    def is_settled(self) -> bool:
        """Whether whoever was saving the file has done."""
        return self.quiet >= (_QUIET if self.is_whole else _QUIET_UNFINISHED)


def _mark_of(path: Path) -> _Mark | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - half the time of Path.stat, for every file at every look
    except (OSError, ValueError):
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino) if stat.S_ISREG(found.st_mode) else (0, -1, found.st_ino)


def _look(path: Path, mark: _Mark | None) -> Sight:
    if mark is None:
        return Sight(path, None, _MISSING, is_whole=False, quiet=0)
    if not 0 <= mark[1] <= _MOST_READ:  # a folder, a pipe, something huge: never opened
        return Sight(path, mark, _NOT_READ + repr(mark).encode(), is_whole=True, quiet=0)
    try:
        content = path.read_bytes()
    except OSError:
        return Sight(path, mark, _UNREADABLE, is_whole=False, quiet=0)
    return Sight(path, mark, hashlib.sha256(content).digest(), is_whole=_looks_whole(content), quiet=0)


def _looks_whole(content: bytes) -> bool:
    """Whether a file ends as a JSON object, a Word file or a PDF does; half of one never does."""
    if content.startswith(b"PK"):
        return _END_OF_ZIP in content[-_LONGEST_ZIP_END:]
    if content.startswith(b"%PDF"):
        return _END_OF_PDF in content[-_LONGEST_PDF_END:]
    return content.rstrip(_BLANK).endswith(b"}")
