"""The first thing that runs: ``python -m kehoach`` and the installed script begin here."""

import sys

INTERRUPTED = 130


def main() -> int:
    """Run the command; Ctrl-C while its modules are still being loaded is no traceback either."""
    try:
        from kehoach.cli import main as run

        return run()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
