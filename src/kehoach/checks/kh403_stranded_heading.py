"""KH403: a heading that is the last on its page."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, PageCheck, Severity
from kehoach.checks.wording import quoted
from kehoach.printed import Printed


class StrandedHeading(PageCheck):
    """Đề mục không nằm cuối trang khi nội dung của nó ở trang sau.

    Người đọc dễ bỏ sót. Chương trình giữ đề mục đi cùng dòng sau nó; bị báo khi mẫu Word đã bỏ thuộc tính “Keep with
    next” của kiểu đề mục, hoặc ngay sau đề mục là một bảng không vừa chỗ còn lại.
    """

    code = "KH403"
    severity = Severity.WARNING
    covers = ("IN-3",)
    right = (Example("“II. NỘI DUNG” và dòng đầu của phần đó cùng ở trang 2"),)
    wrong = (Example("“II. NỘI DUNG” là dòng cuối trang 1, nội dung bắt đầu ở trang 2"),)

    def run(self, printed: Printed) -> Iterator[Finding]:
        """Name every such heading."""
        for heading in printed.stranded:
            yield self.finding(
                None,
                f"đề mục {quoted(heading.words)} nằm cuối trang {heading.page}, nội dung ở trang sau.",
                "Thêm hoặc bớt vài dòng ở phía trên.",
            )
