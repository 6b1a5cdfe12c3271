"""KH131: how place and date are lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class PlaceDate(LetteringCheck):
    """Địa danh và ngày: chữ in thường, cỡ 13 đến 14, nghiêng, không đậm, canh giữa dưới Quốc hiệu và Tiêu ngữ.

    Cỡ chữ bằng cỡ của Tiêu ngữ.
    """

    code = "KH131"
    covers = ("PL1-II.4e",)
    parts = (Part.PLACE_DATE,)
    right = (Example("Suối Hòa, ngày 05 tháng 02 năm 2026, cỡ 14, nghiêng"),)
    wrong = (
        Example("chữ đứng", Change(Part.PLACE_DATE, (("italic", False),))),
        Example("chữ đậm", Change(Part.PLACE_DATE, (("bold", True),))),
        Example("cỡ chữ 12", Change(Part.PLACE_DATE, (("size", 12),))),
        Example("sát lề phải", Change(Part.PLACE_DATE, (("align", "right"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of place and date."""
        return rules.PLACE_AND_DATE
