"""KH234: the words themselves are not underlined."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument, Part

_PARTS = (Part.NATIONAL_NAME, Part.MOTTO, Part.PARENT, Part.ISSUER, Part.TYPE, Part.SUBJECT)


class TextUnderline(FormCheck):
    """Không gạch chân chữ (Ctrl+U) thay cho đường kẻ dưới Tiêu ngữ, tên cơ quan, trích yếu.

    Gạch chân dính sát chữ và luôn dài bằng chữ; đường kẻ nằm riêng ở phía dưới, có độ dài quy định.
    """

    code = "KH234"
    severity = Severity.WARNING
    covers = ("LINE-3",)
    right = (Example("Tiêu ngữ không gạch chân, dưới có đường kẻ riêng"),)
    wrong = (
        Example("Tiêu ngữ gạch chân", Change(Part.MOTTO, (("underline", True),))),
        Example("tên cơ quan gạch chân", Change(Part.ISSUER, (("underline", True),))),
        Example("trích yếu gạch chân", Change(Part.SUBJECT, (("underline", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the letters of the head; one finding for each part."""
        told: set[Part] = set()
        for line in document.of(*_PARTS, annex=0):
            if line.part not in told and any(look.underline for look in line.looks):
                told.add(line.part)
                yield self.finding(
                    line,
                    f"{line.part} được gạch chân.",
                    "Bỏ gạch chân (Ctrl+U); cần đường kẻ thì vẽ riêng ở dưới: thẻ Chèn (Insert), Hình (Shapes).",
                    rule=rules.TEXT_UNDERLINE.rule,
                )
