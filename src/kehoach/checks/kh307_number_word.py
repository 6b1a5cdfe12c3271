"""KH307: the word "số" stands between type and number."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import citing
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING


class NumberWord(WordCheck):
    """Giữa tên loại và số, ký hiệu có chữ “số”: Nghị định số 30/2020/NĐ-CP.

    Nghị định không nói ra, nhưng viết như vậy ở mọi chỗ.
    """

    code = "KH307"
    severity = Severity.WARNING
    covers = ("PL1-II.6b5",)
    right = (Example("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),)
    wrong = (Example("Căn cứ Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),)

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look at the first citation of each number."""
        known: set[str] = set()
        for passage, documents in citing(words, Part.BASIS, *RUNNING):
            for cited in documents:
                if not cited.has_number_word and cited.key not in known:
                    yield self.finding(
                        passage,
                        f"{quoted(cited.text)} thiếu chữ “số”.",
                        f"Ghi {quoted(f'{cited.type} số {cited.number}')}.",
                        rule=regulation.NUMBER_WORD.rule,
                    )
                known.add(cited.key)
