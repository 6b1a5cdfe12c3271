"""KH310: the type of a cited document is written out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.concordance import FIGURE, any_of
from kehoach.checks.texts import Text
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING

_TYPES = {
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "KH": "Kế hoạch",
    "CV": "Công văn",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "BC": "Báo cáo",
    "KL": "Kết luận",
    "TTr": "Tờ trình",
    "CTr": "Chương trình",
}
_CITED = re.compile(
    rf"(?<![\w/-])(?P<type>{'|'.join(sorted(_TYPES, key=len, reverse=True))})\.?(?:\s+số:?)?\s*"
    r"(?P<number>\d{1,6}(?:/\d{4})?\s?[/-]\s?[A-ZĐ]\S*)"
)
_END = ".,;:)”"


class TypeAbbreviated(WordingCheck):
    """Tên loại văn bản được viện dẫn viết đủ chữ: Nghị định số 30/2020/NĐ-CP, không viết NĐ 30/2020/NĐ-CP.

    Nghị định không cấm, nhưng cách ghi căn cứ và viện dẫn là ghi tên loại, rồi mới đến số, ký hiệu.
    """

    code = "KH310"
    severity = Severity.WARNING
    covers = ("VT-3",)
    parts = (Part.SUBJECT, Part.BASIS, *RUNNING)
    needs = any_of(*[f"{short} {FIGURE}" for short in _TYPES])
    fault = "viết tắt tên loại văn bản"
    right = (
        Example("Thực hiện Quyết định số 12/QĐ-UBND và Nghị định số 30/2020/NĐ-CP."),
        Example("Tiêu chí CT 5 và bộ phận TT. Theo Kế hoạch số 12/KH-UBND-TT 24/24 giờ."),
    )
    wrong = (
        Example("Căn cứ NĐ 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
        Example("Thực hiện QĐ số 12/QĐ-UBND của Ủy ban nhân dân tỉnh."),
        Example("Thực hiện NQ số 05-NQ/TU của Tỉnh ủy."),
    )

    def slips(self, at: Text) -> Iterator[Slip]:
        """Abbreviations with a number and symbol behind."""
        for found in _CITED.finditer(at.text):
            number = found["number"].rstrip(_END)
            end = found.start("number") + len(number)
            yield Slip(found.start(), end, f"{_TYPES[found['type']]} số {number}")
