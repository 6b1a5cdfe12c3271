"""Names that have one way of capitals, and how a text writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from kehoach.checks.capitals import in_capitals, lettered_as
from kehoach.checks.concordance import Needs
from kehoach.checks.phrase_book import Found, PhraseBook, Span
from kehoach.checks.texts import starts_sentence

Entry = TypeVar("Entry")

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = " ,-–"


class Misnamed(NamedTuple, Generic[Entry]):
    """A name written with other capitals: where, its words in the right ones, and how they differ.

    ``before`` is the word in front. ``is_small`` tells that no word has a capital, one at the start of a sentence not
    counted; ``has_false_capital`` that one has it which should not.
    """

    entry: Entry
    start: int
    end: int
    right: str
    before: str
    is_small: bool
    has_false_capital: bool


class _Form(NamedTuple, Generic[Entry]):
    words: tuple[str, ...]
    commas: int
    entry: Entry


class NamesBook(Generic[Entry]):
    """Names in their right form. A name that starts with a small letter may also start with a capital."""

    def __init__(self, names: Iterable[tuple[str, Entry]]) -> None:
        """Take names and what belongs to each."""
        self._book: PhraseBook[_Form[Entry]] = PhraseBook(
            ((name, _Form(tuple(_WORD.findall(name)), name.count(","), entry)) for name, entry in names), _BETWEEN
        )

    @property
    def needs(self) -> Needs:
        """What a text must have to hold a name."""
        return self._book.needs

    def misnamed(self, text: str) -> Iterator[Misnamed[Entry]]:
        """The names that a text writes otherwise; what is all capitals is left alone."""
        for found in self._book.find(text):
            misnamed = _misnamed(text, found)
            if misnamed is not None:
                yield misnamed


def _misnamed(text: str, found: Found[_Form[Entry]]) -> Misnamed[Entry] | None:
    form = found.entry
    words = found.words(text)
    right = lettered_as(words, form.words)
    if form.words[0].islower():
        right = (words[0], *right[1:])
    has_other_marks = text.count(",", found.start, found.end) != form.commas
    if words == right or in_capitals("".join(words)) or has_other_marks:
        return None
    counted = words[1:] if starts_sentence(text, found.start) else words
    return Misnamed(
        form.entry,
        found.start,
        found.end,
        _in_place(text, found.spans, right),
        found.before,
        all(word.islower() for word in counted),
        any(word != as_is and word != word.lower() for word, as_is in zip(words, right, strict=True)),
    )


def _in_place(text: str, spans: Sequence[Span], right: Sequence[str]) -> str:
    """The right words where the wrong ones stand, the signs between them kept."""
    told, at = "", spans[0][0]
    for (start, end), word in zip(spans, right, strict=True):
        told += text[at:start] + word
        at = end
    return told
