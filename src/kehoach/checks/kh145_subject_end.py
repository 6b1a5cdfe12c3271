"""KH145: no mark at the end of the subject."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part

MARKS = ".;:,"


class SubjectEnd(FormCheck):
    """Cuối trích yếu không có dấu chấm.

    Nghị định không nói ra, nhưng mọi mẫu trong Phụ lục đều không có dấu nào ở cuối trích yếu.
    """

    code = "KH145"
    severity = Severity.WARNING
    covers = ("PL1-II.5c",)
    right = (
        Example(
            "Phòng, chống thiên tai năm 2026", Change(Part.SUBJECT, (("text", "Phòng, chống thiên tai năm 2026"),))
        ),
    )
    wrong = tuple(
        Example(text, Change(Part.SUBJECT, (("text", text),)))
        for text in ("Phòng, chống thiên tai năm 2026.", "Phòng, chống thiên tai năm 2026;")
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the last line of the subject."""
        lines = list(document.of(Part.SUBJECT, annex=0))
        if lines and lines[-1].text.endswith(tuple(MARKS)):
            yield self.finding(
                lines[-1],
                f"cuối trích yếu có dấu {quoted(lines[-1].text[-1])}.",
                "Xóa dấu này.",
                rule=rules.SUBJECT_END.rule,
            )
