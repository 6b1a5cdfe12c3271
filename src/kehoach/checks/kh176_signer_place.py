"""KH176: where the name of the signer stands."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument, Part

_BLANKS = "\t "


class SignerPlace(FormCheck):
    """Họ tên người ký canh giữa dưới chức vụ.

    Chắc nhất là để hai phần trong cùng một ô của bảng không kẻ khung, canh giữa cả hai. Đặt bằng phím Tab thì
    vị trí tùy máy in và phông chữ, chương trình không đo được.
    """

    code = "KH176"
    severity = Severity.ERROR
    covers = ("PL1-II.7đ2",)
    right = (Example("chức vụ và họ tên cùng canh giữa trong một ô"),)
    wrong = (
        Example("họ tên canh trái trong ô", Change(Part.SIGNER, (("align", "left"),))),
        Example("họ tên canh phải trong ô", Change(Part.SIGNER, (("align", "right"),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the alignment and the cell with those of the authority."""
        rule = rules.SIGNER_NAME.rule
        above = list(document.of(Part.AUTHORITY))
        for each in document.of(Part.SIGNER):
            place = each.line.place
            if not place.table and (each.is_tabbed or each.line.text[:1] in _BLANKS):
                yield self.not_judged(
                    each,
                    "họ tên có nằm giữa, dưới chức vụ hay không",
                    "dòng này đặt bằng phím Tab hoặc dấu cách",
                    rule=rule,
                )
            elif each.line.setting.align != "center":
                yield self.finding(
                    each, "họ tên không canh giữa.", "Bôi đen họ tên, bấm Ctrl+E để canh giữa.", rule=rule
                )
            elif above and (above[-1].line.place.table, above[-1].line.place.column) != (place.table, place.column):
                yield self.finding(
                    each, "họ tên không cùng cột với chức vụ.", "Chuyển họ tên vào ô có chức vụ, phía dưới.", rule=rule
                )
