"""Days without a year ("trước ngày 30/11"): nothing tells whether they are old, so a copied plan has them looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.reuse.counted import COUNTED
from kehoach.reuse.date_forms import DAY, JOIN, MONTH

_NO_MORE = rf"(?![\w%]|\s?[/.]\s?[0-9]|-(?:[0-9]{{2}}){{1,2}}(?![\w/-])|,[0-9]|\s++(?:{COUNTED}|năm)\b)"
_FIGURES = rf"{DAY}\s?[/-]\s?{MONTH}{_NO_MORE}"
_WORDS = rf"{DAY}\s++tháng\s++{MONTH}(?![\w]|\s*+[/.-]\s*+[0-9]|\s++năm\b)"
_MORE = rf"(?:\s*+{JOIN}(?:{_FIGURES}|{_WORDS})){{0,3}}"
_AFTER_A_WORD = re.compile(rf"\b(?:ngày\s++(?:{_FIGURES}|{_WORDS})|(?<=trước ){_FIGURES}){_MORE}", re.IGNORECASE)
_ANYWHERE = re.compile(rf"(?<![\w.,/-])(?:ngày\s++)?(?:{_FIGURES}|{_WORDS}){_MORE}", re.IGNORECASE)


def yearless_days(text: str, *, is_deadline: bool = False) -> Iterator[tuple[int, int]]:
    """Give where each day without a year begins and ends in ``text`` (NFC), from left to right.

    "9/10 xóm" is no day: figures count only after "ngày" or "trước", in a field for deadlines everywhere.
    """
    for found in (_ANYWHERE if is_deadline else _AFTER_A_WORD).finditer(text):
        yield found.span()
