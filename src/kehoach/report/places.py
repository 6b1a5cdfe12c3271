"""Places of findings: their order, and the words by which a person finds them."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from kehoach.errors import Position
from kehoach.report.wording import words
from kehoach.seen import Place, Story

Where = Place | Position | None
_STORIES = tuple(Story)
_LONGEST = 40


class Order(NamedTuple):
    """By what findings are sorted: those of the whole document first, then as they stand in it."""

    story: int
    place: float
    column: int = 0


def order_of(where: Where) -> Order:
    """Where a place comes in its document. A place in a file without a line comes after those that have one."""
    if where is None or (isinstance(where, Position) and where.line is None and not where.pointer):
        return Order(-1, 0)
    if isinstance(where, Place):
        return Order(_STORIES.index(where.story), where.paragraph)
    return Order(0, inf if where.line is None else where.line, where.column or 0)


def said(where: Where) -> str:
    """A place as a clerk looks for it: its number in Word and its first words, or file, line and path."""
    if where is None:
        return words("whole")
    if isinstance(where, Position):
        return str(where) or words("whole")
    spot = _spot(where)
    return words("with_words", spot=spot, words=shortened(where.words)) if where.words else spot


def _spot(place: Place) -> str:
    if place.table:
        cell = words("cell", table=place.table, row=place.row, column=place.column)
        return cell if place.story is Story.BODY else words("cell_elsewhere", story=place.story, cell=cell)
    if place.story is Story.BODY:
        return words("paragraph", number=place.paragraph)
    return words("paragraph_elsewhere", story=place.story, number=place.paragraph)


def shortened(text: str) -> str:
    """The first words of a paragraph on one line, cut between two words."""
    line = " ".join(text.split())
    if len(line) < _LONGEST:
        return line
    return f"{line[:_LONGEST].rpartition(' ')[0] or line[:_LONGEST]}…"
