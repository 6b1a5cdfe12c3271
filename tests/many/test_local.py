"""Processes of this machine: none outlives a pool that broke, and nothing is waited for that never ends."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from kehoach.many.local import processes

posix = pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")


def kept_alive(started: Path) -> None:
    """Work without end in a process that Python's executor cannot end, as one that it does not know of."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    started.write_text(str(os.getpid()), "utf-8")
    time.sleep(600)


def killed(started: Path) -> None:
    """Kill the process that does this, once the other has started."""
    while not started.exists() or not started.read_text("utf-8"):
        time.sleep(0.01)
    os.kill(os.getpid(), signal.SIGKILL)


@posix
def test_a_pool_of_which_one_process_was_killed_ends_all_others(tmp_path: Path) -> None:
    started = tmp_path / "started"
    with processes(2) as pool:
        endless, deadly = pool.submit(kept_alive, started), pool.submit(killed, started)
        for future in (endless, deadly):
            with pytest.raises(BrokenExecutor):
                future.result(60)
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text("utf-8")), 0)
