"""Ctrl-C ends the command at once wherever it is; only a file that is being written is first taken away.

Python's own way, an exception at any line of any library, would be swallowed by some and shown with a traceback by
others: by a callback, by a class being made, by an import.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import NoReturn

from kehoach.cli import INTERRUPTED, is_interruption
from kehoach.cli.console import complain, lenient_streams
from kehoach.sentences import sentence


def end_at_ctrl_c() -> None:
    """From now on Ctrl-C ends this process with 130; where it is ignored (``nohup``, ``&``) it stays so."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _End())


@contextlib.contextmanager
def unwinding() -> Iterator[None]:
    """Make the first Ctrl-C an exception, so that the body cleans up after itself, and the others nothing.

    Changes nothing in a process that has not asked for ``end_at_ctrl_c``.
    """
    end = signal.getsignal(signal.SIGINT)
    if not isinstance(end, _End):
        yield
        return
    signal.signal(signal.SIGINT, _unwind)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is _unwind:
            signal.signal(signal.SIGINT, end)


@contextlib.contextmanager
def told_when_stopped(tell: Callable[[], None]) -> Iterator[None]:
    """Call ``tell`` when Ctrl-C strikes the body, before it is said that all has stopped."""
    end = signal.getsignal(signal.SIGINT)
    if isinstance(end, _End):
        signal.signal(signal.SIGINT, _End(tell))
    try:
        yield
    except (Exception, KeyboardInterrupt) as error:
        if is_interruption(error):
            _tell_quietly(tell)
        raise
    finally:
        if isinstance(signal.getsignal(signal.SIGINT), _End):
            signal.signal(signal.SIGINT, end)


def say_stopped() -> None:
    """Tell that Ctrl-C was obeyed; nothing where the console takes no more."""
    _tell_quietly(lambda: complain(sentence("interrupted")))


def _tell_quietly(tell: Callable[[], None]) -> None:
    # RuntimeError: the signal came in the middle of a line that was being printed.
    with contextlib.suppress(Exception), lenient_streams():
        tell()


class _End:
    """Ends the process at a signal; ``tell`` is called before, None when there is nothing to tell."""

    def __init__(self, tell: Callable[[], None] | None = None) -> None:
        self._tell = tell

    def __call__(self, _number: int, _frame: FrameType | None) -> NoReturn:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if self._tell is not None:
            _tell_quietly(self._tell)
        say_stopped()
        os._exit(INTERRUPTED)


def _unwind(_number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt
