"""KH329: money is counted in đồng."""

from __future__ import annotations

import re

from kehoach.checks.base import Example, Severity
from kehoach.checks.concordance import any_of
from kehoach.checks.one_of_each_kind import Kind, KindsCheck

_KINDS = (
    Kind(
        "chữ “VNĐ”",
        "Viết “đồng”; trong hợp đồng với nước ngoài thì viết “VND”.",
        re.compile(r"(?<![\w/-])(?:VNĐ|vnđ|Vnđ|VNđ)(?!\w)"),
    ),
)


class Dong(KindsCheck):
    """Đơn vị tiền là đồng (viết tắt đ); ký hiệu quốc tế là VND. Không văn bản nào quy định chữ "VNĐ"."""

    code = "KH329"
    severity = Severity.WARNING
    covers = ("NUM-3",)
    needs = any_of("vnđ")
    right = (Example("Kinh phí 12.500.000 đồng; đơn vị tính: đ; thanh toán bằng VND."),)
    wrong = (Example("Kinh phí 12.500.000 VNĐ."), Example("Đơn vị tính: vnđ"))

    def kinds(self) -> tuple[Kind, ...]:
        """The one abbreviation that is of no law."""
        return _KINDS
