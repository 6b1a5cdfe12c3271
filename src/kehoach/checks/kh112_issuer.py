"""KH112: how the issuing body is lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class Issuer(LetteringCheck):
    """Tên cơ quan ban hành: chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm, canh giữa dưới tên cơ quan chủ quản.

    Tên dài thì chia thành nhiều dòng, các dòng đều đậm và canh giữa.
    """

    code = "KH112"
    covers = ("PL1-II.2d",)
    parts = (Part.ISSUER,)
    right = (Example("ỦY BAN NHÂN DÂN / XÃ SUỐI HÒA, cỡ 13, đậm, canh giữa"),)
    wrong = (
        Example("cỡ chữ 14", Change(Part.ISSUER, (("size", 14),))),
        Example("chữ không đậm", Change(Part.ISSUER, (("bold", False),))),
        Example("chữ nghiêng", Change(Part.ISSUER, (("italic", True),))),
        Example("sát lề trái", Change(Part.ISSUER, (("align", "left"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the issuing body."""
        return rules.ISSUING_ORGANIZATION
