"""KH184: a dash before each recipient, a semicolon after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.receiving import recipients
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, quoted
from kehoach.recognise import Labelled, LabelledDocument, Part

_DASH = "-"


class RecipientMarks(FormCheck):
    """Mỗi nơi nhận một dòng: đầu dòng có gạch đầu dòng và dấu cách, cuối dòng có dấu chấm phẩy.

    Nhóm có nhiều nơi thì ghi dấu hai chấm rồi các dòng dấu cộng ở dưới.
    """

    code = "KH184"
    severity = Severity.ERROR
    covers = ("PL1-II.9d2",)
    right = (Example("- Thường trực Đảng ủy xã;"),)
    wrong = (
        Example("cuối dòng dấu phẩy", Change(Part.RECIPIENT, (("ending", ","),), nth=0)),
        Example("cuối dòng không có dấu", Change(Part.RECIPIENT, (("ending", ""),), nth=1)),
        Example("không có gạch đầu dòng", Change(Part.RECIPIENT, (("number", ""),), nth=1)),
        Example("dùng dấu sao đầu dòng", Change(Part.RECIPIENT, (("number", "*"),), nth=1)),
        Example("gạch đầu dòng dính liền chữ", Change(Part.RECIPIENT, (("number", "-"), ("number_gap", "")), nth=1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at both ends of every line."""
        rule = rules.RECIPIENTS.rule
        lines = recipients(document)
        faults = (
            (_without_dash(lines), "đầu dòng không phải gạch đầu dòng", "Bắt đầu dòng bằng “- ”."),
            (glued(lines), "không có dấu cách sau gạch đầu dòng", "Gõ một dấu cách sau dấu gạch: “- ”."),
            (without_semicolon(lines), "cuối dòng không có dấu chấm phẩy", f"Kết thúc dòng bằng {quoted(';')}."),
        )
        for wrong, said, remedy in faults:
            if wrong:
                message = f"{said}{and_others(len(wrong) - 1)}."
                yield self.finding(wrong[0], message, remedy, rule=rule).also_at(wrong[1:])


def _is_inner(lines: Sequence[Labelled], at: int) -> bool:
    """Whether a line with a plus stands under a group that a colon announced."""
    while at and lines[at].number == "+":
        at -= 1
        if lines[at].text.endswith(":"):
            return True
    return False


def _without_dash(lines: Sequence[Labelled]) -> list[Labelled]:
    return [each for at, each in enumerate(lines) if each.number != _DASH and not _is_inner(lines, at)]


def glued(lines: Sequence[Labelled]) -> list[Labelled]:
    """The lines whose dash has no space behind it."""
    return [each for each in lines if each.is_typed and each.number == _DASH and not each.text[1:2].isspace()]


def without_semicolon(lines: Sequence[Labelled]) -> list[Labelled]:
    """The recipients that do not end as they should."""
    wrong = []
    for at, each in enumerate(lines):
        opens_group = each.text.endswith(":") and at + 1 < len(lines) and lines[at + 1].number == "+"
        if each.part is Part.RECIPIENT and not each.text.endswith(";") and not opens_group:
            wrong.append(each)
    return wrong
