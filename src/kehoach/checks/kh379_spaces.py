"""KH379: spaces between words and at punctuation marks."""

from __future__ import annotations

import re

from kehoach.checks.base import Example, Severity
from kehoach.checks.one_of_each_kind import Kind, KindsCheck
from kehoach.checks.texts import PROSE
from kehoach.recognise import Part
from kehoach.vietnamese.syllables import CAPITAL, SMALL

_ROOM = r"(?<=số {2}) */|(?<=ngày {2}) *tháng|(?<=tháng {2}) *năm|(?<=năm {2}) *của"
"""Room left for a number and a date that are written in when the document is issued."""

# Each begins with what it looks for, so that no time is spent on letters in between.
KINDS = (
    Kind(
        "hai dấu cách liền nhau",
        "Giữa hai chữ chỉ một dấu cách.",
        re.compile(rf" {{2}}(?<=[^\s.…_] {{2}})(?!{_ROOM}) *(?=[^\s.…_])"),
        " ",
    ),
    Kind(
        "dấu cách trước dấu câu",
        "Dấu câu đứng liền chữ trước nó.",
        re.compile(r" (?:(?<=[\w)”%] ) *(?=[,;:.?!](?:\s|\Z))|(?<=\( )(?=\w)|(?<=\w )(?=\)))"),
        "",
    ),
    Kind(
        "thiếu dấu cách sau dấu câu",
        "Sau dấu câu có một dấu cách.",
        re.compile(
            rf"[,;:.](?:(?<=[{SMALL}][,;:])(?=[{SMALL}{CAPITAL}])(?!//)|(?<=[{SMALL}]{{2}}\.)(?=[{CAPITAL}][{SMALL}])"
            rf"|(?<=[{SMALL})][,;])(?=\d))"
        ),
        None,
    ),
    Kind(
        "dấu cách trong ngày tháng",
        "Viết liền: 28/5/2026.",
        re.compile(r"[0-9](?<![\d/].)\d?(?:(?: +/ ?|/ +)\d{1,2} ?/ ?|/\d{1,2}(?: +/ ?|/ +))\d{4}(?!\d)"),
    ),
    Kind(
        "gạch nối hai năm chỉ cách một bên",
        "Viết cách cả hai bên: 2026 - 2030.",
        re.compile(r"20(?<![\d/-]..)\d\d(?: -|- )20\d\d(?!\d)"),
    ),
)
PARTS = tuple(part for part in PROSE if part is not Part.TABLE)
_ADDRESS = re.compile(r"\S{0,100}?(?:@|://|www\.|\.(?:vn|com|gov|net|org)\b)")
_LONGEST_ADDRESS = 100


class Spaces(KindsCheck):
    """Giữa hai chữ một dấu cách; dấu câu đứng liền chữ trước, sau dấu câu có dấu cách.

    Mỗi kiểu sai được nêu một lần, kèm số chỗ. Sửa cả văn bản bằng Tìm và thay thế (Ctrl+H): hai dấu cách thành một.
    """

    code = "KH379"
    severity = Severity.NOTE
    covers = ()
    parts = PARTS
    right = (
        Example(
            "Báo cáo kết quả, đề xuất (nếu có); gửi về xã: trước 7:30 ngày 5/3, qua https://xa.gov.vn, hộp thư a@b.vn."
        ),
        Example("Kèm theo Kế hoạch số    /KH-UBND ngày   tháng  năm 2026 của Ủy ban nhân dân xã"),
        Example("Kinh phí 12.500.000 đồng, tăng 2,5%; v.v. TP.HCM ……… năm 2026 - 2030, ngày 5/3/2026"),
    )
    wrong = (
        Example("Báo cáo  kết quả."),
        Example("Báo cáo kết quả , đề xuất."),
        Example("Báo cáo kết quả,đề xuất."),
        Example("Hoàn thành trong năm.Các thôn báo cáo."),
        Example("Nghị quyết ngày 28/5 /2026."),
        Example("Nhiệm kỳ 2026 -2030."),
    )

    def kinds(self) -> tuple[Kind, ...]:
        """Two spaces, a space too many, a space too few."""
        return KINDS

    def is_fault(self, text: str, at: int) -> bool:
        """An address has dots and colons of its own."""
        return not in_address(text, at)


def in_address(text: str, at: int) -> bool:
    """Whether a place in a text is within an address of the web or of mail."""
    least = max(0, at - _LONGEST_ADDRESS)
    start = max(text.rfind(" ", least, at) + 1, least)
    return _ADDRESS.match(text, start) is not None
