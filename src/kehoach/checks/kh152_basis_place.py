"""KH152: where legal bases stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.parts import RUNNING
from kehoach.vietnamese import fold

_BASIS = re.compile(
    r"[-–+*\s]*can cu (?:luat|bo luat|phap lenh|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|ke hoach|chuong trinh"
    r"|cong van|huong dan|thong bao|van ban)\b"
)
_FIRST = frozenset({"C", "c"})


class BasisPlace(FormCheck):
    """Căn cứ ban hành đặt ngay dưới tên loại và trích yếu, trước nội dung.

    Mỗi căn cứ là một đoạn, không có gạch đầu dòng: mẫu của Nghị định không có dấu này.
    """

    code = "KH152"
    severity = Severity.ERROR
    covers = ("PL1-II.6a4",)
    right = (Example("trích yếu, rồi các căn cứ, rồi nội dung"),)
    wrong = (
        Example(
            "căn cứ nằm sau câu mở đầu",
            Change(
                Part.BODY, (("text_after", "Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;"), ("italic", True)), nth=0
            ),
        ),
        Example("căn cứ có gạch đầu dòng", Change(Part.BASIS, (("typed_before", "- "),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look for bases among the text, and for dashes in front of bases."""
        rule = rules.LEGAL_BASIS.rule
        for each in document.of(*RUNNING, annex=0):
            if _is_basis(each):
                yield self.finding(
                    each, "căn cứ không nằm ngay dưới trích yếu.", "Chuyển lên cùng các căn cứ khác.", rule=rule
                )
                return
        for each in document.of(Part.BASIS):
            if each.text.startswith(("-", "–", "+", "*")):
                yield self.finding(
                    each,
                    "trước căn cứ có gạch đầu dòng.",
                    "Xóa gạch đầu dòng: viết liền “Căn cứ …”.",
                    rule=rule,
                    severity=Severity.WARNING,
                )
                return


def _is_basis(each: Labelled) -> bool:
    """A line that is set and ends as a basis: a sentence of text may begin with the same words."""
    if each.text.lstrip("-–+* ")[:1] not in _FIRST:
        return False
    is_italic = bool(each.looks) and all(look.italic for look in each.looks)
    return _BASIS.match(fold(each.text)) is not None and (each.text.endswith(";") or is_italic)
