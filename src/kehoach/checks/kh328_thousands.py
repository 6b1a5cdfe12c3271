"""KH328: thousands are parted by dots."""

from __future__ import annotations

import re

from kehoach.checks.base import Example, Severity
from kehoach.checks.concordance import FIGURE, any_of
from kehoach.checks.one_of_each_kind import Kind, KindsCheck

_MONEY = r"\s?(?:đồng|đ|VNĐ|VND|vnđ)(?!\w)"
_REMEDY = "Tách từng nhóm ba chữ số bằng dấu chấm: 1.250.000 đồng."
# Each begins with what it looks for, so that no time is spent on letters in between.
_KINDS = (
    Kind(
        "dấu phẩy giữa các nhóm ba chữ số",
        _REMEDY,
        re.compile(rf"[0-9](?<![\w.,].)\d{{0,2}}(?:(?:,\d{{3}}){{2,}}(?![\d,])|,\d{{3}}{_MONEY})"),
    ),
    Kind("số tiền không tách nhóm", _REMEDY, re.compile(rf"[0-9](?<![\w.,/].)\d{{4,14}}{_MONEY}")),
    Kind(
        "số tiền tách nhóm không đều",
        "Mỗi nhóm sau dấu chấm có đúng ba chữ số: 1.250.000 đồng.",
        re.compile(
            rf"[0-9](?<![\w.,/].)(?:(?!\d{{0,2}}(?:\.\d{{3}})+(?:,\d+)?{_MONEY})\d*(?:\.\d+){{2,}}|\d{{0,2}}\.\d{{4,}}){_MONEY}"
        ),
    ),
)


class Thousands(KindsCheck):
    """Số lớn tách nhóm ba chữ số bằng dấu chấm: 1.250.000 đồng.

    Dấu phẩy là của phần thập phân: 1,250 triệu đồng là một triệu hai trăm năm mươi nghìn đồng. Mỗi kiểu sai được nêu
    một lần, kèm số chỗ.
    """

    code = "KH328"
    severity = Severity.WARNING
    covers = ("NUM-2",)
    needs = any_of(FIGURE)
    right = (
        Example(
            "Kinh phí 1.250.000 đồng, 1,250 triệu đồng, 850 đồng, 12.500,5 đồng; dân số 12.345 người, mã 01234567."
        ),
    )
    wrong = (
        Example("Kinh phí 1,250,000 đồng."),
        Example("Kinh phí 12000000 đồng."),
        Example("Kinh phí 1.2500.000 đồng."),
        Example("Kinh phí 25.0000 đồng."),
    )

    def kinds(self) -> tuple[Kind, ...]:
        """Commas, no groups, groups of other sizes."""
        return _KINDS
