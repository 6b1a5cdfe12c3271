"""KH163: divisions from large to small, in one system."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.outline import Kind, Step, steps
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import fold

_OTHER_SYSTEM = (Kind.CHAPTER, Kind.ARABIC_SECTION, Kind.ARTICLE)
_BETWEEN = (Kind.CLAUSE, Kind.SUBCLAUSE, Kind.ARTICLE, Kind.BRACKETED)
_SMALL = (Kind.POINT, Kind.DASH, Kind.PLUS, Kind.OTHER)


class Levels(FormCheck):
    """Bố cục từ lớn đến nhỏ, không bỏ bậc, chỉ dùng một cách đánh số: I. rồi 1. rồi a).

    Cách đánh số theo Điều (Chương, Mục 1, Điều 1.) dành cho quy chế, quy định; kế hoạch dùng I., 1., a). Không
    trộn hai cách. Nghị định không có bậc A., B.; phần lớn hơn mục I. thì ghi “Phần I” trên một dòng riêng.
    """

    code = "KH163"
    severity = Severity.ERROR
    covers = ("PL1-II.6c",)
    right = (Example("I. → 1. → a)"), Example("I. → 1. → gạch đầu dòng"))
    wrong = (
        Example("a) nằm ngay dưới I., không có 1.", Change(Part.CLAUSE, (("number", "a)"), ("bold", False)), nth=0)),
        Example(
            "lẫn Điều 1. với I.", Change(Part.SECTION, (("text", "Điều 1. Mục đích"), ("automatic", False)), nth=0)
        ),
        Example(
            "1. nằm dưới a)", Change(Part.POINT, (("text_after", "1. Mỗi thôn một đội;"), ("automatic", False)), nth=0)
        ),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at what every line stands under."""
        found = list(steps(document))
        yield from self._skipped(found, rules)
        named = document.first(Part.TYPE)
        is_plan = named is None or fold(named.text).startswith("ke hoach")
        yield from self._mixed(found, rules, is_plan=is_plan)
        yield from self._turned(found, rules)

    def _skipped(self, found: Sequence[Step], rules: Rules) -> Iterator[Finding]:
        wrong = [step for step in found if step.sign.kind is Kind.POINT and step.before is None and _skips(step)]
        if wrong:
            yield self.finding(
                wrong[0].each,
                f"điểm {quoted(wrong[0].sign.text)} đứng ngay dưới mục, bỏ qua bậc khoản{and_others(len(wrong) - 1)}.",
                "Dưới mục I. là khoản 1., 2.; dưới khoản mới đến điểm a), b).",
                rule=rules.ARRANGEMENT.rule,
                severity=Severity.WARNING if wrong[0].each.annex else None,
            ).also_at(step.each for step in wrong[1:])

    def _mixed(self, found: Sequence[Step], rules: Rules, *, is_plan: bool) -> Iterator[Finding]:
        own = [step for step in found if not step.each.annex]
        others = [step for step in own if step.sign.kind in _OTHER_SYSTEM]
        is_mixed = any(step.sign.kind is Kind.SECTION for step in own)
        if others and (is_mixed or is_plan):
            sign = quoted(others[0].sign.text)
            yield self.finding(
                others[0].each,
                f"trộn cách đánh số {sign} với I., II." if is_mixed else f"kế hoạch đánh số {sign}.",
                "Kế hoạch chia theo I., 1., a).",
                rule=rules.ARRANGEMENT.rule,
                severity=None if is_mixed else Severity.WARNING,
            )
        letters = [step for step in own if step.sign.kind is Kind.CAPITAL]
        if letters:
            yield self.finding(
                letters[0].each,
                f"bậc {quoted(letters[0].sign.text)} không có trong quy định{and_others(len(letters) - 1)}.",
                "Ghi “Phần I” trên một dòng riêng, tiêu đề in hoa ở dòng dưới; hoặc bỏ bậc này.",
                rule=rules.ARRANGEMENT.rule,
                severity=Severity.WARNING,
            ).also_at(step.each for step in letters[1:])

    def _turned(self, found: Sequence[Step], rules: Rules) -> Iterator[Finding]:
        wrong = [
            step
            for step in found
            if step.sign.kind is Kind.CLAUSE
            and step.before is None
            and step.above
            and step.above[-1].sign.kind in _SMALL
        ]
        if wrong:
            sign, above = quoted(wrong[0].sign.text), quoted(wrong[0].above[-1].sign.text)
            yield self.finding(
                wrong[0].each,
                f"số {sign} nằm dưới {above}: bậc lớn nằm trong bậc nhỏ{and_others(len(wrong) - 1)}.",
                "Dùng dấu nhỏ hơn cho danh sách bên trong, như gạch đầu dòng hoặc dấu cộng.",
                rule=rules.ARRANGEMENT.rule,
                severity=Severity.WARNING,
            ).also_at(step.each for step in wrong[1:])


def _skips(step: Step) -> bool:
    """Whether a point stands under a section with nothing between."""
    kinds = [above.sign.kind for above in step.above]
    return Kind.SECTION in kinds and not any(kind in _BETWEEN for kind in kinds)
