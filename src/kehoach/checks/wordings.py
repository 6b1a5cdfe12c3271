"""Checks that find words written one way and name the way they should be written: each says only which."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from kehoach.checks.base import Finding, Severity, WordCheck
from kehoach.checks.concordance import Needs
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.texts import PROSE, Text, around, texts
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.regulation import Rule


class Slip(NamedTuple):
    """Words from ``start`` to ``end`` of a text that should be ``right``.

    ``right`` is empty where nobody can say. ``fault`` and ``severity`` None are those of the check.
    """

    start: int
    end: int
    right: str
    rule: Rule | None = None
    fault: str | None = None
    severity: Severity | None = None


class _Kind(NamedTuple):
    wrong: str
    right: str
    rule: Rule | None
    fault: str
    severity: Severity | None


class WordingCheck(WordCheck):
    """A check of single words. The same slip is told once for each passage, or once for the document."""

    parts: ClassVar[tuple[Part, ...]] = PROSE
    fault: ClassVar[str]
    """What is wrong, said of the words in front: “có thể viết sai”."""
    is_told_once: ClassVar[bool] = False

    needs: Needs | None = None
    """What a text has in which there is a slip, so that others are not read; None where it may be any text."""

    def read(self, words: Passages) -> Iterator[Text]:
        """The texts to look at."""
        return texts(words, self.parts, self.needs)

    @abstractmethod
    def slips(self, at: Text) -> Iterator[Slip]:
        """What is wrong in one text, in its order."""

    def run(self, words: Passages) -> Iterator[Finding]:
        """Find the slips of every text, equal ones together."""
        among = self.read(words)
        if self.is_told_once:
            yield from self._told(among, "chỗ khác")
        else:
            for at in among:
                yield from self._told(iter((at,)), "chỗ khác trong đoạn")

    def _told(self, among: Iterator[Text], elsewhere: str) -> Iterator[Finding]:
        first: dict[_Kind, tuple[Passage, str]] = {}
        times: dict[_Kind, int] = {}
        for passage, text in among:
            for slip in self.slips(Text(passage, text)):
                wrong = text[slip.start : slip.end]
                kind = _Kind(wrong, slip.right, slip.rule, slip.fault or self.fault, slip.severity)
                times[kind] = times.get(kind, 0) + 1
                first.setdefault(kind, (passage, around(text, slip.start, slip.end)))
        for kind, (passage, context) in first.items():
            others = f" (và {times[kind] - 1} {elsewhere})" if times[kind] > 1 else ""
            message = f"{quoted(kind.wrong)} {kind.fault}, trong {quoted(context)}{others}."
            yield self.finding(passage, message, self.remedy(kind.right), rule=kind.rule, severity=kind.severity)

    def remedy(self, right: str) -> str:
        """What to do; ``right`` is empty where nobody can say."""
        return f"Viết {quoted(right)}." if right else "Xem lại chữ này."
