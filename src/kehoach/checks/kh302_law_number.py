"""KH302: a Luật or Pháp lệnh is cited by its name, without number and issuer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.concordance import any_of, having
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING

_NUMBER = r"\d{1,4}/\d{4}/(?:QH|UBTVQH|PL-UBTVQH)\d{1,2}|\d{1,4}-(?:L/CTN|LCT/HĐNN\d*)"
_LAW = re.compile(
    rf"\b(?P<law>Luật|Bộ luật|Pháp lệnh|Hiến pháp)\b(?P<name>[^;.]{{0,120}}?)"
    rf"(?P<wrong>\b(?:số\s*:?\s*)?(?:{_NUMBER})|\bcủa\s+(?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|UBTVQH))"
)
_NEEDS = any_of("luật", "pháp lệnh", "hiến pháp")
_OTHER = re.compile(r"\b(?:Nghị|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Kết luận)\b")


class LawNumber(WordCheck):
    """Luật, Bộ luật, Pháp lệnh chỉ ghi tên, không ghi số, ký hiệu và cơ quan ban hành.

    Trong căn cứ ghi thêm ngày: “Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013”.
    """

    code = "KH302"
    severity = Severity.ERROR
    covers = ("PL1-II.6a3", "PL1-II.6b2")
    right = (
        Example("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
        Example("Căn cứ Nghị quyết số 163/2024/QH15 ngày 27/11/2024 của Quốc hội về phòng, chống ma túy;"),
        Example("Thực hiện theo Luật Đất đai."),
    )
    wrong = (
        Example("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;"),
        Example("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 của Quốc hội;"),
        Example("Thực hiện theo Luật Đất đai số 31/2024/QH15."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look for the number of a law, or who issued it, behind its name."""
        for passage in having(words, _NEEDS, Part.BASIS, *RUNNING):
            for found in _LAW.finditer(passage.text):
                if _OTHER.search(found["name"]):
                    continue
                rule = regulation.BASIS_LAW if passage.part is Part.BASIS else regulation.LAW_CITATION
                name = f"{found['law']}{found['name']}".strip(" ,")
                yield self.finding(
                    passage,
                    f"{quoted(name)} có ghi {quoted(found['wrong'].strip())}.",
                    f"Bỏ {quoted(found['wrong'].strip())}, chỉ ghi tên luật.",
                    rule=rule.rule,
                )
