"""What was probably meant by letters that make no Vietnamese syllable."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.vietnamese.syllables import has_shape, is_syllable, tone_moved, tone_place, tone_places

_CONFUSED = (("uơ", "ươ"), ("ưo", "ươ"), ("uo", "ươ"), ("ie", "iê"), ("ye", "yê"))
_INITIALS = (("ngh", "ng"), ("gh", "g"), ("ng", "ngh"), ("g", "gh"), ("k", "c"), ("c", "k"))
_SHORTEST = 2


def mended(word: str) -> str:
    """The one syllable, or two run together, that the word can be mended to; empty when there is none or several."""
    found = list(dict.fromkeys(_mendings(word)))
    return found[0] if len(found) == 1 else ""


def _mendings(word: str) -> Iterator[str]:
    if has_shape(word):
        at = tone_place(word)
        if at is not None and is_syllable(word) and at not in tone_places(word):
            yield tone_moved(word, tone_places(word)[-1])
        return
    changed = [*_with_other_initial(word), *_with_other_vowels(word)]
    if changed:
        yield from changed
        return
    parted = list(_parted(word))
    yield from parted or _letters_swapped(word)


def _with_other_initial(word: str) -> Iterator[str]:
    small = word.lower()
    for wrong, right in _INITIALS:
        if small.startswith(wrong):
            yield from _if_right(word, right + small[len(wrong) :])
            return


def _with_other_vowels(word: str) -> Iterator[str]:
    small = word.lower()
    for wrong, right in _CONFUSED:
        yield from _if_right(word, small.replace(wrong, right), other_than=small)


def _parted(word: str) -> Iterator[str]:
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        left, right = word[:at], word[at:]
        if is_syllable(left) and is_syllable(right) and not (left.isascii() and right.isascii()):
            yield f"{left} {right}"


def _letters_swapped(word: str) -> Iterator[str]:
    small = word.lower()
    for at in range(len(small) - 1):
        swapped = f"{small[:at]}{small[at + 1]}{small[at]}{small[at + 2 :]}"
        yield from _if_right(word, swapped, other_than=small)


def _if_right(word: str, small: str, other_than: str = "") -> Iterator[str]:
    if small != other_than and is_syllable(small):
        at = tone_place(small)
        if at is not None and at not in tone_places(small):
            small = tone_moved(small, tone_places(small)[-1])
        yield small.upper() if word == word.upper() else small.capitalize() if word[0].isupper() else small
