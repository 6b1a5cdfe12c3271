"""KH301: each legal basis has all its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import Cited, cited_in
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import listed, quoted
from kehoach.recognise import Part

_UNNUMBERED = re.compile(
    r"(?:-\s*)?Căn cứ\s+(?:các\s+)?(?P<type>Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Công văn)\b"
)
_PROPOSAL = re.compile(r"(?:-\s*)?(?:Xét|Theo) đề nghị\b")
"""Who proposes is named in front of the document, and what it is about is what follows."""
_LAW = re.compile(r"(?:-\s*)?Căn cứ\s+(?:Luật|Bộ luật|Pháp lệnh)\b")
_DATED = re.compile(r"\bngày\b|\bnăm\b|\d/\d")
_MISSHAPEN = re.compile(r"\bsố\s*\d+(?:/\d{4})?\s*/")
_MODEL = "Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về …"


class BasisParts(WordCheck):
    """Mỗi căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu của văn bản.

    Văn bản của Đảng cũng ghi đủ như vậy. Luật, Pháp lệnh thì chỉ ghi tên và ngày. Thiếu mỗi trích yếu thì chỉ là
    cảnh báo, vì chương trình không luôn biết chỗ nào là tên cơ quan, chỗ nào là trích yếu.
    """

    code = "KH301"
    severity = Severity.ERROR
    covers = ("PL1-II.6a2",)
    right = (
        Example(
            "Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết một số điều;"
        ),
        Example("Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;"),
        Example("Căn cứ chức năng, nhiệm vụ được giao;"),
        Example("Theo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số 12/TTr-PKT ngày 05 tháng 3 năm 2026."),
    )
    wrong = (
        Example("Căn cứ Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh về phòng, chống thiên tai;"),
        Example("Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 về phòng, chống thiên tai;"),
        Example("Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;"),
        Example("Căn cứ Quyết định của Ủy ban nhân dân tỉnh về phòng, chống thiên tai;"),
        Example("Căn cứ Luật Phòng, chống thiên tai;"),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look at every document that a basis names by itself."""
        for passage in words.of(Part.BASIS):
            cited = [each for each in cited_in(passage.text) if not each.is_nested and not each.is_law]
            for each in cited:
                missing = missing_parts(each)
                if _PROPOSAL.match(passage.text):
                    missing = missing[:1] if each.date is None else []
                if missing:
                    yield self._lacking(passage, each.text, missing)
            if not cited:
                yield from self._unnumbered(passage)

    def _unnumbered(self, passage: Passage) -> Iterator[Finding]:
        if _MISSHAPEN.search(passage.text):
            return  # KH308 tells what is wrong with its symbol
        if found := _UNNUMBERED.match(passage.text):
            yield self._lacking(passage, found["type"], ["số, ký hiệu"])
        elif _LAW.match(passage.text) and not _DATED.search(passage.text):
            yield self.finding(
                passage,
                "luật làm căn cứ chưa có ngày.",
                "Ghi tên luật kèm ngày, ví dụ “Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013”.",
                rule=regulation.BASIS_PARTS.rule,
                severity=Severity.WARNING,
            )

    def _lacking(self, passage: Passage, name: str, missing: list[str]) -> Finding:
        return self.finding(
            passage,
            f"căn cứ {quoted(name)} thiếu {listed(missing)}.",
            f"Ghi đủ như {quoted(_MODEL)}",
            rule=regulation.BASIS_PARTS.rule,
            severity=Severity.WARNING if missing == ["trích yếu"] else None,
        )


def missing_parts(cited: Cited) -> list[str]:
    """What a citation in full lacks, in the order in which it is written."""
    given = (
        ("ngày ban hành", cited.date is not None),
        ("cơ quan ban hành (“của …”)", bool(cited.issuer) or cited.leads_on),
        ("trích yếu", cited.has_subject or cited.leads_on),
    )
    return [name for name, is_given in given if not is_given]
