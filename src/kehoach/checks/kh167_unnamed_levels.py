"""KH167: levels the decree does not have."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.outline import Kind, steps
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, quoted
from kehoach.recognise import LabelledDocument, Part


class UnnamedLevels(FormCheck):
    """Dưới khoản 1. là điểm a); quy định không có bậc 1.1., 1.1.1.

    Gạch đầu dòng và dấu cộng cũng không có trong mẫu, nhưng dùng dưới khoản, điểm là thông lệ nên không báo.
    """

    code = "KH167"
    severity = Severity.WARNING
    covers = ("PL1-V.6x",)
    right = (Example("1. → a) → gạch đầu dòng"),)
    wrong = (Example("1.1. dưới 1.", Change(Part.POINT, (("number", "1.1."),), nth=0)),)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Tell the first such line, and how many there are."""
        wrong = [step for step in steps(document) if step.sign.kind is Kind.SUBCLAUSE]
        if wrong:
            yield self.finding(
                wrong[0].each,
                f"bậc {quoted(wrong[0].sign.text)} không có trong quy định{and_others(len(wrong) - 1)}.",
                "Nên đánh a), b), c) dưới khoản, hoặc tách thành các khoản 1., 2., 3.",
                rule=rules.UNNAMED_LEVELS.rule,
            ).also_at(step.each for step in wrong[1:])
