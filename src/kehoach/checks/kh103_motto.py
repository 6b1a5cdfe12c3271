"""KH103: how the Tiêu ngữ is lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class Motto(LetteringCheck):
    """Tiêu ngữ: chữ in thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.

    Tiêu ngữ luôn lớn hơn Quốc hiệu một cỡ: 14 với 13, hoặc 13 với 12.
    """

    code = "KH103"
    covers = ("PL1-II.1b",)
    parts = (Part.MOTTO,)
    right = (Example("Độc lập - Tự do - Hạnh phúc, cỡ 14, đậm, canh giữa"),)
    wrong = (
        Example("cỡ chữ 12", Change(Part.MOTTO, (("size", 12),))),
        Example("chữ không đậm", Change(Part.MOTTO, (("bold", False),))),
        Example("chữ nghiêng", Change(Part.MOTTO, (("italic", True),))),
        Example("sát lề trái", Change(Part.MOTTO, (("align", "left"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the Tiêu ngữ."""
        return rules.MOTTO
