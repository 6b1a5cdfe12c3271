"""KH146: the subject stands right under the type."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument, Part


class SubjectPlace(FormCheck):
    """Trích yếu nằm ngay dưới tên loại, không có dòng trống hay đường kẻ ở giữa.

    Muốn thoáng hơn thì đặt khoảng cách đoạn, không bấm Enter thêm.
    """

    code = "KH146"
    severity = Severity.ERROR
    covers = ("PL1-II.5b",)
    right = (Example("KẾ HOẠCH, dòng dưới là trích yếu"),)
    wrong = (Example("có dòng trống giữa tên loại và trích yếu", Change(Part.SUBJECT, (("blank_above", True),))),)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at what stands between the two, and between the lines of the subject."""
        between = False
        is_under = False
        last = document.first(Part.TYPE)
        for line in document.lines:
            if line.part is Part.TYPE:
                is_under = True
            elif is_under and line.part is Part.SUBJECT:
                if between:
                    break
                last = line
            elif is_under and line.part in (Part.BLANK, Part.RULE):
                between = True
            elif is_under:
                return
        else:
            return
        where = "tên loại và trích yếu" if last is not None and last.part is Part.TYPE else "các dòng của trích yếu"
        yield self.finding(
            line,
            f"có dòng trống hoặc đường kẻ giữa {where}.",
            "Xóa dòng đó để trích yếu liền ngay dưới tên loại.",
            rule=rules.SUBJECT.rule,
        )
