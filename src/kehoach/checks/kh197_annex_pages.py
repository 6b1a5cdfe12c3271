"""KH197: each annex counts its own pages."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.annexes import annexes, start_of
from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument


class AnnexPages(FormCheck):
    """Số trang của từng phụ lục đánh riêng, bắt đầu từ 1.

    Trong Word: đặt con trỏ trước chữ “Phụ lục”, thẻ Bố trí (Layout), Dấu ngắt (Breaks), Trang tiếp (Next Page)
    trong nhóm Ngắt phần; rồi thẻ Chèn (Insert), Số trang (Page Number), Định dạng (Format), Bắt đầu tại (Start
    at) 1.
    """

    code = "KH197"
    severity = Severity.ERROR
    covers = ("PL1-III.1đ",)
    right = (Example("phụ lục ở phần (section) riêng, số trang bắt đầu từ 1"),)
    wrong = (
        Example("số trang phụ lục tiếp số của kế hoạch", Change(None, (("restart", None),))),
        Example("số trang phụ lục bắt đầu từ 5", Change(None, (("restart", 5),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the section every annex begins in."""
        first = rules.PAGE_NUMBERING.first
        for annex in annexes(document):
            start = start_of(document, annex)
            if start is None or (start.is_first and start.number == first):
                continue
            name = quoted(annex.label.text)
            if not start.is_first:
                said = f"{name} không bắt đầu ở một phần (section) riêng nên số trang không đánh riêng được"
                remedy = "Đặt con trỏ trước chữ “Phụ lục”: Bố trí (Layout), Dấu ngắt (Breaks), Trang tiếp (Next Page)"
            elif start.number is None:
                said, remedy = f"số trang của {name} tiếp theo số trang phía trước", "Để Word đánh lại số trang"
            else:
                said, remedy = f"số trang của {name} bắt đầu từ {start.number}", "Để Word đánh lại số trang"
            how = f"Chèn (Insert), Số trang (Page Number), Định dạng (Format), Bắt đầu tại (Start at) {first}"
            yield self.finding(annex.label, f"{said}.", f"{remedy}; {how}.", rule=rules.ANNEX_PAGES.rule)
