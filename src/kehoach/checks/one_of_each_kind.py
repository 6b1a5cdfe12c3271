"""Checks of marks and figures that tell each kind of fault once, at its first place."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from kehoach.checks.base import Finding, WordCheck
from kehoach.checks.concordance import Needs
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.texts import PROSE, around, texts
from kehoach.checks.wording import quoted
from kehoach.recognise import Part


class Kind(NamedTuple):
    """A kind of fault: what it is, said in front of the words in which it stands, what to do, and how it looks.

    ``right`` is what belongs there; None when a person has to decide.
    """

    what: str
    remedy: str
    pattern: re.Pattern[str]
    right: str | None = None


class KindsCheck(WordCheck):
    """A check of several kinds of faults. A document full of one fault gets one finding that counts them."""

    parts: ClassVar[tuple[Part, ...]] = PROSE
    needs: ClassVar[Needs | None] = None
    """What a text has in which there is a fault; None where it may be any text."""

    @abstractmethod
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds, the likeliest first."""

    def is_fault(self, text: str, at: int) -> bool:  # noqa: ARG002 - for those that know better
        """Whether what looks so at ``at`` is a fault; a check may know better than its pattern."""
        return True

    def run(self, words: Passages) -> Iterator[Finding]:
        """Give one finding for each kind."""
        first: dict[Kind, str] = {}
        found: dict[Kind, list[Passage]] = {kind: [] for kind in self.kinds()}
        for passage, text in texts(words, self.parts, self.needs):
            for kind, places in found.items():
                for fault in kind.pattern.finditer(text):
                    if self.is_fault(text, fault.start()):
                        places.append(passage)
                        first.setdefault(kind, around(text, fault.start(), fault.end()))
        for kind, context in first.items():
            passage, *more = found[kind]
            count = f" ({len(more) + 1} chỗ trong văn bản)" if more else ""
            message = f"{kind.what} trong {quoted(context)}{count}."
            yield self.finding(passage, message, kind.remedy).also_at(more)
