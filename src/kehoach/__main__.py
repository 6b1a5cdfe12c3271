"""``python -m kehoach``: the same command where the installed script is not on the path."""

from kehoach.cli import process

if __name__ == "__main__":
    process()
