"""KH141: how the type of the document is lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class DocumentType(LetteringCheck):
    """Tên loại (KẾ HOẠCH): chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.

    Nhiều mẫu cũ để cỡ 16; theo Nghị định là 13 đến 14.
    """

    code = "KH141"
    covers = ("PL1-II.5a",)
    parts = (Part.TYPE,)
    right = (Example("KẾ HOẠCH, cỡ 14, đậm, canh giữa"),)
    wrong = (
        Example("cỡ chữ 16", Change(Part.TYPE, (("size", 16),))),
        Example("chữ không đậm", Change(Part.TYPE, (("bold", False),))),
        Example("chữ nghiêng", Change(Part.TYPE, (("italic", True),))),
        Example("sát lề trái", Change(Part.TYPE, (("align", "left"),))),
        Example("chữ thường: Kế hoạch", Change(Part.TYPE, (("text", "Kế hoạch"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the type."""
        return rules.DOCUMENT_TYPE
