"""What was made for one plan, kept for the next: plans for many units have most of their parts alike.

A ``Memo`` belongs to whoever makes it, a template say, and is handed on by name. It holds what the latest plan needed
and nothing else: so it stays small however many plans come, and whoever makes plans that have nothing in common pays
for no more than one of them. It changes no result, only how often one is worked out.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class Round(Generic[_Made]):
    """One plan on its way: what it has in common with the plan before, and what it leaves to the next."""

    __slots__ = ("_before", "made")

    def __init__(self, before: dict[Hashable, _Made]) -> None:
        self._before = before
        self.made: dict[Hashable, _Made] = {}

    def get(self, key: Hashable) -> _Made | None:
        """What was made for ``key`` in this plan or the one before; None for nothing."""
        found = self.made.get(key)
        if found is None and (found := self._before.get(key)) is not None:
            self.made[key] = found
        return found

    def keep(self, key: Hashable, made: _Made) -> None:
        """Keep what was made for ``key``: the value of all it depends on."""
        self.made[key] = made


class PartRound(Generic[_Made]):
    """The same by which object a part of a plan is, because comparing its value would cost as much as making it anew.

    The parts are held as well, so that none can be thrown away and another take its place in memory. A part is
    frozen: the same object always says the same.
    """

    __slots__ = ("round",)

    def __init__(self, known: Round[tuple[object, _Made]]) -> None:
        self.round = known

    def get(self, part: object, how: Hashable) -> _Made | None:
        """What was made of this very part in this way; ``how`` is all else that it depends on."""
        found = self.round.get((id(part), how))
        return None if found is None else found[1]

    def keep(self, part: object, how: Hashable, made: _Made) -> None:
        """Keep what was made of a part."""
        self.round.keep((id(part), how), (part, made))


class Memo(Generic[_Made]):
    """What the latest plan left. Threads may share it: they hand on to one another what each has."""

    def __init__(self) -> None:
        self._latest: dict[Hashable, _Made] = {}

    def begin(self) -> Round[_Made]:
        """Begin a plan."""
        return Round(self._latest)

    def end(self, ended: Round[_Made]) -> None:
        """End a plan: what it needed is kept, all else forgotten."""
        self._latest = ended.made
