"""KH363: Nhân dân and Nhà nước with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.concordance import any_of
from kehoach.checks.texts import Text
from kehoach.checks.wordings import Slip, WordingCheck

_RULE = capital_rule("PL2-V.1")
_PEOPLE = re.compile(r"\bnhân dân\b(?! (?:tệ|tối cao|tỉnh|huyện|xã|các cấp|cấp))")
_OF_A_NAME = re.compile(
    r"(?:ban|đồng|án|sát|an|đội|ninh|viện|thẩm|giáo|thuốc|sĩ|sỹ|nghệ nhân|tín dụng|tranh|vũ trang|quân|chủ|tra|ngoại"
    r"|giao|phòng|chính quyền|hòa|hoà|đại biểu|y tế|tòa|toà|luật sư|hạ sĩ quan|tuần tra) \Z",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?:\bĐảng(?: và|,) |\bcủa )(?=nhà nước\b)")


class PeopleAndState(WordingCheck):
    """Nhân dân, Nhà nước viết hoa khi là danh từ riêng.

    Trong tên cơ quan và danh hiệu thì viết theo tên: Ủy ban nhân dân, Hội đồng nhân dân. Nói "quản lý nhà nước",
    "cơ quan nhà nước" vẫn viết thường. Tìm các chỗ khác bằng Ctrl+F.
    """

    code = "KH363"
    severity = Severity.WARNING
    covers = ("PL2-V.1",)
    fault = "nên viết hoa"
    needs = any_of("nhân dân", "nhà nước")
    is_told_once = True
    right = (
        Example("Vận động Nhân dân tham gia; báo cáo Ủy ban nhân dân xã, Hội đồng nhân dân xã."),
        Example("Chủ trương của Đảng, chính sách của Nhà nước về quản lý nhà nước, công an nhân dân."),
    )
    wrong = (
        Example("Vận động nhân dân tham gia vệ sinh đường làng."),
        Example("Tuyên truyền chủ trương của Đảng và nhà nước."),
    )

    def slips(self, at: Text) -> Iterator[Slip]:
        """The two words where they stand for themselves."""
        text = at.text
        for found in _PEOPLE.finditer(text):
            if not _OF_A_NAME.search(text, max(0, found.start() - 14), found.start()):
                yield Slip(found.start(), found.end(), "Nhân dân", _RULE)
        for found in _STATE.finditer(text):
            yield Slip(found.end(), found.end() + len("nhà nước"), "Nhà nước", _RULE)
