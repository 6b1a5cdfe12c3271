"""Ctrl-C ends the command at once wherever it is; only a file that is being written is first taken away.

Python's own way, an exception at any line of any library, would be swallowed by some and shown with a traceback by
others: by a callback, by a class being made, by an import.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn

from kehoach.cli import INTERRUPTED
from kehoach.cli.console import complain, lenient_streams
from kehoach.sentences import sentence


def end_at_ctrl_c() -> None:
    """From now on Ctrl-C ends this process with 130; where it is ignored (``nohup``, ``&``) it stays so."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


@contextlib.contextmanager
def unwinding() -> Iterator[None]:
    """Make the first Ctrl-C an exception, so that the body cleans up after itself, and the others nothing.

    Changes nothing in a process that has not asked for ``end_at_ctrl_c``.
    """
    if signal.getsignal(signal.SIGINT) is not _end:
        yield
        return
    signal.signal(signal.SIGINT, _unwind)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is _unwind:
            signal.signal(signal.SIGINT, _end)


def say_stopped() -> None:
    """Tell that Ctrl-C was obeyed; nothing where the console takes no more."""
    # RuntimeError: the signal came in the middle of a line that was being printed.
    with contextlib.suppress(Exception), lenient_streams():
        complain(sentence("interrupted"))


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    say_stopped()
    os._exit(INTERRUPTED)


def _unwind(_number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt
