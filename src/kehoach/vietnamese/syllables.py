"""Vietnamese syllables by their parts: initial, rime and tone. Knows which can be, not which are words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

SMALL: Final = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
"""The small letters of Vietnamese texts, for the brackets of a regular expression."""

CAPITAL: Final = SMALL.upper()
"""The same, capitals."""


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOP_TONES: Final = frozenset({"\u0301", "\u0323"})
_VOWELS: Final = frozenset("aăâeêioôơuưy")
_ANY = _each("b ch d đ h kh l m n nh p ph r s t th tr v x")
_BEFORE_FRONT = ("k", "gh", "ngh")
_BEFORE_BACK = ("c", "g", "ng")

_RIMES: Final = _each("""
a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu  i ia ich im in inh ip it iu  iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong oong ooc op ot  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut  uôc uôi uôm uôn uông uôt  ư ưa ưc ưi ưm ưng ưt ưu  ươc ươi ươm ươn ương ươp ươt ươu
oa oac oach oai oam oan oang oanh oao oap oat oay  oăc oăm oăn oăng oăt  oe oen oeo oet
uân uâng uât uây  uê uêch uênh  uơ  uy uya uych uyên uyêt uyn uynh uyp uyt uyu
""")
_ALONE = _each("y yêm yên yêng yêt yêu")
_WITH_Y = _each("ch d h k l m n s t th v")
_AFTER_QU = _each("""
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu e en eng eo ep et ê ên ênh êch êt êu
i in it ich ôc ơ ơi ơn y ych ynh yt yên yêt
""")
_AFTER_G = ("i", "in", "im", "ip", "ia")
_AFTER_GI = ("êng", "êc")
_EITHER = frozenset({"oa", "oe", "uy"})
"""Open vowels whose tone is set on the first letter (hòa) or on the second (hoà): both are in use."""
_MOST_REMEMBERED = 4096
"""Words whose answer is kept: a document says the same few hundred again and again."""
_ON_SECOND = frozenset({"uê", "uơ"})


@lru_cache(maxsize=_MOST_REMEMBERED)
def toneless(word: str) -> tuple[str, str]:
    """The word in small letters without its tone, and the marks of its tone: two texts."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = "".join(mark for mark in parts if mark in _TONES)
    if not tones:
        return unicodedata.normalize("NFC", parts), ""
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES)), tones


def has_shape(word: str) -> bool:
    """Whether initial and rime make a syllable, whatever the tone."""
    return toneless(word)[0] in _rime_starts()


@lru_cache(maxsize=_MOST_REMEMBERED)
def is_syllable(word: str) -> bool:
    """Whether this can be a Vietnamese syllable: initial, rime, and a tone that its final allows.

    A syllable that ends in c, ch, p or t has the tone sắc or nặng. Where the tone is set is not asked.
    """
    bare, tones = toneless(word)
    if bare not in _rime_starts() or len(tones) > 1:
        return False
    return not bare.endswith(("c", "ch", "p", "t")) or tones in _STOP_TONES


@lru_cache(maxsize=_MOST_REMEMBERED)
def tone_places(word: str) -> tuple[int, ...]:
    """At which letters of the syllable its tone may be set, counted from 0; two of them for hòa, hoà.

    Raises ``KeyError`` for what has no shape of a syllable.
    """
    bare, _ = toneless(word)
    start = _rime_starts()[bare]
    vowels = ""
    for letter in bare[start:]:
        if letter not in _VOWELS:
            break
        vowels += letter
    is_open = start + len(vowels) == len(bare)
    if vowels in _EITHER and is_open:
        return start, start + 1
    return (start + _main_vowel(vowels, is_open=is_open),)


@lru_cache(maxsize=_MOST_REMEMBERED)
def tone_place(word: str) -> int | None:
    """The letter that carries the tone, counted from 0; None for the level tone."""
    for at, letter in enumerate(unicodedata.normalize("NFC", word)):
        if any(mark in _TONES for mark in unicodedata.normalize("NFD", letter)):
            return at
    return None


def with_tone(bare: str, tones: str) -> str:
    """The toneless syllable with a tone on the letter that carries it: ``("hoa", "\u0300")`` gives "hòa".

    Raises ``KeyError`` for what has no shape of a syllable.
    """
    at = tone_places(bare)[0]
    return unicodedata.normalize("NFC", bare[: at + 1] + tones + bare[at + 1 :])


def _main_vowel(vowels: str, *, is_open: bool) -> int:
    if len(vowels) == 1:
        return 0
    if len(vowels) == 3:
        return 2 if vowels == "uyê" else 1
    return 0 if is_open and vowels not in _ON_SECOND else 1


@cache
def _rime_starts() -> Mapping[str, int]:
    """Every syllable without tone, and where its rime starts."""
    found: dict[str, int] = {}
    for initial, rime in _combinations():
        found.setdefault(initial + rime, len(initial))
    return found


def _combinations() -> Iterator[tuple[str, str]]:
    for rime in _AFTER_QU:
        yield "qu", rime
    for rime in (*_AFTER_GI, *(rime for rime in _RIMES if not rime.startswith(("i", "oa", "oă", "oe", "uy", "uê")))):
        yield "gi", rime
    for rime in _AFTER_G:
        yield "g", rime
    for rime in _RIMES:
        if not rime.startswith("iê"):
            yield "", rime
        for initial in (*_ANY, *(_BEFORE_FRONT if rime[0] in "eêi" else _BEFORE_BACK)):
            yield initial, rime
    for rime in _ALONE:
        yield "", rime
    for initial in _WITH_Y:
        yield initial, "y"
