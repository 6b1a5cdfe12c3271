"""The command ``kehoach``: a thin call of the public functions.

    0    everything asked for was made
    1    kept for findings of a check
    2    something could not be done: wrong usage, a bad plan, a file that cannot be written
    130  stopped with Ctrl-C

Nothing is imported before it is needed, so that help comes at once and Ctrl-C finds us at every moment.
"""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing for it would cost help a tenth of its time
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

__all__ = ["main", "process"]

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; ``argv`` without the program's name, None for the real one.

    Never raises and never prints a traceback, unless the environment variable KEHOACH_DEBUG is 1.
    """
    from kehoach.cli.command import run

    return run(argv)


def process() -> NoReturn:
    """Run the command as the whole of this process and end it, whatever happens, without a traceback.

    Python's own way out takes every module apart and may be struck by Ctrl-C: it is passed by, all has been said.
    """
    import os

    try:
        from kehoach.cli.stopping import end_at_ctrl_c

        end_at_ctrl_c()
        code = main()
    except (Exception, KeyboardInterrupt) as error:
        if not is_interruption(error):
            raise
        code = INTERRUPTED
    os._exit(code)


def is_interruption(error: BaseException | None) -> bool:
    """Whether Ctrl-C is behind an error: a class that is being made when it strikes says ``RuntimeError``."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None
