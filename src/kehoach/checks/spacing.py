"""Lines of a name set close: one line apart, with nothing between them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from kehoach.checks.base import Finding, FormCheck, Severity
from kehoach.checks.head import cell
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure, listed
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Choice

_SLACK = 0.02
_LINE_HEIGHT = 1.15
"""A line of Times New Roman against its size: "at least" so much is still a single line."""
_POINTS = 0.5


class SingleSpacedCheck(FormCheck):
    """Checks the lines of some parts, in the order they stand one under the other."""

    severity = Severity.ERROR
    parts: ClassVar[tuple[Part, ...]]

    @abstractmethod
    def spacing(self, rules: Rules) -> Choice:
        """What the regulation asks for."""

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the line spacing of each, and what stands between it and the next; all in one finding."""
        lines = list(document.of(*self.parts, annex=0))
        faults = [fault for line in lines for fault in line_faults(line)]
        faults += [fault for above, below in pairwise(lines) for fault in gap_faults(document, above, below)]
        if faults:
            told, remedies = zip(*faults, strict=True)
            yield self.finding(
                lines[0],
                f"các dòng không cách nhau dòng đơn: {listed(dict.fromkeys(told))}.",
                f"Chọn các dòng này rồi đặt {listed(dict.fromkeys(remedies))}.",
                rule=self.spacing(rules).rule,
            )


def line_faults(line: Labelled) -> Iterator[tuple[str, str]]:
    """What is wrong with the line spacing of one line, and what would be right."""
    setting = line.line.setting
    if setting.line_rule == "multiple":
        if abs(setting.line - 1) > _SLACK:
            yield f"giãn dòng {figure(setting.line)}", "giãn dòng Đơn (Single)"
        return
    size = max((look.size for look in line.looks), default=0.0)
    if setting.line_rule == "exactly" or setting.line > size * _LINE_HEIGHT + _POINTS:
        rule = "Chính xác" if setting.line_rule == "exactly" else "Ít nhất"
        yield f"giãn dòng {rule} {figure(setting.line)} pt", "giãn dòng Đơn (Single)"


def gap_faults(document: LabelledDocument, above: Labelled, below: Labelled) -> Iterator[tuple[str, str]]:
    """What keeps apart two lines of one cell; lines in different rows or cells are not compared."""
    if cell(above) != cell(below) or above.line is below.line:
        return
    gap = 0.0
    if not (above.line.setting.joins_same_style and above.line.style == below.line.style):
        gap = max(above.line.setting.after, below.line.setting.before)
    if gap > _POINTS:
        yield f"khoảng cách giữa hai dòng {figure(gap)} pt", "khoảng cách trước và sau đoạn bằng 0"
    first, last = above.line.place.paragraph, below.line.place.paragraph
    if any(first < line.line.place.paragraph < last for line in document.of(Part.BLANK)):
        yield "có dòng trống ở giữa", "liền nhau, xóa dòng trống"
