"""Processes of this machine as an executor: each has a pipe of its own, so that none can hold up the others.

Python's own executor (3.11) has one pipe and one lock for the answers of all. A process that is killed while it writes
leaves half an answer there, or the lock, and a process that is killed while another is being started leaves that one:
each is then waited for without end.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, TypeVar

_Answer = TypeVar("_Answer")


class _Task(NamedTuple):
    """A call as it is sent, and the future of its answer."""

    call: bytes
    future: Future[Any]


class LocalProcesses(Executor):
    """``count`` processes, each begun when there is work for it. One that is killed breaks the executor for good.

    What was given to any of them, or waited, then has ``BrokenExecutor`` for an answer. They end with this process.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._waiting: SimpleQueue[_Task | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._processes: list[SpawnProcess] = []
        self._lock = threading.Lock()
        self._is_broken = self._is_shut = False

    def submit(self, fn: Callable[..., _Answer], /, *args: Any, **kwargs: Any) -> Future[_Answer]:
        """Hand work over. Raises ``BrokenExecutor``, and ``RuntimeError`` after ``shutdown``."""
        future: Future[_Answer] = Future()
        try:
            call = pickle.dumps((fn, args, kwargs))
        except Exception as error:  # noqa: BLE001 - what cannot be sent says so in its own way
            future.set_exception(error)
            return future
        with self._lock:
            if self._is_broken:
                raise BrokenExecutor
            if self._is_shut:
                raise RuntimeError("the executor was shut down")
            self._waiting.put(_Task(call, future))
            if len(self._threads) < self._count:
                self._threads.append(threading.Thread(target=self._serve, daemon=True))
                self._threads[-1].start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is
        """Take no more work; end the processes when theirs is done."""
        with self._lock:
            self._is_shut = True
            if cancel_futures:
                for task in self._drained():
                    task.future.cancel()
            for _ in self._threads:
                self._waiting.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
            for process in self._processes:
                process.join()

    def _serve(self) -> None:
        """Begin one process, and hand it one task after the other."""
        task = None
        try:
            with self._begun() as pipe:
                for task in iter(self._waiting.get, None):
                    if task.future.set_running_or_notify_cancel():
                        pipe.send_bytes(task.call)
                        _settle(task.future, pipe.recv_bytes())
        except Exception as error:  # noqa: BLE001 - the process was killed, or could not be begun
            self._break(error)
            if task is not None and not task.future.done():
                task.future.set_exception(BrokenExecutor(error))

    def _begun(self) -> Connection:
        """Begin a process. Returns the pipe to it."""
        # Begun anew on every system: a fork copies locks that other threads hold.
        context = multiprocessing.get_context("spawn")
        pipe, other_end = context.Pipe()
        process = context.Process(target=_work, args=(other_end,), daemon=True)
        with other_end:
            process.start()
        with self._lock:
            self._processes.append(process)
            if self._is_broken:
                process.kill()
        return pipe

    def _break(self, error: Exception) -> None:
        with self._lock:
            self._is_broken = True
            for process in self._processes:
                process.kill()
            lost = self._drained()
            for _ in self._threads:
                self._waiting.put(None)
        for task in lost:
            if task.future.set_running_or_notify_cancel():
                task.future.set_exception(BrokenExecutor(error))

    def _drained(self) -> list[_Task]:
        """What nobody has begun, taken out of the queue."""
        found = []
        with suppress(Empty):
            while True:
                found.append(self._waiting.get_nowait())
        return [task for task in found if task is not None]


def _settle(future: Future[Any], answer: bytes) -> None:
    try:
        value, error = pickle.loads(answer)  # noqa: S301 - from our own process
    except Exception as unreadable:  # noqa: BLE001 - an error of a kind that can be sent but not read
        value, error = None, unreadable
    if error is None:
        future.set_result(value)
    else:
        future.set_exception(error)


def _work(pipe: Connection) -> None:
    """Answer calls until the pipe is closed; Ctrl-C is left to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            pipe.send_bytes(_answer(pipe.recv_bytes()))


def _answer(call: bytes) -> bytes:
    try:
        fn, args, kwargs = pickle.loads(call)  # noqa: S301 - from our own process
        return pickle.dumps((fn(*args, **kwargs), None))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is an answer
        return _refusal(error)


def _refusal(error: BaseException) -> bytes:
    try:
        return pickle.dumps((None, error))
    except Exception:  # noqa: BLE001 - an error that holds what cannot be sent
        return pickle.dumps((None, RuntimeError(repr(error))))


def _end_with_parent() -> None:
    """End when the parent has ended, however it ended, also in the middle of work."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
