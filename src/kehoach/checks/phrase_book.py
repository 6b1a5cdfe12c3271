"""Finds many phrases in one pass over the words of a text, whatever their case and the place of their tones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

Entry = TypeVar("Entry")

_WORD = re.compile(r"[^\W_]+")
_OLD = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_NEW = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_ONE_STYLE = dict(zip(_OLD, _NEW, strict=True))


class Word(NamedTuple):
    """A word of a text and where it stands; ``key`` is how it is compared."""

    key: str
    start: int
    end: int


class Found(NamedTuple, Generic[Entry]):
    """A phrase found: its entry, its words, and the words before and behind it in the same stretch, or ``""``."""

    entry: Entry
    words: tuple[Word, ...]
    before: str
    after: str

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words[-1].end


class PhraseBook(Generic[Entry]):
    """Phrases and what belongs to each. Nothing is changed after it is made."""

    def __init__(self, phrases: Iterable[tuple[str, Entry]], between: str = " ") -> None:
        """Take phrases of one or more words. ``between`` are the signs that may part their words."""
        self._between = between
        made: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for phrase, entry in phrases:
            keys = tuple(word.key for word in words_of(phrase))
            made.setdefault(keys[0], []).append((keys, entry))
        self._by_first: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]] = {
            first: tuple(sorted(several, key=lambda each: -len(each[0]))) for first, several in made.items()
        }

    def find(self, text: str) -> Iterator[Found[Entry]]:
        """The phrases in a text, the longest at each place, none inside another."""
        words = tuple(words_of(text))
        at = 0
        while at < len(words):
            found = self._at(text, words, at) if words[at].key in self._by_first else None
            if found is not None:
                yield found
            at += len(found.words) if found is not None else 1

    def _at(self, text: str, words: tuple[Word, ...], at: int) -> Found[Entry] | None:
        for keys, entry in self._by_first[words[at].key]:
            last = at + len(keys)
            here = words[at:last]
            if tuple(word.key for word in here) == keys and self._are_together(text, here):
                before = words[at - 1] if at and self._are_together(text, words[at - 1 : at + 1]) else None
                after = (
                    words[last] if last < len(words) and self._are_together(text, words[last - 1 : last + 1]) else None
                )
                return Found(entry, here, before.key if before else "", after.key if after else "")
        return None

    def _are_together(self, text: str, words: tuple[Word, ...]) -> bool:
        pairs = zip(words, words[1:], strict=False)
        return all(not text[left.end : right.start].strip(self._between) for left, right in pairs)


def words_of(text: str) -> Iterator[Word]:
    """The words of a text, in small letters, hoà and hòa alike."""
    for found in _WORD.finditer(text):
        key = found[0].lower()
        style = _ONE_STYLE.get(key[-2:])
        if style is not None and not key.startswith("qu"):
            key = key[:-2] + style
        yield Word(key, found.start(), found.end())
