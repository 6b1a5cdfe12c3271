"""Which part of a printed page holds given words: the least high band that has them all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.office import Page, Word

_NOTE_MARK = re.compile(r"\[\d+\]")
_AIR = 7.0
"""Points above and below the words, if the next line is not nearer."""
_SAME_LINE = 3.0
"""Points by which words of one line may stand higher or lower than one another."""


@dataclass(frozen=True, slots=True)
class Band:
    """A part of page ``page`` (from 0) over its whole width, in points from its upper edge."""

    page: int
    top: float
    bottom: float


def bands(pages: Sequence[Page], lines: Iterable[str]) -> list[Band]:
    """Find the bands that hold printed lines, one for each page they stand on.

    Raises ValueError for a line that is on no page after the one before it.
    """
    wanted: dict[int, Counter[str]] = {}
    number = 0
    for line in lines:
        words = _words(line)
        number = next((at for at in range(number, len(pages)) if _has(pages[at], words)), len(pages))
        if number == len(pages):
            raise ValueError(f"not printed: {line}")
        wanted.setdefault(number, Counter()).update(words)
    return [_band(at, pages[at], words) for at, words in wanted.items()]


def _words(line: str) -> Counter[str]:
    # The mark of a note is a raised figure in print and belongs to the word before it.
    return Counter(word for word in line.split() if word != "|" and not _NOTE_MARK.search(word))


def _has(page: Page, words: Counter[str]) -> bool:
    return words <= Counter(word.text for word in page.words)


def _band(number: int, page: Page, wanted: Counter[str]) -> Band:
    """Find the least high stretch of the page that has all of these words."""
    words = sorted(page.words, key=lambda word: (word.bottom, word.left))
    inside: Counter[str] = Counter()
    best: tuple[float, int, int] | None = None
    first = 0
    for last, word in enumerate(words):
        inside[word.text] += 1
        while wanted <= inside:
            height = word.bottom - words[first].bottom
            if best is None or height < best[0]:
                best = (height, first, last)
            inside[words[first].text] -= 1
            first += 1
    if best is None:
        raise ValueError(f"the lines do not stand together on page {number + 1}")
    return _with_air(number, page, words[best[1] : best[2] + 1])


def _with_air(number: int, page: Page, held: Sequence[Word]) -> Band:
    top, bottom = min(word.top for word in held), max(word.bottom for word in held)
    first, last = min(word.bottom for word in held), max(word.top for word in held)
    above = max((word.bottom for word in page.words if word.bottom < first - _SAME_LINE), default=0.0)
    below = min((word.top for word in page.words if word.top > last + _SAME_LINE), default=page.height)
    return Band(number, top - _air(top - above), bottom + _air(below - bottom))


def _air(gap: float) -> float:
    # Lines set close overlap: then the cut goes through the middle of what they share.
    return min(_AIR, gap / 2)
