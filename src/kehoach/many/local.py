"""Executors on this machine: processes that end with the one that started them, or none at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from kehoach.many.processes import LocalProcesses

_Answer = TypeVar("_Answer")
_QUIET = "ignore::UserWarning:multiprocessing.resource_tracker"


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
