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
    time.sleep(60)


def large(size: int) -> bytes:
    return bytes(size)


def pid() -> int:
    return os.getpid()


def unsayable() -> None:
    """Fail with what cannot be sent."""
    error = ValueError("hỏng")
    error.add_note("")
    error.reason = lambda: None  # type: ignore[attr-defined]
    raise error


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
                future.result(40)
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text("utf-8")), 0)


@posix
def test_a_process_killed_while_it_answers_leaves_nobody_waiting() -> None:
    for moment in range(20):
        with processes(2) as pool:
            victim = pool.submit(pid).result(60)
            futures = [pool.submit(large, 4 << 20) for _ in range(20)]
            time.sleep(moment / 1000)
            os.kill(victim, signal.SIGKILL)
            for future in futures:
                assert isinstance(future.exception(60), BrokenExecutor | None)


def test_work_is_answered_with_what_it_returns_or_raises() -> None:
    with processes(1) as pool:
        assert pool.submit(large, 3).result(60) == bytes(3)
        assert isinstance(pool.submit(int, "x").exception(60), ValueError)
        assert "hỏng" in str(pool.submit(unsayable).exception(60))
        assert pool.submit(lambda: None).exception(60) is not None
        assert pool.submit(large, 1).result(60) == bytes(1)


def test_after_the_end_no_work_is_taken_and_what_waited_is_not_begun() -> None:
    pool = processes(1)
    busy, waiting = pool.submit(time.sleep, 0.5), [pool.submit(pid) for _ in range(3)]
    pool.shutdown(cancel_futures=True)
    assert busy.done()
    assert all(future.cancelled() or future.done() for future in waiting)
    assert waiting[-1].cancelled()
    with pytest.raises(RuntimeError):
        pool.submit(pid)
