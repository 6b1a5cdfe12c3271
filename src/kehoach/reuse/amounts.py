"""Sums of money inside a sentence: in đồng, thousands, millions or billions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.reuse.counted import COUNTED

# An amount has at most sixteen digits; without that bound a long row of figures would be read again and again.
_FIGURE = r"(?:[0-9]{1,3}(?:[.,\u00a0 ][0-9]{3}){1,5}(?![0-9])|[0-9]{1,16})(?:,[0-9]{1,6})?"
_SCALE = r"(?:nghìn|ngàn|triệu|tỷ|tỉ)"
# Đồng also begins the words for comrades, clocks, fields, uniforms…
_DONG = (
    r"(?:đồng(?!\s+(?:chí|bào|hồ|ruộng|phục|đội|đều|lúa|cỏ|nghiệp|thuận|hành|bộ|chủ trì|thời|tiền|quê|mía|cói))\b"
    r"|(?:đ|VNĐ|VND|USD)(?![\w]))"
)
_ONE = rf"{_FIGURE}\s*{_SCALE}(?:\s+{_SCALE})?"
_SCALED = rf"{_ONE}(?:\s+{_ONE}){{0,2}}"
_FROM = rf"(?:{_FIGURE}\s*(?:{_SCALE}\s*)?(?:[-–—]|đến|tới)\s*)?"
# "2 triệu" without đồng is money where nothing that is counted follows: "2 triệu cho mỗi hộ", not "2 triệu con giống".
_MONEY_FOLLOWS = (
    r"(?=\s*(?:[.,;:)/]|\Z)|\s+(?:và|hoặc|cho|từ|để|mỗi|một|trở|là|gồm|trong|vào|tiền|theo|trên|ngân sách|lấy|do)\b)"
)
_AMOUNT = re.compile(
    rf"(?<![\w.,/])(?:{_FROM}(?:{_SCALED}\s*{_DONG}|(?P<plain>{_FIGURE}\s*{_DONG})|{_SCALED}{_MONEY_FOLLOWS})"
    rf"|{_FIGURE}\s?tr(?:\s?(?:đồng|đ))?(?![\w])|[0-9]{{2,4}}k(?![\w])"
    rf"|(?P<round>[0-9]{{1,3}}(?:[.,][0-9]{{3}}){{1,4}}[.,]000)(?![\w/%]|[.,][0-9]|\s+(?:{COUNTED})\b))",
    re.IGNORECASE,
)
# Finds something in every text with a sum, and takes a fraction of the time.
_HINT = re.compile(r"[0-9][.,\s]*(?:đ(?:ồng)?\b|tri|tr(?:đ|\b)|t[ỷỉ]|k\b|vn|usd|ngh|ngà)|[.,]000", re.IGNORECASE)
_LEAST_DIGITS = 4
_BARE = re.compile(r"[0-9]{1,3}(?:[., \u00a0][0-9]{3})+|[0-9]{1,16}(?:,[0-9]{1,6})?")


def amounts(text: str) -> Iterator[tuple[int, int]]:
    """Give where each sum of money begins and ends in ``text`` (NFC), from left to right."""
    if _HINT.search(text) is None:
        return
    for found in _AMOUNT.finditer(text):
        # "12 đồng" is no sum anybody plans with.
        if found["plain"] is None or sum(map(str.isdigit, found["plain"])) >= _LEAST_DIGITS:
            yield found.span()


def is_bare_amount(text: str) -> bool:
    """Whether a text is nothing but a figure, as cells of a money column hold it: "25.000.000", "12,5"."""
    return _BARE.fullmatch(text.strip()) is not None
