"""KH115: the lines of the bodies' names stand one line apart."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.rules import Rules
from kehoach.checks.spacing import SingleSpacedCheck
from kehoach.recognise import Part
from kehoach.regulation import Choice


class NameSpacing(SingleSpacedCheck):
    """Tên cơ quan chủ quản và tên cơ quan ban hành cách nhau dòng đơn; tên dài chia nhiều dòng cũng vậy.

    Trong Word: chọn các dòng, thẻ Trang đầu (Home), Giãn dòng và đoạn, Tùy chọn: Trước 0, Sau 0, Giãn dòng Đơn
    (Single).
    """

    code = "KH115"
    covers = ("PL1-II.2f",)
    parts = (Part.PARENT, Part.ISSUER)
    right = (Example("giãn dòng đơn, khoảng cách giữa các dòng bằng 0"),)
    wrong = (
        Example("giãn dòng 1,15", Change(Part.ISSUER, (("line", 1.15),))),
        Example("cách dòng trên 6 pt", Change(Part.ISSUER, (("before", 6),))),
    )

    def spacing(self, rules: Rules) -> Choice:
        """What the regulation asks for."""
        return rules.NAME_LINE_SPACING
