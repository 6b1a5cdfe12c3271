"""Which old places of a plan the plan it was copied from has too, although parts were moved, put in or rewritten.

Whole texts and figures are paired first, from the surest likeness to the weakest; then what is in a pair is compared.
A pair settles its places: "năm 2023" that became "năm 2024" is changed, even if "năm 2024" stood elsewhere before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial

from kehoach.reuse.leaves import Leaf, leaves
from kehoach.reuse.marks import Mark, marks_in
from kehoach.reuse.source import Source
from kehoach.reuse.stale import Findings, Found
from kehoach.vietnamese import fold

_DIGITS = re.compile("[0-9]+")
_WORD = re.compile(r"\w+")
_MARK = "#"
_DATES = ("date", "basis")


def unchanged(new: Source, old: Source, year: int) -> Findings:
    """Find the stale places of ``new`` that are as they were in ``old``, in the order of ``new``."""
    found = [(leaf, marks) for leaf in leaves(new.plan, old.plan) if (marks := marks_in(leaf))]
    mine = {leaf.path: _Part(leaf, marks) for leaf, marks in found if not leaf.is_same}
    rest = [leaf for leaf in leaves(old.plan, new.plan) if not leaf.is_same] if mine else []
    _settle(list(mine.values()), [_Part(leaf, marks) for leaf in rest if (marks := marks_in(leaf))])
    kept = ((leaf, marks if leaf.is_same else mine[leaf.path].kept) for leaf, marks in found)
    return Findings(new, [Found(leaf, mark) for leaf, marks in kept for mark in marks if mark.is_stale(year)])


class _Part:
    """A text or figure with its marks, and which of them turned out to be as in the other plan.

    ``shape`` is its path without numbers: what stays when parts are moved. ``label`` is what it is of, ``slot`` the
    same whatever year or number that is. ``mould`` is what stays of a text when only dates and sums are changed.
    """

    def __init__(self, leaf: Leaf, marks: Sequence[Mark]) -> None:
        self.leaf = leaf
        self.marks = marks
        self.kept: list[Mark] = []
        self.shape = tuple(step for step in leaf.path if isinstance(step, str))
        self.label = fold(leaf.label())
        self.slot = _DIGITS.sub(_MARK, self.label)
        self.mould = _mould(leaf.searchable, marks)
        self.has_words = _WORD.search(self.mould) is not None

    @property
    def dates(self) -> list[Mark]:
        """Its marks that name a year."""
        return [mark for mark in self.marks if mark.kind in _DATES]

    @property
    def words(self) -> frozenset[str]:
        """The words of its own: those of its mould."""
        return frozenset(_WORD.findall(self.mould))


def _mould(text: str, marks: Sequence[Mark]) -> str:
    at, pieces = 0, []
    for mark in marks:
        pieces.append(text[at : mark.start])
        at = max(at, mark.end)
    return fold(_MARK.join([*pieces, text[at:]]))


def _as_it_was_of_the_same(part: _Part) -> Hashable:
    return (part.shape, part.leaf.value, part.label) if part.label else None


def _same_mould_in_place(part: _Part) -> Hashable:
    return part.leaf.path, part.mould, part.slot


def _as_it_was(part: _Part) -> Hashable:
    return (part.shape, part.leaf.value) if part.has_words else None


def _same_mould(part: _Part) -> Hashable:
    return (part.shape, part.mould, part.slot) if part.has_words or part.slot else None


def _as_it_was_elsewhere(part: _Part) -> Hashable:
    return part.leaf.value if part.has_words else None


def _in_place(part: _Part) -> Hashable:
    return part.leaf.path


_LIKENESSES = (
    _as_it_was_of_the_same,
    _same_mould_in_place,
    _as_it_was,
    _same_mould,
    _as_it_was_elsewhere,
    _in_place,
)


def _settle(mine: Sequence[_Part], theirs: Sequence[_Part]) -> None:
    for alike in _LIKENESSES:
        paired: set[_Part] = set()
        for part, other in _pairs(mine, theirs, alike):
            if alike is not _in_place or _is_rewritten(part, other):
                _compare(part, other)
                paired |= {part, other}
        mine = [part for part in mine if part not in paired]
        theirs = [part for part in theirs if part not in paired]
    _find_again(mine, theirs)


def _pairs(
    mine: Sequence[_Part], theirs: Sequence[_Part], alike: Callable[[_Part], Hashable]
) -> Iterator[tuple[_Part, _Part]]:
    """Pair what has the same key, in order; what has None stays alone."""
    waiting: dict[Hashable, deque[_Part]] = defaultdict(deque)
    for other in theirs:
        waiting[alike(other)].append(other)
    waiting.pop(None, None)
    for part in mine:
        if others := waiting.get(alike(part)):
            yield part, others.popleft()


def _is_rewritten(part: _Part, other: _Part) -> bool:
    """Whether one text in the place of another is that text in other words, not another text."""
    mine, theirs = part.words, other.words
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _compare(part: _Part, other: _Part) -> None:
    """Keep what both say: one by one where they say equally much, else whatever is said in both."""
    for kinds in (_DATES, ("day",), ("amount",)):
        mine = [mark for mark in part.marks if mark.kind in kinds]
        theirs = [fold(mark.words) for mark in other.marks if mark.kind in kinds]
        if len(mine) == len(theirs):
            part.kept += [mark for mark, words in zip(mine, theirs, strict=True) if fold(mark.words) == words]
        else:
            part.kept += _in_both(mine, Counter(theirs), lambda mark: fold(mark.words))
    part.kept.sort(key=lambda mark: mark.start)


def _find_again(mine: Sequence[_Part], theirs: Sequence[_Part]) -> None:
    """A past date among words that are all new is past all the same. A sum or a day there is another one."""
    left: Counter[Hashable] = Counter(
        _shape_and_words(part, mark) for part in theirs for mark in part.marks if mark.kind in _DATES
    )
    for part in mine:
        dates = [mark for mark in part.marks if mark.kind in _DATES]
        part.kept += _in_both(dates, left, partial(_shape_and_words, part))


def _shape_and_words(part: _Part, mark: Mark) -> Hashable:
    return part.shape, fold(mark.words)


def _in_both(marks: Sequence[Mark], left: Counter[Hashable], key: Callable[[Mark], Hashable]) -> Iterator[Mark]:
    for mark in marks:
        if left[key(mark)] > 0:
            left[key(mark)] -= 1
            yield mark
