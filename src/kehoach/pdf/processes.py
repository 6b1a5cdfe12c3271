"""One program and all that it starts, run for a limited time."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence

from kehoach.pdf.guardian import Guardian

_IS_POSIX = os.name == "posix"
_ANNOUNCED = ("/bin/sh", "-c", '(echo $$); exec "$@" >/dev/null', "sh")
"""A program that tells the guardian of itself: were it told from here, a kill in between would leave the program.

In a shell of its own it tells, because that dies where nobody listens any more.
"""
_NOT_STARTED = frozenset({126, 127})
"""How a shell ends that cannot become the program."""
_TURN = 0.5
_TO_DIE = 10.0
"""Seconds for a killed process to be gone."""


def run(command: Sequence[str], environment: Mapping[str, str], seconds: float, guardian: Guardian) -> int | None:
    """Run a program until it ends; None when it did not within ``seconds``.

    Whatever happens, Ctrl-C too, nothing of it runs any more when this returns. Raises ``OSError`` when it cannot be
    started.
    """
    # No pipes: a grandchild that holds one open would be waited for.
    silent = subprocess.DEVNULL
    # A group of its own: Ctrl-C in the terminal reaches this process alone, which then ends the whole group.
    program = subprocess.Popen(  # noqa: S603 - a program of this machine, its words are ours
        [*_ANNOUNCED, *command] if guardian.ear else list(command),
        env=dict(environment),
        stdin=silent,
        stdout=guardian.ear or silent,
        stderr=silent,
        start_new_session=_IS_POSIX,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        code = _code(program, seconds)
    finally:
        _end_all(program)
    if guardian.ear and code in _NOT_STARTED:
        raise OSError(command[0])
    return code


def _code(program: subprocess.Popen[bytes], seconds: float) -> int | None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        # In short turns: Windows tells of Ctrl-C only in between.
        with contextlib.suppress(subprocess.TimeoutExpired):
            return program.wait(_TURN)
    return None


def _end_all(program: subprocess.Popen[bytes]) -> None:
    """End a program and what it started, also where only that is left of it."""
    if _IS_POSIX:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(program.pid, signal.SIGKILL)
    elif program.poll() is None:
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(  # noqa: S603 - all ours
                ["taskkill", "/T", "/F", "/PID", str(program.pid)],  # noqa: S607 - a part of Windows
                capture_output=True,
                timeout=_TO_DIE,
                check=False,
            )
        program.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):
        program.wait(_TO_DIE)
