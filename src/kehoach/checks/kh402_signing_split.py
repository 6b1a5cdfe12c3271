"""KH402: a signing block that is torn over two pages."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, PageCheck, Severity
from kehoach.printed import Printed


class SigningSplit(PageCheck):
    """Khối chữ ký nằm trọn trên một trang: quyền hạn, chức vụ, chữ ký và họ tên không tách rời.

    Tách ra thì không biết chữ ký là của ai. Chương trình không cho ngắt trang trong khối này; bị báo khi mẫu Word đã
    cho phép ngắt, hoặc nơi nhận dài hơn một trang.
    """

    code = "KH402"
    severity = Severity.ERROR
    covers = ("IN-2",)
    right = (Example("TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH và họ tên người ký cùng ở trang 4"),)
    wrong = (Example("CHỦ TỊCH ở cuối trang 3, họ tên người ký ở đầu trang 4"),)

    def run(self, printed: Printed) -> Iterator[Finding]:
        """Compare the pages of its first and its last line."""
        if printed.signing is not None and printed.signing[0] < printed.signing[1]:
            first, last = printed.signing
            yield self.finding(
                None,
                f"khối chữ ký bị tách: chức vụ ở trang {first}, họ tên người ký ở trang {last}.",
                "Rút gọn nơi nhận, hoặc thêm bớt vài dòng nội dung; mẫu Word riêng thì bỏ dấu “Allow row to break "
                "across pages” ở hàng chữ ký.",
            )
