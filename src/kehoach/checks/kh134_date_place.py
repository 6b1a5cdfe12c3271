"""KH134: place and date stand level with the number, under the Quốc hiệu."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import cell, floats
from kehoach.checks.measuring import Rooms, height, rooms_of
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part

_APART = 10.0
"""Points: more than half a line, which is seen at once."""


class DatePlace(FormCheck):
    """Địa danh và ngày ở cột bên phải, dưới Quốc hiệu và Tiêu ngữ, ngang hàng với số, ký hiệu.

    Cách chắc nhất: cho số và ngày vào cùng một hàng của bảng phần đầu. Khi mỗi cột là một ô chung thì độ cao được
    ước lượng, lệch hơn nửa dòng thì nhắc.
    """

    code = "KH134"
    severity = Severity.ERROR
    covers = ("PL1-II.4e",)
    right = (Example("số ở cột trái và ngày ở cột phải, cùng một hàng"),)
    wrong = (
        Example("ngày ở cột bên trái", Change(Part.PLACE_DATE, (("swapped_with", Part.NUMBER),))),
        Example("ngày nằm ngoài bảng, không ngang hàng với số", Change(Part.PLACE_DATE, (("out_of_table", True),))),
        Example("ngày thấp hơn số một dòng", Change(Part.PLACE_DATE, (("blank_above", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare columns and rows; a head with tabs is told of by KH107."""
        name = document.first(Part.NATIONAL_NAME) or document.first(Part.MOTTO)
        number, date = document.first(Part.NUMBER), document.first(Part.PLACE_DATE)
        if date is None or floats(date) or (number is not None and floats(number)):
            return
        rule = rules.DATE_PLACE.rule
        if name is not None and not floats(name) and cell(date)[2] != cell(name)[2]:
            yield self.finding(
                date,
                "địa danh và ngày không nằm dưới Quốc hiệu, Tiêu ngữ.",
                "Đặt địa danh và ngày trong cột bên phải của bảng phần đầu, canh giữa.",
                rule=rule,
            )
        elif number is not None and not number.line.place.table and date.line.place.table:
            return  # the number is out of its place, which KH124 tells
        elif number is not None and cell(number)[:2] != cell(date)[:2]:
            yield self.finding(
                date,
                "địa danh và ngày không ngang hàng với số, ký hiệu.",
                "Đưa số và ngày về cùng một hàng.",
                rule=rule,
            )
        elif number is not None and number.line is not date.line and _are_apart(document, number, date):
            yield self.finding(
                date,
                "địa danh và ngày có vẻ cao hoặc thấp hơn số, ký hiệu.",
                "Thêm hoặc bớt dòng trống để số và ngày ngang nhau; tốt hơn là cho vào cùng một hàng của bảng.",
                rule=rule,
                severity=Severity.WARNING,
            )


def _are_apart(document: LabelledDocument, number: Labelled, date: Labelled) -> bool:
    rooms = rooms_of(document)
    above = [_above(document, line, rooms) for line in (number, date)]
    return abs(above[0] - above[1]) > _APART


def _above(document: LabelledDocument, line: Labelled, rooms: Rooms) -> float:
    """How far down its cell a line stands, in points, as estimated."""
    before = line.line.setting.before
    for each in document.lines:
        if each.line is line.line:
            break
        if cell(each) == cell(line):
            before += height(each, rooms.between_indents(each))
    return before
