"""A part of the head that must be there: the checks of its words say so when it is missing, each for its own part."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from kehoach.checks.base import Finding, FormCheck, Severity
from kehoach.checks.head import elsewhere, has_head, is_missing
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Rule


class WordsOfPartCheck(FormCheck):
    """A check of the words of one part of the head. A document without any head is told of once, by KH102."""

    severity = Severity.ERROR
    part: ClassVar[Part]

    @abstractmethod
    def rule(self, rules: Rules) -> Rule:
        """The clause that asks for the part."""

    @abstractmethod
    def how_to_add(self, rules: Rules) -> str:
        """What to do when it is missing."""

    @abstractmethod
    def of_line(self, line: Labelled, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """What is wrong with the words of one line."""

    def is_needed(self, document: LabelledDocument) -> bool:
        """Whether a document with a head must have the part."""
        return True

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Say that the part is missing or cannot be judged, or look at its lines."""
        if is_missing(document, self.part) and self.is_needed(document):
            yield self.finding(None, f"không thấy {self.part}.", self.how_to_add(rules), rule=self.rule(rules))
        elif has_head(document) and document.first(self.part) is None and (line := elsewhere(document, self.part)):
            yield self.not_judged(
                line.place, f"vị trí của {self.part}", f"dòng này nằm trong {line.place.story}", rule=self.rule(rules)
            )
        for line in document.of(self.part, annex=0):
            yield from self.of_line(line, document, rules)
