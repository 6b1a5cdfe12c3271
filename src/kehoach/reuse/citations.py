"""Whether a date is said of another document, a law or a decision, which keeps its date for good."""

from __future__ import annotations

import re

from kehoach.reuse.date_forms import YEAR

# A law, or another document with its number, and what is still said of it: a date there is the document's own.
_CITED_BEFORE = re.compile(
    r"(?:(?:\bLuật|Bộ luật|Pháp lệnh|Hiến pháp)[^.;:]{0,90}"
    r"|(?:\b(?:Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Công văn|Kế hoạch|Hướng dẫn|Chương trình"
    rf"|Đề án|Kết luận|Thông báo|Báo cáo|Tờ trình)\s+(?:số\s*:?\s*)?[0-9]+[a-zđ]?[/-](?!{YEAR}/)[^\s,.;:]+"
    r"|(?<![0-9/])[0-9]+[a-zđ]?/[A-ZĐ]{2}[\w-]*)"
    r"(?:,(?=\s+ngày)|[^,.;:]){0,90}"
    rf"|{YEAR}/[A-ZĐ]{{2}}[\w-]*,?\s+(?:ngày\s*)?)\Z"
)
_TITLE_BEFORE = re.compile(r"(?:Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Công văn)\s+(?:số\s*:?\s*)?\Z")
_HINT = re.compile(r"uật|lệnh|pháp|[0-9a-zđ][/-]")  # without one of these nothing is cited
_FIRST_NUMBER = re.compile(r"[0-9]+")
_MONTHS = 12

LONGEST = 200
"""How many characters before a date may tell of the document it belongs to."""


def is_cited(before: str, month_and_year: str | None) -> bool:
    """Whether the date after the words ``before`` belongs to a document named in them.

    ``month_and_year`` is the date itself when it looks like "4/2024", else None: Nghị định 30/2020 has no month 30.
    """
    if month_and_year is not None:
        number = _FIRST_NUMBER.match(month_and_year)
        if (number is not None and int(number[0]) > _MONTHS) or _TITLE_BEFORE.search(before):
            return True
    return _HINT.search(before) is not None and _CITED_BEFORE.search(before) is not None
