"""KH143: how the subject is lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class Subject(LetteringCheck):
    """Trích yếu: chữ in thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới tên loại.

    Mẫu in trong Phụ lục III để dấu chấm lửng không đậm, nhưng lời văn của Nghị định ghi đậm.
    """

    code = "KH143"
    covers = ("PL1-II.5b",)
    parts = (Part.SUBJECT,)
    right = (Example("Phòng, chống thiên tai trên địa bàn xã Suối Hòa năm 2026, cỡ 14, đậm, canh giữa"),)
    wrong = (
        Example("cỡ chữ 15", Change(Part.SUBJECT, (("size", 15),))),
        Example("chữ không đậm", Change(Part.SUBJECT, (("bold", False),))),
        Example("chữ nghiêng", Change(Part.SUBJECT, (("italic", True),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the subject."""
        return rules.SUBJECT
