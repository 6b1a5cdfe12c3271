"""KH182: “Nơi nhận:” level with the authority of the signer."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part


class RecipientsLevel(FormCheck):
    """Chữ “Nơi nhận:” ngang hàng với dòng quyền hạn, chức vụ của người ký.

    Để hai phần ở hai ô của cùng một hàng trong bảng không kẻ khung, mỗi phần bắt đầu ngay dòng đầu của ô.
    """

    code = "KH182"
    severity = Severity.ERROR
    covers = ("PL1-II.9d1",)
    right = (Example("Nơi nhận: | TM. ỦY BAN NHÂN DÂN"),)
    wrong = (
        Example("“Nơi nhận:” thấp hơn một dòng", Change(Part.RECIPIENTS_LABEL, (("blank_before", True),))),
        Example("chức vụ thấp hơn một dòng", Change(Part.AUTHORITY, (("blank_before", True),), nth=0)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the rows, and what stands above each of the two."""
        label, title = document.first(Part.RECIPIENTS_LABEL), document.first(Part.AUTHORITY)
        if label is None or title is None:
            return
        left, right = label.line.place, title.line.place
        if left.table and right.table:
            is_level = (left.table, left.row) == (right.table, right.row)
            is_level = is_level and _lines_above(document, label) == _lines_above(document, title)
        else:
            is_level = left.paragraph == right.paragraph
        if not is_level:
            yield self.finding(
                label,
                "không ngang hàng với dòng quyền hạn, chức vụ của người ký.",
                "Đặt hai phần vào hai ô cùng hàng của một bảng, xóa dòng trống phía trên.",
                rule=rules.RECIPIENTS_LABEL.rule,
            )


def _lines_above(document: LabelledDocument, each: Labelled) -> int:
    """How many paragraphs stand above it in its cell."""
    place = each.line.place
    return sum(
        1
        for other in document.lines
        if (other.line.place.table, other.line.place.row, other.line.place.column)
        == (place.table, place.row, place.column)
        and other.line.place.paragraph < place.paragraph
    )
