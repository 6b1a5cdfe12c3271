"""``**bold**`` and ``*italic*`` in one pass over the stars of a text; a star without a partner is literal.

Backslashes, brackets and every other mark of other notations mean nothing here and print as typed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.blocks import Run

_STARS = re.compile(r"\*+")
# A star opens only before a letter, a figure or an opening quote or bracket, and not right after a letter, so
# that "2 * 3", "(*)" and "a*b*c" stay as typed; it closes under the mirrored conditions.
_OPENS_BEFORE = re.compile(r"[\w\"“‘'«(\[]")
_CLOSES_AFTER = re.compile(r"[\w\"”’'»)\].,;:!?%…/]")


class _Stars(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def emphasis(text: str) -> tuple[Run, ...]:
    """The runs of ``text``, at least one."""
    if "*" not in text:
        return (Run(text),)
    stars = [_classify(text, match.start(), match.end()) for match in _STARS.finditer(text)]
    return _cut(text, stars, _pairs(stars))


def _classify(text: str, start: int, end: int) -> _Stars:
    before, after = text[start - 1 : start], text[end : end + 1]
    known = end - start <= 3
    opens = known and bool(_OPENS_BEFORE.match(after)) and not before.isalnum()
    closes = known and bool(_CLOSES_AFTER.match(before)) and not after.isalnum()
    return _Stars(start, end, opens, closes)


def _pairs(stars: list[_Stars]) -> dict[int, int]:
    """Which star run opens what which other closes: innermost first, like with like, never crossing."""
    waiting: list[int] = []
    how_many = [0, 0, 0, 0]
    pairs: dict[int, int] = {}
    for index, run in enumerate(stars):
        length = min(run.end - run.start, 3)
        if run.closes and how_many[length]:
            opener = waiting.pop()
            while _length(stars[opener]) != length:
                how_many[_length(stars[opener])] -= 1
                opener = waiting.pop()
            how_many[length] -= 1
            pairs[opener] = index
        elif run.opens:
            waiting.append(index)
            how_many[length] += 1
    return pairs


def _length(run: _Stars) -> int:
    return run.end - run.start


def _cut(text: str, stars: list[_Stars], pairs: dict[int, int]) -> tuple[Run, ...]:
    closers = set(pairs.values())
    runs: list[Run] = []
    bold = italic = at = 0
    for index, run in enumerate(stars):
        change = 1 if index in pairs else -1 if index in closers else 0
        if not change:
            continue
        if run.start > at:
            runs.append(Run(text[at : run.start], bold > 0, italic > 0))
        at = run.end
        bold += change * (_length(run) > 1)
        italic += change * (_length(run) != 2)
    if at < len(text) or not runs:
        runs.append(Run(text[at:], bold > 0, italic > 0))
    return tuple(runs)
