"""KH166: divisions have a title, and text under it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.outline import HEADINGS, Kind, Step, steps
from kehoach.checks.prose import is_label_of_part
from kehoach.checks.rules import Rules
from kehoach.checks.weights import Weight, is_sentence, weight, words
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part


class TitleAndText(FormCheck):
    """Phần, mục, điều phải có tiêu đề; dưới tiêu đề phải có nội dung.

    Nghị định chỉ nói đến tiêu đề. Tiêu đề không có nội dung ở dưới thường là sót đoạn, nên là cảnh báo.
    """

    code = "KH166"
    severity = Severity.ERROR
    covers = ("PL1-II.6d",)
    right = (Example("I. MỤC ĐÍCH, YÊU CẦU / 1. Mục đích / Bảo đảm an toàn …"),)
    wrong = (
        Example("“II.” không có tiêu đề", Change(Part.SECTION, (("words", ""),), nth=1)),
        Example(
            "mục III không có nội dung",
            Change(Part.SECTION, (("text_before", "III. SƠ KẾT"), ("automatic", False)), nth=2),
        ),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look for headings without words, and without text."""
        after: dict[int, str] = {}
        lines = [each for each in document.lines if each.part is not Part.BLANK]
        for each, below in pairwise(lines):
            after[id(each)] = below.text
        for step in steps(document):
            each, sign = step.each, quoted(step.sign.text)
            if step.sign.kind in HEADINGS and not _has_title(step, after.get(id(each), "")):
                yield self.finding(
                    each,
                    f"{sign} không có tiêu đề.",
                    "Ghi tiêu đề sau số.",
                    rule=rules.DIVISION_TITLE.rule,
                    severity=Severity.WARNING if each.annex else None,
                )
            elif not step.has_text and _is_heading(step):
                yield self.finding(
                    each,
                    f"dưới tiêu đề {sign} không có nội dung.",
                    "Viết nội dung vào dưới, hoặc bỏ tiêu đề này và đánh lại số.",
                    rule=rules.DIVISION_TITLE.rule,
                    severity=Severity.WARNING,
                )


def _has_title(step: Step, below: str) -> bool:
    if is_label_of_part(step.each):
        return bool(below) and below == below.upper()
    return any(map(str.isalpha, words(step.each)))


def _is_heading(step: Step) -> bool:
    if step.sign.kind in HEADINGS:
        return step.sign.kind is not Kind.ARTICLE
    is_title = step.sign.kind in (Kind.CLAUSE, Kind.SUBCLAUSE) and weight(step.each) is Weight.ALL
    return is_title and not is_sentence(step.each)
