"""KH178: the signing block is whole."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import has_head, is_issued_with_another
from kehoach.checks.rules import Rules
from kehoach.checks.signing import has_signing
from kehoach.recognise import LabelledDocument, Part
from kehoach.recognise.words import is_recipients_label
from kehoach.seen import Story


class SigningParts(FormCheck):
    """Cuối văn bản có chức vụ và họ tên người ký ở bên phải, nơi nhận ở bên trái.

    Kế hoạch ban hành kèm theo quyết định có thể không có nơi nhận: nơi nhận ghi ở quyết định.
    """

    code = "KH178"
    severity = Severity.ERROR
    covers = ("PL1-II.7c1", "PL1-II.7c2", "PL1-II.9c")
    right = (Example("Nơi nhận: … | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lương Văn Sơn"),)
    wrong = (
        Example("không có họ tên", Change(Part.SIGNER, (("replace_all", ""),))),
        Example("không có chức vụ", Change(Part.AUTHORITY, (("replace_all", ""),))),
        Example("nơi nhận ở bên phải", Change(Part.SIGNER, (("columns_swapped", True),))),
        Example("không có “Nơi nhận:”", Change(Part.RECIPIENTS_LABEL, (("replace_all", ""),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look for each of the three parts in a document that has a head."""
        if not has_head(document):
            return
        if not has_signing(document):
            yield from self._nothing(document, rules)
            return
        parts = (
            (
                Part.AUTHORITY,
                "chức vụ người ký",
                "Ghi chức vụ ở bên phải, ngang hàng với “Nơi nhận:”.",
                rules.SIGNER_TITLE,
            ),
            (Part.SIGNER, "họ tên người ký", "Ghi họ tên ở dưới chức vụ, chừa chỗ ký.", rules.SIGNER_NAME_ALONE),
        )
        last = next(document.of(Part.RECIPIENTS_LABEL, Part.AUTHORITY, Part.SIGNER))
        for part, name, remedy, provision in parts:
            if document.first(part) is None:
                yield self.finding(last, f"không thấy {name}.", remedy, rule=provision.rule)
        if document.first(Part.RECIPIENTS_LABEL) is None and not is_issued_with_another(document):
            remedy = "Ghi “Nơi nhận:” ở bên trái, dưới là các nơi nhận và dòng “- Lưu: VT, ….”."
            yield self.finding(last, "không thấy “Nơi nhận:”.", remedy, rule=rules.NO_ADDRESSEE.rule)
        yield from self._sides(document, rules)

    def _sides(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        label, title = document.first(Part.RECIPIENTS_LABEL), document.first(Part.AUTHORITY)
        if label is None or title is None or not label.line.place.table:
            return
        left, right = label.line.place, title.line.place
        if left.table == right.table and left.column > right.column:
            yield self.finding(
                label,
                "“Nơi nhận:” nằm bên phải chữ ký.",
                "Đổi chỗ hai cột của bảng: nơi nhận ở bên trái, chức vụ và họ tên ở bên phải.",
                rule=rules.RECIPIENTS_LABEL.rule,
            )

    def _nothing(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        rule = rules.SIGNER_TITLE.rule
        boxed = next(
            (
                line
                for line in document.document.every_line()
                if line.place.story is Story.TEXT_BOX and is_recipients_label(line.text.strip())
            ),
            None,
        )
        if boxed is not None:
            yield self.not_judged(boxed.place, "chữ ký và nơi nhận", "các phần này nằm trong khung chữ", rule=rule)
        elif not is_issued_with_another(document):
            yield self.finding(
                None,
                "không thấy nơi nhận, chức vụ và họ tên người ký ở cuối văn bản.",
                "Thêm một bảng hai cột không kẻ khung ở cuối: bên trái “Nơi nhận:”, bên phải chức vụ và họ tên.",
                rule=rule,
            )
