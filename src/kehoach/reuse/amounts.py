"""Sums of money inside a sentence: in đồng, thousands, millions or billions."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIGURE = r"(?<![\w.,/])(?:[0-9]{1,3}(?:[.,\u00a0 ][0-9]{3})+|[0-9]+)(?:,[0-9]+)?"
_SCALE = r"(?:nghìn|ngàn|triệu|tỷ|tỉ)"
# Đồng also begins the words for comrades, clocks, fields, uniforms…
_DONG = (
    r"(?:đồng(?!\s+(?:chí|bào|hồ|ruộng|phục|đội|đều|lúa|cỏ|nghiệp|thuận|hành|bộ|chủ trì|thời|tiền|quê|mía|cói))\b"
    r"|(?:đ|VNĐ|VND)(?![\w]))"
)
_AMOUNT = re.compile(
    rf"{_FIGURE}\s*(?:{_SCALE}(?:\s+{_SCALE})?\s*{_DONG}|{_DONG}|(?:tỷ|tỉ|triệu)(?=\s*(?:[.,;:)/]|\Z)))", re.IGNORECASE
)
_LEAST_DIGITS = 4
_BARE = re.compile(r"[0-9]{1,3}(?:[., \u00a0][0-9]{3})+|[0-9]{4,}")


def amounts(text: str) -> Iterator[tuple[int, int]]:
    """Give where each sum of money begins and ends in ``text`` (NFC), from left to right."""
    for found in _AMOUNT.finditer(text):
        # "12 đồng" is no sum anybody plans with.
        if re.search(_SCALE, found[0], re.IGNORECASE) or sum(map(str.isdigit, found[0])) >= _LEAST_DIGITS:
            yield found.span()


def is_bare_amount(text: str) -> bool:
    """Whether a text is nothing but a sum without its unit, as cells of a money column hold it: "25.000.000"."""
    return _BARE.fullmatch(text.strip()) is not None
