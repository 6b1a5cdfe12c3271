"""KH162: the punctuation behind numbers and letters."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.outline import Kind, Step, steps
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, quoted
from kehoach.recognise import LabelledDocument, Part

_MARKS = {
    Kind.SECTION: ".",
    Kind.ARTICLE: ".",
    Kind.CLAUSE: ".",
    Kind.SUBCLAUSE: ".",
    Kind.CAPITAL: ".",
    Kind.POINT: ")",
}
_NAMES = {Kind.SECTION: "số của mục", Kind.CLAUSE: "số của khoản", Kind.POINT: "chữ của điểm"}


class NumberMarks(FormCheck):
    """Sau số thứ tự là dấu chấm, sau chữ cái là dấu đóng ngoặc đơn: I., 1., a).

    Không viết I/, I-, 1/, 1), a., a/. Trong Word, số tự động đổi dấu ở Xác định Định dạng Số Mới (Define New
    Number Format).
    """

    code = "KH162"
    severity = Severity.ERROR
    covers = ("PL1-II.6đ",)
    right = (Example("I. 1. a)"),)
    wrong = (
        Example("I/ thay cho I.", Change(Part.SECTION, (("number", "I/"),), nth=0)),
        Example("1) thay cho 1.", Change(Part.CLAUSE, (("number", "1)"),), nth=0)),
        Example("a. thay cho a)", Change(Part.POINT, (("number", "a."),), nth=0)),
        Example("a/ thay cho a)", Change(Part.POINT, (("number", "a/"),), nth=0)),
        Example("1- thay cho 1.", Change(Part.CLAUSE, (("number", "1-"),), nth=0)),
        Example("2/ thay cho 2.", Change(Part.CLAUSE, (("number", "2/"),), nth=1)),
        Example("số dính liền chữ", Change(Part.CLAUSE, (("number", "1."), ("number_gap", "")), nth=0)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the mark behind every number; the same fault at one level is one finding."""
        found: dict[tuple[Kind, str], list[Step]] = {}
        glued: list[Step] = []
        for step in steps(document):
            wanted = _MARKS.get(step.sign.kind)
            if wanted is not None and step.sign.tail != wanted:
                found.setdefault((step.sign.kind, step.sign.tail), []).append(step)
            elif _is_glued(step):
                glued.append(step)
        for (kind, _), wrong in found.items():
            sign = wrong[0].sign
            right = quoted(sign.text.removesuffix(sign.tail) + _MARKS[kind])
            yield self.finding(
                wrong[0].each,
                f"{_NAMES.get(kind, 'số')} viết {quoted(sign.text)}{and_others(len(wrong) - 1)}.",
                f"Viết {right}.",
                rule=rules.NUMBERING.rule,
                severity=Severity.WARNING if kind in (Kind.SUBCLAUSE, Kind.CAPITAL) or wrong[0].each.annex else None,
            ).also_at(step.each for step in wrong[1:])
        if glued:
            yield self.finding(
                glued[0].each,
                f"không có dấu cách sau {quoted(glued[0].sign.text)}{and_others(len(glued) - 1)}.",
                "Gõ một dấu cách sau số thứ tự.",
                rule=rules.NUMBERING.rule,
                severity=Severity.WARNING,
            ).also_at(step.each for step in glued[1:])


def _is_glued(step: Step) -> bool:
    each = step.each
    rest = each.text[len(each.number) :] if each.is_typed else ""
    return bool(rest) and not rest[0].isspace()
