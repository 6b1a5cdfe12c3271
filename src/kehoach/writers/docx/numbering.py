"""Which ``w:num`` each numbered paragraph needs, so that Word itself counts what the flow says.

A paragraph gets its number from its style. Only where that would count wrongly (a list that begins again
without a higher level between, the letter after f or j that Vietnamese does not have) a new ``w:num`` with a
``startOverride`` is added.

Word counts every ``w:num`` of one abstract list together; LibreOffice counts each by itself. Both counts are
followed here, and a number is left to the style only when both give it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Overrides = tuple[tuple[int, int], ...]

_LEVELS = 9
_NOTHING = tuple([0] * (_LEVELS - level - 1) for level in range(_LEVELS))
_NONE = tuple([False] * (_LEVELS - level - 1) for level in range(_LEVELS))


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a style stands in the lists of the template: its ``w:num``, abstract list and level (from 0)."""

    num: int
    abstract: int
    level: int


class _FrozenCounts(NamedTuple):
    """What ``_Counts`` held at some place in a document, as far as it matters to what follows."""

    together: tuple[int, ...]
    apart: tuple[tuple[int, tuple[int, ...]], ...]
    last: tuple[int, ...]
    skipped: tuple[bool, ...]
    was_at: int


class NumberingState(NamedTuple):
    """How far the counts of a document have come; equal ones go on alike."""

    free: int
    added: tuple[str, ...]
    counts: tuple[tuple[int, _FrozenCounts], ...]


class _Counts:
    """The counts of one abstract list, as Word and LibreOffice both keep them."""

    __slots__ = ("apart", "last", "skipped", "together", "was_at")

    def __init__(self) -> None:
        self.together = [0] * _LEVELS
        """By level, the number Word is at: all ``w:num`` of the list together."""
        self.apart: dict[int, list[int]] = {}
        """By ``w:num`` and level, the number LibreOffice is at."""
        self.last = [0] * _LEVELS
        """By level, the ``w:num`` used last since a higher level came; 0 for none."""
        self.skipped = [False] * _LEVELS
        """Levels passed over by a deeper line: LibreOffice counts an unseen line there, so none may just go on."""
        self.was_at = -1

    def frozen(self, first_added: int) -> _FrozenCounts:
        """The counts as they are now; ``first_added`` is the first ``w:num`` that is not the template's.

        Of those from there on, which may be very many, one that another took the place of is never used again: its
        counts are let go.
        """
        self.apart = {num: own for num, own in self.apart.items() if num < first_added or num in self.last}
        apart = tuple((num, tuple(own)) for num, own in self.apart.items())
        return _FrozenCounts(tuple(self.together), apart, tuple(self.last), tuple(self.skipped), self.was_at)

    @classmethod
    def thawed(cls, frozen: _FrozenCounts) -> _Counts:
        """Counts that go on from there."""
        counts = cls()
        counts.together, counts.last = list(frozen.together), list(frozen.last)
        counts.skipped = list(frozen.skipped)
        counts.apart = {num: list(numbers) for num, numbers in frozen.apart}
        counts.was_at = frozen.was_at
        return counts


class Numbering:
    """Follows the counts through one document and collects the ``w:num`` elements it needs."""

    def __init__(self, places: Mapping[str, ListPlace], first_free: int) -> None:
        self._places = places
        self._first_added = self._next = first_free
        self._added: list[str] = []
        self._counts: dict[int, _Counts] = {}
        self._state: NumberingState | None = None
        self._is_behind = False
        """Whether the counts have still to catch up with ``_state``."""

    @property
    def state(self) -> NumberingState:
        """How far the counts have come. May be set to where another document with the same lines came to."""
        if self._state is None:
            counts = tuple((abstract, each.frozen(self._first_added)) for abstract, each in self._counts.items())
            self._state = NumberingState(self._next, tuple(self._added), counts)
        return self._state

    @state.setter
    def state(self, state: NumberingState) -> None:
        self._state, self._is_behind = state, True

    def _move_on(self) -> None:
        """Catch up with a state that was set, before it changes."""
        if self._is_behind and self._state is not None:
            self._next = self._state.free
            self._added = list(self._state.added)
            self._counts = {abstract: _Counts.thawed(frozen) for abstract, frozen in self._state.counts}
        self._state, self._is_behind = None, False

    def direct(self, style: str, wanted: int, *, owns_level: bool = True) -> str:
        """The ``w:numPr`` a paragraph of this style needs to print number ``wanted``; empty when it needs none.

        A level belongs to one style. Another style on it (a heading) always needs its own ``w:numPr``:
        LibreOffice 7.4 gives it no number otherwise, and ECMA-376 17.9.3 leaves it open.
        """
        if self._state is not None:
            self._move_on()
        place = self._places[style]
        num = self._num_for(place, wanted)
        return "" if owns_level and num == place.num else numbering_properties(place.level, num)

    def _num_for(self, place: ListPlace, wanted: int) -> int:
        counts = self._counts.get(place.abstract)
        if counts is None:
            counts = self._counts[place.abstract] = _Counts()
        level, together = place.level, counts.together
        num = counts.last[level]
        if not num or together[level] != wanted - 1 or counts.apart[num][level] != wanted - 1:
            num = self._begin(counts, place, wanted)
        together[level] = counts.apart[num][level] = wanted
        if counts.was_at > level:
            # A line on a higher level begins everything below it anew.
            together[level + 1 :] = counts.apart[num][level + 1 :] = counts.last[level + 1 :] = _NOTHING[level]
            counts.skipped[level + 1 :] = _NONE[level]
        elif level > counts.was_at + 1:
            for above in range(level):
                counts.skipped[above] |= not together[above]
        counts.was_at = level
        return num

    def _begin(self, counts: _Counts, place: ListPlace, wanted: int) -> int:
        """The ``w:num`` for a line that does not simply go on from the one before it on its level."""
        level = place.level
        num = next((used for used in counts.last[level::-1] if used), place.num)
        own = counts.apart.setdefault(num, [0] * _LEVELS)
        if counts.skipped[level] or counts.together[level] != wanted - 1 or own[level] != wanted - 1:
            num = self.new(place.abstract, ((level, wanted),))
            counts.apart[num] = [0] * _LEVELS
            counts.skipped[level] = False
        counts.last[level] = num
        return num

    def new(self, abstract: int, overrides: Overrides) -> int:
        """Add a ``w:num`` on an abstract list that starts the given levels at the given numbers."""
        num = self._next
        self._next += 1
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in overrides
        )
        self._added.append(f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract}"/>{starts}</w:num>')
        return num

    def fresh(self, *styles: str) -> dict[str, str]:
        """A list of its own for these styles, from 1 on; the ``w:numPr`` for each."""
        if self._state is not None:
            self._move_on()
        places = [self._places[style] for style in styles]
        num = self.new(places[0].abstract, tuple((place.level, 1) for place in places))
        return {style: numbering_properties(place.level, num) for style, place in zip(styles, places, strict=True)}

    @property
    def added(self) -> str:
        """The ``w:num`` elements to append to the template's numbering part."""
        return "".join(self._added if self._state is None else self._state.added)


def numbering_properties(level: int, num: int) -> str:
    """Direct numbering of a paragraph."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


NO_NUMBER = numbering_properties(0, 0)
"""Takes a paragraph out of the list of its style."""
