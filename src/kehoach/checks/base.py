"""What a check is, what it finds, and what it may look at.

A check reads and never changes anything. Its docstring is its explanation: `kehoach giai-thich` and the docs print it.
What it cannot judge in a document it says once, with ``not_judged``: nothing passes in silence.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import ClassVar, NamedTuple

from kehoach.checks.passages import Passage, Passages
from kehoach.checks.rules import Rules
from kehoach.errors import Position
from kehoach.printed import Printed
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Rule
from kehoach.seen import Place


class Severity(StrEnum):
    """How grave a finding is; the value is what a clerk reads."""

    ERROR = "lỗi"
    """The regulation states it."""

    WARNING = "cảnh báo"
    """Practice, a printed sample, or a clause that leaves room."""

    NOTE = "lưu ý"
    """A custom of the house, or something to look at."""


class Finding(NamedTuple):
    """One thing a check found: where, what, and how to mend it, in whole Vietnamese sentences.

    ``place`` is a paragraph of a document or a place in a JSON file; None for the whole document.
    ``part`` is what stands there; None when it has no part. ``rule`` is the clause it breaks, None for a custom.
    """

    code: str
    severity: Severity
    place: Place | Position | None
    message: str
    remedy: str
    part: Part | None = None
    rule: Rule | None = None
    is_open: bool = False
    """Whether the rule could not be judged here: a NOTE, neither broken nor kept, for a person to look at."""

    others: tuple[Place | Position, ...] = ()
    """Where the same thing is wrong besides ``place``, in printed order, as far as the check knows."""

    @property
    def places(self) -> tuple[Place | Position | None, ...]:
        """Everywhere it is wrong; None alone for the whole document."""
        return (self.place, *self.others)

    def also_at(self, those: Iterable[Labelled | Passage]) -> Finding:
        """The same finding, which holds for these lines or passages too."""
        places = dict.fromkeys(each.line.place if isinstance(each, Labelled) else each.place for each in those)
        return self._replace(others=tuple(place for place in places if place != self.place))


class Change(NamedTuple):
    """How to spoil, or set right, one part of a document: an example that is tried in the tests.

    ``set`` holds what is changed in every paragraph of ``part``: ``size``, ``bold``, ``italic``, ``font``, ``colour``,
    ``align``, ``text``, ``first_line``, ``before``, ``after``, ``line``…; None for ``part`` is the page setup.
    ``nth`` picks one of the paragraphs of the part in the plan, in its annexes when it has none there, counted from
    0, or from the end when negative; None means all.
    """

    part: Part | None
    set: tuple[tuple[str, object], ...]
    nth: int | None = None


class Example(NamedTuple):
    """One right or wrong example: the words that show it to a person, and what the tests do.

    ``change`` is applied to a right document; ``text`` alone is an example in words, for checks of content.
    """

    text: str
    change: Change | None = None


class Check(ABC):
    """One rule. The first line of the docstring states it; the rest explains it to a clerk."""

    code: ClassVar[str]
    severity: ClassVar[Severity]
    covers: ClassVar[tuple[str, ...]]
    """The ids of the rule book that it checks, without the part before the regulation's own: ``PL1-II.1a``."""

    right: ClassVar[tuple[Example, ...]]
    wrong: ClassVar[tuple[Example, ...]]

    def finding(
        self,
        at: Labelled | Passage | Place | Position | None,
        message: str,
        remedy: str,
        *,
        rule: Rule | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this check. ``severity`` None is the check's own, WARNING where ``rule`` is not binding."""
        if severity is None:
            severity = self.severity
            if rule is not None and not rule.binding and severity is Severity.ERROR:
                severity = Severity.WARNING
        if isinstance(at, Labelled):
            return Finding(self.code, severity, at.line.place, message, remedy, at.part, rule)
        if isinstance(at, Passage):
            return Finding(self.code, severity, at.place, message, remedy, at.part, rule)
        return Finding(self.code, severity, at, message, remedy, None, rule)

    def not_judged(
        self,
        at: Labelled | Passage | Place | Position | None,
        what: str,
        why: str,
        *,
        rule: Rule | None = None,
        look: str = "Xem bằng mắt trước khi trình ký.",
    ) -> Finding:
        """A NOTE "không kiểm được ``what``: ``why``.", once in a document for each reason, never one for each line.

        ``look`` tells the clerk what to look at instead. Reports do not count it.
        """
        found = self.finding(at, f"không kiểm được {what}: {why}.", look, rule=rule, severity=Severity.NOTE)
        return found._replace(is_open=True)


class FormCheck(Check):
    """A check of how a document looks. It sees the file as it is, never what made it."""

    @abstractmethod
    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Give everything in ``document`` that breaks the rule, in printed order."""


class PageCheck(Check):
    """A check of where the pages turn, which only a PDF tells."""

    @abstractmethod
    def run(self, printed: Printed) -> Iterator[Finding]:
        """Give everything in ``printed`` that breaks the rule, in printed order."""


class CopyCheck(Check):
    """A check of what a plan still says of the one it was copied from; both may be JSON or Word files."""

    @abstractmethod
    def run(self, words: Passages, old: Passages) -> Iterator[Finding]:
        """Give everything in ``words`` that is still as in ``old`` and should not be, in printed order."""


class WordCheck(Check):
    """A check of what is said: on a plan in JSON and on a Word file alike, as far as its parts are known."""

    @abstractmethod
    def run(self, words: Passages) -> Iterator[Finding]:
        """Give everything in ``words`` that breaks the rule, in printed order."""
