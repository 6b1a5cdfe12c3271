"""KH342: an annex that the text points to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.counting import count_meant
from kehoach.checks.mentions import annexes, belongs_elsewhere, mentioned_annexes, mentioning
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted

_COUNT = re.compile(
    r"(?:\bcó|\bgồm|\bkèm theo|\()\s*(?:kèm theo\s+)?"
    r"(?P<count>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+phụ lục\b",
    re.IGNORECASE,
)


class LostAnnex(WordCheck):
    """Phụ lục được nhắc đến thì có trong văn bản, đủ số lượng như đã nói.

    Phụ lục của văn bản khác (“Phụ lục I Nghị định số 30/2020/NĐ-CP”) thì không tính. Phụ lục để ở tệp riêng thì bỏ
    qua cảnh báo này.
    """

    code = "KH342"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example("Chi tiết tại Phụ lục I, II.\nKế hoạch này có 2 phụ lục.\nPhụ lục I\nPhụ lục II"),
        Example("Trình bày theo Phụ lục I Nghị định số 30/2020/NĐ-CP."),
    )
    wrong = (
        Example("Chi tiết tại Phụ lục III.\nPhụ lục I\nPhụ lục II"),
        Example("Chi tiết tại Phụ lục I kèm theo Kế hoạch này."),
        Example("Kế hoạch này có 3 phụ lục.\nPhụ lục I\nPhụ lục II"),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look for every mention among the labels of the annexes."""
        if not words.is_whole:
            return
        found = annexes(words)
        values = {annex.value for annex in found}
        for passage in mentioning(words):
            for value, written in mentioned_annexes(passage.text):
                if value not in values and not (len(found) == 1 and None in values and value == 1):
                    yield self.finding(
                        passage,
                        f"nhắc đến {quoted(written)} nhưng văn bản không có phụ lục này.",
                        "Thêm phụ lục, hoặc sửa số phụ lục trong câu.",
                    )
                    break
            for said in _COUNT.finditer(passage.text):
                if count_meant(said["count"]) != len(found) and not belongs_elsewhere(passage.text, said.end()):
                    yield self.finding(
                        passage,
                        f"nói {quoted(said[0].strip('( '))} nhưng văn bản có {len(found)} phụ lục.",
                        "Sửa con số, hoặc thêm, bớt phụ lục.",
                    )
