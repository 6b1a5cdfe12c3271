"""KH306: the dates of cited documents are written in one way."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import citing
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING

_LONG = "Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về giao đất;"
_STYLES = {True: "ngày 05 tháng 3 năm 2026", False: "ngày 05/3/2026"}


class DateStyle(WordCheck):
    """Ngày của các văn bản được viện dẫn viết theo một kiểu.

    “ngày 05 tháng 3 năm 2026” và “ngày 05/3/2026” đều được, nhưng một văn bản nên dùng một kiểu. Trong tệp kế hoạch,
    căn cứ viết thành khối thì khóa kieu_ngay quyết định kiểu ngày.
    """

    code = "KH306"
    severity = Severity.WARNING
    covers = ("PL1-II.6b4",)
    right = (
        Example(
            f"{_LONG}\nCăn cứ Quyết định số 15/QĐ-UBND ngày 06 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh về thuê đất."
        ),
    )
    wrong = (Example(f"{_LONG}\nCăn cứ Quyết định số 15/QĐ-UBND ngày 06/4/2026 của Ủy ban nhân dân tỉnh về thuê đất."),)

    def run(self, words: Passages) -> Iterator[Finding]:
        """Tell once, at the first date of the rarer way."""
        found: dict[bool, list[tuple[Passage, str]]] = {True: [], False: []}
        for passage, documents in citing(words, Part.BASIS, *RUNNING):
            for cited in documents:
                if cited.date is not None:
                    found[cited.is_long_date].append((passage, cited.text))
        rarer = len(found[True]) < len(found[False])
        if not found[True] or not found[False]:
            return
        passage, text = found[rarer][0]
        yield self.finding(
            passage,
            f"ngày trong {quoted(text)} viết khác kiểu với {len(found[not rarer])} chỗ khác.",
            f"Viết các ngày theo một kiểu, ví dụ {quoted(_STYLES[not rarer])}.",
            rule=regulation.DATE_STYLE.rule,
        )
