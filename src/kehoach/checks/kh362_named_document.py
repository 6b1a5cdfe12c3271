"""KH362: the type of a particular document with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.concordance import any_of
from kehoach.checks.names_book import NamesBook
from kehoach.checks.texts import Text
from kehoach.checks.word_lists import names
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.vietnamese.syllables import CAPITAL, SMALL

_RULE = capital_rule("PL2-V.6")
_SURE = (
    "nghị quyết|quyết định|chỉ thị|nghị định|thông tư liên tịch|thông tư|công văn|thông báo|báo cáo|tờ trình|kế hoạch"
    "|công điện|hướng dẫn|kết luận|quy chế|quy định"
)
_WITH_SYMBOL = "chương trình|phương án|đề án|dự án|biên bản|hợp đồng"
_NUMBERED = re.compile(
    rf"\b(?P<type>{_SURE}) số:? ?(?P<number>\d\S*(?:(?<=-) [A-ZĐ]\S*)?)|\b(?:{_WITH_SYMBOL}) số:? ?\d+(?:/|-[A-ZĐ])\S*"
)
_LAW_FAULT = "chưa đúng cách viết hoa tên luật"
_LAW = re.compile(rf"\bluật (?=[{CAPITAL}][{SMALL}]+)")
_NOT_A_LAW = re.compile(
    r"\b(?:pháp|bộ|kỷ|hộ|luận|định|quy|án|thi|trọng|mật|quân|trái|phạm|ra|xử|hội|khoa|trường) \Z", re.IGNORECASE
)
_CONGRESS = re.compile(r"\bnghị quyết (?=[Đđ]ại hội\b|Trung ương\b|Hội đồng nhân dân\b|HĐND\b)")


class NamedDocument(WordingCheck):
    """Tên loại của một văn bản cụ thể viết hoa chữ đầu: Quyết định số …, Kế hoạch số …, Luật Đất đai.

    Tên luật viết hoa cả chữ đầu của tên: Luật Phòng, chống ma túy. Nói chung, không chỉ văn bản nào, thì viết thường:
    "ban hành kế hoạch", "theo quyết định của cấp trên".
    """

    code = "KH362"
    severity = Severity.ERROR
    covers = ("PL2-V.6",)
    fault = "là văn bản cụ thể mà chưa viết hoa tên loại"
    needs = any_of("số", "luật", "nghị quyết", "pháp lệnh")
    right = (
        Example("Thực hiện Kế hoạch số 63/KH-UBND ngày 12/3/2026 của UBND tỉnh;"),
        Example("Xã ban hành kế hoạch, quyết định số lượng thành viên của đội."),
        Example("Chấp hành pháp luật Việt Nam và Luật Đất đai."),
        Example("Triển khai dự án số 3 của chương trình."),
    )
    wrong = (
        Example("Thực hiện kế hoạch số 63/KH-UBND ngày 12/3/2026 của UBND tỉnh;"),
        Example("Căn cứ quyết định số 12 ngày 05/01/2026 của Chủ tịch UBND xã;"),
        Example("Phổ biến luật Đất đai đến từng hộ."),
        Example("Thực hiện nghị quyết đại hội Đảng bộ xã."),
        Example("Vi phạm quy định của Luật phòng, chống ma túy."),
        Example("Xử lý theo bộ luật Hình sự."),
    )

    def __init__(self) -> None:
        """Read the names of laws."""
        self._laws: NamesBook[None] = NamesBook((name, None) for name in names("law_names"))

    def slips(self, at: Text) -> Iterator[Slip]:
        """Types with a number behind, and laws by their names."""
        text = at.text
        for found in _NUMBERED.finditer(text):
            yield Slip(found.start(), found.end(), _capital(found[0]), _RULE)
        told: set[int] = set()
        for name in self._laws.misnamed(text):
            if not _NOT_A_LAW.search(text, max(0, name.start - 12), name.start):
                told.add(name.start)
                yield Slip(name.start, name.end, name.right, _RULE, _LAW_FAULT, Severity.WARNING)
        for found in _LAW.finditer(text):
            if found.start() not in told and not _NOT_A_LAW.search(text, max(0, found.start() - 12), found.start()):
                yield self._unsure(text, found)
        for found in _CONGRESS.finditer(text):
            yield self._unsure(text, found)

    def _unsure(self, text: str, found: re.Match[str]) -> Slip:
        words = re.compile(r"\S+(?: \S+)?").match(text, found.end())
        end = words.end() if words else found.end()
        right = f"{_capital(found[0])}{_capital(text[found.end() : end])}"
        return Slip(found.start(), end, right, _RULE, severity=Severity.WARNING)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
