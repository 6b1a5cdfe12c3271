"""The lines of a document in the order in which they are understood: text boxes stand where they are anchored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.recognise.words import belongs_to_head
from kehoach.seen import Document, Item, Line, lines_of

_FIRST_LINES = 40
"""A text box of the head is anchored in one of the first lines, often in one below the head."""


class Flow(NamedTuple):
    """Lines in order, and the places in ``lines`` where a page begins anew by a break of page or section."""

    lines: tuple[Line, ...]
    page_starts: frozenset[int]


def flow_of(document: Document) -> Flow:
    """Put the lines of the body and of its text boxes in order."""
    found: list[Line] = []
    starts: set[int] = set()
    raised = _head_boxes(document)
    for box in raised:
        found.extend(_lines(box))
    breaks = False
    for sheet in document.sheets:
        breaks = breaks or bool(found)
        for item in sheet.items:
            for line in lines_of(item):
                if breaks or line.setting.starts_page:
                    starts.add(len(found))
                for box in line.boxes:
                    if not any(box is each for each in raised):
                        found.extend(_lines(box))
                found.append(line)
                breaks = line.breaks_page
    return Flow(tuple(found), frozenset(starts))


def _head_boxes(document: Document) -> list[tuple[Item, ...]]:
    """The text boxes that the head is made of, if it is made of any."""
    first = (line for at, line in zip(range(_FIRST_LINES), document.lines(), strict=False) if line.boxes)
    boxes = [box for line in first for box in line.boxes]
    return [box for box in boxes if any(belongs_to_head(line.text) for line in _lines(box))]


def _lines(box: Sequence[Item]) -> Iterator[Line]:
    return (line for item in box for line in lines_of(item))
