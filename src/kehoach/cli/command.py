"""One run of the command from its words to its exit code: nothing escapes but what was said."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterator, Sequence

from kehoach.cli import INTERRUPTED, is_interruption
from kehoach.cli.console import ConsoleError, complain, flush_streams, lenient_streams, silence_streams
from kehoach.cli.failures import unexpected
from kehoach.cli.parser import parse
from kehoach.cli.stopping import say_stopped
from kehoach.cli.words import refusal

_FAILED = 2
_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"


def run(argv: Sequence[str] | None = None) -> int:
    """Obey the words after the program's name, None for the real ones, and return the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    with lenient_streams(), _quick_start():
        try:
            return _run(arguments)
        except ConsoleError as error:
            return _console_failed(error)


@contextlib.contextmanager
def _quick_start() -> Iterator[None]:
    """Spare a short command what only long-lived programs need: it starts a fifth faster.

    Garbage is looked for less often while modules are loaded, and pydantic does not search for plugins.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(100_000, 50, 50)
    plugins = os.environ.get(_PLUGINS)
    os.environ[_PLUGINS] = plugins or "__all__"
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        if plugins is None:
            del os.environ[_PLUGINS]


def _run(arguments: Sequence[str]) -> int:
    try:
        code = _obey(arguments)
        flush_streams()
    except ConsoleError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - a clerk is never shown a traceback
        if is_interruption(error):
            say_stopped()
            return INTERRUPTED
        complain(f"kehoach: {unexpected(error)}")
        return _FAILED
    return code


def _obey(arguments: Sequence[str]) -> int:
    try:
        command, order = parse(arguments)
    except SystemExit as done:  # how argparse ends after help and after a wrong usage
        return done.code if isinstance(done.code, int) else _FAILED
    return command.obey(order)


def _console_failed(error: ConsoleError) -> int:
    """Stop quietly when the reader of our output has gone (``| head``), else say what happened to it."""
    silence_streams()
    cause = error.__cause__
    if isinstance(cause, OSError) and not isinstance(cause, BrokenPipeError):
        with contextlib.suppress(ConsoleError):
            complain(f"kehoach: {refusal('console_failed', number=cause.errno)}")
    return _FAILED
