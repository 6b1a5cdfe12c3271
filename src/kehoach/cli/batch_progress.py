"""How far a batch has come: on a terminal a bar with the time that is left, elsewhere a line for each row."""

from __future__ import annotations

import contextlib
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

from kehoach.batch.running import Outcome
from kehoach.cli.batch_words import said
from kehoach.cli.console import complain, say
from kehoach.cli.screen import LiveLine, is_terminal
from kehoach.cli.stopping import told_when_stopped
from kehoach.sentences import sentence

_WIDTH = 20
_FULL, _EMPTY = "█", "░"
_FEW = 3
"""Rows of which nothing can be told yet: starting takes longer than the work."""


class BatchProgress:
    """Tells what becomes of ``total`` rows. ``clock`` counts seconds."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._clock = clock
        self._begun = clock()
        self._counts: Counter[str] = Counter()
        self._warnings: set[str] = set()
        self.found = 0
        """Documents in which the checks found anything."""
        self._line = LiveLine() if is_terminal(sys.stdout) else None

    @property
    def has_failed(self) -> bool:
        """Whether any row has no document."""
        return self._counts["failed"] > 0

    def tell(self, outcome: Outcome) -> None:
        """Tell what became of the next row. What is wrong stays on the screen."""
        self._counts[outcome.line.state] += 1
        self.found += outcome.line.findings != ""
        mark = f"[{self._counts.total()}/{self._total}] "
        for problem in outcome.problems:
            self._complain(problem)
        if outcome.warning is not None and outcome.warning not in self._warnings:
            self._warnings.add(outcome.warning)
            self._complain(f"kehoach: {outcome.warning}")
        for kept in outcome.kept:
            self._complain(sentence("kept", file=str(kept)))
        if self._line is not None:
            self._line.show(self._bar(mark))
        elif outcome.files:
            code = "row_there" if outcome.line.state == "there" else "row_made"
            say(mark + said(code, files=", ".join(map(str, outcome.files))))

    def tell_all(self) -> None:
        """Say at the end how many rows have documents."""
        self.clear()
        complain(said("some_done" if self.has_failed else "all_done", **self._told()))

    def tell_so_far(self) -> None:
        """Say when it ends before its time how far it came."""
        self.clear()
        complain(said("stopped", **self._told()))

    def clear(self) -> None:
        """Leave a clean line for what is said next."""
        if self._line is not None:
            self._line.clear()

    def _complain(self, line: str) -> None:
        self.clear()
        complain(line)

    def _told(self) -> dict[str, int]:
        made, there, failed = (self._counts[state] for state in ("made", "there", "failed"))
        left = self._total - self._counts.total()
        return {"made": made, "there": there, "failed": failed, "total": self._total, "left": left}

    def _bar(self, mark: str) -> str:
        done = self._counts.total()
        full = _WIDTH * done // self._total
        bar = _FULL * full + _EMPTY * (_WIDTH - full)
        return said("progress", mark=mark, bar=bar, percent=100 * done // self._total, left=self._left(done))

    def _left(self, done: int) -> str:
        # Rows that were there cost no time and tell nothing of the others.
        worked = done - self._counts["there"]
        if worked < _FEW:
            return said("left_unknown")
        return time_left((self._clock() - self._begun) / worked * (self._total - done))


@contextlib.contextmanager
def while_reading(file: str) -> Iterator[None]:
    """Say on a terminal that a file is being read, for as long as it takes: a million rows take a minute."""
    line = LiveLine() if is_terminal(sys.stdout) else None
    if line is None:
        yield
        return
    line.show(said("reading", file=file))
    with told_when_stopped(line.clear):
        try:
            yield
        finally:
            line.clear()


def time_left(seconds: float) -> str:
    """Tell a time in words, no more exactly than it can be known."""
    if seconds < 90:
        return said("left_seconds", count=round(seconds))
    if seconds < 90 * 60:
        return said("left_minutes", count=round(seconds / 60))
    return said("left_hours", count=round(seconds / 3600))
