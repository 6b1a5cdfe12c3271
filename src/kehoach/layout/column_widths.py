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
    """The wish of a column with this heading and these cell texts; figures are ``unbroken``."""
    if given_cm is not None:
        return Wish(given_cm * 10, given_cm * 10, given_cm * 10)
    least = _width_of_longest(heading.split(), bold=True)
    best = min(_width(heading, bold=True), _WIDEST / 2)
    if unbroken:
        least = max(least, _width_of_longest(texts))
    else:
        texts = tuple(texts)
        least = max(least, _width_of_longest([word for text in texts for word in text.split()]))
        best = max(best, min(_WIDEST, _width_of_longest(texts)))
    return Wish(None, least + PADDING, max(least, best) + PADDING)


def _width_of_longest(texts: Iterable[str], *, bold: bool = False) -> float:
    """The width of the widest text, looked for only among the longest: measuring every one takes too long."""
    different = {*texts, ""}
    longest = max(map(len, different))
    return max(_width(text, bold=bold) for text in different if len(text) * 8 >= longest * 7)


def _width(text: str, *, bold: bool = False) -> float:
    return text_width(text, CELL_SIZE, bold=bold) * MM_PER_POINT


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
    if sum(need) >= spare:
        return tuple(column.least + spare * part / sum(need) for column, part in zip(wishes, need, strict=True))
    over = spare - sum(need)
    growing = sum(column.best for column in wishes if column.given is None)
    if not growing:
        return tuple(column.least for column in wishes)
    return tuple(column.best + (over * column.best / growing if column.given is None else 0.0) for column in wishes)
