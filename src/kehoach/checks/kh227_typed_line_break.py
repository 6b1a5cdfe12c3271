"""KH227: lines broken by hand inside a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Severity
from kehoach.checks.each_paragraph import Fault, Page, ParagraphCheck
from kehoach.checks.prose import Paragraph
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Rule


class TypedLineBreak(ParagraphCheck):
    """Xuống dòng thì sang đoạn mới: dòng mới không lùi đầu dòng, không cách đoạn là chưa đúng.

    Phím Shift+Enter chỉ ngắt dòng trong cùng một đoạn, nên dòng sau không được lùi vào và dòng trước bị kéo
    giãn. Bấm Enter để sang đoạn mới. Trong Word, bấm Ctrl+Shift+8 để thấy: ngắt dòng hiện mũi tên gập, hết đoạn
    hiện ¶.
    """

    code = "KH227"
    severity = Severity.WARNING
    covers = ("PL1-II.6e2", "PL1-II.6e3")
    right = (Example("mỗi đoạn kết thúc bằng phím Enter"),)
    wrong = (Example("hai dòng nối nhau bằng Shift+Enter", Change(Part.BODY, (("typed_break", True),), nth=0)),)

    def rule(self, rules: Rules) -> Rule:
        """The clause on the indent."""
        return rules.FIRST_LINE_INDENT.rule

    def faults(self, paragraph: Paragraph, page: Page, rules: Rules) -> Iterator[Fault]:  # noqa: ARG002 - not needed here
        """Tell a line break between words."""
        if "\n" in paragraph.each.text and paragraph.each.line.setting.align == "justified":
            yield Fault(
                "có chỗ xuống dòng bằng Shift+Enter giữa đoạn",
                "Đặt con trỏ ở chỗ ngắt, xóa ngắt dòng rồi bấm Enter để sang đoạn mới.",
            )
