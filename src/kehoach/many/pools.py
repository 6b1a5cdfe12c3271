"""The executor that work is handed to: one that was given, or one that is made, and made again when it breaks."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from itertools import count
from typing import TypeVar

_Answer = TypeVar("_Answer")

Workers = Executor | Callable[[], Executor]
"""An executor, which stays the caller's; or what makes one, to be made anew when it breaks and shut down at the end."""

_MOST_BREAKS = 5
"""So often in a row, with nothing answered in between, a pool may break before no other is made."""


class Pool:
    """Hands work to an executor. A pool that is broken and cannot be made anew answers everything with its error."""

    def __init__(self, workers: Workers) -> None:
        self._make = None if isinstance(workers, Executor) else workers
        self._executor = workers if isinstance(workers, Executor) else None
        self._breaks = 0
        self._name = secrets.token_hex(8)
        self._numbers = count()

    def submit(self, work: Callable[..., _Answer], *given: object) -> Future[_Answer]:
        """Hand work over. Never raises: an executor that takes no more work has a failed future."""
        try:
            if self._executor is None and self._make is not None and self._breaks < _MOST_BREAKS:
                self._executor = self._make()
            if self._executor is None:
                return _failed(BrokenExecutor())
            return self._executor.submit(_do, f"{self._name}-{next(self._numbers)}", work, *given)
        except Exception as error:  # noqa: BLE001 - each kind of executor has errors of its own
            return _failed(error)

    def answered(self) -> None:
        """Note that work was done: the pool is not hopeless."""
        self._breaks = 0

    def renew(self) -> None:
        """Do without the broken executor; the next work goes to a new one where one can be made."""
        self._breaks += 1
        if self._make is not None:
            self._end()

    def close(self) -> None:
        """End the executor that was made here; one that was given goes on."""
        if self._make is not None:
            self._end()

    def _end(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def _do(_name: str, work: Callable[..., _Answer], *given: object) -> _Answer:
    """Do the work. ``_name`` is another each time: dask takes equal work for the same, also where it was lost."""
    return work(*given)


def _failed(error: Exception) -> Future[_Answer]:
    future: Future[_Answer] = Future()
    future.set_exception(error)
    return future
