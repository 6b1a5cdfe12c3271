"""The texts that checks of words read, in one form of Unicode, and what stands around a place in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from kehoach.checks.concordance import Needs, concordance
from kehoach.checks.once import remembered
from kehoach.checks.passages import Passage, Passages
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.vietnamese import normalize

SENTENCES: Final = (Part.BODY, Part.CLAUSE, Part.SUBCLAUSE, Part.POINT, Part.BULLET)
"""Parts whose text is sentences."""

PROSE: Final = (
    *(Part.SUBJECT, Part.ATTACHED, Part.ADDRESSEE, Part.BASIS, *RUNNING, Part.TABLE),
    *(Part.RECIPIENT, Part.ANNEX_TITLE, Part.ANNEX_REFERENCE),
)
"""Parts whose words are the author's own."""

_OPENERS = "“\"'‘(["
_AROUND = 28
"""Letters shown at either side of what is told."""


class Text(NamedTuple):
    """The words of one passage in NFC with ordinary spaces."""

    passage: Passage
    text: str


def texts(words: Passages, parts: tuple[Part, ...] = PROSE, needs: Needs | None = None) -> Iterator[Text]:
    """The texts of these parts, its number in front left out, in printed order.

    With ``needs`` only those that have what is needed.
    """
    every = _every_text(words)
    wanted = frozenset(parts)
    found = every if needs is None else [every[at] for at in sorted(concordance(words).having(needs))]
    return (text for text in found if text.passage.part in wanted)


def _text(passage: Passage) -> Text:
    text = normalize(passage.text)
    if passage.number and text.startswith(passage.number):
        text = text[len(passage.number) :].lstrip()
    return Text(passage, text)


@remembered
def _every_text(words: Passages) -> tuple[Text, ...]:
    return tuple([_text(passage) for passage in words.passages])


def is_inside(text: str, at: int) -> bool:
    """Whether a sentence is under way at ``at``: a word or a comma stands before, only spaces between."""
    before = _before(text, at)
    return before >= 0 and (text[before].isalnum() or text[before] == ",")


def starts_sentence(text: str, at: int) -> bool:
    """Whether ``at`` is the start of the text or follows a full stop, quotation marks and brackets left out."""
    before = _before(text, at, _OPENERS)
    return before < 0 or text[before] in ".?!…:;-–—+*"


def around(text: str, start: int, end: int) -> str:
    """The words with a few before and behind, cut between words."""
    first = max(0, start - _AROUND)
    if first:
        first = min(start, text.find(" ", first, start) + 1 or start)
    last = min(len(text), end + _AROUND)
    if last < len(text):
        last = max(end, text.rfind(" ", end, last))
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"


def _before(text: str, at: int, skipped: str = "") -> int:
    at -= 1
    while at >= 0 and (text[at].isspace() or text[at] in skipped):
        at -= 1
    return at
