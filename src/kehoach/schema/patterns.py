r"""How dates and symbols are typed, as regular expressions that Python and JavaScript read alike.

Only ``[0-9]`` and plain classes: ``\d``, ``\w`` and ``(?i)`` mean different things in the two.
"""

from __future__ import annotations

import unicodedata

TEXT = r"\S"
"""Not blank."""

_WORD = r"[^\s!-/:-@\[-`{-~‐-―‘-”…]+"
ABBREVIATION = f"^{_WORD}(-{_WORD})*$"
"""``UBND``, ``BCĐ-PCTT``: letters and figures, hyphens between."""

SYMBOL = r"^\s*[^\s/0-9][^\s/]*\s*$"
"""A part of ký hiệu: no space, no stroke, no number in front."""

DOCUMENT_NUMBER = "^(?!0+$)[0-9]{1,6}$"


def _any_case(word: str) -> str:
    """Match a word in capitals or not, its marks joined to their letters or apart."""
    return "".join(map(_any_letter, word))


def _any_letter(letter: str) -> str:
    forms = dict.fromkeys(
        unicodedata.normalize(form, case) for case in (letter, letter.upper()) for form in ("NFC", "NFD")
    )
    return f"(?:{'|'.join(forms)})"


_DAY, _MONTH, _YEAR = _any_case("ngày"), _any_case("tháng"), _any_case("năm")
_YEARS = r"(?:19[0-9]{2}|2[01][0-9]{2}|2200)"
_MONTHS = r"(?:0?[1-9]|1[0-2])"
_OPEN = r"[\s.…_]*"


def _dates(day_month: str, iso: str, month: str, year: str) -> str:
    """Match the ways to type a date; ``day_month`` has ``SEP`` where its mark or word stands."""
    mark = r"\s*[/.-]\s*"
    same_mark = r"(?=[^/.-]*([/.-])[^/.-]*\1[^/.-]*$)"
    month_word, year_word = rf"\s*{_MONTH}\s*", rf"\s*{_YEAR}\s*"
    day_open = rf"(?:{_DAY}{_OPEN})?{_MONTH}"
    ways = (
        rf"{same_mark}{day_month.replace('SEP', mark)}{mark}{year}",
        rf"{month}{mark}{year}",
        rf"(?:{_YEAR}\s+)?{year}",
        iso,
        rf"{_DAY}\s*{day_month.replace('SEP', month_word)}{year_word}{year}",
        rf"{day_open}\s*{month}{year_word}{year}",
        rf"{day_open}{_OPEN}{_YEAR}(?:\s*{year}|{_OPEN})",
    )
    return rf"^\s*(?:{'|'.join(ways)})\s*$"


DATE = _dates(
    rf"(?:(?:0?[1-9]|[12][0-9])SEP{_MONTHS}|30SEP(?:0?[13-9]|1[0-2])|31SEP(?:0?[13578]|1[02]))",
    rf"{_YEARS}-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]))?|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)",
    _MONTHS,
    _YEARS,
)
"""Every date that is read, and of those that are not only 29 February of a year that has none."""

LIKE_DATE = _dates("[0-9]{1,2}SEP[0-9]{1,2}", "[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?", "[0-9]{1,2}", "[0-9]{4}")
"""What is typed as a date, whether there is such a day or not."""

LAW = rf"^\s*(?:{'|'.join(('Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh'))})"
NUMBER_WORD = rf"^\s*{_any_case('số')}[\s:.]"
DEPUTY = rf"^\s*{_any_case('phó')}\s"
