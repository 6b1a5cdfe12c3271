"""KH151: how legal bases are lettered."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.bases import bases
from kehoach.checks.lettering import wrong_look
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, listed
from kehoach.recognise import Labelled, LabelledDocument, Part


class BasisLetters(FormCheck):
    """Căn cứ ban hành: chữ in thường, kiểu chữ nghiêng, cỡ 13 đến 14.

    Trong Word: bôi đen các dòng căn cứ rồi bấm Ctrl+I. Câu mở đầu “Thực hiện …, ban hành Kế hoạch … như sau:”
    không phải căn cứ, để chữ đứng.
    """

    code = "KH151"
    severity = Severity.ERROR
    covers = ("PL1-II.6a4",)
    right = (Example("Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013; (nghiêng, cỡ 14)"),)
    wrong = (
        Example("căn cứ chữ đứng", Change(Part.BASIS, (("italic", False),))),
        Example("một căn cứ cỡ 12", Change(Part.BASIS, (("size", 12),), nth=1)),
        Example("căn cứ in đậm", Change(Part.BASIS, (("bold", True),))),
        Example(
            "căn cứ in hoa",
            Change(Part.BASIS, (("text", "CĂN CỨ LUẬT PHÒNG, CHỐNG THIÊN TAI NGÀY 19 THÁNG 6 NĂM 2013;"),), nth=0),
        ),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every basis; the same fault in several is one finding."""
        wanted = rules.LEGAL_BASIS
        found: dict[tuple[str, str], list[Labelled]] = {}
        for each in bases(document):
            wrong = dict.fromkeys(fault for look in each.looks for fault in wrong_look(look, wanted))
            if each.text == each.text.upper():
                wrong["là chữ in hoa", "chữ in thường"] = None
            if wrong:
                key = listed(said for said, _ in wrong), listed(right for _, right in wrong)
                found.setdefault(key, []).append(each)
        for (said, right), lines in found.items():
            message = f"căn cứ {said}{and_others(len(lines) - 1)}."
            yield self.finding(lines[0], message, f"Sửa thành {right}.", rule=wanted.rule).also_at(lines[1:])
