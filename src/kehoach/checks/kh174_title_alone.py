"""KH174: the title of the signer without the name of the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.signing import Power, Title, titles
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import fold

_REPEATED = re.compile(
    r"((?:pho )?(?:chu tich|giam doc|truong phong|truong ban|chanh van phong|hieu truong|truong cong an"
    r"|chi huy truong))\s+(?=\S)"
)
_SHORT = re.compile(r"\b(?:CT|PCT|P\.\s*CHỦ TỊCH|PHÓ CT|TP|PTP|GĐ|PGĐ)\b")
_COMMITTEE = re.compile(r"(uy ban nhan dan|ubnd)\s*(.*)")
_COUNCIL = re.compile(r"(?:ban|to|hoi dong)\b")


class TitleAlone(FormCheck):
    """Chức vụ ghi đúng chức danh lãnh đạo, không viết tắt, không ghi lại tên cơ quan: “CHỦ TỊCH”, “TRƯỞNG PHÒNG”.

    Tên cơ quan đã có ở đầu văn bản. Sau TM. ghi “ỦY BAN NHÂN DÂN”, không thêm tên xã, không viết tắt UBND. Hội
    đồng, ban, tổ dùng con dấu của cơ quan thì ghi thêm chức vụ ở cơ quan đó, nên không bị báo.
    """

    code = "KH174"
    severity = Severity.WARNING
    covers = ("PL1-II.7c1", "CQ2-8")
    right = (Example("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"), Example("TRƯỞNG PHÒNG"))
    wrong = (
        Example("CHỦ TỊCH UBND XÃ", Change(Part.AUTHORITY, (("replace_all", "CHỦ TỊCH UBND XÃ"),), nth=-1)),
        Example("TM. UBND", Change(Part.AUTHORITY, (("replace_all", "TM. UBND"),), nth=0)),
        Example(
            "TM. ỦY BAN NHÂN DÂN XÃ SUỐI HÒA",
            Change(Part.AUTHORITY, (("replace_all", "TM. ỦY BAN NHÂN DÂN XÃ SUỐI HÒA"),), nth=0),
        ),
        Example("PHÓ CT", Change(Part.AUTHORITY, (("replace_all", "PHÓ CT"),), nth=-1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at every line."""
        lines = titles(document)
        is_of_council = any(_COUNCIL.match(fold(title.name)) for title in lines if title.power is Power.COLLECTIVE)
        for title in lines:
            if title.power is Power.COLLECTIVE:
                yield from self._collective(title, rules)
            elif _SHORT.search(title.name.upper()):
                yield self.finding(
                    title.each,
                    f"chức vụ viết tắt {quoted(title.name)}.",
                    "Viết đủ chức vụ, ví dụ “PHÓ CHỦ TỊCH”.",
                    rule=rules.SIGNER_TITLE_ALONE.rule,
                )
            elif (found := _REPEATED.match(fold(title.name))) and not is_of_council:
                count = len(found[1].split())
                alone = " ".join(title.name.split()[:count])
                yield self.finding(
                    title.each,
                    f"sau chức vụ còn ghi tên cơ quan: {quoted(title.name)}.",
                    f"Chỉ ghi {quoted(alone)}.",
                    rule=rules.SIGNER_TITLE_ALONE.rule,
                )

    def _collective(self, title: Title, rules: Rules) -> Iterator[Finding]:
        found = _COMMITTEE.match(fold(title.name))
        if found and (found[2] or found[1] == "ubnd"):
            yield self.finding(
                title.each,
                f"ghi {quoted(title.text)}.",
                "Ghi “TM. ỦY BAN NHÂN DÂN”, không viết tắt và không thêm tên xã.",
                rule=rules.COLLECTIVE_NAME_ALONE.rule,
            )
