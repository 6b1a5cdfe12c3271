"""KH365: names of bodies: Ủy ban nhân dân, Sở Tài chính."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.names_book import NamesBook
from kehoach.checks.texts import Text
from kehoach.checks.word_lists import rows
from kehoach.checks.wordings import Slip, WordingCheck

_RULE = capital_rule("PL2-IV.1")
_EVEN_SMALL, _ANOTHER_CHECK = "*", "-"
"""Marks in the list."""
_NO_NAME_AFTER = {
    "phòng": frozenset({"trưởng", "phó"}),
    "ban": frozenset({"trưởng", "phó"}),
    "văn": frozenset({"chánh", "phó"}),
    "sở": frozenset({"cơ", "trụ"}),
    "bộ": frozenset({"cán", "toàn", "nội", "đồng", "tiến"}),
}
"""Words before which make it another thing: “Trưởng phòng Kinh tế”, “cơ sở y tế”, “cán bộ nội vụ”."""


class BodyName(WordingCheck):
    """Tên cơ quan, tổ chức: viết hoa chữ đầu của từ chỉ loại hình, chức năng, lĩnh vực.

    Ủy ban nhân dân, Hội đồng nhân dân, Sở Tài chính, Bộ Tài nguyên và Môi trường. Viết "Ủy Ban Nhân Dân" là lỗi;
    thiếu chữ hoa như "Ban chỉ đạo" là cảnh báo. Tìm các chỗ khác bằng Ctrl+F.
    """

    code = "KH365"
    severity = Severity.ERROR
    covers = ("PL2-IV.1",)
    fault = "chưa đúng cách viết hoa tên cơ quan, tổ chức"
    is_told_once = True
    right = (
        Example("Ủy ban nhân dân xã trình Hội đồng nhân dân xã; Sở Tài chính, Ban Chỉ đạo tỉnh cho ý kiến."),
        Example("ỦY BAN NHÂN DÂN XÃ"),
        Example("Trưởng phòng Kinh tế làm việc với các cơ sở y tế, cán bộ nội vụ."),
        Example("Thành lập ban chỉ đạo ở các thôn; vận động hội nông dân, đoàn thanh niên."),
    )
    wrong = (
        Example("Giao Ủy Ban Nhân Dân xã tổng hợp."),
        Example("Trình Hội đồng Nhân dân xã xem xét."),
        Example("Báo cáo ủy ban nhân dân tỉnh trước ngày 15."),
        Example("Phối hợp với Sở tài chính."),
        Example("Kiện toàn Ban chỉ đạo xã."),
    )

    def __init__(self) -> None:
        """Read the names."""
        self._names: NamesBook[str] = NamesBook((row[0], "".join(row[1:])) for row in rows("body_names"))
        self.needs = self._names.needs

    def slips(self, at: Text) -> Iterator[Slip]:
        """Names in other capitals; a common noun in small letters is none."""
        for name in self._names.misnamed(at.text):
            first = name.right.split()[0].lower()
            is_name = name.entry != _ANOTHER_CHECK and name.before not in _NO_NAME_AFTER.get(first, ())
            if is_name and (not name.is_small or name.entry == _EVEN_SMALL):
                severity = Severity.ERROR if name.has_false_capital else Severity.WARNING
                yield Slip(name.start, name.end, name.right, _RULE, severity=severity)
