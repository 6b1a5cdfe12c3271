"""KH231: the line under the Tiêu ngữ."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.checks.base import Change, Example
from kehoach.checks.drawn_line import DrawnLineCheck
from kehoach.checks.rules import Rules
from kehoach.checks.strokes import Stroke, strokes_of
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Lettering, Measure


class MottoLine(DrawnLineCheck):
    """Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ Tiêu ngữ.

    Vẽ bằng hình (Shapes), viền đoạn hay gạch dưới (____) đều được, vì Nghị định không quy định cách vẽ và độ đậm.
    Độ dài đo theo phông Times New Roman, lệch không quá 5% thì không báo. Vị trí của đường vẽ bằng hình thì không
    đo được.
    """

    code = "KH231"
    covers = ("PL1-II.1c", "LINE-1", "LINE-2", "LINE-4")
    part = Part.MOTTO
    length_words = "bằng độ dài của dòng chữ Tiêu ngữ"
    right = (
        Example("đường kẻ dài bằng dòng chữ Độc lập - Tự do - Hạnh phúc", Change(Part.MOTTO, (("line_share", 1),))),
    )
    wrong = (
        Example("không có đường kẻ dưới Tiêu ngữ", Change(Part.MOTTO, (("line_removed", True),))),
        Example("đường kẻ bằng nửa Tiêu ngữ", Change(Part.MOTTO, (("line_share", 0.5),))),
        Example("đường kẻ dài hơn Tiêu ngữ", Change(Part.MOTTO, (("line_share", 1.3),))),
        Example("đường kẻ nét đứt", Change(Part.MOTTO, (("line_broken", True),))),
    )

    def length(self, rules: Rules) -> Measure:
        """As long as the words."""
        return rules.MOTTO_LINE

    def lettering(self, rules: Rules) -> Lettering:
        """How the words are lettered."""
        return rules.MOTTO

    def found(self, document: LabelledDocument) -> Sequence[Stroke]:
        """The line of the right column."""
        return strokes_of(document).motto
