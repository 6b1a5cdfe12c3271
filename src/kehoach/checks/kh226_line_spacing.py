"""KH226: the room between lines."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Severity
from kehoach.checks.each_paragraph import Fault, Page, ParagraphCheck
from kehoach.checks.prose import Paragraph
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure
from kehoach.recognise import Labelled, Part
from kehoach.regulation import Rule

_SLACK = 0.01
_LINE_OF_TIMES = 1.15
"""The height of a single line of Times New Roman against the size of its letters."""


class LineSpacing(ParagraphCheck):
    """Khoảng cách dòng từ dòng đơn đến 1,5 dòng.

    Trong Word: bôi đen cả nội dung, mở Đoạn (Paragraph), Giãn cách dòng (Line spacing) chọn Đơn (Single) hoặc
    Bội số (Multiple) từ 1 đến 1,5. Chọn Chính xác (Exactly) thì phải tự tính: dòng đơn của chữ cỡ 14 cao khoảng
    16,1 pt.
    """

    code = "KH226"
    covers = ("PL1-II.6e4",)
    right = (Example("dòng đơn"), Example("1,15 dòng"), Example("1,5 dòng"))
    wrong = (
        Example("giãn dòng 2", Change(Part.BODY, (("line", 2),))),
        Example("giãn dòng 0,9", Change(Part.BULLET, (("line", 0.9),))),
        Example("chính xác 14 pt với chữ cỡ 14", Change(Part.BODY, (("line_exactly", 14),))),
        Example("ít nhất 30 pt", Change(Part.CLAUSE, (("line_at_least", 30),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause on the room between lines."""
        return rules.LINE_SPACING.rule

    def faults(self, paragraph: Paragraph, page: Page, rules: Rules) -> Iterator[Fault]:  # noqa: ARG002 - not needed here
        """Compare the line spacing; one given in points against the height of a line of these letters."""
        setting, allowed = paragraph.each.line.setting, rules.LINE_SPACING
        least, most = allowed.least, allowed.most or allowed.least
        remedy = f"Mở Đoạn (Paragraph), giãn cách dòng (Line spacing) từ {figure(least)} đến {figure(most)} dòng."
        lines = lines_apart(paragraph.each)
        if lines is None or least - _SLACK <= lines <= most + _SLACK:
            return
        if setting.line_rule == "multiple":
            yield Fault(f"giãn dòng {figure(setting.line)}", remedy)
        else:
            how = "chính xác" if setting.line_rule == "exactly" else "ít nhất"
            said = f"giãn dòng {how} {figure(setting.line)} pt, khoảng {figure(round(lines, 1))} dòng với cỡ chữ này"
            yield Fault(said, remedy, Severity.WARNING)


def lines_apart(each: Labelled) -> float | None:
    """The line spacing of a paragraph in lines of its letters; None where it is given in points and has no letters."""
    setting = each.line.setting
    if setting.line_rule == "multiple":
        return setting.line
    sizes = [look.size for look in each.looks]
    if not sizes:
        return None
    lines = setting.line / (max(sizes) * _LINE_OF_TIMES)
    return lines if setting.line_rule == "exactly" else max(lines, 1.0)
