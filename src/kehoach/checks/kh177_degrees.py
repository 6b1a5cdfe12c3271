"""KH177: nothing before the name of the signer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import fold

_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|Th\.?S|ThS|THS|BS\s?CK\s?I*|BSCK\s?I*|BS|DS|KS|KTS|CN|LS|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND|AHLĐ)"
    r"\s*[.,]\s*|(?:GS|PGS|TSKH|TS|ThS|BS|KS|NGƯT|NGND)\s+"
    r"|(?:(?:Phó )?Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Kỹ sư|Cử nhân|Luật sư|Nhà giáo|Ông|Bà|Đ/c|Đồng chí"
    r"|(?:Thiếu|Trung|Thượng|Đại)\s+(?:tá|úy|uý|tướng))\.?:?\s+)",
    re.IGNORECASE,
)
_MAY_HAVE = re.compile(
    r"\b(?:cong an|quan su|quan khu|bo doi|truong|benh vien|tram y te|trung tam y te|vien|hoc vien)\b"
)
_SYLLABLES = 3
"""So many syllables a name has mostly; a fourth in front is no part of it."""


class Degrees(FormCheck):
    """Trước họ tên người ký không ghi học hàm, học vị, danh hiệu, quân hàm, “Ông”, “Bà”.

    Cơ quan lực lượng vũ trang, giáo dục, y tế, khoa học được ghi nếu bộ quản lý ngành cho phép, nên ở các cơ
    quan này chỉ là cảnh báo.
    """

    code = "KH177"
    severity = Severity.ERROR
    covers = ("PL1-II.7c2",)
    right = (Example("Lương Văn Sơn"),)
    wrong = (
        Example("ThS. Lương Văn Sơn", Change(Part.SIGNER, (("replace_all", "ThS. Lương Văn Sơn"),))),
        Example("Tiến sĩ Lương Văn Sơn", Change(Part.SIGNER, (("replace_all", "Tiến sĩ Lương Văn Sơn"),))),
        Example("Ông Lương Văn Sơn", Change(Part.SIGNER, (("replace_all", "Ông Lương Văn Sơn"),))),
        Example("Trung tá Lương Văn Sơn", Change(Part.SIGNER, (("replace_all", "Trung tá Lương Văn Sơn"),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the beginning of the name."""
        issuer = fold(" ".join(each.text for each in document.of(Part.ISSUER)))
        for each in document.of(Part.SIGNER):
            if found := _DEGREE.match(each.text):
                yield self.finding(
                    each,
                    f"trước họ tên có {quoted(found[0].strip())}.",
                    f"Chỉ ghi họ tên: {quoted(each.text[found.end() :])}.",
                    rule=rules.SIGNER_NAME_ALONE.rule,
                    severity=Severity.WARNING if _MAY_HAVE.search(issuer) or _may_be_a_name(each.text) else None,
                )


def _may_be_a_name(text: str) -> bool:
    """Whether "Ông" may be a family name, as in Ông Ích Khiêm."""
    words = text.split()
    return words[0] == "Ông" and len(words) == _SYLLABLES
