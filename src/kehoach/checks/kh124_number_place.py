"""KH124: the number stands under the name of the body."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import cell, floats
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument, Part


class NumberPlace(FormCheck):
    """Số, ký hiệu đặt dưới tên cơ quan ban hành, trong cột bên trái.

    Nếu đặt ngoài bảng của phần đầu thì số không canh giữa được dưới tên cơ quan.
    """

    code = "KH124"
    severity = Severity.ERROR
    covers = ("PL1-II.3h",)
    right = (Example("số, ký hiệu ở cột trái, dưới tên cơ quan"),)
    wrong = (
        Example("số, ký hiệu ở cột bên phải", Change(Part.NUMBER, (("swapped_with", Part.PLACE_DATE),))),
        Example("số, ký hiệu nằm ngoài bảng", Change(Part.NUMBER, (("out_of_table", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the columns; a head with tabs is told of by KH107."""
        body = document.first(Part.ISSUER)
        for line in document.of(Part.NUMBER, annex=0):
            if body is None or floats(line) or floats(body):
                continue
            if cell(line)[2] != cell(body)[2]:
                where = "không nằm dưới tên cơ quan ban hành"
                yield self.finding(
                    line,
                    f"số, ký hiệu {where}.",
                    "Đặt số, ký hiệu trong cột bên trái của bảng phần đầu, dưới tên cơ quan, canh giữa.",
                    rule=rules.NUMBER_PLACE.rule,
                )
