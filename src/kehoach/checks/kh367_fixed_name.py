"""KH367: places, regions, holidays, honours and events with one way of capitals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.names_book import NamesBook
from kehoach.checks.texts import Text
from kehoach.checks.word_lists import rows
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.regulation import Rule


class _Clause(NamedTuple):
    rule: Rule
    severity: Severity


class FixedName(WordingCheck):
    """Tên riêng có một cách viết hoa: Thủ đô Hà Nội, ngày Quốc khánh, Huân chương Sao vàng, Tây Nguyên.

    Danh sách gồm các tên nghị định nêu làm mẫu và vài tên hay gặp; tên khác thì tra Phụ lục II của nghị định.
    """

    code = "KH367"
    severity = Severity.ERROR
    covers = (
        *("PL2-III.1c", "PL2-III.1d", "PL2-III.1đ", "PL2-IV.1b", "PL2-IV.2", "PL2-V.2", "PL2-V.5", "PL2-V.8"),
        *("PL2-V.9", "PL2-V.10"),
    )
    fault = "chưa đúng cách viết hoa tên này"
    right = (
        Example("Mít tinh kỷ niệm ngày Quốc khánh 2-9 tại Thành phố Hồ Chí Minh."),
        Example("Thăm hộ nghèo dịp Tết Nguyên đán, tết Trung thu; các tỉnh Tây Nguyên, Nam Bộ."),
    )
    wrong = (
        Example("Đoàn công tác ở thành phố Hồ Chí Minh."),
        Example("Nghị quyết của Ban chấp hành Trung ương Đảng."),
        Example("Treo cờ ngày quốc khánh."),
        Example("Tặng quà tết Trung Thu cho thiếu nhi."),
        Example("Đề nghị tặng Huân chương lao động."),
    )

    def __init__(self) -> None:
        """Read the names."""
        self._names: NamesBook[_Clause] = NamesBook(
            (name, _Clause(capital_rule(clause), Severity(grave))) for clause, grave, name in rows("fixed_names")
        )
        self.needs = self._names.needs

    def slips(self, at: Text) -> Iterator[Slip]:
        """Names in other capitals."""
        for name in self._names.misnamed(at.text):
            yield Slip(name.start, name.end, name.right, name.entry.rule, severity=name.entry.severity)
