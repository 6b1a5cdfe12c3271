"""Lines cut where tabs or long runs of spaces stand two parts side by side, as in a head made without a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.seen import Line, Piece

# Fewer spaces are room left for a number or a day to be written in.
_GAP = re.compile(r"\s*\t\s*|[ \u00a0]{10,}")


def segments(line: Line) -> list[tuple[Piece, ...]]:
    """The pieces of a line between its gaps, in order; one for a line without gaps, none for an empty one.

    A line in a table is one piece: there the cells part what stands side by side.
    """
    text = line.text
    if line.place.table:
        return [line.pieces] if text.strip() else []
    found = [(start, end) for start, end in _spans(text) if text[start:end].strip()]
    return [tuple(cut(line.pieces, start, end)) for start, end in found]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _GAP.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def cut(pieces: tuple[Piece, ...], start: int, end: int) -> Iterator[Piece]:
    """The stretches of text between two places in the visible text of a line."""
    at = 0
    for piece in pieces:
        if piece.look.hidden:
            continue
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        if first < last:
            yield piece._replace(text=piece.text[first:last])
        at += len(piece.text)
