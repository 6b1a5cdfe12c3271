"""Finds many phrases in one pass over the words of a text, whatever their case and the place of their tones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise, product
from typing import Generic, NamedTuple, TypeVar

from kehoach.checks.concordance import Needs, letters_of

Entry = TypeVar("Entry")

_WORD = re.compile(r"[^\W_]+")
_ONE_WAY = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_OTHER_WAY = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_OTHER = dict(zip((*_ONE_WAY, *_OTHER_WAY), (*_OTHER_WAY, *_ONE_WAY), strict=True))

_MOST_REMEMBERED, _LONGEST_REMEMBERED = 4096, 4000
"""Texts whose words are kept from one book to the next, and their letters: those of some hundred pages."""
_NONE = ""
"""In the place of the second word of a phrase that has but one."""

Keys = tuple[str, ...]
Span = tuple[int, int]


class Found(NamedTuple, Generic[Entry]):
    """A phrase found: its entry, where each of its words starts and ends, and the words before and behind it.

    ``before`` and ``after`` are in small letters, ``""`` where a mark stands between or there is none.
    """

    entry: Entry
    spans: tuple[Span, ...]
    before: str
    after: str

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.spans[-1][1]

    def words(self, text: str) -> Keys:
        """Its words as the text has them."""
        return tuple(text[start:end] for start, end in self.spans)


class PhraseBook(Generic[Entry]):
    """Phrases and what belongs to each. Nothing is changed after it is made."""

    def __init__(self, phrases: Iterable[tuple[str, Entry]], between: str = " ") -> None:
        """Take phrases of one or more words. ``between`` are the signs that may part their words."""
        made: dict[str, list[tuple[Keys, Entry]]] = {}
        for phrase, entry in phrases:
            for keys in product(*(_ways(word) for word in _WORD.findall(phrase.lower()))):
                made.setdefault(keys[0], []).append((keys, entry))
        self._between = between
        self._by_first: Mapping[str, tuple[tuple[Keys, Entry], ...]] = {
            first: tuple(sorted(several, key=lambda each: -len(each[0]))) for first, several in made.items()
        }

        self._seconds = {
            first: frozenset(keys[1] if len(keys) > 1 else _NONE for keys, _ in several)
            for first, several in made.items()
        }

    @cached_property
    def needs(self) -> Needs:
        """What a text must have to hold a phrase."""
        phrases = (keys for several in self._by_first.values() for keys, _ in several)
        return tuple({frozenset(word for key in keys for word in letters_of(key)) for keys in phrases})

    def find(self, text: str) -> Iterator[Found[Entry]]:
        """The phrases in a text, the longest at each place, none inside another."""
        words = _remembered_words(text) if len(text) < _LONGEST_REMEMBERED else _words_of(text)
        known = self._seconds
        starts = [
            at
            for at, (word, following) in enumerate(pairwise((*words, _NONE)))
            if word in known and (following in known[word] or _NONE in known[word])
        ]
        if not starts:
            return
        spans = tuple([found.span() for found in _WORD.finditer(text)])
        end = 0
        for at in starts:
            found = self._at(text, words, spans, at) if at >= end else None
            if found is not None:
                yield found
                end = at + len(found.spans)

    def _at(self, text: str, words: Keys, spans: tuple[Span, ...], at: int) -> Found[Entry] | None:
        for keys, entry in self._by_first[words[at]]:
            last = at + len(keys)
            if words[at:last] == keys and self._are_together(text, spans[at:last]):
                before = words[at - 1] if at and self._are_together(text, spans[at - 1 : at + 1]) else ""
                is_followed = last < len(words) and self._are_together(text, spans[last - 1 : last + 1])
                return Found(entry, spans[at:last], before, words[last] if is_followed else "")
        return None

    def _are_together(self, text: str, spans: Sequence[Span]) -> bool:
        return all(not text[left[1] : right[0]].strip(self._between) for left, right in pairwise(spans))


def _words_of(text: str) -> Keys:
    """The words of a text in small letters; none where those are not as many letters."""
    small = text.lower()
    return tuple(_WORD.findall(small)) if len(small) == len(text) else ()


_remembered_words = lru_cache(maxsize=_MOST_REMEMBERED)(_words_of)


def _ways(word: str) -> tuple[str, ...]:
    """The word with its tone on either letter: hòa, hoà."""
    other = _OTHER.get(word[-2:])
    return (word,) if other is None or word.startswith("qu") else (word, word[:-2] + other)
