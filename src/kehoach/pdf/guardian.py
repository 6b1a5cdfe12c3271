"""What ends the program and removes its folder when this process no longer can.

However it ended: killed, its terminal closed, out of memory. The guardian is a shell that waits for the end of its
input, which only this process holds open; so only POSIX has one.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO

_SCRIPT = """\
read -r group
read -r _
if [ -n "$group" ]; then
    kill -s KILL -- "-$group"
    for _ in 1 2 3 4 5 6 7 8 9 10; do kill -s 0 -- "-$group" || break; sleep 0.1; done
fi
rm -rf -- "$@"
"""
"""What is killed may write until it is gone: its folder is removed after that. dash takes ``--`` only after ``-s``."""


class Guardian:
    """Knows what to remove, and which group of processes to end once that has said so itself."""

    def __init__(self, process: subprocess.Popen[bytes] | None) -> None:
        self._process = process

    @property
    def ear(self) -> IO[bytes] | None:
        """What the first process of a group writes its number to, as a line; None where nobody listens."""
        return None if self._process is None else self._process.stdin


@contextlib.contextmanager
def guarded(*leavings: Path) -> Iterator[Guardian]:
    """Have ``leavings`` removed if this process ends before the body does. Raises ``OSError`` without a shell."""
    if os.name != "posix":
        yield Guardian(None)
        return
    silent = subprocess.DEVNULL
    command = ["/bin/sh", "-c", _SCRIPT, "sh", *map(str, leavings)]
    process = subprocess.Popen(  # noqa: S603 - all ours
        command, stdin=subprocess.PIPE, stdout=silent, stderr=silent, start_new_session=True
    )
    try:
        yield Guardian(process)
    finally:
        process.kill()
        process.communicate()
