"""The line under some words: that it is there, solid, of the right length and in the middle."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from math import ceil, floor
from typing import ClassVar

from kehoach.checks.base import Finding, FormCheck, Severity
from kehoach.checks.lettering import wrong_look
from kehoach.checks.measuring import POINTS_PER_MM, is_measurable, rooms_of, wrapped
from kehoach.checks.rules import Rules
from kehoach.checks.strokes import Stroke, best, strokes_of
from kehoach.checks.verbatim import settled
from kehoach.checks.wording import figure
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Lettering, Measure
from kehoach.seen import Grid

_SLACK = 0.1
"""Millimetres."""
_DRAW = "Vào thẻ Chèn (Insert), Hình (Shapes), chọn đường thẳng rồi vẽ ngay dưới chữ"


class DrawnLineCheck(FormCheck):
    """A check of the line under one part.

    Its length is measured against the words, as they are when set in Times New Roman. Where a name takes several
    lines the regulation does not say which of them counts: a length that is right for any of them is right.
    """

    severity = Severity.ERROR
    part: ClassVar[Part]
    also: ClassVar[tuple[Part, ...]] = ()
    """Parts that may stand between the words and the line; its length may be measured by them too."""

    length_words: ClassVar[str]
    """The right length, as a clerk says it."""

    @abstractmethod
    def length(self, rules: Rules) -> Measure:
        """The share of the text that the regulation asks for."""

    @abstractmethod
    def lettering(self, rules: Rules) -> Lettering:
        """How the words of the part are lettered."""

    @abstractmethod
    def found(self, document: LabelledDocument) -> Sequence[Stroke]:
        """The lines that belong to the part."""

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Find the line and compare it with the words above it; say once for all lines that shapes stand anywhere."""
        yield from self._compared(document, rules)
        shape = _first_shape(document)
        if shape is not None and shape in self.found(document):
            what, why = "đường kẻ có nằm giữa, ngay dưới chữ", "đường kẻ vẽ bằng hình, có thể kéo đi bất cứ đâu"
            yield self.not_judged(shape.at, what, why, rule=self.length(rules).rule)

    def _compared(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        owners = list(document.of(self.part, *self.also, annex=0))
        if not any(owner.part is self.part for owner in owners):
            return
        wanted = self.length(rules)
        widths = widths_of(document, owners)
        most_share = wanted.most if wanted.most is not None else wanted.least
        least, most = min(widths) * wanted.least, max(widths) * most_share
        stroke = best(self.found(document), least, most)
        if stroke is None:
            yield from self._without(document, owners[-1], rules)
            return
        if not stroke.is_solid:
            yield self._wrong(stroke, f"đường kẻ dưới {self.part} không phải nét liền", rules)
            return  # it has to be drawn again
        yield from self._by_length(document, stroke, owners, (least, most), max(widths), rules)
        if stroke.is_centred is False:
            yield self._wrong(stroke, f"đường kẻ dưới {self.part} không canh giữa", rules)

    def _without(self, document: LabelledDocument, owner: Labelled, rules: Rules) -> Iterator[Finding]:
        if all(look.underline for look in owner.looks):
            return  # words underlined in place of a line are KH234's
        rule = self.length(rules).rule
        if owner.line.place.table and _shows_lines(document, owner.line.place.table):
            yield self.not_judged(owner, f"đường kẻ dưới {self.part}", "bảng của phần đầu có kẻ viền", rule=rule)
            return
        remedy = f"{_DRAW}, dài {self.length_words}."
        yield self.finding(owner, f"không có đường kẻ dưới {self.part}.", remedy, rule=rule)

    def _by_length(
        self,
        document: LabelledDocument,
        stroke: Stroke,
        owners: list[Labelled],
        bounds: tuple[float, float],
        base: float,
        rules: Rules,
    ) -> Iterator[Finding]:
        if not all(self._is_right(owner, rules) for owner in owners):
            return  # the words are told to be mended first, and will have another width then
        if stroke.length is None or not all(map(is_measurable, owners)):
            why = "tệp không ghi độ dài" if stroke.length is None else "chữ không phải phông Times New Roman"
            yield self.not_judged(stroke.at, f"độ dài đường kẻ dưới {self.part}", why, rule=rules.LINE_TOLERANCE.rule)
            return
        if stroke.kind == "border" and not stroke.at.line.place.table and not _is_right_page(document, rules):
            why = "khổ giấy hoặc lề trang chưa đúng nên đường kẻ còn đổi độ dài"
            yield self.not_judged(stroke.at, f"độ dài đường kẻ dưới {self.part}", why, rule=rules.LINE_TOLERANCE.rule)
            return
        slack = (rules.LINE_TOLERANCE.most or 0.0) * base + 0.01
        least, most = bounds
        if not least - slack <= stroke.length <= most + slack:
            kind = "dài" if stroke.length > most else "ngắn"
            share = stroke.length / base * 100
            percent = ceil(share) if stroke.length > most else floor(share)  # never one that would be let pass
            yield self._wrong(
                stroke,
                f"đường kẻ dưới {self.part} quá {kind}: {figure(round(stroke.length / POINTS_PER_MM))} mm, "
                f"bằng {percent}% dòng chữ",
                rules,
            )

    def _is_right(self, owner: Labelled, rules: Rules) -> bool:
        """Whether the words are set and spelt as they must be."""
        if owner.part is not self.part:
            return True
        if any(True for look in owner.looks for _ in wrong_look(look, self.lettering(rules))):
            return False
        return self.part is not Part.MOTTO or settled(owner.text) == rules.MOTTO_WORDS.text

    def _wrong(self, stroke: Stroke, what: str, rules: Rules) -> Finding:
        remedy = f"Sửa thành nét liền, dài {self.length_words}, cân đối ở giữa."
        return self.finding(stroke.at, f"{what}.", remedy, rule=self.length(rules).rule)


def widths_of(document: LabelledDocument, owners: Sequence[Labelled]) -> list[float]:
    """The width of every printed line of the words."""
    rooms = rooms_of(document)
    return [
        width for owner in owners for width in wrapped(owner, None if owner.is_tabbed else rooms.between_indents(owner))
    ]


def _first_shape(document: LabelledDocument) -> Stroke | None:
    """The first line that is a shape: nothing in the file tells where it stands."""
    strokes = (stroke for strokes in strokes_of(document) for stroke in strokes)
    return next((stroke for stroke in strokes if stroke.kind == "shape"), None)


def _is_right_page(document: LabelledDocument, rules: Rules) -> bool:
    """Whether the page is as wide between its margins as it may be."""
    wide, left, right = rules.PAPER.width, rules.MARGIN_LEFT, rules.MARGIN_RIGHT
    least, most = wide - (left.most or left.least) - (right.most or right.least), wide - left.least - right.least
    return least - _SLACK <= rooms_of(document).page <= most + _SLACK


def _shows_lines(document: LabelledDocument, number: int) -> bool:
    """Whether the table of this number, counted from 1, shows any line; nested tables are not asked."""
    grids = [item for item in document.document.items if isinstance(item, Grid)]
    return number <= len(grids) and grids[number - 1].has_lines
