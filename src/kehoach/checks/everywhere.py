"""Checks of every letter: in the text, in tables, headers, footers, footnotes, text boxes, and of automatic numbers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.checks.base import Finding, FormCheck
from kehoach.checks.once import once
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.seen import Line, Look, Place


class Stretch(NamedTuple):
    """Some text in one look. ``part`` is None outside the body; ``is_number`` tells an automatic number or mark."""

    text: str
    look: Look
    line: Line
    at: Labelled | Place
    part: Part | None
    is_number: bool = False


@once
def stretches(document: LabelledDocument) -> Iterator[Stretch]:
    """Every visible text of the document, piece by piece."""
    known: dict[int, Labelled] = {}
    for each in document.lines:
        known.setdefault(id(each.line), each)
    for line in document.document.every_line():
        labelled = known.get(id(line))
        at, part = (line.place, None) if labelled is None else (labelled, labelled.part)
        if line.label and line.label_look is not None:
            yield Stretch(line.label, line.label_look, line, at, part, is_number=True)
        for piece in line.pieces:
            if piece.text.strip() and not piece.look.hidden:
                yield Stretch(piece.text, piece.look, line, at, part)


class EverywhereCheck(FormCheck):
    """Finds what is wrong with letters anywhere. The same fault in many places is one finding, at the first of them."""

    @abstractmethod
    def faults(self, stretch: Stretch, rules: Rules) -> Iterator[str]:
        """What is wrong with a stretch, each fault by a name of its own; nothing when it is right."""

    @abstractmethod
    def told(self, fault: str, at: Labelled | Place, others: int, rules: Rules) -> Finding:
        """The finding for a fault that stands at one line and in ``others`` more."""

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Collect the faults, then give one finding for each, in printed order."""
        first: dict[str, Labelled | Place] = {}
        places: dict[str, dict[Place, None]] = {}
        for stretch in stretches(document):
            for fault in self.faults(stretch, rules):
                first.setdefault(fault, stretch.at)
                places.setdefault(fault, {})[stretch.line.place] = None
        for fault, at in first.items():
            others = tuple(places[fault])[1:]
            yield self.told(fault, at, len(others), rules)._replace(others=others)
