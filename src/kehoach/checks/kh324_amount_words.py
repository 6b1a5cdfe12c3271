"""KH324: an amount in words is the amount in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.concordance import any_of, concordance
from kehoach.checks.counting import amount_meant, figure_in
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.vietnamese import amount_in_words, format_money

_SCALES = {"": 1, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_FIGURE = r"(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,15}(?:,\d+)?)"
_BOTH = re.compile(
    rf"(?<![\d.,]){_FIGURE}\s*(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|đ|VNĐ|VND)?[\s,]*"
    r"\(\s*(?:(?:viết\s+|số tiền\s+)?bằng chữ\s*:?\s*)?(?P<words>[^()]{4,160}?đồng[^()]{0,30})\)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\(?\s*(?:(?:số tiền|viết|tổng số tiền)\s+)?bằng chữ\s*:?\s*(?P<words>[^()]{4,160}?đồng)", re.IGNORECASE
)
_FIGURES = re.compile(rf"(?<![\d.,]){_FIGURE}")
_LOOKED_AT = frozenset((*RUNNING, Part.TABLE, Part.SUBJECT))
_LEAST, _LARGEST = 10**4, 10**17
_UNITS = (1, 10**3, 10**6)
"""A table may count in thousands or millions of đồng and give the sum in words in full."""


class AmountWords(WordCheck):
    """Số tiền bằng chữ đúng với số tiền bằng số.

    Cũng so dòng “(Bằng chữ: …)” dưới bảng với dòng cuối của bảng. Trong tệp kế hoạch có khóa bang_chu thì số chữ do
    chương trình viết.
    """

    code = "KH324"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example("Kinh phí: 250.000.000 đồng (Bằng chữ: Hai trăm năm mươi triệu đồng)."),
        Example("Kinh phí: 1.050.000 đồng (một triệu không trăm năm mươi ngàn đồng chẵn)."),
    )
    wrong = (
        Example("Kinh phí: 250.000.000 đồng (Bằng chữ: Hai trăm lăm mươi lăm triệu đồng)."),
        Example("Kinh phí: 25.000.000 đồng (Bằng chữ: Hai trăm năm mươi triệu đồng)."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Compare figure and words of one line, or of a line and the one right above it."""
        above: list[Passage] = []
        money = concordance(words).having(any_of("đồng"))
        for at, passage in enumerate(words.passages):
            if passage.part not in _LOOKED_AT:
                continue
            has_money = at in money
            is_text = passage.part is not Part.TABLE
            found = list(_BOTH.finditer(passage.text)) if has_money and is_text and "(" in passage.text else []
            for each in found:
                yield from self._compared(passage, each["words"], {_amount(each["figure"], each["scale"] or "")}, (1,))
            if has_money and not found and (alone := _ALONE.match(passage.text)):
                yield from self._compared(passage, alone["words"], _amounts(above), _UNITS)
            if not (above and passage.row and passage.row == above[-1].row):
                above.clear()
            above.append(passage)

    def _compared(
        self, passage: Passage, written: str, figures: set[Decimal], units: tuple[int, ...]
    ) -> Iterator[Finding]:
        meant = amount_meant(written)
        if meant is None or not figures or any(meant == figure * unit for figure in figures for unit in units):
            return
        figure = max(figures)
        remedy = "Sửa số hoặc chữ cho khớp."
        if figure == int(figure) and _LEAST <= figure < _LARGEST:
            remedy = f"{remedy} {format_money(int(figure))} đọc là {quoted(amount_in_words(int(figure)))}."
        yield self.finding(
            passage, f"bằng chữ là {format_money(meant)} ({quoted(written.strip())}), khác với số tiền bằng số.", remedy
        )


def _amount(figure: str, scale: str) -> Decimal:
    return (figure_in(figure) or Decimal()) * _SCALES[scale.lower()]


def _amounts(above: list[Passage]) -> set[Decimal]:
    """The figures of the line above, or of all cells of the row above."""
    found = (figure_in(each["figure"]) for passage in above for each in _FIGURES.finditer(passage.text))
    return {figure for figure in found if figure}
