"""KH232: the line under the name of the issuing body."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.checks.base import Change, Example
from kehoach.checks.drawn_line import DrawnLineCheck
from kehoach.checks.rules import Rules
from kehoach.checks.strokes import Stroke, strokes_of
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Lettering, Measure


class IssuerLine(DrawnLineCheck):
    """Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa.

    Tên nhiều dòng: Nghị định không nói đo theo dòng nào, nên đúng với một trong các dòng là được. Không kẻ hết
    chiều rộng của tên, không kẻ dưới số.
    """

    code = "KH232"
    covers = ("PL1-II.2e", "LINE-1", "LINE-2", "LINE-4")
    part = Part.ISSUER
    length_words = "từ 1/3 đến 1/2 dòng chữ"
    right = (
        Example("đường kẻ dài bằng 2/5 dòng chữ XÃ SUỐI HÒA"),
        Example("đường kẻ dài bằng 1/2 dòng chữ", Change(Part.ISSUER, (("line_share", 0.5),))),
    )
    wrong = (
        Example("không có đường kẻ dưới tên cơ quan", Change(Part.ISSUER, (("line_removed", True),))),
        Example("đường kẻ dài gấp rưỡi tên cơ quan", Change(Part.ISSUER, (("line_share", 1.5),))),
        Example("đường kẻ quá ngắn", Change(Part.ISSUER, (("line_share", 0.15),))),
        Example("đường kẻ nét đứt", Change(Part.ISSUER, (("line_broken", True),))),
    )

    def length(self, rules: Rules) -> Measure:
        """A third to a half of the words."""
        return rules.ISSUER_LINE

    def lettering(self, rules: Rules) -> Lettering:
        """How the words are lettered."""
        return rules.ISSUING_ORGANIZATION

    def found(self, document: LabelledDocument) -> Sequence[Stroke]:
        """The line of the left column."""
        return strokes_of(document).issuer
