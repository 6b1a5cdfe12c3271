"""What was probably meant by letters that make no Vietnamese syllable."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kehoach.checks.word_lists import rows
from kehoach.vietnamese.syllables import has_shape, is_syllable, toneless, with_tone

_VOWELS = (("uơ", "ươ"), ("ưo", "ươ"), ("uo", "ươ"), ("uo", "uô"), ("ie", "iê"), ("ye", "yê"), ("oă", "ă"))
_INITIALS = (("ngh", "ng"), ("gh", "g"), ("ng", "ngh"), ("g", "gh"), ("k", "c"), ("c", "k"))
_STOP_TONES = ("\u0323", "\u0301")
"""The tones of a syllable that ends in c, ch, p or t: nặng, sắc."""
_SHORTEST = 2
_LONGEST = 24
"""Letters. Longer words are not tried: the work grows with the square of their length."""


def meant_by(word: str) -> tuple[str, ...]:
    """The syllables, or pairs run together, that may have been meant, the likeliest first; empty for no idea.

    A syllable whose tone is set on a wrong letter gets it on the right one.
    """
    if len(word) > _LONGEST:
        return ()
    return tuple(_as_in(word, each) for each in dict.fromkeys(_meant(word)))


def _meant(word: str) -> list[str]:
    bare, tones = toneless(word)
    if has_shape(word):
        return [with_tone(bare, tones)] if is_syllable(word) else [with_tone(bare, tone) for tone in _STOP_TONES]
    candidates = dict.fromkeys((*_with_other_initial(bare), *_with_other_vowels(bare)))
    found = [with_tone(each, tones) for each in candidates if has_shape(each)]
    found = [each for each in found if is_syllable(each)] or _likely(list(_parted(word)))
    if not found:
        found = [with_tone(each, tones) for each in dict.fromkeys(_swapped(bare)) if has_shape(each)]
        found = [each for each in found if is_syllable(each)]
    return found


def _likely(pairs: list[str]) -> list[str]:
    """Of the pairs those that are common words: "thực hiện" before "thự chiện". All where none is known."""
    return [pair for pair in pairs if pair.lower() in _common_pairs()] or pairs


@cache
def _common_pairs() -> frozenset[str]:
    return frozenset(row[1] for row in rows("confused_words"))


def _with_other_initial(bare: str) -> Iterator[str]:
    for wrong, right in _INITIALS:
        if bare.startswith(wrong):
            yield right + bare[len(wrong) :]
            return


def _with_other_vowels(bare: str) -> Iterator[str]:
    return (bare.replace(wrong, right) for wrong, right in _VOWELS if wrong in bare)


def _parted(word: str) -> Iterator[str]:
    """Two syllables, at least one with Vietnamese letters, written without a space."""
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        left, right = word[:at], word[at:]
        if is_syllable(left) and is_syllable(right) and not (left.isascii() and right.isascii()):
            yield f"{left} {right}"


def _swapped(bare: str) -> Iterator[str]:
    """Two letters beside each other, in the other order."""
    return (f"{bare[:at]}{bare[at + 1]}{bare[at]}{bare[at + 2 :]}" for at in range(len(bare) - 1))


def _as_in(word: str, meant: str) -> str:
    """In capitals, or with a first one, as the word; two words keep theirs."""
    if " " in meant:
        return meant
    if word == word.upper():
        return meant.upper()
    return meant.capitalize() if word[0].isupper() else meant
