"""KH168: numbers typed by hand."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.outline import COUNTED, steps
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part


class TypedNumbers(FormCheck):
    """Số thứ tự nên để Word tự đánh, để thêm bớt mục là số tự đổi.

    Gõ tay không sai: chính các tệp của Nghị định gõ tay. Muốn chuyển: bôi đen các dòng cùng bậc, xóa số đã gõ,
    vào thẻ Trang đầu (Home), Đánh số (Numbering), chọn 1. hoặc a); dấu I. ở cùng chỗ. Sau điểm d) gõ tay “đ)”
    vì Word không có chữ này.
    """

    code = "KH168"
    severity = Severity.NOTE
    covers = ()
    right = (Example("số do Word đánh"),)
    wrong = (Example("gõ tay “1. ”", Change(Part.CLAUSE, (("number", "1."),), nth=0)),)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:  # noqa: ARG002 - not needed here
        """Tell the first typed number, and how many there are."""
        typed = [step for step in steps(document) if step.sign.kind in COUNTED and step.each.is_typed]
        if typed:
            yield self.finding(
                typed[0].each,
                f"{quoted(typed[0].sign.text)} là số gõ tay; cả văn bản có {len(typed)} số như vậy.",
                "Không sai quy định. Muốn số tự đổi khi thêm bớt: xóa số, bấm Đánh số (Numbering) ở thẻ Home.",
            ).also_at(step.each for step in typed[1:])
