"""Lines taken apart where several parts stand side by side (tabs, runs of spaces) or below each other (line breaks)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kehoach.seen import Line, Piece

_TABS = re.compile(r"\s*\t\s*")
_GAP = re.compile(r"\s*\t\s*|[ \u00a0]{4,}")

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

    Room left for a number or a day to be written in is a gap too, so that of several the last counts behind which
    ``begins_right`` knows the text; where it knows none, tabs part the row.
    """
    text = "".join([piece.text for piece in pieces])
    gaps = [gap for gap in re.finditer(r"\s*\t\s*|[ \u00a0]{2,}", text) if text[: gap.start()].strip()]
    known = [gap for gap in gaps if begins_right(text[gap.end() :].strip())]
    return _between(pieces, text, known[-1:] if known else list(_TABS.finditer(text)))


def _between(pieces: Pieces, text: str, gaps: Sequence[re.Match[str]]) -> list[Pieces]:
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(text)]
    spans = [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
    return [tuple(cut(pieces, start, end)) for start, end in spans]


def cut(pieces: Pieces, start: int, end: int) -> Iterator[Piece]:
    """The pieces from one place in their text to another."""
    at = 0
    for piece in pieces:
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        if first < last:
            yield piece._replace(text=piece.text[first:last])
        at += len(piece.text)
