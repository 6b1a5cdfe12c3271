"""What a wrong value was meant to be, as it should stand in the file. Guesses nothing that could be two things."""

from __future__ import annotations

import re
from decimal import Decimal

from kehoach.vietnamese import figure_meant

_SCALES = {"": 1, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_UNITS = (
    "đồng|đ|vnđ|vnd|%|ha|km|m|m2|m²|m3|m³|kg|tấn|người|hộ|cái|chiếc|bộ|bản|suất|lượt|ngày|giờ|tháng|quý|năm|thôn|xóm"
)
_AMOUNT = re.compile(
    rf"([+-]?[0-9][0-9., \xa0]*+)[ \xa0]*(nghìn|ngàn|triệu|tr|tỷ|tỉ)?[ \xa0]*({_UNITS})?[.]?", re.IGNORECASE
)


def amount_meant(text: str) -> str | None:
    """Give the number, as JSON writes it, of "25.000.000 đồng", "2,5 triệu" or "95%"; None for any other text."""
    found = _AMOUNT.fullmatch(text.strip())
    number = None if found is None else figure_meant(found[1].strip().lstrip("+"))
    if found is None or number is None or len(number) > 40:
        return None
    scaled = Decimal(number) * _SCALES[(found[2] or "").lower()]
    return f"{scaled:f}" if scaled % 1 else f"{scaled:.0f}"
