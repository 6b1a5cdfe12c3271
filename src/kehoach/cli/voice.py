"""Where what is said of one plan goes: to the console, marked with its number, or into a report."""

from __future__ import annotations

from typing import Protocol


class Voice(Protocol):
    """Takes what is said of one plan, line by line, in the order in which it is said."""

    def say(self, line: str) -> None:
        """Take one line of result."""

    def complain(self, line: str) -> None:
        """Take one line of trouble, or of what a person should look at."""

    def warn(self, line: str) -> None:
        """Take one line about this machine, which is told once however many plans it is true of."""
