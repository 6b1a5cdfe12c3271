"""What became of watched plans, told on a terminal as it stands now, elsewhere as it comes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kehoach.cli.console import say
from kehoach.cli.screen import clear_screen, is_terminal, size, width
from kehoach.cli.words import refusal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was said of one plan at one time of day (``14:30:05``): the results, then the rest."""

    at: str
    results: tuple[str, ...]
    troubles: tuple[str, ...]
    is_made: bool

    def lines(self) -> Iterator[str]:
        """Give its lines, the time in front of the first and as much room before the others."""
        for number, line in enumerate((*self.results, *self.troubles)):
            yield f"{self.at if number == 0 else ' ' * len(self.at)} {line}"

    def says_as(self, other: Outcome | None) -> bool:
        """Whether the other said the same at another time."""
        mine = (self.results, self.troubles, self.is_made)
        return other is not None and mine == (other.results, other.troubles, other.is_made)


@dataclass(slots=True)
class Heard:
    """The voice of one plan, kept until all of the round is known."""

    results: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        """Keep a result."""
        self.results.append(line)

    def complain(self, line: str) -> None:
        """Keep a trouble."""
        self.troubles.append(line)

    def warn(self, line: str) -> None:
        """Keep what is told once."""
        self.troubles.append(line)


class Report:
    """Tells every round; ``heading`` says what is watched."""

    def __init__(self, heading: Sequence[str]) -> None:
        self._heading = tuple(heading)
        self._is_live = is_terminal(sys.stdout)

    def begin(self) -> None:
        """Say what is watched. Raises ``ConsoleError``, as all of this does."""
        for line in self._heading:
            say(line)

    def tell(self, fresh: Sequence[Outcome], present: Sequence[Outcome]) -> None:
        """Tell what this round brought; ``present`` is how all plans stand after it."""
        if not self._is_live:
            for outcome in _each_once(fresh):
                for line in outcome.lines():
                    say(line)
            return
        clear_screen()
        for line in fitting([*self._heading, "", *_standing(present)], *size()):
            say(line)


def _standing(present: Sequence[Outcome]) -> Iterator[str]:
    """How all plans stand: first what needs a hand, then what was made, the newest first."""
    newest_first = sorted(_each_once(present), key=lambda outcome: outcome.at, reverse=True)
    for outcome in sorted(newest_first, key=lambda outcome: outcome.is_made):
        yield from outcome.lines()


def _each_once(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """A broken template is the trouble of every plan, and is told once."""
    return tuple(dict.fromkeys(outcomes))


def fitting(lines: Sequence[str], columns: int, rows: int) -> list[str]:
    """Give as many lines as a window shows at once, with a word about the others; always at least one."""
    room = rows - 1  # the cursor stands in a row of its own
    taken = [max(-(-width(line) // columns), 1) for line in lines]
    if sum(taken) <= room:
        return list(lines)
    shown = 0
    while shown + 1 < len(lines) and sum(taken[: shown + 1]) <= room - 1:
        shown += 1
    shown = max(shown, 1)
    return [*lines[:shown], refusal("no_room", count=len(lines) - shown)]
