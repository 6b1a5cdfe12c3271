"""``python -m kehoach``: the same command where the installed script is not on the path."""

import sys

from kehoach.cli import main

if __name__ == "__main__":
    sys.exit(main())
