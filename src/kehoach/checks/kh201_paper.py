"""KH201: the paper."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure
from kehoach.recognise import LabelledDocument

_SLACK = 0.5
"""Millimetres. Word rounds to twips, and old printers' settings are a little off."""


class PaperSize(FormCheck):
    """Khổ giấy A4 (210 mm x 297 mm).

    Trong Word: thẻ Bố trí (Layout), mục Kích thước (Size), chọn A4. Văn bản nhiều phần thì chọn cho cả văn bản.
    """

    code = "KH201"
    severity = Severity.ERROR
    covers = ("PL1-I.1",)
    right = (Example("khổ A4 đứng"), Example("khổ A4 nằm ngang khi có bảng rộng"))
    wrong = (Example("khổ Letter (215,9 mm x 279,4 mm)", Change(None, (("paper", (215.9, 279.4)),))),)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the paper of every section."""
        paper = rules.PAPER
        for number, sheet in enumerate(document.document.sheets, 1):
            short, long = sorted((sheet.width, sheet.height))
            if abs(short - paper.width) > _SLACK or abs(long - paper.height) > _SLACK:
                which = f" (phần {number} của văn bản)" if len(document.document.sheets) > 1 else ""
                message = f"khổ giấy {figure(sheet.width)} mm x {figure(sheet.height)} mm{which}, không phải A4."
                yield self.finding(
                    None, message, "Chọn khổ A4 trong thẻ Bố trí (Layout), Kích thước (Size).", rule=paper.rule
                )
