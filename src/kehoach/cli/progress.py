"""How far a command with many plans has come: on a terminal one line that is written over, elsewhere line by line."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kehoach.cli.console import complain, say
from kehoach.cli.screen import LiveLine, is_terminal
from kehoach.cli.words import refusal

_MOST_NAMES = 50


class Progress:
    """What was made of the plans in ``sources``, in their order. Of a single plan nothing more is said than of it."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = tuple(sources)
        self._failed: list[str] = []
        self._warnings: dict[str, None] = {}
        self._done = 0
        self._line = LiveLine() if self._is_many and is_terminal(sys.stdout) else None

    @property
    def has_failed(self) -> bool:
        """Whether any plan was not made."""
        return bool(self._failed)

    def say(self, line: str) -> None:
        """Tell a result of the plan that is being made."""
        if self._line is None:
            say(self._mark + line)
        else:
            self._line.show(self._mark + line)

    def complain(self, line: str) -> None:
        """Tell what is wrong with the plan that is being made; it stays on the screen."""
        self._clear()
        complain(self._mark + line)

    def warn(self, line: str) -> None:
        """Keep what is told once, at the end."""
        self._warnings[line] = None

    def ended(self, *, made: bool) -> None:
        """Count the plan that was being made, and go on to the next."""
        if not made:
            self._failed.append(self._sources[self._done])
        self._done += 1

    def tell_all(self) -> None:
        """Say at the end how many were made and name those that were not."""
        self._clear()
        for line in self._warnings:
            complain(line)
        if not self._is_many:
            return
        complain(refusal("some_made" if self._failed else "all_made", **self._counts()))
        for name in self._failed[:_MOST_NAMES]:
            complain(f"  {name}")
        if len(self._failed) > _MOST_NAMES:
            complain("  " + refusal("more_failed", count=len(self._failed) - _MOST_NAMES))

    def tell_so_far(self) -> None:
        """Say when Ctrl-C strikes what was made before, and where it struck."""
        self._clear()
        if self._is_many and self._done < len(self._sources):
            code = "stopped_after_failures" if self._failed else "stopped"
            complain(refusal(code, **self._counts(), at=self._sources[self._done]))

    @property
    def _is_many(self) -> bool:
        return len(self._sources) > 1

    @property
    def _mark(self) -> str:
        return f"[{self._done + 1}/{len(self._sources)}] " if self._is_many else ""

    def _counts(self) -> dict[str, int]:
        total, failed = len(self._sources), len(self._failed)
        return {"made": self._done - failed, "total": total, "failed": failed, "left": total - self._done}

    def _clear(self) -> None:
        if self._line is not None:
            self._line.clear()
