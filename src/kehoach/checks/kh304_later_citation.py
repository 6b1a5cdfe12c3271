"""KH304: later citations of a document name its type and number only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import Cited, citing
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import and_others, quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.recognise.words import is_attached

_IN_FULL = "Căn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về phòng, chống thiên tai;"


class _Known(NamedTuple):
    """A document that was cited in full. An annex may be read by itself, and may say it once more."""

    number: str
    date: tuple[int, int, int]
    annex: int


class LaterCitation(WordCheck):
    """Viện dẫn lại một văn bản thì chỉ ghi tên loại và số, ký hiệu.

    Ngày và cơ quan ban hành đã ghi ở lần đầu. Hai văn bản trùng số của hai năm hay hai cơ quan thì vẫn ghi đủ.
    """

    code = "KH304"
    severity = Severity.WARNING
    covers = ("PL1-II.6b3",)
    right = (
        Example(f"{_IN_FULL}\nCác thôn làm theo Kế hoạch số 15/KH-UBND."),
        Example(
            f"{_IN_FULL}\nChi tiết tại phụ lục.\nPhụ lục\n"
            "Làm theo Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh."
        ),
    )
    wrong = (
        Example(f"{_IN_FULL}\nCác thôn làm theo Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Remember every document that was cited with its date; tell once where the same is said again."""
        known: set[_Known] = set()
        again: dict[_Known, list[tuple[Passage, Cited]]] = {}
        for passage, documents in citing(words, Part.BASIS, *RUNNING):
            if is_attached(passage.text):
                continue
            for cited in documents:
                if cited.date is None or cited.is_law:
                    continue
                document = _Known(cited.key, cited.date, passage.annex)
                if document in known and passage.part is not Part.BASIS and not cited.is_nested:
                    again.setdefault(document, []).append((passage, cited))
                known.add(document)
        for places in again.values():
            yield self._told(places)

    def _told(self, places: list[tuple[Passage, Cited]]) -> Finding:
        (passage, cited), *more = places
        return self.finding(
            passage,
            f"{quoted(cited.text)} đã được ghi đủ ở trên{and_others(len(more))}.",
            f"Chỉ ghi {quoted(f'{cited.type} số {cited.number}')}.",
            rule=regulation.LATER_CITATION.rule,
        ).also_at(each for each, _ in more)
