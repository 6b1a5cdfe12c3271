"""Numerals of headings and annexes: La Mã (Roman) and the letters of points (điểm).

Gives the sign alone; the full stop or bracket after it belongs to the numbering.
"""

from __future__ import annotations

from functools import cache
from typing import Final

#: Letters of points in printed order. NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6 điểm đ orders them
#: by the Vietnamese alphabet: đ after d, and no f, j, w, z. Leaving out ă â ê ô ơ ư is practice.
POINT_LETTERS: Final[tuple[str, ...]] = tuple("abcdđeghiklmnopqrstuvxy")

_LARGEST_ROMAN = 3999
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


@cache
def roman(n: int) -> str:
    """Return n in Roman numerals, as sections and annexes are numbered: 4 gives "IV".

    Raises ValueError unless n is between 1 and 3999.
    """
    if not 1 <= n <= _LARGEST_ROMAN:
        raise ValueError(f"no Roman numeral for {n}: it must be between 1 and {_LARGEST_ROMAN}")
    signs = []
    for value, sign in _ROMAN:
        count, n = divmod(n, value)
        signs.append(sign * count)
    return "".join(signs)


def point_letter(n: int) -> str:
    """Return the letter of the n-th point, counted from 1: the fifth is "đ".

    Raises ValueError below 1 and past the last letter (23): the regulation names nothing after y.
    """
    if not 1 <= n <= len(POINT_LETTERS):
        raise ValueError(f"no letter for point {n}: it must be between 1 and {len(POINT_LETTERS)}")
    return POINT_LETTERS[n - 1]
