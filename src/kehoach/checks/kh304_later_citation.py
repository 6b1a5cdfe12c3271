"""KH304: later citations of a document name its type and number only."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import citing
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING

_IN_FULL = "Căn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về phòng, chống thiên tai;"


class LaterCitation(WordCheck):
    """Viện dẫn lại một văn bản thì chỉ ghi tên loại và số, ký hiệu.

    Ngày và cơ quan ban hành đã ghi ở lần đầu. Hai văn bản trùng số của hai năm hay hai cơ quan thì vẫn ghi đủ.
    """

    code = "KH304"
    severity = Severity.WARNING
    covers = ("PL1-II.6b3",)
    right = (Example(f"{_IN_FULL}\nCác thôn làm theo Kế hoạch số 15/KH-UBND."),)
    wrong = (
        Example(f"{_IN_FULL}\nCác thôn làm theo Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Remember every document that was cited with its date, and look for the same again."""
        known: set[tuple[str, tuple[int, int, int]]] = set()
        for passage, documents in citing(words, Part.BASIS, *RUNNING):
            for cited in documents:
                if cited.date is None or cited.is_law:
                    continue
                if (cited.key, cited.date) in known and passage.part is not Part.BASIS and not cited.is_nested:
                    yield self.finding(
                        passage,
                        f"{quoted(cited.text)} đã được ghi đủ ở trên.",
                        f"Chỉ ghi {quoted(f'{cited.type} số {cited.number}')}.",
                        rule=regulation.LATER_CITATION.rule,
                    )
                known.add((cited.key, cited.date))
