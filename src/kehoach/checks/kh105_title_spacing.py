"""KH105: Quốc hiệu and Tiêu ngữ stand one line apart."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.rules import Rules
from kehoach.checks.spacing import SingleSpacedCheck
from kehoach.recognise import Part
from kehoach.regulation import Choice


class TitleSpacing(SingleSpacedCheck):
    """Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.

    Trong Word: chọn hai dòng, thẻ Trang đầu (Home), Giãn dòng và đoạn, Tùy chọn: Trước 0, Sau 0, Giãn dòng Đơn
    (Single).
    """

    code = "KH105"
    covers = ("PL1-II.1d",)
    parts = (Part.NATIONAL_NAME, Part.MOTTO)
    right = (
        Example("giãn dòng đơn, khoảng cách giữa hai dòng bằng 0"),
        Example("khoảng cách dưới Tiêu ngữ", Change(Part.MOTTO, (("after", 6),))),
    )
    wrong = (
        Example("Quốc hiệu giãn dòng 1,5", Change(Part.NATIONAL_NAME, (("line", 1.5),))),
        Example("Tiêu ngữ cách dòng trên 6 pt", Change(Part.MOTTO, (("before", 6),))),
        Example("Quốc hiệu cách dòng dưới 6 pt", Change(Part.NATIONAL_NAME, (("after", 6),))),
        Example("có dòng trống ở giữa", Change(Part.MOTTO, (("blank_above", True),))),
    )

    def spacing(self, rules: Rules) -> Choice:
        """What the regulation asks for."""
        return rules.HEADER_LINE_SPACING
