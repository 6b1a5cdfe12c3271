"""What was made in a folder, row by row: a run that was ended at any moment goes on where it stopped.

One line of JSON for each row, written when its files are in their places. A line that was cut short counts as not
written: the row is then made once more, into the same files.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from io import FileIO
from pathlib import Path
from typing import Self

from kehoach.batch.wording import words
from kehoach.errors import OutputError

NAME = ".kehoach-hang-loat.jsonl"
_LEFT_BEHIND = re.compile(r"\..{1,60}\.[0-9a-f]{8}\.tmp")
"""What ``output.replace_file`` writes beside a file, before it is renamed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The files of one row as they were made: ``stem`` is their common name, ``digest`` that of all they came from."""

    stem: str
    digest: str
    files: tuple[str, ...]
    pages: int | None = None
    findings: str = ""


class Journal:
    """The journal of a folder, held by one process at a time. ``entries`` by ``stem``."""

    def __init__(self, folder: Path, stream: FileIO) -> None:
        self._folder = folder
        self._stream = stream
        stream.seek(0)
        content = stream.read() or b""
        self.entries = {entry.stem: entry for entry in _entries(content)}
        self._begin = "" if content.endswith(b"\n") or not content else "\n"
        """What ends a line that was cut short, so that the next is not lost with it."""

    @classmethod
    @contextlib.contextmanager
    def of(cls, folder: Path) -> Iterator[Self]:
        """Hold the journal of a folder, and take away what a run that was killed left half-written.

        Raises ``OutputError`` when another process holds it, or nothing can be written there.
        """
        try:
            stream = (folder / NAME).open("a+b", buffering=0)
        except OSError as error:
            raise OutputError(words("folder_denied", folder=str(folder))) from error
        with stream:
            if not _lock(stream):
                raise OutputError(words("in_use", folder=str(folder)))
            _sweep(folder)
            yield cls(folder, stream)

    def has(self, stem: str, digest: str) -> Entry | None:
        """The entry of a row that was made of the same things, while its files are there; else None."""
        entry = self.entries.get(stem)
        if entry is None or entry.digest != digest:
            return None
        return entry if all(os.path.lexists(self._folder / name) for name in entry.files) else None

    def add(self, entry: Entry) -> None:
        """Note that the files of a row are in their places. Raises ``OutputError``."""
        line = f"{self._begin}{json.dumps(asdict(entry), ensure_ascii=False)}\n".encode()
        self._begin = "\n"
        try:
            is_whole = self._stream.write(line) == len(line)
        except OSError:
            is_whole = False
        if not is_whole:
            raise OutputError(words("journal_failed", folder=str(self._folder)))
        self._begin = ""
        self.entries[entry.stem] = entry


def _entries(content: bytes) -> Iterator[Entry]:
    for line in content.splitlines():
        with contextlib.suppress(ValueError, TypeError, KeyError):  # cut short, or of another version
            found = json.loads(line)
            yield Entry(**{**found, "files": tuple(found["files"])})


def _lock(stream: FileIO) -> bool:
    """Hold a file until this process ends, however it ends. False when another holds it."""
    try:
        if os.name == "nt":
            import msvcrt

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a disk that knows no locks
        return True
    return True


def _sweep(folder: Path) -> None:
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):  # noqa: PTH208 - names are enough
            if _LEFT_BEHIND.fullmatch(name):
                (folder / name).unlink()
