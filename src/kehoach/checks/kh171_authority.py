"""KH171: how the authority of the signer is lettered."""

from __future__ import annotations

from kehoach.checks.base import Change, Example
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.recognise import Part
from kehoach.regulation import Lettering


class Authority(LetteringCheck):
    """Quyền hạn, chức vụ của người ký: chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm.

    Đặt ở bên phải, ngang hàng với “Nơi nhận:”; mỗi quyền hạn, chức vụ một dòng.
    """

    code = "KH171"
    covers = ("PL1-II.7đ1",)
    parts = (Part.AUTHORITY,)
    right = (Example("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH (đậm, cỡ 14)"),)
    wrong = (
        Example("chức vụ cỡ 12", Change(Part.AUTHORITY, (("size", 12),))),
        Example("chức vụ không đậm", Change(Part.AUTHORITY, (("bold", False),))),
        Example("chức vụ in nghiêng", Change(Part.AUTHORITY, (("italic", True),))),
        Example("chức vụ viết thường", Change(Part.AUTHORITY, (("replace_all", "Phó Chủ tịch"),), nth=-1)),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the authority."""
        return rules.SIGNING_AUTHORITY
