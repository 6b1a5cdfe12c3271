"""KH224: where paragraphs begin."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Severity
from kehoach.checks.each_paragraph import Fault, Page, ParagraphCheck
from kehoach.checks.prose import Paragraph
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure
from kehoach.metrics import text_width
from kehoach.recognise import Labelled, Part
from kehoach.regulation import Rule

_SLACK = 0.11
"""Millimetres: six twips, which Word rounds to."""
_ABOUT = 1.5
"""Millimetres: an indent made by typed spaces is never exact."""
_TAB = 12.7
"""Millimetres between the stops that Word has where nobody set any."""
_MM_PER_POINT = 25.4 / 72


class FirstLine(ParagraphCheck):
    """Dòng đầu mỗi đoạn lùi vào 1 cm hoặc 1,27 cm, các dòng sau sát lề trái.

    Trong Word: bôi đen các đoạn, mở Đoạn (Paragraph), Đặc biệt (Special) chọn Dòng đầu tiên (First line) 1,27
    cm, Bên trái (Left) bằng 0. Không gõ phím Tab hay dấu cách để lùi dòng: sửa chữ là lệch.
    """

    code = "KH224"
    covers = ("PL1-II.6e2",)
    right = (Example("dòng đầu lùi 1,27 cm"), Example("dòng đầu lùi 1 cm"))
    wrong = (
        Example("dòng đầu sát lề", Change(Part.BODY, (("first_line", 0),))),
        Example("dòng đầu lùi 2 cm", Change(Part.BODY, (("first_line", 20),), nth=0)),
        Example("khoản lùi 0,5 cm", Change(Part.CLAUSE, (("first_line", 5),))),
        Example("cả đoạn thụt vào 1 cm", Change(Part.BODY, (("left", 10),))),
        Example("lùi dòng bằng dấu cách", Change(Part.BODY, (("first_line", 0), ("typed_before", " " * 5)), nth=0)),
        Example("lùi dòng bằng phím Tab", Change(Part.BODY, (("first_line", 0), ("typed_before", "\t")), nth=0)),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause on the indent."""
        return rules.FIRST_LINE_INDENT.rule

    def faults(self, paragraph: Paragraph, page: Page, rules: Rules) -> Iterator[Fault]:  # noqa: ARG002 - not needed here
        """Tell an indent that is not one of those allowed."""
        each = paragraph.each
        if each.line.setting.align in ("center", "right"):
            return
        allowed = [length * 10 for length in rules.FIRST_LINE_INDENT.allowed]
        setting, typed = each.line.setting, _typed(each)
        is_right = abs(setting.left) <= _SLACK and any(abs(setting.first_line - length) <= _SLACK for length in allowed)
        if is_right and not typed:
            return
        words = " hoặc ".join(f"{figure(length)} cm" for length in rules.FIRST_LINE_INDENT.allowed)
        remedy = f"Mở Đoạn (Paragraph): dòng đầu (First line) {words}, bên trái (Left) 0."
        mild = Severity.WARNING if each.part in (Part.BULLET, Part.SECTION) else None
        if typed:
            start = _end_of_typed(typed, setting.left + setting.first_line, each)
            is_about = any(abs(start - length) < _ABOUT for length in allowed)
            keys = "phím Tab" if "\t" in typed else "dấu cách"
            yield Fault(
                f"lùi dòng đầu bằng {keys}",
                f"Xóa {keys} ở đầu đoạn. {remedy}",
                Severity.WARNING if is_about and setting.left < _SLACK else mild,
            )
        elif abs(setting.left) > _SLACK:
            yield Fault(f"cả đoạn thụt vào {figure(setting.left / 10)} cm so với lề trái", remedy, mild)
        else:
            yield Fault(f"dòng đầu lùi vào {figure(setting.first_line / 10)} cm", remedy, mild)


def _typed(each: Labelled) -> str:
    """The spaces and tabs typed in front of the words."""
    text = each.line.text
    return text[: len(text) - len(text.lstrip(" \t\u00a0"))]


def _end_of_typed(typed: str, start: float, each: Labelled) -> float:
    """How far from the margin the words begin, in millimetres."""
    size = each.looks[0].size if each.looks else 0.0
    for key in typed:
        if key == "\t":
            start = (math.floor(start / _TAB + 0.001) + 1) * _TAB
        else:
            start += text_width(" ", size) * _MM_PER_POINT
    return start
