"""Checks of two ways of writing that are both right, of which a document should keep to one."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from kehoach.checks.base import Finding, Severity, WordCheck
from kehoach.checks.concordance import Needs
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.texts import PROSE, Text, texts
from kehoach.checks.wording import listed, quoted
from kehoach.recognise import Part

_SHOWN = 5


class Way(NamedTuple):
    """One word as it is written: ``subject`` is what is written in two ways, ``style`` which of them this is."""

    subject: str
    style: str
    word: str


class MixtureCheck(WordCheck):
    """A check that counts the ways and tells once, for each subject, where the rarer stands."""

    severity = Severity.NOTE
    parts: ClassVar[tuple[Part, ...]] = PROSE

    needs: Needs | None = None
    """What a text has in which there is such a word, so that others are not read; None where it may be any text."""

    def read(self, words: Passages) -> Iterator[Text]:
        """The texts to look at."""
        return texts(words, self.parts, self.needs)

    @abstractmethod
    def ways(self, at: Text) -> Iterator[Way]:
        """The words of one text that may be written in two ways."""

    @abstractmethod
    def kept(self, subject: str, style: str) -> str:
        """How to write: the remedy, for the more frequent style."""

    def run(self, words: Passages) -> Iterator[Finding]:
        """Give one finding for each subject written in both ways."""
        counted: dict[str, dict[str, list[tuple[Passage, str]]]] = {}
        for at in self.read(words):
            for way in self.ways(at):
                counted.setdefault(way.subject, {}).setdefault(way.style, []).append((at.passage, way.word))
        for subject, styles in counted.items():
            if len(styles) > 1:
                yield self._told(subject, styles)

    def _told(self, subject: str, styles: dict[str, list[tuple[Passage, str]]]) -> Finding:
        (usual, most), (rare, few) = sorted(styles.items(), key=lambda each: -len(each[1]))[:2]
        shown = list(dict.fromkeys(word for _, word in few))
        rest = ", …" if len(shown) > _SHOWN else ""
        message = (
            f"lẫn hai cách viết: {len(most)} chữ kiểu {quoted(usual)}, {len(few)} chữ kiểu {quoted(rare)}"
            f" ({listed(shown[:_SHOWN])}{rest})."
        )
        found = self.finding(few[0][0], message, self.kept(subject, usual))
        return found.also_at(passage for passage, _ in few[1:])
