"""Where on the pages of a PDF the signature goes: between the title of the signer and the name under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kehoach.blocks import Signature
from kehoach.metrics import text_width
from kehoach.pdf.reading import Page, Spot
from kehoach.pdf.verifying import squeezed
from kehoach.phrases import RECIPIENTS_LABEL

_SAME_LINE = 2.0
_WIDTH = 170.0
"""Points: 60 mm, the column of the signature in the bundled template."""
_LEAST_HEIGHT, _MOST_HEIGHT = 20.0, 200.0
_BELOW, _ABOVE = 0.3, 0.95
"""How far letters reach below and above their baseline, in parts of their size, Ẵ and Ễ too."""
_ASIDE = 45.0
"""Points between the middles of two lines that stand in one column."""
_MOST_PIECES = 12
_LEAST_TAIL = 4
"""Letters: fewer may end any word."""


class Box(NamedTuple):
    """A rectangle on the ``page``-th page (from 0), in points from the lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class _Line(NamedTuple):
    """Words that stand in one line: their middle, their baseline, and the size of the letters."""

    middle: float
    bottom: float
    size: float


def signature_box(pages: Sequence[Page], signature: Signature) -> Box | None:
    """Find the room between the last line of ``signature.authority`` and the name; None when it cannot be told.

    The page with “Nơi nhận:” is preferred: a title and a name may stand above one another in a table as well.
    """
    found = [box for at, page in enumerate(pages) for box in _boxes(at, page, signature)]
    label = squeezed(RECIPIENTS_LABEL)
    beside = [box for box in found if label in squeezed(pages[box.page].text)]
    return next(iter((*beside, *found)), None)


def _boxes(at: int, page: Page, signature: Signature) -> Iterator[Box]:
    title_words, name_words = squeezed(signature.authority[-1]), squeezed(signature.name)
    rows = list(_rows(page.spots))
    # A long title takes several lines, of which the last may be a part of it only.
    titles = list(_lines(rows, title_words, lambda said: len(said) >= _LEAST_TAIL and title_words.endswith(said)))
    for name in _lines(rows, name_words, name_words.__eq__):
        above = [
            title
            for title in titles
            if abs(title.middle - name.middle) < _ASIDE
            and _LEAST_HEIGHT < title.bottom - name.bottom - name.size < _MOST_HEIGHT
        ]
        if not above:
            continue
        title = min(above, key=lambda line: line.bottom)
        left = min(max(name.middle - _WIDTH / 2, 0), page.width - _WIDTH)
        bottom, top = name.bottom + name.size * _ABOVE, title.bottom - title.size * _BELOW
        yield Box(at, left, bottom, left + _WIDTH, top)


def _lines(rows: Sequence[Sequence[Spot]], words: str, is_wanted: Callable[[str], bool]) -> Iterator[_Line]:
    """The neighbouring words of one row that say what is wanted, ``words`` or the end of them.

    Beside them stand those of another column.
    """
    for row in rows:
        # Most rows have nothing of them, and need not be looked through.
        if words[-_LEAST_TAIL:] not in squeezed("".join(spot.text for spot in row)):
            continue
        for first in range(len(row)):
            for last in range(first, min(first + _MOST_PIECES, len(row))):
                if is_wanted(squeezed("".join(spot.text for spot in row[first : last + 1]))):
                    yield _line(row[first : last + 1])


def _rows(spots: Sequence[Spot]) -> Iterator[list[Spot]]:
    """The words of a page by their baseline, each row from left to right."""
    rows: list[list[Spot]] = []
    for spot in sorted((each for each in spots if each.text.strip()), key=lambda each: -each.bottom):
        if rows and rows[-1][0].bottom - spot.bottom < _SAME_LINE:
            rows[-1].append(spot)
        else:
            rows.append([spot])
    yield from (sorted(row, key=lambda spot: spot.left) for row in rows)


def _line(spots: Sequence[Spot]) -> _Line:
    last = spots[-1]
    right = last.left + text_width(last.text.strip(), last.size, bold=True)
    return _Line((spots[0].left + right) / 2, last.bottom, last.size)
