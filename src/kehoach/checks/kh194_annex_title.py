"""KH194: the title of an annex."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.annexes import annexes
from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Lettering


class AnnexTitle(LetteringCheck):
    """Tiêu đề phụ lục: ngay dưới chữ “Phụ lục”, chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.

    Tiêu đề dài thì ngắt dòng cho cân, vẫn canh giữa.
    """

    code = "KH194"
    covers = ("PL1-III.1b",)
    parts = (Part.ANNEX_TITLE,)
    right = (Example("DANH SÁCH HỘ PHẢI SƠ TÁN (đậm, cỡ 14, canh giữa)"),)
    wrong = (
        Example("tiêu đề phụ lục cỡ 16", Change(Part.ANNEX_TITLE, (("size", 16),))),
        Example("tiêu đề phụ lục không đậm", Change(Part.ANNEX_TITLE, (("bold", False),))),
        Example(
            "tiêu đề phụ lục viết thường", Change(Part.ANNEX_TITLE, (("replace_all", "Danh sách hộ phải sơ tán"),))
        ),
        Example("phụ lục không có tiêu đề", Change(Part.ANNEX_TITLE, (("replace_all", ""),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the title."""
        return rules.ANNEX_TITLE

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the lettering; an annex without a title is told too."""
        yield from super().run(document, rules)
        titled = {each.annex for each in document.of(Part.ANNEX_TITLE)}
        for annex in annexes(document):
            if annex.label.annex not in titled and not annex.has_title_behind:
                yield self.finding(
                    annex.label,
                    f"dưới {quoted(annex.label.text)} không có tiêu đề.",
                    "Ghi tiêu đề ở dòng ngay dưới: chữ in hoa, đậm, canh giữa.",
                    rule=rules.ANNEX_TITLE.rule,
                )
