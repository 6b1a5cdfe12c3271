"""Lines taken apart where several parts stand side by side (tabs, runs of spaces) or below each other (line breaks)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from kehoach.seen import Line, Piece

_TABS = re.compile(r"\t\s*")
# Looked for only where a run of spaces begins: from each of its places it would take the square of its length.
_TAB = r"(?<![^\S\t])[^\S\t]*\t\s*"
_GAP = re.compile(rf"{_TAB}|[ \u00a0]{{4,}}")
_GAP_IN_HEAD = re.compile(rf"{_TAB}|[ \u00a0]{{2,}}")
_MOST_GAPS = 50
_LONGEST_SIDE = 400

Pieces = tuple[Piece, ...]


def rows(line: Line) -> list[Pieces]:
    """The pieces of a line between its typed line breaks, in order; hidden text is left out."""
    found: list[list[Piece]] = [[]]
    for piece in line.pieces:
        if piece.look.hidden:
            continue
        if "\n" not in piece.text:
            found[-1].append(piece)
            continue
        first, *others = piece.text.split("\n")
        found[-1].append(piece._replace(text=first))
        found.extend([piece._replace(text=text)] for text in others)
    return [tuple(row) for row in found]


def text_of(pieces: Sequence[Piece]) -> str:
    """The words of pieces, spaces at the ends left out."""
    return "".join([piece.text for piece in pieces]).strip()


def segments(pieces: Pieces, *, is_in_table: bool) -> list[Pieces]:
    """The pieces between tabs and runs of spaces; none for an empty row.

    In a table a row is one segment: there the cells part what stands side by side.
    """
    text = "".join([piece.text for piece in pieces])
    if is_in_table:
        return [pieces] if text.strip() else []
    return _between(pieces, text, list(_GAP.finditer(text)))


def sides(pieces: Pieces, begins_right: Callable[[str], bool]) -> list[Pieces]:
    """The pieces of a row of the head: its left side and its right one, told apart by what the right one says.

    Room left for a number or a day to be written in is a gap too, and so are two spaces typed between words. Of
    the gaps behind which ``begins_right`` knows the text a tab counts, else the widest, of equal ones the last;
    where it knows none, tabs part the row.
    """
    text = "".join([piece.text for piece in pieces])
    margin = len(text) - len(text.lstrip())
    gaps = itertools.islice((gap for gap in _GAP_IN_HEAD.finditer(text) if gap.start() >= margin), _MOST_GAPS)
    known = [gap for gap in gaps if begins_right(text[gap.end() : gap.end() + _LONGEST_SIDE].strip())]
    if not known:
        return _between(pieces, text, list(_TABS.finditer(text)))
    return _between(pieces, text, [max(known, key=_weight)])


def _weight(gap: re.Match[str]) -> tuple[bool, int, int]:
    """How surely a gap was made to part two sides."""
    return "\t" in gap.group(), len(gap.group()), gap.start()


def _between(pieces: Pieces, text: str, gaps: Sequence[re.Match[str]]) -> list[Pieces]:
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(text)]
    spans = [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
    return cut(pieces, spans)


def cut(pieces: Pieces, spans: Sequence[tuple[int, int]]) -> list[Pieces]:
    """The pieces in each span of their text; ``spans`` follow one another."""
    found: list[list[Piece]] = [[] for _ in spans]
    at = first = 0
    for piece in pieces:
        end = at + len(piece.text)
        while first < len(spans) and spans[first][0] < end:
            start, stop = max(spans[first][0] - at, 0), min(spans[first][1], end) - at
            if start < stop:
                found[first].append(piece._replace(text=piece.text[start:stop]))
            if spans[first][1] > end:  # it goes on in the next piece
                break
            first += 1
        at = end
    return [tuple(each) for each in found]
