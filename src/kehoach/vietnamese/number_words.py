"""Whole numbers and sums of money in words (bằng chữ), read as official money words are.

One convention, so that one number has one reading: a group of three digits after a higher one is always read
with its hundreds ("một triệu không trăm linh năm"), a group of zeros is passed over, "linh" stands for the
missing tens, and after "mươi" 1, 4 and 5 are "mốt", "tư" and "lăm".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

#: The largest number read in words; past it "tỷ tỷ" would be needed, which no official text uses.
LARGEST_IN_WORDS: Final = 10**18 - 1

_BILLION = 10**9
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_GROUPS = ((1_000_000, "triệu"), (1_000, "nghìn"), (1, ""))


def integer_in_words(n: int) -> str:
    """Return a whole number in words: 1001 gives "một nghìn không trăm linh một".

    Above a billion the billions are read as a number of their own: 10**12 is "một nghìn tỷ", 10**15 is
    "một triệu tỷ". A negative number begins with "âm". Raises ValueError when abs(n) is past
    LARGEST_IN_WORDS.
    """
    if abs(n) > LARGEST_IN_WORDS:
        raise ValueError("too large to be read in words: at most 18 digits")
    if n == 0:
        return _DIGITS[0]
    billions, rest = divmod(abs(n), _BILLION)
    words = ["âm"] if n < 0 else []
    if billions:
        words += [*_below_a_billion(billions, follows=False), "tỷ"]
    words += _below_a_billion(rest, follows=billions > 0)
    return " ".join(words)


def amount_in_words(dong: int) -> str:
    """Return a sum of đồng in words with a capital first letter: "Hai trăm năm mươi triệu đồng".

    Raises ValueError when the sum is past LARGEST_IN_WORDS.
    """
    words = integer_in_words(dong)
    return f"{words[0].upper()}{words[1:]} đồng"


def _below_a_billion(n: int, *, follows: bool) -> Iterator[str]:
    for size, name in _GROUPS:
        group = n // size % 1000
        if not group:
            continue
        yield from _three_digits(group, follows=follows)
        if name:
            yield name
        follows = True


def _three_digits(n: int, *, follows: bool) -> Iterator[str]:
    hundreds, n = divmod(n, 100)
    tens, units = divmod(n, 10)
    if hundreds or follows:
        yield _DIGITS[hundreds]
        yield "trăm"
        if units and not tens:
            yield "linh"
    if tens == 1:
        yield "mười"
    elif tens:
        yield _DIGITS[tens]
        yield "mươi"
    if units:
        yield _unit(units, tens)


def _unit(units: int, tens: int) -> str:
    if tens == 1:
        return "lăm" if units == 5 else _DIGITS[units]
    return _AFTER_TENS.get(units, _DIGITS[units]) if tens else _DIGITS[units]
