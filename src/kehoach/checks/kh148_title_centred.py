"""KH148: type and subject are centred on the width of the page."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure
from kehoach.recognise import LabelledDocument, Part

_SLACK = 0.5
"""Millimetres that nobody sees."""


class TitleCentred(FormCheck):
    """Tên loại và trích yếu canh giữa theo chiều ngang trang: không thụt dòng đầu, hai bên thụt bằng nhau.

    Dòng đã chọn canh giữa mà còn thụt đầu dòng 1,27 cm thì vẫn lệch sang phải hơn nửa phân.
    """

    code = "KH148"
    severity = Severity.ERROR
    covers = ("PL1-II.5a", "PL1-II.5b")
    right = (Example("canh giữa, không thụt dòng đầu"),)
    wrong = (
        Example("tên loại thụt dòng đầu 12,7 mm", Change(Part.TYPE, (("first_line", 12.7),))),
        Example("trích yếu thụt trái 10 mm", Change(Part.SUBJECT, (("left", 10), ("right", 0)))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the indents of centred lines; those that are not centred are told of by KH141 and KH143."""
        for line in document.of(Part.TYPE, Part.SUBJECT, annex=0):
            setting = line.line.setting
            if setting.align != "center" or line.line.place.table:
                continue
            off = setting.left + setting.first_line - setting.right
            if abs(off) > _SLACK:
                side = "phải" if off > 0 else "trái"
                rule = rules.DOCUMENT_TYPE.rule if line.part is Part.TYPE else rules.SUBJECT.rule
                yield self.finding(
                    line,
                    f"{line.part} lệch sang {side} {figure(abs(off) / 2)} mm vì thụt lề không đều.",
                    "Đặt thụt trái, thụt phải và thụt dòng đầu bằng 0.",
                    rule=rule,
                )
