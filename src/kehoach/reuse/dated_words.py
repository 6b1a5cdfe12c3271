"""Dates and years inside a sentence, in every form an office writes them, and which of them are past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_YEAR = r"(?:19|20|21)[0-9]{2}"
# What is counted in thousands often looks like a year: "2000 hộ".
_COUNTED = (
    "người|hộ|ha|m|m2|m²|m3|m³|km|tờ|cái|con|cây|lượt|đồng|nghìn|ngàn|triệu|tỷ|tỉ|kg|tấn|tạ|lít|bộ|suất"
    "|học sinh|em|cháu|đoàn viên|hội viên|đảng viên|buổi|ngày|giờ|trường hợp|phụ nữ|trẻ|lao động"
    "|thùng|chiếc|bao|cuốn|quyển|bản|phiếu|USD"
)
_FORMS = {
    "range": (
        r"(?:(?P<span>năm học|niên kh[óo][áa]?|giai đoạn|nhiệm k[ỳì]|thời k[ỳì])\s*+:?\s*+(?:từ\s++)?(?:năm\s++)?"
        r"|\bnăm\s++|(?<![\w./,-]))"
        rf"{_YEAR}\s*+(?:[-–—]|đến(?:\s++hết)?(?:\s++năm)?|tới(?:\s++năm)?)\s*+{_YEAR}(?![\w/]|-[0-9])"
    ),
    "symbol": rf"(?<![\w./,-])[0-9]+[a-zđ]?/{_YEAR}/(?-i:[A-ZĐ])[\w-]*",
    "number": r"(?<![\w./,-])[0-9]+[a-zđ]?[/-](?-i:[A-ZĐ]{2})[\w/-]*",
    "long": rf"(?:ngày\s*+[0-9]{{1,2}}\s*+[,/-]?\s*+)?tháng\s*+[0-9]{{1,2}}\s*+(?:năm\s*+|[/.-]\s*+){_YEAR}(?![\w/])",
    "quarter": rf"quý\s*+(?:[IV]{{1,3}}|[1-4])\s*+(?:năm\s*+|[/.-]\s*+)?{_YEAR}(?![\w/])",
    "day": rf"(?<![\w.,/])[0-9]{{1,2}}\s?(?P<mark>[/.-])\s?[0-9]{{1,2}}\s?(?P=mark)\s?{_YEAR}(?![\w/])",
    "month": rf"(?<![\w.,/])[0-9]{{1,2}}(?:\s?/\s?|[.-]){_YEAR}(?![\w/]|[.,][0-9])",
    "iso": rf"(?<![\w.,/-]){_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?(?![\w/]|-[0-9])",
    "year": rf"năm\s*+{_YEAR}(?![\w]|[.,][0-9])",
    "bare": rf"(?<![\w.,/-])(?:199|20[0-9]|21[0-9])[0-9](?![\w/%]|[.,][0-9]|-[0-9]|\s*+%|\s++(?:{_COUNTED})\b)",
}
_DATED = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()), re.IGNORECASE)
_YEARS = re.compile(_YEAR)
_SCHOOL = ("năm học", "niên")

# A law, or another document with its number, and what is still said of it: a date there is the document's own.
_CITED_BEFORE = re.compile(
    r"(?:(?:\bLuật|Bộ luật|Pháp lệnh|Hiến pháp)[^.;:]{0,90}"
    r"|(?:\b(?:Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Công văn|Kế hoạch|Hướng dẫn|Chương trình"
    rf"|Đề án|Kết luận|Thông báo|Báo cáo|Tờ trình)\s+(?:số\s*:?\s*)?[0-9]+[a-zđ]?[/-](?!{_YEAR}/)[^\s,.;:]+"
    r"|(?<![0-9/])[0-9]+[a-zđ]?/[A-ZĐ]{2}[\w-]*)"
    r"(?:,(?=\s+ngày)|[^,.;:]){0,90}"
    rf"|{_YEAR}/[A-ZĐ]{{2}}[\w-]*,?\s+(?:ngày\s*)?)\Z"
)
_TITLE_BEFORE = re.compile(r"(?:Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Công văn)\s+(?:số\s*:?\s*)?\Z")
_LONGEST_CITATION = 200
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class DatedWord:
    """A date in a text: from ``start`` to ``end``, and the first and the last year it speaks of.

    ``is_cited`` tells that it belongs to another document, which keeps its date for good.
    """

    start: int
    end: int
    first_year: int
    last_year: int
    is_cited: bool = False
    is_school_year: bool = False

    def is_before(self, year: int) -> bool:
        """Whether it is past in ``year``. A period lasts to its end, a school year is past once it began before."""
        return (self.first_year if self.is_school_year else self.last_year) < year


def dated_words(text: str) -> Iterator[DatedWord]:
    """Give the dates in ``text`` (NFC) from left to right; numbers of documents and counts are none."""
    before = 0  # a document has one date: what follows that is said of something else
    for found in _DATED.finditer(text):
        form = next(name for name in _FORMS if found[name] is not None)
        if form == "number":  # consumed whole, so that the 2019 of 2019/QĐ-TTg is not taken for a year
            continue
        years = [int(year) for year in _YEARS.findall(found[0])]
        first, last = (years[0], years[-1]) if form == "range" else (years[0 if form == "iso" else -1],) * 2
        if first > last:
            continue
        cited = form == "symbol" or _is_cited(text[max(before, found.start() - _LONGEST_CITATION) : found.end()], found)
        span = (found["span"] or "").lower()
        yield DatedWord(*found.span(), first, last, is_cited=cited, is_school_year=span.startswith(_SCHOOL))
        before = before if form == "symbol" else found.end()


def _is_cited(text: str, found: re.Match[str]) -> bool:
    """Whether the date that ends ``text`` belongs to a document named there."""
    before = text.removesuffix(found[0])
    number = found["month"]
    if number is not None and (int(re.split(r"\D", number, maxsplit=1)[0]) > _MONTHS or _TITLE_BEFORE.search(before)):
        return True  # Nghị định 30/2020
    return _CITED_BEFORE.search(before) is not None
