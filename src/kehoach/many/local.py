"""Executors on this machine: processes that end with the one that started them, or none at all."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any, TypeVar

_Answer = TypeVar("_Answer")
_QUIET = "ignore::UserWarning:multiprocessing.resource_tracker"


def processes(count: int) -> Executor:
    """Make an executor of so many processes. They outlive this one by no more than what they are doing."""
    # Begun anew on every system: a fork copies locks that other threads hold.
    context = multiprocessing.get_context("spawn")
    _start_tracker_quietly()
    return ProcessPoolExecutor(count, context, initializer=_end_with_parent)


class InThisProcess(Executor):
    """Does the work when it is handed over, in the process and thread that hands it over."""

    def submit(self, fn: Callable[..., _Answer], /, *args: Any, **kwargs: Any) -> Future[_Answer]:
        """Do the work. What it raises is the future's, but for what ends a program."""
        future: Future[_Answer] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as every executor does
            future.set_exception(error)
        return future


def _start_tracker_quietly() -> None:
    """Start the process that tidies up after this one, and let it do so without a word.

    Where Ctrl-C ends a command at once it has something to tidy up, and would say so in English.
    """
    if os.name != "posix":
        return
    from multiprocessing import resource_tracker

    sys.warnoptions.append(_QUIET)
    try:
        resource_tracker.ensure_running()
    finally:
        sys.warnoptions.remove(_QUIET)


def _end_with_parent() -> None:
    """Leave Ctrl-C to the parent, and end when it has ended, however it ended: a worker would wait for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
