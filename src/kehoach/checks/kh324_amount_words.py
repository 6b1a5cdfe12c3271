"""KH324: an amount in words is the amount in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kehoach.checks.base import Example, Finding, Severity, WordCheck
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
_LARGEST = 10**17


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
        for passage in words.of(*RUNNING, Part.TABLE, Part.SUBJECT):
            found = list(_BOTH.finditer(passage.text)) if passage.part is not Part.TABLE else []
            for each in found:
                yield from self._compared(passage, each["words"], {_amount(each["figure"], each["scale"] or "")})
            if not found and (alone := _ALONE.match(passage.text)):
                yield from self._compared(passage, alone["words"], _amounts(above, passage.text[: alone.end()]))
            above = [*above, passage] if above and passage.row and passage.row == above[-1].row else [passage]

    def _compared(self, passage: Passage, written: str, figures: set[Decimal]) -> Iterator[Finding]:
        meant = amount_meant(written)
        if (
            meant is None
            or not figures
            or any(meant == figure * scale for figure in figures for scale in _scales(figures))
        ):
            return
        figure = max(figures)
        right = amount_in_words(int(figure)) if figure == int(figure) and figure < _LARGEST else ""
        yield self.finding(
            passage,
            f"bằng chữ là {format_money(meant)} ({quoted(written.strip())}), khác với số tiền bằng số.",
            f"Sửa số hoặc chữ cho khớp; số {format_money(int(figure))} đọc là {quoted(right)}."
            if right
            else "Sửa cho khớp.",
        )


def _scales(figures: set[Decimal]) -> tuple[int, ...]:
    return (1,) if len(figures) == 1 and max(figures) >= _SCALES["triệu"] else (1, 10**3, 10**6)


def _amount(figure: str, scale: str) -> Decimal:
    return (figure_in(figure) or Decimal()) * _SCALES[scale.lower()]


def _amounts(above: list[Passage], _: str) -> set[Decimal]:
    """The figures of the line above, or of all cells of the row above."""
    found = (figure_in(each["figure"]) for passage in above for each in _FIGURES.finditer(passage.text))
    return {figure for figure in found if figure}
