"""How wide each table column must and should be, from the words in it; all widths in millimetres."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kehoach import regulation
from kehoach.metrics import text_width

MM_PER_POINT = 25.4 / 72
CELL_SIZE = regulation.BODY.least
"""Table cells take the smaller size that the regulation allows for content, in points."""
PADDING = 3.0
"""Cell margins left and right together, and a little air."""
_WIDEST = 70.0
_SIDES = regulation.MARGIN_LEFT.chosen + regulation.MARGIN_RIGHT.chosen
PORTRAIT = regulation.PAPER.width - _SIDES
LANDSCAPE = regulation.PAPER.height - _SIDES
"""Width of the text area when the page lies down: the same side margins hold."""


class Wish(NamedTuple):
    """What one column asks for: its width when given, else the least and the best it can use."""

    given: float | None
    least: float
    best: float


def wish(given_cm: float | None, heading: str, texts: Iterable[str], *, unbroken: bool) -> Wish:
    """The wish of a column with this heading and these cell texts; figures must not be ``unbroken``."""
    if given_cm is not None:
        width = given_cm * 10
        return Wish(width, width, width)
    least = _longest_word(heading, bold=True)
    best = min(_width(heading, bold=True), _WIDEST / 2)
    for text in texts:
        whole = _width(text)
        best = max(best, min(whole, _WIDEST))
        least = max(least, whole if unbroken else _longest_word(text))
    return Wish(None, least + PADDING, max(least, best) + PADDING)


def _width(text: str, *, bold: bool = False) -> float:
    return text_width(text, CELL_SIZE, bold=bold) * MM_PER_POINT


def _longest_word(text: str, *, bold: bool = False) -> float:
    return max((_width(word, bold=bold) for word in text.split()), default=0.0)


def smallest_width(wishes: Sequence[Wish]) -> float:
    """The narrowest the table can be without breaking a word."""
    return sum(column.least for column in wishes)


def column_widths(wishes: Sequence[Wish], available: float) -> tuple[float, ...]:
    """Widths that fill ``available``: what was given stays, the rest is shared by need; too wide is scaled."""
    least = smallest_width(wishes)
    if least > available:
        return tuple(column.least * available / least for column in wishes)
    spare = available - least
    need = [column.best - column.least for column in wishes]
    free = [column.given is None for column in wishes]
    if not any(free):
        return tuple(column.least for column in wishes)
    if sum(need) >= spare:
        return tuple(c.least + spare * n / sum(need) for c, n in zip(wishes, need, strict=True))
    over = spare - sum(need)
    growing = sum(column.best for column, is_free in zip(wishes, free, strict=True) if is_free)
    return tuple(
        column.best + (over * column.best / growing if is_free else 0.0)
        for column, is_free in zip(wishes, free, strict=True)
    )
