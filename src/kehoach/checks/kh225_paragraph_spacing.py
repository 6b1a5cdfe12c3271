"""KH225: the room between paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Severity
from kehoach.checks.each_paragraph import Fault, Page, ParagraphCheck
from kehoach.checks.prose import Paragraph
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure
from kehoach.recognise import Labelled, Part
from kehoach.recognise.parts import RUNNING
from kehoach.regulation import Rule

SLACK = 0.05
FOLLOWED = (*RUNNING, Part.BASIS)


class ParagraphSpacing(ParagraphCheck):
    """Các đoạn văn cách nhau ít nhất 6 pt.

    Trong Word: bôi đen cả nội dung, mở Đoạn (Paragraph), Sau (After) 6 pt, và bỏ chọn “Không thêm khoảng cách
    giữa các đoạn cùng kiểu” (Don't add space between paragraphs of the same style). Khoảng sau của
    đoạn trên và khoảng trước của đoạn dưới: có bản Word cộng lại, có bản lấy số lớn hơn; ở đây tính số lớn hơn.
    """

    code = "KH225"
    covers = ("PL1-II.6e3",)
    right = (Example("cách đoạn 6 pt"), Example("cách đoạn 8 pt"))
    wrong = (
        Example("không cách đoạn", Change(Part.BODY, (("before", 0), ("after", 0)))),
        Example("gạch đầu dòng cách nhau 3 pt", Change(Part.BULLET, (("before", 3), ("after", 3)))),
        Example("bỏ khoảng cách giữa các đoạn cùng kiểu", Change(Part.BULLET, (("joins_same_style", True),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause on the room between paragraphs."""
        return rules.PARAGRAPH_SPACING.rule

    def faults(self, paragraph: Paragraph, page: Page, rules: Rules) -> Iterator[Fault]:  # noqa: ARG002 - not needed here
        """Compare the room above a paragraph, where another stands right above it."""
        each, before = paragraph.each, paragraph.before
        if before is None or before.part not in FOLLOWED or before.annex != each.annex:
            return
        least = rules.PARAGRAPH_SPACING.least
        above, below = spaces_between(before, each)
        if max(above, below) >= least - SLACK:
            return
        remedy = (
            f"Mở Đoạn (Paragraph): Sau (After) {figure(least)} pt; "
            "bỏ chọn “Không thêm khoảng cách giữa các đoạn cùng kiểu” (Don't add space)."
        )
        is_enough_added = above + below >= least - SLACK
        yield Fault(
            f"cách đoạn trên {figure(max(above, below))} pt, phải ít nhất {figure(least)} pt",
            remedy,
            Severity.WARNING if is_enough_added else None,
        )


def spaces_between(before: Labelled, each: Labelled) -> tuple[float, float]:
    """What the upper paragraph leaves below it, and the lower one above."""
    upper, lower = before.line, each.line
    are_alike = upper.style == lower.style
    above = 0.0 if are_alike and upper.setting.joins_same_style else upper.setting.after
    below = 0.0 if are_alike and lower.setting.joins_same_style else lower.setting.before
    return above, below
