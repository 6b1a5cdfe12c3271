"""KH223: one size throughout the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.prose import paragraphs
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, figure
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.parts import NUMBERED


class OneSize(FormCheck):
    """Nội dung văn bản dùng một cỡ chữ từ đầu đến cuối: 13 hoặc 14.

    Trong Word: bôi đen cả nội dung rồi chọn một cỡ chữ. Mỗi phụ lục được tính riêng.
    """

    code = "KH223"
    severity = Severity.ERROR
    covers = ("PL1-II.6e1", "PL1-I.5")
    right = (Example("cả nội dung cỡ 14"),)
    wrong = (
        Example("nội dung cỡ 14, một đoạn cỡ 13", Change(Part.BODY, (("size", 13),), nth=0)),
        Example("nội dung cỡ 14, gạch đầu dòng cỡ 13", Change(Part.BULLET, (("size", 13),))),
        Example("nội dung cỡ 14, tiêu đề mục cỡ 13", Change(Part.SECTION, (("size", 13),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every paragraph with the size that most letters have; sizes out of bounds are told elsewhere."""
        lines = [paragraph.each for paragraph in paragraphs(document, Part.BASIS)]
        main = main_sizes(lines)
        found: dict[tuple[float, bool, bool], list[Labelled]] = {}
        for each in lines:
            for size in dict.fromkeys(look.size for look in each.looks if not look.raised):
                if size != main[each.annex] and rules.BODY.least <= size <= rules.BODY.most:
                    found.setdefault((size, _is_heading(each), each.annex > 0), []).append(each)
        for (size, is_heading, is_in_annex), wrong in found.items():
            usual = main[wrong[0].annex]
            yield self.finding(
                wrong[0],
                f"cỡ chữ {figure(size)} trong khi phần lớn nội dung cỡ {figure(usual)}{and_others(len(wrong) - 1)}.",
                f"Để một cỡ {figure(usual)} từ đầu đến cuối.",
                rule=rules.BODY.rule,
                severity=Severity.WARNING if is_heading or is_in_annex else None,
            ).also_at(wrong[1:])


def main_sizes(lines: list[Labelled]) -> Mapping[int, float]:
    """The size of most letters, in the plan (0) and in each annex."""
    letters: dict[int, Counter[float]] = {}
    for each in lines:
        counter = letters.setdefault(each.annex, Counter())
        for piece in each.pieces:
            if not piece.look.hidden:
                counter[piece.look.size] += len(piece.text)
    return {annex: counter.most_common(1)[0][0] for annex, counter in letters.items() if counter}


def _is_heading(each: Labelled) -> bool:
    return each.part is Part.BASIS or (each.part in NUMBERED and all(look.bold for look in each.looks))
