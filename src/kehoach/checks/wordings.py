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

    ``right`` is empty where nobody can say; ``choices`` are then what it may be. ``fault`` and ``severity`` None are
    those of the check.
    """

    start: int
    end: int
    right: str
    rule: Rule | None = None
    fault: str | None = None
    severity: Severity | None = None
    choices: tuple[str, ...] = ()


class _Kind(NamedTuple):
    wrong: str
    right: str
    rule: Rule | None
    fault: str
    severity: Severity | None
    choices: tuple[str, ...]


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
        first: dict[_Kind, str] = {}
        found: dict[_Kind, list[Passage]] = {}
        for passage, text in among:
            for slip in self.slips(Text(passage, text)):
                wrong = text[slip.start : slip.end]
                kind = _kind(wrong, slip, self.fault)
                found.setdefault(kind, []).append(passage)
                first.setdefault(kind, around(text, slip.start, slip.end))
        for kind, (passage, *more) in found.items():
            others = f" (và {len(more)} {elsewhere})" if more else ""
            message = f"{quoted(kind.wrong)} {kind.fault}, trong {quoted(first[kind])}{others}."
            remedy = self.remedy(kind.right) if kind.right or not kind.choices else _choice(kind.choices)
            yield self.finding(passage, message, remedy, rule=kind.rule, severity=kind.severity).also_at(more)

    def remedy(self, right: str) -> str:
        """What to do; ``right`` is empty where nobody can say."""
        return f"Viết {quoted(right)}." if right else "Xem lại chữ này."


def _kind(wrong: str, slip: Slip, fault: str) -> _Kind:
    return _Kind(wrong, slip.right, slip.rule, slip.fault or fault, slip.severity, slip.choices)


def _choice(choices: tuple[str, ...]) -> str:
    return f"Xem lại: có thể là {' hoặc '.join(map(quoted, choices))}."
