"""KH111: how the superior body is lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class Parent(LetteringCheck):
    """Tên cơ quan chủ quản trực tiếp: chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, không đậm.

    Chỉ tên cơ quan ban hành ở dưới mới in đậm. Cụm từ thông dụng trong tên chủ quản được viết tắt: UBND, HĐND.
    """

    code = "KH111"
    covers = ("PL1-II.2b",)
    parts = (Part.PARENT,)
    right = (Example("UBND XÃ SUỐI HÒA, cỡ 13, không đậm"),)
    wrong = (
        Example("tên chủ quản in đậm", Change(Part.PARENT, (("bold", True),))),
        Example("tên chủ quản cỡ 14", Change(Part.PARENT, (("size", 14),))),
        Example("tên chủ quản in nghiêng", Change(Part.PARENT, (("italic", True),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the superior body."""
        return rules.PARENT_ORGANIZATION
