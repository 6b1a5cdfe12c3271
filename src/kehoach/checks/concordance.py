"""Which words stand in which passages, so that a check which looks for a word reads only the passages that have it.

Long documents say the same few thousand words: asking each text for each word that any check knows would take far
longer than all the rest of checking.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from kehoach.checks.once import remembered
from kehoach.checks.passages import Passage, Passages
from kehoach.recognise import Part
from kehoach.vietnamese import normalize

Needs = tuple[frozenset[str], ...]
"""What a text must have to be worth reading: all words of one of these sets, in small letters."""

FIGURE: Final = "0"
"""Stands for every figure."""

_WORD: Final = re.compile(r"[^\W\d_]+|\d")


def any_of(*words: str) -> Needs:
    """The need for one of these words; of a phrase, for all its words."""
    return tuple(frozenset(letters_of(phrase)) for phrase in words)


def letters_of(phrase: str) -> list[str]:
    """The words of a phrase as they are looked up; every figure is ``FIGURE``."""
    return [FIGURE if word.isdigit() else word for word in _WORD.findall(phrase.lower())]


class Concordance:
    """The words of all passages of a document, in small letters, and in which passages each stands."""

    def __init__(self, words: Passages) -> None:
        self._count = len(words.passages)
        between_spaces: defaultdict[str, list[int]] = defaultdict(list)
        for at, passage in enumerate(words.passages):
            for token in set(normalize(passage.text).lower().split()):
                between_spaces[token].append(at)
        self._places: defaultdict[str, set[int]] = defaultdict(set)
        for token, places in between_spaces.items():
            for word in letters_of(token):
                self._places[word].update(places)

    def any_that(self, matches: Callable[[str], object]) -> Needs:
        """The need for one of the words of the document that match; each is asked once, however often it stands."""
        return tuple([frozenset((word,)) for word in self._places if matches(word)])

    def having(self, needs: Needs) -> set[int]:
        """Which passages have what is needed, by their place in the document."""
        found: set[int] = set()
        for need in needs:
            if need <= self._places.keys():
                found |= self._having_all(need)
        return found

    def _having_all(self, need: frozenset[str]) -> set[int]:
        if not need:
            return set(range(self._count))
        first, *others = sorted((self._places[word] for word in need), key=len)
        return first.intersection(*others)


concordance = remembered(Concordance)
"""The concordance of a document, made once."""


def having(words: Passages, needs: Needs, *parts: Part) -> Iterator[Passage]:
    """The passages of these parts, or of all, that have what is needed, in printed order."""
    wanted = frozenset(parts or Part)
    found = (words.passages[at] for at in sorted(concordance(words).having(needs)))
    return (passage for passage in found if passage.part in wanted)
