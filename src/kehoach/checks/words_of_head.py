"""A part of the head that must be there: the checks of its words say so when it is missing, each for its own part."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from kehoach.checks.base import Finding, FormCheck, Severity
from kehoach.checks.head import elsewhere, has_head, is_issued_with_another
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Rule


class WordsOfPartCheck(FormCheck):
    """A check of the words of one part of the head. A document without any head is told of once, by KH102."""

    severity = Severity.ERROR
    part: ClassVar[Part]
    to_add: ClassVar[str]
    """What to do when the part is missing."""

    stands_under: ClassVar[Part | None] = None
    """The part without which this one could not be known; None for none."""

    is_left_to_decision: ClassVar[bool] = False
    """Whether a plan that goes with a decision ("Kèm theo Quyết định…") has none of its own."""

    @abstractmethod
    def rule(self, rules: Rules) -> Rule:
        """The clause that asks for the part."""

    @abstractmethod
    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """What is wrong with the words of the part, where it is."""

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Say that the part is missing or cannot be judged, or look at its words."""
        if not has_head(document) or document.first(self.part) is not None:
            yield from self.words(document, rules)
        elif (boxed := elsewhere(document, self.part)) is not None:
            yield self.not_judged(
                boxed.place, str(self.part), f"dòng này nằm trong {boxed.place.story}", rule=self.rule(rules)
            )
        elif self._is_needed(document):
            yield self.finding(None, f"không thấy {self.part}.", self.to_add, rule=self.rule(rules))

    def _is_needed(self, document: LabelledDocument) -> bool:
        if self.is_left_to_decision and is_issued_with_another(document):
            return False
        return self.stands_under is None or document.first(self.stands_under) is not None
