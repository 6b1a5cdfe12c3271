"""Names that have one way of capitals, and how a text writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from kehoach.checks.capitals import in_capitals, lettered_as
from kehoach.checks.phrase_book import PhraseBook
from kehoach.checks.texts import starts_sentence

Entry = TypeVar("Entry")

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = " ,-–"


class Misnamed(NamedTuple, Generic[Entry]):
    """A name written with other capitals: where, its words in the right ones, and how they differ.

    ``is_small`` tells that no word has a capital, one at the start of a sentence not counted; ``has_false_capital``
    that one has it which should not.
    """

    entry: Entry
    start: int
    end: int
    right: str
    is_small: bool
    has_false_capital: bool


class NamesBook(Generic[Entry]):
    """Names in their right form. A name that starts with a small letter may also start with a capital."""

    def __init__(self, names: Iterable[tuple[str, Entry]]) -> None:
        """Take names and what belongs to each."""
        self._book: PhraseBook[tuple[tuple[str, ...], Entry]] = PhraseBook(
            ((name, (tuple(_WORD.findall(name)), entry)) for name, entry in names), _BETWEEN
        )

    def misnamed(self, text: str) -> Iterator[Misnamed[Entry]]:
        """The names that a text writes otherwise; what is all capitals is left alone."""
        for found in self._book.find(text):
            form, entry = found.entry
            words = tuple(text[word.start : word.end] for word in found.words)
            right = lettered_as(words, form)
            if form[0].islower():
                right = (words[0], *right[1:])
            if words == right or in_capitals("".join(words)):
                continue
            first_counts = not starts_sentence(text, found.start)
            yield Misnamed(
                entry,
                found.start,
                found.end,
                _in_place(text, found.start, [(word.start, word.end) for word in found.words], right),
                all(word.islower() for word in words[0 if first_counts else 1 :]),
                any(word != as_is and word != word.lower() for word, as_is in zip(words, right, strict=True)),
            )


def _in_place(text: str, start: int, places: list[tuple[int, int]], right: tuple[str, ...]) -> str:
    """The words put where they stand, the signs between them kept."""
    told, at = "", start
    for (first, last), word in zip(places, right, strict=True):
        told += text[at:first] + word
        at = last
    return told
