"""KH106: Quốc hiệu and Tiêu ngữ each keep to one line."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import floats
from kehoach.checks.measuring import POINTS_PER_MM, is_measurable, rooms_of, width
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure
from kehoach.recognise import LabelledDocument, Part

_SLACK = 1.005
"""Word fits a line that is a hair too long by drawing its spaces together."""


class TitleOnOneLine(FormCheck):
    """Quốc hiệu và Tiêu ngữ, mỗi dòng nằm trọn trên một dòng.

    Quốc hiệu cỡ 13 đậm rộng gần 96 mm. Cột bên phải hẹp hơn thì chữ bị xuống dòng: nới cột phải (kéo vạch giữa hai
    cột sang trái), hoặc dùng bộ cỡ chữ 12, 13, 13.
    """

    code = "KH106"
    severity = Severity.WARNING
    covers = ("PL1-II.1e",)
    right = (Example("Quốc hiệu trên một dòng"),)
    wrong = (
        Example("Quốc hiệu bị xuống dòng vì thụt lề", Change(Part.NATIONAL_NAME, (("left", 20),))),
        Example("cột bên phải quá hẹp", Change(Part.NATIONAL_NAME, (("cell_width", 80),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Measure both against the room between their indents."""
        rooms = rooms_of(document)
        rule = rules.ONE_LINE_EACH.rule
        right = {Part.NATIONAL_NAME: rules.NATIONAL_NAME_WORDS, Part.MOTTO: rules.MOTTO_WORDS}
        unknown = None
        for line in document.of(Part.NATIONAL_NAME, Part.MOTTO):
            room = rooms.between_indents(line)
            if floats(line):
                continue  # told with the whole head, by KH107
            elif room is None or not is_measurable(line):
                unknown = unknown or line
            elif len(line.text) > len(right[line.part].text):
                continue  # told to be typed again, and will have another width then
            elif width(line) > room * _SLACK:
                yield self.finding(
                    line,
                    f"{line.part} rộng {figure(round(width(line) / POINTS_PER_MM))} mm, "
                    f"chỗ cho chữ chỉ có {figure(round(room / POINTS_PER_MM))} mm nên bị xuống dòng.",
                    "Nới rộng cột bên phải hoặc giảm cả bộ cỡ chữ còn 12, 13, 13.",
                    rule=rule,
                )
        if unknown is not None:
            yield self.not_judged(
                unknown,
                "Quốc hiệu, Tiêu ngữ có nằm trên một dòng",
                "tệp không ghi độ rộng cột hoặc chữ khác phông",
                rule=rule,
            )
