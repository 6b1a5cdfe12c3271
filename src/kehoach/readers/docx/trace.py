"""Where in the parts of a file everything that was read stands: for who changes what he has read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach.readers.docx.inside import Stretch, TracedInside
from kehoach.readers.docx.xml import Element
from kehoach.seen import Line


class Origin(NamedTuple):
    """The elements of a line: its paragraphs (several where tracked changes join them), and its text bit by bit."""

    line: Line
    paragraphs: tuple[Element, ...]
    stretches: tuple[Stretch, ...]


@dataclass(slots=True)
class Trace:
    """The elements of a document while it is read. ``roots`` are its parts by name, as they can be written again."""

    roots: dict[str, Element] = field(default_factory=dict)
    sections: list[Element | None] = field(default_factory=list)
    """The ``sectPr`` of each sheet, None for a document that has none."""
    _origins: dict[int, Origin] = field(default_factory=dict)

    def keep(self, line: Line, elements: Sequence[Element], inside: TracedInside) -> None:
        """Remember where a line comes from."""
        self._origins[id(line)] = Origin(line, tuple(elements), tuple(inside.stretches))

    def origin(self, line: Line) -> Origin:
        """Where a line comes from. Raises KeyError for one of another reading."""
        return self._origins[id(line)]
