"""KH114: a local superior body is named with its place."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.recognise.words import lacks_its_place


class ParentPlace(FormCheck):
    """Cơ quan chủ quản ở địa phương ghi kèm tên tỉnh, thành phố, xã, phường, đặc khu.

    Ví dụ UBND XÃ SUỐI HÒA ở trên, PHÒNG KINH TẾ ở dưới. Chỉ ghi ỦY BAN NHÂN DÂN thì không biết là của nơi nào.
    """

    code = "KH114"
    severity = Severity.ERROR
    covers = ("PL1-II.2c",)
    right = (Example("UBND XÃ SUỐI HÒA"),)
    wrong = (
        Example("UBND (không có tên xã)", Change(Part.PARENT, (("text", "UBND"),))),
        Example("UBND XÃ (không có tên của xã)", Change(Part.PARENT, (("text", "UBND XÃ"),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the whole name: its place may stand on the next line."""
        lines = list(document.of(Part.PARENT, annex=0))
        name = " ".join(line.text for line in lines)
        if lines and lacks_its_place(name):
            yield self.finding(
                lines[-1],
                f"tên cơ quan chủ quản {quoted(name)} không có tên địa phương.",
                f"Ghi thêm tên địa phương, ví dụ {quoted('UBND XÃ SUỐI HÒA')}; nếu đây là dòng đầu của tên cơ quan "
                "ban hành thì in đậm.",
                rule=rules.PARENT_PLACE.rule,
            )
