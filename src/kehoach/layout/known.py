"""What was laid out for the plan before: a part that is in this plan too is not laid out again."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.blocks import Block
from kehoach.layout.column_widths import Wish
from kehoach.memo import Memo, PartRound, Round


class Known(NamedTuple):
    """What one plan finds known, and leaves to the next.

    ``parts`` are the blocks of items and legal bases, ``wishes`` those of table columns by all that is in them.
    """

    parts: PartRound[tuple[Block, ...]]
    wishes: Round[Wish]


class LayoutMemo:
    """What is known from plan to plan. Threads may share it."""

    def __init__(self) -> None:
        self._parts: Memo[tuple[object, tuple[Block, ...]]] = Memo()
        self._wishes: Memo[Wish] = Memo()

    def begin(self) -> Known:
        """Begin a plan."""
        return Known(PartRound(self._parts.begin()), self._wishes.begin())

    def end(self, ended: Known) -> None:
        """End a plan: what it did not need is forgotten."""
        self._parts.end(ended.parts.round)
        self._wishes.end(ended.wishes)
