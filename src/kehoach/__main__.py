"""The first thing that runs: ``python -m kehoach`` and the installed script begin here."""

import sys
from typing import Any

INTERRUPTED = 130


def main() -> int:
    """Run the command; Ctrl-C while its modules are still being loaded is no traceback either."""
    sys.unraisablehook = _unraisable
    try:
        from kehoach.cli import main as run

        return run()
    except KeyboardInterrupt:
        return INTERRUPTED


def _unraisable(unraisable: Any) -> None:
    """Say nothing of a Ctrl-C that struck where Python cannot raise it: in a callback of its own."""
    if not issubclass(unraisable.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)


if __name__ == "__main__":
    sys.exit(main())
