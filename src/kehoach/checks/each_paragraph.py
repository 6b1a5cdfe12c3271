"""Checks of each paragraph of the text. The same fault in many paragraphs is one finding, at the first of them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from kehoach.checks.base import Finding, FormCheck, Severity
from kehoach.checks.measuring import Rooms, rooms_of
from kehoach.checks.prose import Paragraph, paragraphs
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Rule


class Fault(NamedTuple):
    """What is wrong with a paragraph, and how to mend it. ``severity`` None is the severity of the check."""

    said: str
    remedy: str
    severity: Severity | None = None


class Page(NamedTuple):
    """What a check of one paragraph may ask of the document around it."""

    document: LabelledDocument
    rooms: Rooms


class ParagraphCheck(FormCheck):
    """A check of the paragraphs of running text, and of ``also``.

    The clause speaks of the text of a document: what is an error there is a warning in legal bases and in annexes,
    which it does not name.
    """

    severity = Severity.ERROR
    also: ClassVar[tuple[Part, ...]] = (Part.BASIS,)

    @abstractmethod
    def rule(self, rules: Rules) -> Rule:
        """The clause the check stands on."""

    @abstractmethod
    def faults(self, paragraph: Paragraph, page: Page, rules: Rules) -> Iterator[Fault]:
        """What is wrong with one paragraph."""

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Collect the faults, then give one finding for each, in printed order."""
        page = Page(document, rooms_of(document))
        found: dict[Fault, list[Labelled]] = {}
        for paragraph in paragraphs(document, *self.also):
            for fault in self.faults(paragraph, page, rules):
                severity = _milder(fault.severity or self.severity, paragraph.each)
                found.setdefault(fault._replace(severity=severity), []).append(paragraph.each)
        for fault, lines in found.items():
            yield self.finding(
                lines[0],
                f"{fault.said}{and_others(len(lines) - 1)}.",
                fault.remedy,
                rule=self.rule(rules),
                severity=fault.severity,
            ).also_at(lines[1:])


def _milder(severity: Severity, each: Labelled) -> Severity:
    is_named = each.annex == 0 and each.part is not Part.BASIS
    return severity if is_named or severity is not Severity.ERROR else Severity.WARNING
