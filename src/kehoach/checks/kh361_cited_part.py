"""KH361: Điều with a capital, khoản and điểm without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.concordance import any_of
from kehoach.checks.texts import Text, is_inside
from kehoach.checks.wordings import Slip, WordingCheck

_RULE = capital_rule("PL2-V.7")
_ARTICLE = re.compile(r"\bđiều (?=\d)")
_CLAUSE = re.compile(r"\bKhoản (?=\d)")
_POINT = re.compile(r"\bĐiểm (?=[a-zđ]\b(?!\)))|\bĐiểm (?=\d+ (?:[Kk]hoản|[Mm]ục|[Đđ]iều|[Pp]hần)\b)")
_DIVISION = re.compile(
    r"\b(?P<name>tiểu mục|mục|chương|phần) (?=(?:[IVX]+|\d+)(?:\.\d+)*,? "
    r"(?:[Pp]hần|[Cc]hương|[Mm]ục|Luật|Bộ luật|Nghị|Quyết|Thông|Chỉ|Chương|Kế|Đề|Hướng)\b)"
)
_COMPOUNDS = tuple(
    f"{word} "
    for word in (
        "Tiểu",
        "tiểu",
        "danh",
        "hạng",
        "khoản",
        "đề",
        "chuyên",
        "thư",
        "thành",
        "cổ",
        "học",
        "một",
        "hai",
        "ba",
    )
)


class CitedPart(WordingCheck):
    """Viện dẫn: viết hoa Phần, Chương, Mục, Tiểu mục, Điều; viết thường khoản, điểm.

    Ví dụ trong nghị định: điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I. Đầu câu thì chữ nào cũng viết hoa.
    Mục, Chương, Phần chỉ xem khi đứng liền tên văn bản hoặc phần lớn hơn.
    """

    code = "KH361"
    severity = Severity.ERROR
    covers = ("PL2-V.7",)
    fault = "chưa đúng cách viết hoa khi viện dẫn"
    needs = any_of("điều", "khoản", "điểm", "mục", "chương", "phần")
    right = (
        Example("Căn cứ điểm a khoản 2 Điều 5 Luật Phòng, chống thiên tai;"),
        Example("Khoản 2 Điều 5 quy định rõ trách nhiệm của thôn."),
        Example("Điểm trường Bản Chang có 5 điều phải sửa."),
        Example("Theo danh mục 2 Kế hoạch này."),
    )
    wrong = (
        Example("Thực hiện theo điều 5 Luật Phòng, chống thiên tai."),
        Example("Thực hiện theo Khoản 2 Điều 5 Luật Phòng, chống thiên tai."),
        Example("Thực hiện theo Điểm a khoản 2 Điều 5 của Luật."),
        Example("Thực hiện theo mục II Kế hoạch số 12/KH-UBND."),
    )

    def slips(self, at: Text) -> Iterator[Slip]:
        """Names of parts in front of their numbers."""
        text = at.text
        for found in _ARTICLE.finditer(text):
            yield _slip(text, found, "Điều")
        for found in _CLAUSE.finditer(text):
            if is_inside(text, found.start()):
                yield _slip(text, found, "khoản")
        for found in _POINT.finditer(text):
            if is_inside(text, found.start()):
                yield _slip(text, found, "điểm")
        for found in _DIVISION.finditer(text):
            if not text.endswith(_COMPOUNDS, 0, found.start()):
                slip = _slip(text, found, found["name"].capitalize())
                yield slip._replace(severity=Severity.WARNING)


def _slip(text: str, found: re.Match[str], right: str) -> Slip:
    end = text.find(" ", found.end())
    number = text[found.end() : end if end >= 0 else len(text)].rstrip(".,;:)")
    return Slip(found.start(), found.end() + len(number), f"{right} {number}", _RULE)
