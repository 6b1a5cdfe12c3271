"""KH165: which khoản and điểm are bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.outline import Kind, Step, steps
from kehoach.checks.rules import Rules
from kehoach.checks.weights import Weight, is_sentence, is_unnamed, reads_as_title, weight
from kehoach.checks.wording import and_others, quoted
from kehoach.recognise import LabelledDocument, Part

_CLAUSES = (Kind.CLAUSE, Kind.SUBCLAUSE, Kind.ARTICLE)


class ClauseWeight(FormCheck):
    """Khoản có tiêu đề: tiêu đề in đậm; khoản không có tiêu đề và điểm: không đậm; tất cả chữ đứng.

    Tiêu đề đứng một dòng, bên dưới mới là nội dung. Khoản viết liền “1. Mục đích: …” thì chỉ phần tiêu đề được đậm.
    """

    code = "KH165"
    severity = Severity.ERROR
    covers = ("PL1-II.6đ",)
    right = (Example("1. Yêu cầu (đậm) / a) … (không đậm)"), Example("1. Trực ban 24/24 giờ. (không đậm)"))
    wrong = (
        Example("điểm in đậm", Change(Part.POINT, (("bold", True),))),
        Example(
            "khoản là một câu mà in đậm", Change(Part.CLAUSE, (("words", "Trực ban 24/24 giờ."), ("bold", True)), nth=0)
        ),
        Example("tiêu đề khoản không đậm", Change(Part.CLAUSE, (("bold", False),), nth=1)),
        Example("tiêu đề khoản in nghiêng", Change(Part.CLAUSE, (("italic", True),), nth=1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at khoản row by row, at điểm one by one; the same fault in several is one finding."""
        found = list(steps(document))
        yield from self._bold_points(found, rules)
        yield from self._bold_sentences(found, rules)
        yield from self._plain_titles(found, rules)
        yield from self._italic(found, rules)

    def _bold_points(self, found: Sequence[Step], rules: Rules) -> Iterator[Finding]:
        yield from self._one(bold_points(found), "điểm in đậm", "Bôi đen, bấm Ctrl+B để bỏ in đậm.", rules)

    def _bold_sentences(self, found: Sequence[Step], rules: Rules) -> Iterator[Finding]:
        yield from self._one(
            bold_sentences(found),
            "khoản là nội dung mà in đậm",
            "Chỉ tiêu đề mới đậm: bôi đen, bấm Ctrl+B để bỏ in đậm.",
            rules,
        )

    def _plain_titles(self, found: Sequence[Step], rules: Rules) -> Iterator[Finding]:
        sure, guessed = plain_titles(found)
        remedy = "Tiêu đề có nội dung ở dưới thì in đậm (Ctrl+B)."
        yield from self._one(sure, "tiêu đề khoản không đậm", remedy, rules)
        if guessed:
            yield self.finding(
                guessed[0].each,
                f"{quoted(guessed[0].sign.text)} có vẻ là tiêu đề mà không đậm{and_others(len(guessed) - 1)}.",
                remedy,
                rule=rules.TITLED_CLAUSE.rule,
                severity=Severity.WARNING,
            ).also_at(step.each for step in guessed[1:])

    def _italic(self, found: Sequence[Step], rules: Rules) -> Iterator[Finding]:
        yield from self._one(
            italic_titles(found), "tiêu đề khoản in nghiêng", "Bôi đen, bấm Ctrl+I để bỏ in nghiêng.", rules
        )

    def _one(self, wrong: Sequence[Step], said: str, remedy: str, rules: Rules) -> Iterator[Finding]:
        if not wrong:
            return
        is_mild = all(is_unnamed(step) or step.each.annex for step in wrong)
        yield self.finding(
            wrong[0].each,
            f"{said}{and_others(len(wrong) - 1)}.",
            remedy,
            rule=rules.TITLED_CLAUSE.rule,
            severity=Severity.WARNING if is_mild else None,
        ).also_at(step.each for step in wrong[1:])


def bold_points(found: Sequence[Step]) -> list[Step]:
    """The điểm that are bold, or begin so."""
    return [step for step in found if step.sign.kind is Kind.POINT and weight(step.each) in (Weight.ALL, Weight.LEAD)]


def bold_sentences(found: Sequence[Step]) -> list[Step]:
    """The khoản that are bold and no titles."""
    clauses = (step for step in found if step.sign.kind in _CLAUSES)
    return [step for step in clauses if weight(step.each) is Weight.ALL and is_sentence(step.each)]


def plain_titles(found: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """The khoản that read as titles and are plain, where others of their row are bold; in others, guesses."""
    sure: list[Step] = []
    guessed: list[Step] = []
    clauses = sorted(
        (step for step in found if step.sign.kind in _CLAUSES), key=lambda step: (step.each.annex, step.row)
    )
    for _, row in groupby(clauses, key=lambda step: (step.each.annex, step.row)):
        members = list(row)
        bold = [step for step in members if weight(step.each) in (Weight.ALL, Weight.LEAD)]
        may_end = any(step.each.text.endswith(":") for step in bold)
        plain = [
            step
            for step in members
            if weight(step.each) is Weight.NONE and reads_as_title(step, may_end_in_colon=may_end)
        ]
        if bold:
            sure += plain
        elif len(plain) == len(members):
            guessed += plain
    return sure, guessed


def italic_titles(found: Sequence[Step]) -> list[Step]:
    """The titles of khoản that are italic."""
    clauses = (step for step in found if step.sign.kind in _CLAUSES and weight(step.each) is Weight.ALL)
    return [step for step in clauses if all(look.italic for look in step.each.looks)]
