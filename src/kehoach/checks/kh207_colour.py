"""KH207: the colour of the letters."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, Severity
from kehoach.checks.everywhere import EverywhereCheck, Stretch
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others
from kehoach.recognise import Labelled, Part
from kehoach.recognise.words import URGENCY
from kehoach.seen import Place
from kehoach.vietnamese import fold

_DARK = 0x26
"""Greys up to this print as black; Word's own "text, lighter 5 %" and "lighter 15 %" are such."""
_HIGHLIGHT = "highlight"
_NAMES = {"FF0000": "đỏ", "FFFFFF": "trắng", "0000FF": "xanh", "0070C0": "xanh", "0563C1": "xanh của liên kết"}


class Colour(EverywhereCheck):
    """Chữ màu đen.

    Chữ đỏ để nhắc sửa, địa chỉ thư điện tử màu xanh (liên kết), tiêu đề màu của kiểu Heading đều phải đổi về đen.
    Riêng dấu chỉ mức độ khẩn (KHẨN, THƯỢNG KHẨN, HỎA TỐC) là màu đỏ tươi. Xám gần như đen và nền tô màu (highlight)
    chỉ được nhắc.
    """

    code = "KH207"
    severity = Severity.ERROR
    covers = ("PL1-I.4d",)
    right = (
        Example("chữ đen", Change(Part.BODY, (("colour", "000000"),))),
        Example("dấu KHẨN màu đỏ", Change(Part.MARK, (("colour", "FF0000"),))),
    )
    wrong = (
        Example("một đoạn chữ đỏ", Change(Part.BODY, (("colour", "FF0000"),))),
        Example("Tiêu ngữ màu xanh", Change(Part.MOTTO, (("colour", "0070C0"),))),
        Example("chữ trắng trong bảng", Change(Part.TABLE, (("colour", "FFFFFF"),))),
        Example("số trang màu xám", Change(Part.PAGE_NUMBER, (("colour", "7F7F7F"),))),
        Example("chữ xám gần đen", Change(Part.BODY, (("colour", "0D0D0D"),))),
        Example("đoạn tô nền vàng", Change(Part.BODY, (("highlight", "yellow"),))),
    )

    def faults(self, stretch: Stretch, rules: Rules) -> Iterator[str]:
        """Every colour but black, but for the stamps of urgency; and highlighting."""
        colour = stretch.look.colour
        if colour not in ("auto", rules.TYPEFACE.colour) and not _is_stamp(stretch):
            yield colour
        if stretch.look.highlight not in ("", "white"):
            yield _HIGHLIGHT

    def told(self, fault: str, at: Labelled | Place, others: int, rules: Rules) -> Finding:
        """Name the colour."""
        if fault == _HIGHLIGHT:
            what, remedy = (
                "nền chữ được tô màu (highlight)",
                "Bỏ tô nền: Trang đầu (Home), Màu tô sáng văn bản, Không màu.",
            )
        else:
            what, remedy = f"chữ màu {_NAMES.get(fault, fault)}", "Đổi màu chữ thành Tự động (Automatic)."
        severity = Severity.WARNING if fault == _HIGHLIGHT or _is_nearly_black(fault) else None
        return self.finding(at, f"{what}{and_others(others)}.", remedy, rule=rules.COLOUR.rule, severity=severity)


def _is_stamp(stretch: Stretch) -> bool:
    return stretch.part is Part.MARK or fold(stretch.line.text) in URGENCY


def _is_nearly_black(colour: str) -> bool:
    try:
        return max(bytes.fromhex(colour)) <= _DARK
    except ValueError:
        return False
