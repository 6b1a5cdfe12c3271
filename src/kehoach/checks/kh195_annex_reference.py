"""KH195: the line that says which plan an annex belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.annexes import annexes, references
from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Lettering

_FORM = re.compile(
    r"\(Kèm theo (?P<type>[^\d(]+?) số\s*[\d.…_\s]*/\s*[\w/-]+\s+ngày\s.*\btháng\s.*\bnăm\s.*\bcủa\s+\S.*\)\Z",
    re.DOTALL,
)
_MODEL = "(Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)"


class AnnexReference(LetteringCheck):
    """Dưới tiêu đề phụ lục có dòng “(Kèm theo Kế hoạch số … của …)”: chữ nghiêng, cỡ 13 đến 14, canh giữa.

    Số và ngày để trống khi chưa ban hành, và ở văn bản điện tử. Dòng dài thì ngắt làm hai, vẫn trong một cặp
    ngoặc đơn.
    """

    code = "KH195"
    covers = ("PL1-III.1c",)
    parts = (Part.ANNEX_REFERENCE,)
    right = (Example(_MODEL),)
    wrong = (
        Example("dòng kèm theo chữ đứng", Change(Part.ANNEX_REFERENCE, (("italic", False),))),
        Example("dòng kèm theo in đậm", Change(Part.ANNEX_REFERENCE, (("bold", True),))),
        Example("dòng kèm theo canh trái", Change(Part.ANNEX_REFERENCE, (("align", "left"),))),
        Example("dòng kèm theo cỡ 12", Change(Part.ANNEX_REFERENCE, (("size", 12),))),
        Example("không có dòng kèm theo", Change(Part.ANNEX_REFERENCE, (("replace_all", ""),))),
        Example(
            "thiếu ngày và cơ quan",
            Change(Part.ANNEX_REFERENCE, (("replace_all", "(Kèm theo Kế hoạch số 12/KH-UBND)"),)),
        ),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the line."""
        return rules.ANNEX_REFERENCE

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the lettering and the words; a missing line is told too."""
        yield from super().run(document, rules)
        rule = rules.ANNEX_REFERENCE.rule
        for annex in annexes(document):
            lines = references(document, annex)
            text = " ".join(each.text for each in lines)
            if not lines:
                yield self.finding(
                    annex.label,
                    f"{quoted(annex.label.text)} không có dòng kèm theo.",
                    f"Dưới tiêu đề ghi {quoted(_MODEL)}.",
                    rule=rule,
                )
            elif not _FORM.match(text):
                yield self.finding(lines[0], "dòng kèm theo không đủ ý.", f"Ghi theo mẫu {quoted(_MODEL)}.", rule=rule)
