"""KH233: the line under the subject."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.checks.base import Change, Example
from kehoach.checks.drawn_line import DrawnLineCheck
from kehoach.checks.rules import Rules
from kehoach.checks.strokes import Stroke, strokes_of
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Lettering, Measure


class SubjectLine(DrawnLineCheck):
    """Dưới trích yếu có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa.

    Kế hoạch ban hành kèm theo quyết định thì đường kẻ nằm dưới dòng (Kèm theo Quyết định…). Trích yếu nhiều dòng:
    đúng với một trong các dòng là được. Không gõ dãy gạch nối (-----), đó là cách của văn bản Đảng.
    """

    code = "KH233"
    covers = ("PL1-II.5d", "LINE-1", "LINE-2", "LINE-4")
    part = Part.SUBJECT
    also = (Part.ATTACHED,)
    length_words = "từ 1/3 đến 1/2 dòng chữ"
    right = (Example("đường kẻ dài bằng 2/5 dòng trích yếu", Change(Part.SUBJECT, (("line_share", 0.4),))),)
    wrong = (
        Example("không có đường kẻ dưới trích yếu", Change(Part.SUBJECT, (("line_removed", True),))),
        Example("đường kẻ dài hơn trích yếu", Change(Part.SUBJECT, (("line_share", 1.2),))),
        Example("đường kẻ quá ngắn", Change(Part.SUBJECT, (("line_share", 0.12),))),
        Example("đường kẻ nét đứt", Change(Part.SUBJECT, (("line_broken", True),))),
        Example("dãy gạch nối -----", Change(Part.SUBJECT, (("line_typed", "----------------"),))),
    )

    def length(self, rules: Rules) -> Measure:
        """A third to a half of the words."""
        return rules.SUBJECT_LINE

    def lettering(self, rules: Rules) -> Lettering:
        """How the words are lettered."""
        return rules.SUBJECT

    def found(self, document: LabelledDocument) -> Sequence[Stroke]:
        """What is drawn around the subject."""
        return strokes_of(document).subject
