"""KH368: a capital at the start of a sentence and of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.texts import SENTENCES, Text
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.vietnamese.syllables import SMALL, is_syllable

_RULE = capital_rule("PL2-I")
_AFTER_STOP = re.compile(rf"\b(?P<last>[{SMALL}]{{2,}})[”\")]?[.?!] +[“\"(]?(?P<first>[{SMALL}]+)\b(?!\))")
_SMALL_AFTER_STOP = re.compile(rf"[.?!] +[“\"(]?[{SMALL}]")
_LINE = re.compile(rf"(?:[-–—+*•]\s*|\(?\w{{1,3}}[.)]\s+)?[“\"(]?(?P<first>[{SMALL}]+)\b(?![)@]|\.\w)")
_ABBREVIATED = frozenset({"tp", "tr", "tx", "vv", "gs", "ths", "ts", "stt", "no", "st", "tt", "kg", "km", "ha"})


class SentenceStart(WordingCheck):
    """Đầu câu viết hoa: sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng.

    Sau dấu chấm phẩy và dấu hai chấm thì viết thường. Trong Word, đoạn văn bị ngắt bằng phím Enter giữa câu cũng
    thành "xuống dòng": xóa dấu ngắt đó.
    """

    code = "KH368"
    severity = Severity.ERROR
    covers = ("PL2-I",)
    parts = SENTENCES
    fault = "ở đầu câu mà chưa viết hoa"
    right = (
        Example(
            "Hoàn thành trong tháng 5. Báo cáo kết quả về xã; nơi nào chậm phải nêu lý do: thiếu vốn, v.v. và cách gỡ."
        ),
        Example("Trạm có máy phát 5 kW. Đội trực 24/24 giờ."),
    )
    wrong = (
        Example("Hoàn thành trong tháng năm. báo cáo kết quả về xã."),
        Example("tổ chức trực ban theo phân công."),
    )

    def slips(self, at: Text) -> Iterator[Slip]:
        """Small letters after a full stop, and at the start of a line."""
        text = at.text
        begin = _LINE.match(text)
        if begin and is_syllable(begin["first"]):
            yield _slip(begin)._replace(severity=Severity.WARNING, fault="ở đầu dòng mà chưa viết hoa")
        for found in _AFTER_STOP.finditer(text) if _SMALL_AFTER_STOP.search(text) else ():
            if found["last"] not in _ABBREVIATED and is_syllable(found["last"]) and is_syllable(found["first"]):
                yield _slip(found)


def _slip(found: re.Match[str]) -> Slip:
    return Slip(found.start("first"), found.end("first"), found["first"].capitalize(), _RULE)
