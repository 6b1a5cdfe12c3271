"""KH366: weekdays and months in words with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.concordance import any_of
from kehoach.checks.texts import Text
from kehoach.checks.wordings import Slip, WordingCheck

_RULE = capital_rule("PL2-V.8")
_WEEKDAY = re.compile(
    r"\b(?P<before>(?:ngày|sáng|trưa|chiều|tối|hằng tuần vào|hàng tuần vào|từ|đến|và) )?(?P<name>[Tt]hứ )"
    r"(?P<day>hai|ba|tư|năm|sáu|bảy)\b(?P<after> (?:hằng tuần|hàng tuần|tuần sau|tuần này|ngày \d|, ngày \d))?"
)
_SURE_BEFORE = ("ngày ", "sáng ", "trưa ", "chiều ", "tối ", "hằng tuần vào ", "hàng tuần vào ")
_MONTH = re.compile(
    r"\b(?:[Tt]rong|[Vv]ào|[Tt]ừ|[Đđ]ến|đầu|cuối|giữa|hết|trước|sau|mạng|mùa thu|ngày \w+|mùng \w+|rằm) "
    r"(?P<name>tháng )(?P<month>giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)\b"
    r"(?! (?:lần|kỳ|kì|buổi|đợt|ngày|lượt|phiên|tuần|tháng|người|cuộc|liên|liền|đầu|cuối|gần|qua|nay|tới|sinh))"
)
_LATE = re.compile(r"\s*(?:\d|[,.;:)]|âm lịch|dương lịch|hằng năm|hàng năm|năm \d|và|đến|là|\Z)")


class CalendarName(WordingCheck):
    """Ngày trong tuần và tháng viết bằng chữ: viết hoa tên gọi: thứ Hai, thứ Tư, tháng Năm, tháng Tám.

    Viết bằng số thì không đổi: tháng 8. "Lần thứ hai", "mỗi tháng hai lần" là số đếm, viết thường.
    """

    code = "KH366"
    severity = Severity.ERROR
    covers = ("PL2-V.8",)
    fault = "chưa viết hoa tên ngày, tháng"
    needs = any_of("thứ", "tháng")
    right = (
        Example("Họp vào sáng thứ Hai hằng tuần, bắt đầu từ tháng Tám năm 2026."),
        Example("Đợt thứ hai, mỗi tháng hai lần; giai đoạn thứ ba; ghi ngày tháng năm sinh."),
        Example("Hoàn thành trong tháng 8, sau tháng 5 năm 2026."),
    )
    wrong = (
        Example("Họp vào sáng thứ hai hằng tuần."),
        Example("Báo cáo ngày thứ sáu hằng tuần."),
        Example("Bắt đầu vào tháng tám năm 2026."),
        Example("Phát động từ tháng giêng âm lịch."),
    )

    def slips(self, at: Text) -> Iterator[Slip]:
        """Names where they can be nothing but a day or a month."""
        for found in _WEEKDAY.finditer(at.text):
            if (found["before"] or "") in _SURE_BEFORE or found["after"]:
                right = f"{found['name']}{found['day'].capitalize()}"
                yield Slip(found.start("name"), found.end("day"), right, _RULE)
        for found in _MONTH.finditer(at.text):
            if _LATE.match(at.text, found.end()):
                right = f"{found['name']}{found['month'].capitalize()}"
                yield Slip(found.start("name"), found.end(), right, _RULE)
