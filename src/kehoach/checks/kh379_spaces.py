"""KH379: spaces between words and at punctuation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.texts import PROSE, around, texts
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.vietnamese.syllables import CAPITAL, SMALL

# Each begins with what it looks for, so that no time is spent on letters in between.
_KINDS = (
    ("hai dấu cách liền nhau", "Giữa hai chữ chỉ một dấu cách.", re.compile(r" {2}(?<=[^\s.…_] {2}) *(?=[^\s.…_])")),
    (
        "dấu cách trước dấu câu",
        "Dấu câu đứng liền chữ trước nó.",
        re.compile(r" (?:(?<=[\w)”%] ) *(?=[,;:.?!](?:\s|\Z))|(?<=\( )(?=\w)|(?<=\w )(?=\)))"),
    ),
    (
        "thiếu dấu cách sau dấu câu",
        "Sau dấu câu có một dấu cách.",
        re.compile(
            rf"[,;:.](?:(?<=[{SMALL}][,;:])(?=[{SMALL}{CAPITAL}])(?!//)|(?<=[{SMALL}]{{2}}\.)(?=[{CAPITAL}][{SMALL}])"
            rf"|(?<=[{SMALL})][,;])(?=\d))"
        ),
    ),
)
_PARTS = tuple(part for part in PROSE if part is not Part.TABLE)
_ADDRESS = re.compile(r"\S{0,100}?(?:@|://|www\.|\.(?:vn|com|gov|net|org)\b)")
_LONGEST_ADDRESS = 100


class Spaces(WordCheck):
    """Giữa hai chữ một dấu cách; dấu câu đứng liền chữ trước, sau dấu câu có dấu cách.

    Mỗi kiểu sai được nêu một lần, kèm số chỗ. Sửa cả văn bản bằng Tìm và thay thế (Ctrl+H): hai dấu cách thành một.
    """

    code = "KH379"
    severity = Severity.NOTE
    covers = ()
    right = (
        Example(
            "Báo cáo kết quả, đề xuất (nếu có); gửi về xã: trước 7:30 ngày 5/3, qua https://xa.gov.vn, hộp thư a@b.vn."
        ),
        Example("Kinh phí 12.500.000 đồng, tăng 2,5%; v.v. TP.HCM ……… năm 2026"),
    )
    wrong = (
        Example("Báo cáo  kết quả."),
        Example("Báo cáo kết quả , đề xuất."),
        Example("Báo cáo kết quả,đề xuất."),
        Example("Hoàn thành trong năm.Các thôn báo cáo."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Give one finding for each kind, at its first place."""
        first: dict[int, tuple[Passage, str]] = {}
        times = dict.fromkeys(range(len(_KINDS)), 0)
        for passage, text in texts(words, _PARTS):
            for kind, (_, _, pattern) in enumerate(_KINDS):
                for found in pattern.finditer(text):
                    if not _in_address(text, found.start()):
                        times[kind] += 1
                        first.setdefault(kind, (passage, around(text, found.start(), found.end())))
        for kind, (passage, context) in sorted(first.items()):
            what, remedy, _ = _KINDS[kind]
            count = f" ({times[kind]} chỗ trong văn bản)" if times[kind] > 1 else ""
            yield self.finding(passage, f"{what} trong {quoted(context)}{count}.", remedy)


def _in_address(text: str, at: int) -> bool:
    least = max(0, at - _LONGEST_ADDRESS)
    start = max(text.rfind(" ", least, at) + 1, least)
    return _ADDRESS.match(text, start) is not None
