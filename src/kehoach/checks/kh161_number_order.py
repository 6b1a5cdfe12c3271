"""KH161: numbers and letters follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.outline import COUNTED, Kind, Sign, Step, steps
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, quoted
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.vietnamese import POINT_LETTERS, roman

_LETTERS = ", ".join(POINT_LETTERS)


class NumberOrder(FormCheck):
    """Số thứ tự liên tục từ đầu: I, II, III; 1, 2, 3; a, b, c, d, đ, e theo bảng chữ cái tiếng Việt.

    Sau d là đ; không có f, j, w, z. Số tự động của Word dùng bảng chữ cái tiếng Anh nên sai ở đ: gõ tay “đ)” ở
    dòng đó, rồi cho danh sách chạy tiếp từ e.
    """

    code = "KH161"
    severity = Severity.ERROR
    covers = ("PL1-II.6đ",)
    right = (Example("I. II. III."), Example("a) b) c) d) đ) e)"))
    wrong = (
        Example("từ a) sang c)", Change(Part.POINT, (("number", "c)"),), nth=1)),
        Example("từ I. sang III.", Change(Part.SECTION, (("number", "III."),), nth=1)),
        Example("hai khoản cùng số 1", Change(Part.CLAUSE, (("number", "1."),), nth=1)),
        Example("khoản bắt đầu từ số 2", Change(Part.CLAUSE, (("number", "2."),), nth=0)),
        Example("có điểm f)", Change(Part.POINT, (("number", "f)"),), nth=1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every number with the one before it; the same fault of several rows is one finding."""
        found: dict[tuple[str, str, Severity | None], list[Labelled]] = {}
        meant: dict[int, int] = {}
        """What a line whose number is wrong should have had, by its paragraph."""
        for step in steps(document):
            if step.sign.kind not in COUNTED or step.is_in_row or _is_told(step) or _goes_on(step, meant):
                continue
            meant[step.each.line.place.paragraph] = _next(step.before)
            is_unnamed = step.sign.kind in (Kind.SUBCLAUSE, Kind.BRACKETED, Kind.CAPITAL) or step.each.annex > 0
            found.setdefault((*_told(step), Severity.WARNING if is_unnamed else None), []).append(step.each)
        for (said, remedy, severity), lines in found.items():
            message = f"{said}{and_others(len(lines) - 1)}."
            found_at = self.finding(lines[0], message, remedy, rule=rules.NUMBERING.rule, severity=severity)
            yield found_at.also_at(lines[1:])


def _is_told(step: Step) -> bool:
    """Whether the fault was told at the line before: a letter that does not exist leads nowhere."""
    return step.before is not None and step.before.sign.value is None and step.sign.value is not None


def _goes_on(step: Step, meant: dict[int, int]) -> bool:
    """Whether a number follows what the line before it should have had, which was told there."""
    if step.before is None or step.before.each.line.place.paragraph not in meant:
        return False
    return step.sign.value == meant[step.before.each.line.place.paragraph] + 1


def _next(before: Step | None) -> int:
    return 1 if before is None else (before.sign.value or 0) + 1


def _told(step: Step) -> tuple[str, str]:
    sign, text = step.sign, quoted(step.sign.text)
    if sign.value is None:
        if sign.kind is Kind.POINT:
            return f"{text} không có trong thứ tự các điểm", f"Thứ tự đúng: {_LETTERS}."
        return f"{text} không phải số La Mã đúng", "Viết đúng: I, II, III, IV, V, VI, VII, VIII, IX, X."
    if step.before is None:
        if sign.kind is Kind.SUBCLAUSE:
            return f"số {text} không khớp với số của khoản ở trên", "Số đầu phải là số của khoản chứa nó."
        return (
            f"dãy bắt đầu bằng {text}",
            f"Bắt đầu từ {quoted(_shown(sign, 1))}, hoặc kiểm tra mục phía trên có bị thiếu.",
        )
    before = quoted(step.before.sign.text)
    right = quoted(_shown(sign, _next(step.before)))
    return f"sau {before} là {text}", f"Sau {before} phải là {right}; các dòng sau đánh lại."


def _shown(sign: Sign, value: int) -> str:
    """A sign as it should read at a place of its row."""
    if sign.kind is Kind.POINT:
        return f"{POINT_LETTERS[value - 1]})" if value <= len(POINT_LETTERS) else "…"
    if sign.kind is Kind.SECTION:
        return f"{roman(value)}."
    if sign.kind is Kind.SUBCLAUSE:
        return ".".join(map(str, (*sign.path[:-1], value))) + "."
    if sign.kind is Kind.BRACKETED:
        return f"({value})"
    if sign.kind is Kind.CLAUSE:
        return f"{value}."
    if sign.kind is Kind.CAPITAL:
        return f"{'ABCDĐEGHIK'[min(value, 10) - 1]}."
    name = sign.text.split()[0]
    number = str(value) if sign.kind in (Kind.ARABIC_SECTION, Kind.ARTICLE) else roman(value)
    return f"{name} {number}"
