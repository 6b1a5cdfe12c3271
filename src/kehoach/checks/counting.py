"""Figures in words and in tables, as numbers: "ba", "hai trăm năm mươi triệu", "1.250.000,5"."""

from __future__ import annotations

import re
from decimal import Decimal

from kehoach.vietnamese import figure_meant, fold

_DIGITS = dict(zip(["khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"], range(10), strict=True))
_DIGITS |= {"tu": 4, "lam": 5, "nham": 5}
_SCALES = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_FILLERS = frozenset({"linh", "le", "chan"})
_UNIT = "dong"
"""What stands behind it (“chẵn”, “Việt Nam”) is no number any more."""
_WORD = re.compile(r"[^\W\d_]+")
_COUNT_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}


def amount_meant(words: str) -> int | None:
    """The number that money words mean: "hai trăm năm mươi triệu đồng" is 250000000; None for other words."""
    total = group = pending = 0
    is_number = False
    for word in _WORD.findall(fold(words).partition(_UNIT)[0]):
        if word in _DIGITS:
            pending = pending * 10 + _DIGITS[word] if is_number and pending else _DIGITS[word]
            is_number = True
        elif word in ("muoi", "chuc"):
            group, pending = group + (pending or 1) * 10, 0
            is_number = True
        elif word == "tram":
            group, pending = group + pending * 100, 0
        elif word == "ruoi":
            return None
        elif word in _SCALES:
            scale = _SCALES[word]
            group, pending = group + pending, 0
            total = (total + group) * scale if scale == 10**9 else total + group * scale
            group = 0
        elif word not in _FILLERS:
            return None
    return total + group + pending if is_number else None


def count_meant(word: str) -> int | None:
    """The number that a word or figure counts with: "ba" and "03" are 3; None for another word."""
    return int(word) if word.isdecimal() else _COUNT_WORDS.get(word.lower())


def figure_in(text: str) -> Decimal | None:
    """The number that a cell holds and nothing else; None for any other text."""
    meant = figure_meant(text.strip().lstrip("+"))
    return None if meant is None else Decimal(meant)
