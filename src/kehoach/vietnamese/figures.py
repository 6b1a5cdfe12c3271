"""Numbers and money in figures (bằng số), with the Vietnamese marks that babel knows.

Babel's own ``format_decimal`` reads its pattern again for every number and is too slow for a table of ten
thousand rows, so only the two marks are asked of babel (CLDR, locale vi) and Python does the grouping. A test
holds both to the same result.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

# As many digits as Python itself agrees to print of an int; Decimal("1E+999999999") would fill the memory.
_MOST_DIGITS = 4300

_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:([., \xa0])[0-9]{3}(?:\1[0-9]{3})*+)(?:(?!\1)[.,][0-9]++)?")
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:[.,][0-9]++)?")


def format_number(value: int | Decimal) -> str:
    """Return a number in Vietnamese figures: 1234567 gives "1.234.567", Decimal("12.50") gives "12,50".

    Exact at any size, the digits after the comma are kept as given, a negative number begins with an ordinary
    hyphen and zero never does; no space of any kind is used. Raises ValueError when the value is not finite
    or has more than 4300 digits.
    """
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"not a number that can be printed: {value}")
        if abs(value.adjusted()) >= _MOST_DIGITS or len(value.as_tuple().digits) > _MOST_DIGITS:
            raise ValueError(f"too long to print: more than {_MOST_DIGITS} digits")
        if value.is_zero():
            value = value.copy_abs()
        return format(value, ",f").translate(_marks())
    return format(value, ",d").translate(_marks())


def format_amount(value: int | Decimal) -> str:
    """Return an amount like ``format_number``, but without idle zeros: Decimal("1000.0") gives "1.000"."""
    text = format_number(value)
    return text.rstrip("0").rstrip(",") if "," in text else text


def figure_meant(text: str) -> str | None:
    """Return the number that a text of nothing else means, as JSON writes it: "1.250.000,5" gives "1250000.5".

    A mark before three digits separates thousands, as on paper. None for any other text, also for one with a
    zero in front ("05", "0208"), which no number could print.
    """
    text = text.strip()
    if grouped := _GROUPED.fullmatch(text):
        return text.replace(grouped[1], "").replace(",", ".")
    return text.replace(",", ".") if _PLAIN.fullmatch(text) else None


def format_money(dong: int) -> str:
    """Return a sum of đồng in figures with its unit: "25.000.000 đồng"."""
    return f"{format_number(dong)} đồng"


@cache
def _marks() -> dict[int, str]:
    # Babel takes a tenth of a second to load, and most uses of this package print no figure at all.
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return str.maketrans({",": get_group_symbol("vi"), ".": get_decimal_symbol("vi")})
