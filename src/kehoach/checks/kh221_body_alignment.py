"""KH221: paragraphs run from margin to margin."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Severity
from kehoach.checks.each_paragraph import Fault, Page, ParagraphCheck
from kehoach.checks.measuring import POINTS_PER_MM, Rooms, width
from kehoach.checks.prose import Paragraph
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, Part
from kehoach.regulation import Rule

_HOW = "Bôi đen các đoạn, bấm Ctrl+J (Justify) để dàn đều hai lề."
_SAID = {"left": "đang canh trái, chưa dàn đều hai lề", "right": "đang canh phải", "center": "đang canh giữa"}


class BodyAlignment(ParagraphCheck):
    """Nội dung văn bản dàn đều cả hai lề.

    Trong Word: bôi đen các đoạn, bấm Ctrl+J. Tiêu đề chỉ có một dòng thì canh trái hay dàn đều trông như nhau,
    nên chỉ là lưu ý. Tên bảng, đơn vị tính, ghi chú dưới bảng không thuộc quy tắc này.
    """

    code = "KH221"
    covers = ("PL1-II.6e1",)
    right = (Example("đoạn văn dàn đều hai lề"), Example("tên bảng canh giữa"))
    wrong = (
        Example("đoạn văn canh trái", Change(Part.BODY, (("align", "left"),))),
        Example("khoản canh giữa", Change(Part.CLAUSE, (("align", "center"),))),
        Example("một điểm canh phải", Change(Part.POINT, (("align", "right"),), nth=1)),
        Example("gạch đầu dòng canh giữa", Change(Part.BULLET, (("align", "center"),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause on the text."""
        return rules.BODY.rule

    def faults(self, paragraph: Paragraph, page: Page, rules: Rules) -> Iterator[Fault]:  # noqa: ARG002 - not needed here
        """Tell how a paragraph is aligned when it is not justified."""
        each = paragraph.each
        align = each.line.setting.align
        if align != "justified" and not _is_free(each, align):
            looks_the_same = align == "left" and _is_one_line(each, page.rooms)
            yield Fault(_SAID[align], _HOW, Severity.NOTE if looks_the_same else None)


def _is_free(each: Labelled, align: str) -> bool:
    """How headings of sections and centred lines in annexes stand, the decree leaves open."""
    return each.part is Part.SECTION or (align == "center" and each.annex > 0 and each.part is Part.BODY)


def _is_one_line(each: Labelled, rooms: Rooms) -> bool:
    room = rooms.between_indents(each)
    return room is not None and width(each) + each.line.setting.first_line * POINTS_PER_MM < room
