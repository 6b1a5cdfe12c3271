"""KH101: how the Quốc hiệu is lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class NationalName(LetteringCheck):
    """Quốc hiệu: chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm.

    Quốc hiệu ở phía trên cùng, bên phải trang đầu. Cỡ chữ đi cùng cỡ của Tiêu ngữ: 13 với 14, hoặc 12 với 13.
    """

    code = "KH101"
    covers = ("PL1-II.1a",)
    parts = (Part.NATIONAL_NAME,)
    right = (Example("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, cỡ 13, đậm"),)
    wrong = (
        Example("cỡ chữ 15", Change(Part.NATIONAL_NAME, (("size", 15),))),
        Example("chữ không đậm", Change(Part.NATIONAL_NAME, (("bold", False),))),
        Example("chữ nghiêng", Change(Part.NATIONAL_NAME, (("italic", True),))),
        Example(
            "chữ thường: Cộng hòa xã hội chủ nghĩa Việt Nam",
            Change(Part.NATIONAL_NAME, (("text", "Cộng hòa xã hội chủ nghĩa Việt Nam"),)),
        ),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the Quốc hiệu."""
        return rules.NATIONAL_NAME
