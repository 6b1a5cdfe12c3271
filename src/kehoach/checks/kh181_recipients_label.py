"""KH181: the words “Nơi nhận:”."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Lettering

WORDS = "Nơi nhận:"
_SLACK = 1.0
"""Millimetres: what Word leaves at the side of a cell may have been taken back."""


class RecipientsLabel(LetteringCheck):
    """Chữ “Nơi nhận:” ở dòng riêng, sát lề trái, cỡ 12, kiểu chữ nghiêng, đậm, có dấu hai chấm.

    Viết đúng “Nơi nhận:”, không in hoa, không cách trước dấu hai chấm.
    """

    code = "KH181"
    covers = ("PL1-II.9d1",)
    parts = (Part.RECIPIENTS_LABEL,)
    right = (Example("Nơi nhận: (cỡ 12, đậm, nghiêng)"),)
    wrong = (
        Example("cỡ 14", Change(Part.RECIPIENTS_LABEL, (("size", 14),))),
        Example("không nghiêng", Change(Part.RECIPIENTS_LABEL, (("italic", False),))),
        Example("không đậm", Change(Part.RECIPIENTS_LABEL, (("bold", False),))),
        Example("canh giữa", Change(Part.RECIPIENTS_LABEL, (("align", "center"),))),
        Example("thụt vào 1 cm", Change(Part.RECIPIENTS_LABEL, (("left", 10),))),
        Example("Nơi nhận không có dấu hai chấm", Change(Part.RECIPIENTS_LABEL, (("replace_all", "Nơi nhận"),))),
        Example("NƠI NHẬN:", Change(Part.RECIPIENTS_LABEL, (("replace_all", "NƠI NHẬN:"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the letters; one short line looks the same on the left and justified."""
        return rules.RECIPIENTS_LABEL._replace(alignment=None)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the lettering, the words and the indent."""
        yield from super().run(document, rules)
        rule = rules.RECIPIENTS_LABEL.rule
        for each in document.of(Part.RECIPIENTS_LABEL):
            if each.text != WORDS:
                yield self.finding(each, f"viết {quoted(each.text)}.", f"Viết đúng {quoted(WORDS)}.", rule=rule)
            if not is_at_margin(each):
                yield self.finding(each, "chữ không sát lề trái.", "Canh trái (Ctrl+L) và bỏ thụt dòng.", rule=rule)


def is_at_margin(each: Labelled) -> bool:
    """Whether a line begins at the left margin, or at that of its cell."""
    setting = each.line.setting
    if each.line.text[:1] in ("\t", " ") or setting.align in ("center", "right"):
        return False
    return setting.left + setting.first_line <= _SLACK
