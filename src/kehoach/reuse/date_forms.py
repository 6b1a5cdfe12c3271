"""Every form in which an office writes a date, as one regular expression; what is meant is decided elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kehoach.reuse.counted import COUNTED

YEAR = r"(?:19|20|21)[0-9]{2}"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
MONTH = r"(?:0?[1-9]|1[0-2])"
JOIN = r"(?:[-–—,]|đến|tới|và|hoặc)\s*+(?:hết\s++)?(?:ngày\s++)?"
"""What stands between two days of which only the last has its year: "từ 01/4 đến 30/4/2024"."""

_PERIOD = r"năm học|niên kh[óo][áa]?|giai đoạn|nhiệm k[ỳì]|thời k[ỳì]"
_SEASON = r"vụ\s[^\W\d_]++(?:\s[^\W\d_]++)?+|đông[ -]xuân|hè[ -]thu|mùa\s[^\W\d_]++"
_QUARTER = r"(?:quý\s*+|Q\.?)(?:[IV]{1,3}|[1-4])"
_SOME_DAY = r"[0-9]{1,2}[/.-][0-9]{1,2}(?![0-9])"
_DAYS_BEFORE = rf"(?:{_SOME_DAY}\s*+{JOIN}){{0,3}}"
_FREE = r"(?<![\w.,/])"
_MONTH_END = rf"{YEAR}(?![\w/]|[.,][0-9])"
_SHORT_END = rf"(?![\w/%]|[.,-][0-9]|\s*+%|\s++(?:{COUNTED})\b)"

_TO = r"(?:[-–—/]|đến(?:\s++hết)?(?:\s++năm)?|tới(?:\s++năm)?)"
_RANGE = rf"{YEAR}\s*+{_TO}\s*+{YEAR}(?![\w/]|-[0-9])"

_BEGUN_BY_A_FIGURE = {
    "range": rf"(?<![\w./,-]){_RANGE}",
    "short_range": rf"(?<![\w.,/-]){YEAR}\s?[-–—]\s?(?:1[3-9]|[2-9][0-9]){_SHORT_END}",
    "symbol": rf"(?<![\w./,-])[0-9]+[a-zđ]?/{YEAR}/(?-i:[A-ZĐ])[\w-]*",
    "number": r"(?<![\w./,-])[0-9]+[a-zđ]?[/-](?-i:[A-ZĐ]{2})[\w/-]*",
    "day": (rf"{_FREE}{_DAYS_BEFORE}[0-9]{{1,2}}\s?(?P<mark>[/.-])\s?[0-9]{{1,2}}\s?(?P=mark)\s?{YEAR}(?![\w/])"),
    "day_of_year": rf"{_FREE}{_DAYS_BEFORE}{_SOME_DAY}\s++năm\s*+{YEAR}(?![\w/])",
    "month": rf"{_FREE}[0-9]{{1,2}}(?:\s?/\s?|[.-]){_MONTH_END}",
    "iso": rf"(?<![\w.,/-]){YEAR}-(?:0[1-9]|1[0-2])(?:-[0-9]{{2}})?(?![\w/]|-[0-9])",
    "bare": (
        r"(?:(?<![^\W_]|[.,/@-])|(?<=[^\W\d_]-))(?<!\bsố )(?<!thửa )(?<!bản đồ )"
        rf"(?:199|20[0-9]|21[0-9])[0-9](?![^\W_]|[/%]|[.,][0-9]|-[0-9]|\s*+%|\s++(?:{COUNTED})\b)"
    ),
    "short_day": (
        rf"(?:(?<![\w.,/-]){_DAYS_BEFORE}{DAY}\s?/\s?{MONTH}\s?/\s?|(?<=\bngày )(?:{DAY}-{MONTH}-|{DAY}\.{MONTH}\.))"
        rf"[0-9]{{2}}(?![\w/]|[.,-][0-9]|\s*+%)"
    ),
}
_BEGUN_BY_A_WORD = {
    "range_named": rf"(?:(?P<span>{_PERIOD}|{_SEASON})\s*+:?\s*+(?:từ\s++)?(?:năm\s++)?|năm\s++){_RANGE}",
    "short_range_named": (
        rf"(?P<short_span>{_PERIOD})\s*+:?\s*+(?:{YEAR}|[1-9][0-9])\s?[-–—/]\s?[1-9][0-9]{_SHORT_END}"
    ),
    "number_of_standard": rf"(?-i:ISO|TCVN|QCVN|TCCS|TCXDVN)\s*+[0-9][0-9./-]*+\s?:\s?{YEAR}",
    "long": rf"(?:ngày\s*+[0-9]{{1,2}}\s*+[,/-]?\s*+)?tháng\s*+[0-9]{{1,2}}\s*+(?:năm\s*+|[/.-]\s*+){YEAR}(?![\w/])",
    "quarter": rf"{_QUARTER}\s*+(?:năm\s*+|[/.-]\s*+)?{YEAR}(?![\w/])",
    "month_named": rf"{_FREE}(?:T\.?[0-9]{{1,2}}|[IVX]{{1,4}})(?:\s?/\s?|[.-]){_MONTH_END}",
    "year": rf"năm\s*+{YEAR}(?![\w]|[.,][0-9])",
    "short_month": (
        rf"(?:tháng\s*+{MONTH}\s*+(?:năm\s++|/\s?)|T\.?{MONTH}/|{_QUARTER}\s*+(?:năm\s++|/\s?))"
        rf"(?:1[3-9]|[2-4][0-9]){_SHORT_END}"
    ),
    "short_year": (
        r"(?<!mỗi )(?<!hằng )(?<!hàng )(?<!một )(?<![0-9] )năm (?:1[3-9]|[2-4][0-9])"
        r"(?=\s*+(?:[;:)\]]|[.,](?![0-9])|\Z))"
    ),
}

_BEGINNINGS = "đghimnqtvx"
"""The letters that those of the second kind begin with."""


def _any_of(forms: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{form})" for name, form in forms.items())


@cache
def dated() -> re.Pattern[str]:
    """All forms. Each begins a word; the group closed last is the one named after the form.

    Made when it is first asked for: it takes as long to make as dozens of others together.
    """
    figures, words = _any_of(_BEGUN_BY_A_FIGURE), _any_of(_BEGUN_BY_A_WORD)
    return re.compile(rf"(?<![^\W_])(?:(?=[0-9])(?:{figures})|(?=[{_BEGINNINGS}])(?:{words}))", re.IGNORECASE)


HINT = re.compile(
    rf"{YEAR}|[0-9]\s?[/.–—-]\s?[0-9]{{2}}|[Nn][Ăă][Mm]\s++[1-4][0-9]|[Qq][Uu][Ýý]\s*+[IViv1-4]++\s*+[/Nn]"
)
"""Finds something in every text in which ``dated()`` does, and takes a fraction of its time."""
