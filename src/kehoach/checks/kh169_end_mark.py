"""KH169: the mark at the end of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.parts import RUNNING

ALMOST = re.compile(r"(?:\.\s*/\s*\.?|/\s*\.|\./\.\S+|//+\.?)\Z")
"""What people type for the mark."""


class EndMark(FormCheck):
    """Nội dung kết thúc bằng dấu “./.” và sau đó không còn gì.

    Mẫu của Nghị định ghi như vậy; không có điều khoản nào nói riêng. Dấu liền với chữ cuối: dấu chấm, gạch
    chéo, dấu chấm.
    """

    code = "KH169"
    severity = Severity.WARNING
    covers = ("PL3-1.4z",)
    right = (Example("… để xem xét, giải quyết./."),)
    wrong = (
        Example("kết thúc bằng dấu chấm", Change(Part.BODY, (("ending", "."),), nth=-1)),
        Example("viết “/.”", Change(Part.BODY, (("ending", "/."),), nth=-1)),
        Example("còn đoạn văn sau “./.”", Change(Part.BODY, (("text_after", "Xin cảm ơn."),), nth=-1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the last line before the signature, and for the mark further up."""
        lines = [each for each in document.of(*RUNNING, Part.TABLE, annex=0) if each.text]
        if not lines or document.first(Part.TYPE) is None:
            return
        yield from self._at_end(lines[-1], rules)
        yield from self._inside(lines[:-1], rules)

    def _at_end(self, last: Labelled, rules: Rules) -> Iterator[Finding]:
        mark = rules.END_MARK
        if last.text.endswith(mark.text):
            return
        almost = ALMOST.search(last.text)
        said = f"viết {quoted(almost[0])}" if almost else "nội dung không kết thúc bằng “./.”"
        remedy = f"Ghi {quoted(mark.text)} liền sau chữ cuối cùng, hoặc trên một dòng riêng sau bảng."
        yield self.finding(last, f"{said}.", remedy, rule=mark.rule)

    def _inside(self, lines: Sequence[Labelled], rules: Rules) -> Iterator[Finding]:
        mark = rules.END_MARK
        for each in lines:
            if each.text.endswith(mark.text):
                yield self.finding(
                    each,
                    f"{quoted(mark.text)} nằm giữa nội dung.",
                    "Chỉ ghi dấu này một lần, ở cuối nội dung; chỗ này dùng dấu chấm.",
                    rule=mark.rule,
                )
