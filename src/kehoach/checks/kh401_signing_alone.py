"""KH401: a signing block on a page without any of the text that is signed."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, PageCheck, Severity
from kehoach.printed import Printed


class SigningAlone(PageCheck):
    """Khối chữ ký không đứng riêng một trang: trang có chữ ký phải có cả phần cuối của nội dung.

    Tờ chỉ có chữ ký và con dấu thì ghép được vào một văn bản khác. Chương trình giữ hai dòng cuối của nội dung đi cùng
    khối chữ ký; bị báo khi mẫu Word đã bỏ thuộc tính “Keep with next”, hoặc trước chữ ký là một bảng cao cả trang.
    """

    code = "KH401"
    severity = Severity.ERROR
    covers = ("IN-1",)
    right = (Example("trang cuối có hai dòng nội dung, rồi đến nơi nhận và chữ ký"),)
    wrong = (Example("nội dung hết ở trang 3, trang 4 chỉ có nơi nhận và chữ ký"),)

    def run(self, printed: Printed) -> Iterator[Finding]:
        """Ask what stands on the page where the block begins."""
        if printed.signing is not None and printed.signing_is_alone:
            yield self.finding(
                None,
                f"khối chữ ký đứng riêng ở trang {printed.signing[0]}.",
                "Thêm hoặc bớt vài dòng nội dung để chữ ký cùng trang với phần cuối của nội dung.",
            )
