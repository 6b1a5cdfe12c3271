"""KH164: headings of sections and of larger divisions."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.lettering import wrong_look
from kehoach.checks.outline import Kind, Step, steps
from kehoach.checks.prose import is_label_of_part
from kehoach.checks.rules import Rules
from kehoach.checks.weights import words
from kehoach.checks.wording import and_others, listed
from kehoach.recognise import LabelledDocument, Part

KINDS = (Kind.SECTION, Kind.PART, Kind.CHAPTER, Kind.ARABIC_SECTION)
_SIZES = "cỡ"


class SectionHeading(FormCheck):
    """Tiêu đề mục (I., II.) là chữ in hoa, đứng, đậm, số và tiêu đề trên cùng một dòng.

    Chữ “Phần I” thì viết thường, đậm, canh giữa trên một dòng riêng, tiêu đề in hoa, đậm, canh giữa ở dòng dưới.
    """

    code = "KH164"
    severity = Severity.ERROR
    covers = ("PL1-II.6đ",)
    right = (Example("I. MỤC ĐÍCH, YÊU CẦU (đậm)"),)
    wrong = (
        Example("tiêu đề mục không đậm", Change(Part.SECTION, (("bold", False),))),
        Example("một tiêu đề mục in nghiêng", Change(Part.SECTION, (("italic", True),), nth=1)),
        Example("tiêu đề mục viết thường", Change(Part.SECTION, (("words", "Nội dung"),), nth=1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every heading; the same fault in several is one finding."""
        found: dict[tuple[str, str, bool], list[Step]] = {}
        for step in steps(document):
            if step.sign.kind in KINDS:
                wrong = dict.fromkeys(_faults(step, rules))
                if wrong:
                    said, right = listed(said for said, _ in wrong), listed(right for _, right in wrong)
                    found.setdefault((said, right, step.each.annex > 0), []).append(step)
        for (said, right, is_in_annex), lines in found.items():
            yield self.finding(
                lines[0].each,
                f"tiêu đề {said}{and_others(len(lines) - 1)}.",
                f"Sửa thành {right}.",
                rule=rules.SECTION.rule,
                severity=Severity.WARNING if is_in_annex else None,
            ).also_at(step.each for step in lines[1:])


def _faults(step: Step, rules: Rules) -> Iterator[tuple[str, str]]:
    each = step.each
    looks = [*each.looks]
    if each.line.label_look is not None and not each.is_typed:
        looks.append(each.line.label_look)
    wanted = rules.SECTION
    for look in looks:
        yield from ((said, right) for said, right in wrong_look(look, wanted) if not said.startswith(_SIZES))
    if is_label_of_part(each):
        if each.line.setting.align != "center":
            yield "không canh giữa", "canh giữa"
        if each.text == each.text.upper():
            yield "là chữ in hoa", f"{each.text.capitalize()!s}"
        return
    title = words(each)
    if title != title.upper() and not all(look.capitals for look in each.looks):
        yield "có chữ thường", "chữ in hoa"
