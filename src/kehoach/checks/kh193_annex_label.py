"""KH193: the label of an annex."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.annexes import Annex, annexes
from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Lettering


class AnnexLabel(LetteringCheck):
    """Chữ “Phụ lục” và số: một dòng riêng, canh giữa, chữ in thường, cỡ 14, kiểu chữ đứng, đậm.

    Không viết “PHỤ LỤC I.”, không có dấu chấm hay hai chấm ở cuối; tiêu đề phụ lục ở dòng dưới.
    """

    code = "KH193"
    covers = ("PL1-III.1b",)
    parts = (Part.ANNEX_LABEL,)
    right = (Example("Phụ lục I (cỡ 14, đậm, canh giữa)"),)
    wrong = (
        Example("Phụ lục cỡ 13", Change(Part.ANNEX_LABEL, (("annex_label", "Phụ lục I"), ("size", 13)))),
        Example("Phụ lục không đậm", Change(Part.ANNEX_LABEL, (("annex_label", "Phụ lục I"), ("bold", False)))),
        Example("Phụ lục canh trái", Change(Part.ANNEX_LABEL, (("align", "left"),))),
        Example("PHỤ LỤC I", Change(Part.ANNEX_LABEL, (("annex_label", "PHỤ LỤC I"),))),
        Example("Phụ lục I.", Change(Part.ANNEX_LABEL, (("annex_label", "Phụ lục I."),))),
        Example("Phụ lục I: DANH SÁCH", Change(Part.ANNEX_LABEL, (("annex_label", "Phụ lục I: DANH SÁCH HỘ"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the label."""
        return rules.ANNEX_LABEL

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the lettering, then the words."""
        yield from super().run(document, rules)
        for annex in annexes(document):
            said = _fault(annex)
            if said:
                right = f"Phụ lục {annex.number.upper()}".strip()
                remedy = f"Ghi {quoted(right)} trên một dòng riêng, tiêu đề ở dòng dưới."
                yield self.finding(annex.label, f"{said}.", remedy, rule=rules.ANNEX_LABEL.rule)


def _fault(annex: Annex) -> str:
    """What is wrong with the words of a label; empty when they are right."""
    text = annex.label.text
    if annex.has_title_behind:
        return "chữ “Phụ lục” và tiêu đề trên cùng một dòng"
    if not text.startswith("Phụ lục") or all(look.capitals for look in annex.label.looks):
        return f"viết {quoted(text)}"
    if annex.tail:
        return f"cuối dòng có {quoted(annex.tail)}"
    return ""
