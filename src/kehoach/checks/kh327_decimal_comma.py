"""KH327: a comma before decimals, a space before the unit."""

from __future__ import annotations

import re

from kehoach.checks.base import Example, Severity
from kehoach.checks.concordance import FIGURE, any_of
from kehoach.checks.one_of_each_kind import Kind, KindsCheck

_UNITS = "ha|km2|km²|km|m2|m²|m3|m³|kg|tấn|tạ|lít|tỷ|tỉ|triệu|nghìn|điểm|kW|kWh|MW"
# Each begins with what it looks for, so that no time is spent on letters in between.
_KINDS = (
    Kind(
        "dấu chấm trước phần thập phân",
        "Viết dấu phẩy: 2,5%, 1,25 ha.",
        re.compile(rf"[0-9](?<![\w.,/].)\d{{0,3}}\.\d{{1,2}}\s?(?:%|(?:{_UNITS})\b)"),
    ),
    Kind(
        "số dính liền đơn vị",
        "Gõ một dấu cách giữa số và đơn vị: 5 kg, 12 ha.",
        re.compile(rf"[0-9](?<![\w.,/-].)\d*(?:[.,]\d+)*(?:{_UNITS}|cm|mm|đồng|người|hộ|MHz)\b"),
    ),
)


class DecimalComma(KindsCheck):
    """Số thập phân dùng dấu phẩy, có dấu cách trước đơn vị đo: 2,5 ha; 1,25 tỷ đồng. Dấu % viết liền số.

    Văn bản của cơ quan nhà nước viết số như vậy (Nghị định số 86/2012/NĐ-CP, Phụ lục V). Mỗi kiểu sai được nêu một
    lần, kèm số chỗ.
    """

    code = "KH327"
    severity = Severity.WARNING
    covers = ("NUM-1",)
    needs = any_of(FIGURE)
    right = (
        Example(
            "Diện tích 2,5 ha, tăng 12,5%; kinh phí 1.250.000 đồng; họp lúc 7.30 ngày 5.3.2026, mục 2.1 người nghèo."
        ),
        Example("Đường bê tông 3 km; nước 5 m3; xe 7 chỗ; thửa 12a; gói 5G; 0h00 ngày 01/01/2026."),
    )
    wrong = (
        Example("Diện tích trồng rừng là 2.5 ha."),
        Example("Tỷ lệ đạt 98.5%."),
        Example("Mỗi hộ được 5kg gạo."),
    )

    def kinds(self) -> tuple[Kind, ...]:
        """A dot before decimals; no space before the unit."""
        return _KINDS
