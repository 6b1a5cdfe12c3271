"""A terminal to run the command in, as a person has it before them; POSIX only."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Callable
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src"
LONGEST = 120.0
"""Seconds until a command that does not end is ended."""


def on_terminal(
    folder: Path,
    *arguments: str,
    columns: int = 60,
    rows: int = 20,
    until: Callable[[str, subprocess.Popen[bytes]], None] = lambda shown, process: None,
    **environment: str,
) -> tuple[int, str]:
    """Run ``kehoach`` on a terminal of that size. Returns its exit code and all that it sent there.

    ``until`` is called whenever something was shown, with all of it and the process.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    settings = {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8", "TERM": "xterm"} | environment
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    with subprocess.Popen(
        [sys.executable, "-m", "kehoach", *arguments],
        cwd=folder,
        env=kept | settings,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        end = threading.Timer(LONGEST, process.kill)
        end.start()
        sent = b""
        with contextlib.suppress(OSError):  # how a terminal says that nobody is there any more
            while piece := os.read(ours, 10_000):
                sent += piece
                until(sent.decode("utf-8", "ignore"), process)
        process.wait()
        end.cancel()
    os.close(ours)
    return process.returncode, sent.decode().replace("\r\n", "\n")


def screen_of(sent: str) -> list[str]:
    """What stands on the screen after all that: a line written over is gone, and so is all before a clearing."""
    lines: list[list[str]] = [[]]
    column = 0
    for character in sent.rpartition("\x1b[H\x1b[2J")[2]:
        if character == "\n":
            lines.append([])
            column = 0
        elif character == "\r":
            column = 0
        else:
            line = lines[-1]
            line.extend(" " * (column + 1 - len(line)))
            line[column] = character
            column += 1
    return ["".join(line).rstrip() for line in lines]
