"""KH375: the same word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.texts import Text
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.vietnamese.syllables import SMALL

_SINGLE = re.compile(
    r"\b(?P<word>của|và|các|những|được|cho|với|để|trong|là|thì|mà|đã|sẽ|đang|phải|theo|khi|nếu|vì|cũng|vẫn|nhưng|hoặc|cùng"
    r"|nên|này|tại|về|do|bị|trên|có|không|một|việc)\s+(?P=word)\b",
    re.IGNORECASE,
)
# Finds something in the small letters of every text in which the two others do, and takes a fraction of their time.
_AGAIN = re.compile(r"(?<!\w)(\w++)\s++(?:\1(?!\w)|\w++ \1 )")
_SPLIT = re.compile(
    r"(?:\b(?:hiện|tồn|thực|đứng|hai|mười|nêu|kể|thiết|chuẩn|trang|lý|tự|nguyên|cớ|trở|thuộc|công|làm|sự|mọi|đi)) \Z",
    re.IGNORECASE,
)
_PAIR = re.compile(rf"\b(?P<pair>[{SMALL}]{{2,}} [{SMALL}]{{2,}}) (?P=pair)\b")
_MEANT = ("từng ", "mỗi ", "ngày ", "nhiều ", "lần ", "dần ")


class DoubledWord(WordingCheck):
    """Một chữ gõ hai lần liền nhau: "của của", "thực hiện thực hiện".

    Từ láy như "luôn luôn", "từ từ" không tính.
    """

    code = "KH375"
    severity = Severity.WARNING
    covers = ()
    fault = "gõ hai lần"
    right = (
        Example(
            "Luôn luôn sẵn sàng; hiện tại tại xã có thiết bị bị hỏng; vì lý do do thời tiết; từng bước từng bước một."
        ),
        Example("Cộng đồng đồng bào dân tộc; Hội đồng đồng ý; nhân dân dân tộc thiểu số."),
    )
    wrong = (
        Example("Trách nhiệm của của các thôn."),
        Example("Tổ chức thực hiện thực hiện kế hoạch."),
    )

    def slips(self, at: Text) -> Iterator[Slip]:
        """Little words that are never said twice, and two words said twice."""
        text = at.text
        if not _AGAIN.search(text.lower()):
            return
        for found in _SINGLE.finditer(text):
            if not _SPLIT.search(text, max(0, found.start() - 8), found.start()):
                yield Slip(found.start(), found.end(), found["word"])
        for found in _PAIR.finditer(text):
            words = found["pair"].split()
            if words[0] != words[1] and not found["pair"].startswith(_MEANT):
                yield Slip(found.start(), found.end(), found["pair"])
