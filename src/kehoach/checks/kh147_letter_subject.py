"""KH147: no subject of a letter under the number."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import before_type
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import fold


class LetterSubject(FormCheck):
    """Dưới số, ký hiệu của kế hoạch không có dòng "V/v …": đó là trích yếu của công văn.

    Kế hoạch có trích yếu dưới tên loại.
    """

    code = "KH147"
    severity = Severity.ERROR
    covers = ("PL1-II.5e",)
    right = (Example("dưới số, ký hiệu không có gì"),)
    wrong = (
        Example("V/v phòng, chống thiên tai", Change(Part.NUMBER, (("line_below", "V/v phòng, chống thiên tai"),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look for it in the head of a document that has a type; one without is told of by KH142."""
        if document.first(Part.TYPE) is None:
            return
        for line in before_type(document):
            if fold(line.text).startswith(("v/v", "ve viec")):
                yield self.finding(
                    line,
                    f"có dòng {quoted(line.text)} như công văn.",
                    "Xóa dòng này; trích yếu của kế hoạch nằm dưới tên loại.",
                    rule=rules.LETTER_SUBJECT.rule,
                )
