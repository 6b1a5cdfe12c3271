"""KH121: how the number and symbol are lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class Number(LetteringCheck):
    """Số, ký hiệu: cỡ 13, kiểu chữ đứng, không đậm, canh giữa dưới tên cơ quan ban hành.

    Chữ "Số" viết thường (chữ S hoa), ký hiệu viết hoa.
    """

    code = "KH121"
    covers = ("PL1-II.3c", "PL1-II.3h")
    parts = (Part.NUMBER,)
    right = (Example("Số: 12/KH-UBND, cỡ 13, đứng, canh giữa"),)
    wrong = (
        Example("cỡ chữ 14", Change(Part.NUMBER, (("size", 14),))),
        Example("chữ đậm", Change(Part.NUMBER, (("bold", True),))),
        Example("chữ nghiêng", Change(Part.NUMBER, (("italic", True),))),
        Example("sát lề trái", Change(Part.NUMBER, (("align", "left"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the number."""
        return rules.NUMBER
