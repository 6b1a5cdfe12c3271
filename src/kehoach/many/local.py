"""Executors on this machine: processes that end with the one that started them, or none at all."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, InvalidStateError, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

_Answer = TypeVar("_Answer")
_QUIET = "ignore::UserWarning:multiprocessing.resource_tracker"


class LocalProcesses(ProcessPoolExecutor):
    """Processes that end when this one does, and when one of them was killed.

    Each holds the end of a pipe that is never written to: it is closed by the end of this process, or before. Python's
    own executor ends the others that it knows of (3.11), and waits for ever for one that was being started just then.
    """

    def __init__(self, count: int) -> None:
        """Make so many processes, when there is work for them."""
        # Begun anew on every system: a fork copies locks that other threads hold.
        context = multiprocessing.get_context("spawn")
        lifeline, self._held = context.Pipe(duplex=False)
        super().__init__(count, context, initializer=_hang_on, initargs=(lifeline,))

    def submit(self, fn: Callable[..., _Answer], /, *args: Any, **kwargs: Any) -> Future[_Answer]:
        """Hand work over. Raises ``BrokenExecutor`` when one of the processes was killed."""
        future = super().submit(fn, *args, **kwargs)
        future.add_done_callback(self._let_go_if_broken)
        if self._held.closed:
            # It broke just now, and what came after it failed all its work would be waited for without end.
            with suppress(InvalidStateError):
                future.set_exception(BrokenExecutor())
        return future

    def _let_go_if_broken(self, future: Future[Any]) -> None:
        if not future.cancelled() and isinstance(future.exception(), BrokenExecutor):
            self._held.close()


def processes(count: int) -> Executor:
    """Make an executor of so many processes. They outlive this one by no more than what they are doing."""
    _start_tracker_quietly()
    return LocalProcesses(count)


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


def _hang_on(lifeline: Connection) -> None:
    """Leave Ctrl-C to the parent, and end with it or with the lifeline: a worker would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    parent = multiprocessing.parent_process()
    # The parent too: a fork of it, made by somebody else, would hold the lifeline as well.
    wait([lifeline] if parent is None else [lifeline, parent.sentinel])
    os._exit(1)
