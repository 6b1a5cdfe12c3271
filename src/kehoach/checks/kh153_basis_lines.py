"""KH153: one legal basis to a line, and how the lines end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.bases import bases
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.words import is_plain_basis

ANOTHER = re.compile(r"[;.]\s*(?:Căn cứ|Thực hiện|Xét|Theo đề nghị)\s|\n\s*\S")


class BasisLines(FormCheck):
    """Mỗi căn cứ một dòng riêng, cuối dòng có dấu chấm phẩy; căn cứ cuối cùng kết thúc bằng dấu chấm.

    Văn bản quy phạm pháp luật dùng dấu khác; kế hoạch là văn bản hành chính nên theo quy định này.
    """

    code = "KH153"
    severity = Severity.ERROR
    covers = ("PL1-II.6a5",)
    right = (Example("Căn cứ …; / Căn cứ …; / Căn cứ …."),)
    wrong = (
        Example("căn cứ đầu kết thúc bằng dấu phẩy", Change(Part.BASIS, (("ending", ","),), nth=0)),
        Example("căn cứ giữa không có dấu", Change(Part.BASIS, (("ending", ""),), nth=1)),
        Example("căn cứ cuối kết thúc bằng dấu chấm phẩy", Change(Part.BASIS, (("ending", ";"),), nth=-1)),
        Example(
            "hai căn cứ trên một dòng",
            Change(Part.BASIS, (("ending", "; Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;"),), nth=0),
        ),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look inside every line and at its end."""
        rule = rules.BASIS_LINES.rule
        lines = bases(document)
        for each in lines:
            if ANOTHER.search(each.text):
                yield self.finding(
                    each, "nhiều căn cứ trên một đoạn.", "Bấm Enter trước mỗi căn cứ để tách dòng.", rule=rule
                )
        wrong = [each for each in lines[:-1] if not each.text.endswith(";")]
        if wrong:
            yield self.finding(
                wrong[0],
                f"căn cứ không kết thúc bằng dấu chấm phẩy{and_others(len(wrong) - 1)}.",
                "Đặt dấu “;” ở cuối mỗi căn cứ, trừ căn cứ cuối.",
                rule=rule,
            ).also_at(wrong[1:])
        if lines and not lines[-1].text.endswith(".") and not _goes_on(document, lines[-1]):
            yield self.finding(
                lines[-1], "căn cứ cuối không kết thúc bằng dấu chấm.", "Đặt dấu “.” ở cuối căn cứ cuối.", rule=rule
            )


def _goes_on(document: LabelledDocument, last: Labelled) -> bool:
    """Whether one more basis begins the sentence that announces the plan: “Căn cứ tình hình …, UBND xã ban hành …”."""
    behind = document.lines[document.lines.index(last) + 1 :]
    next_one = next((each for each in behind if each.text), None)
    return last.text.endswith(";") and next_one is not None and is_plain_basis(next_one.text)
