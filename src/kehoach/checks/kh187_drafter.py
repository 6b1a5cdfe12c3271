"""KH187: the drafter's sign and the number of copies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.receiving import drafter_alone
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure, quoted
from kehoach.recognise import LabelledDocument, Part

_BEHIND = re.compile(r"\.\s*(?P<sign>[^\W\d_]{1,10}\.?\s*\(?\s*\d+\s*\)?\.?)\Z")
_RIGHT = re.compile(r"[A-ZĐĂÂÊÔƠƯ]+\.\(\d+\)\Z")


class Drafter(FormCheck):
    """Ký hiệu người soạn thảo viết in hoa, rồi số lượng bản phát hành trong ngoặc, cỡ 11, chữ đứng: “NHT.(25)”.

    Ghi sau dòng lưu, nếu cơ quan có lệ này. Số bản là chữ số Ả Rập.
    """

    code = "KH187"
    severity = Severity.WARNING
    covers = ("PL1-III.3",)
    right = (Example("- Lưu: VT, KT (2). NHT.(25)"),)
    wrong = (
        Example("nht.(25)", Change(Part.ARCHIVE, (("words", "Lưu: VT, KT (2). nht.(25)"),))),
        Example("NHT 25", Change(Part.ARCHIVE, (("words", "Lưu: VT, KT (2). NHT 25"),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look behind the filing note, and at lines below it."""
        wanted = rules.DRAFTER
        for each in document.of(Part.ARCHIVE, Part.RECIPIENT):
            found = _BEHIND.search(each.text) if each.part is Part.ARCHIVE else drafter_alone(each.text)
            if found is None:
                continue
            sign = found["sign"]
            if not _RIGHT.match(sign):
                yield self.finding(
                    each, f"ký hiệu người soạn thảo viết {quoted(sign)}.", "Viết theo mẫu “NHT.(25)”.", rule=wanted.rule
                )
            sizes = {look.size for look in each.looks}
            if each.part is Part.RECIPIENT and sizes != {wanted.chosen}:
                yield self.finding(
                    each,
                    f"ký hiệu người soạn thảo không phải cỡ {figure(wanted.chosen)}.",
                    f"Sửa thành cỡ {figure(wanted.chosen)}.",
                    rule=wanted.rule,
                )
