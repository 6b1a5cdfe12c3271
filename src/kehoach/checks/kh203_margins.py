"""KH203: the margins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure, listed, section
from kehoach.recognise import LabelledDocument
from kehoach.seen import Sheet

SLACK = 0.15
"""Millimetres: Word rounds to twips and shows whole millimetres; the decree's own file has 35,01."""
_WIDEST = (("top", 25), ("bottom", 25), ("left", 35), ("right", 15))
_WHERE = "Sửa trong thẻ Bố trí (Layout), Lề (Margins), Lề tùy chỉnh (Custom Margins)"


class Side(NamedTuple):
    """A margin as it is, the bounds for it, its key in a ``Sheet`` and its name."""

    key: str
    name: str
    length: float
    least: float
    most: float


class Margins(FormCheck):
    """Lề trang: trên và dưới 20 đến 25 mm, trái 30 đến 35 mm, phải 15 đến 20 mm.

    Trang nằm ngang: Nghị định không nói lề tính theo tờ giấy đứng hay theo trang đã xoay (phụ lục của chính Nghị
    định để lề dưới 15 mm ở trang ngang), nên chỉ báo lề nào sai với cả hai cách hiểu. Lề đóng gáy (gutter) được
    tính vào lề trái.
    """

    code = "KH203"
    severity = Severity.ERROR
    covers = ("PL1-I.3",)
    right = (
        Example("trên 20 mm, dưới 20 mm, trái 30 mm, phải 20 mm"),
        Example("trên 25 mm, dưới 25 mm, trái 35 mm, phải 15 mm", Change(None, _WIDEST)),
    )
    wrong = (
        Example("lề trái 25 mm", Change(None, (("left", 25),))),
        Example("lề phải 25,4 mm", Change(None, (("right", 25.4),))),
        Example("lề trên 15 mm", Change(None, (("top", 14),))),
        Example("lề dưới 12 mm", Change(None, (("bottom", 12),))),
        Example("có lề đóng gáy 5 mm", Change(None, (("gutter", 5),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every section; what is wrong with one is one finding."""
        sheets = document.document.sheets
        for number, sheet in enumerate(sheets, 1):
            where = section(number, len(sheets))
            wrong = [side for side in sides(sheet, rules) if not is_within(side)]
            if wrong:
                told = listed(f"lề {side.name} {figure(side.length)} mm" for side in wrong)
                right = listed(f"lề {side.name} {figure(side.least)} đến {figure(side.most)} mm" for side in wrong)
                yield self.finding(
                    None, f"{told}{where}, không đúng quy định.", f"{_WHERE}: {right}.", rule=rules.MARGIN_LEFT.rule
                )
            elif sheet.gutter > SLACK:
                yield self.finding(
                    None,
                    f"có lề đóng gáy (gutter) {figure(sheet.gutter)} mm{where}; quy định không có loại lề này.",
                    f"{_WHERE}: Gáy (Gutter) bằng 0.",
                    rule=rules.MARGIN_LEFT.rule,
                    severity=Severity.WARNING,
                )


def sides(sheet: Sheet, rules: Rules) -> Iterator[Side]:
    """Each margin with what is allowed; on a turned page, by any way of reading the clause."""
    top, bottom, left, right = rules.MARGIN_TOP, rules.MARGIN_BOTTOM, rules.MARGIN_LEFT, rules.MARGIN_RIGHT
    lengths = (
        ("top", "trên", sheet.top, (top, left, right)),
        ("bottom", "dưới", sheet.bottom, (bottom, left, right)),
        ("left", "trái", sheet.left + sheet.gutter, (left, top, bottom)),
        ("right", "phải", sheet.right, (right, top, bottom)),
    )
    for key, name, length, (own, *turned) in lengths:
        allowed = [own, *turned] if sheet.landscape else [own]
        yield Side(key, name, length, min(each.least for each in allowed), max(each.most or 0.0 for each in allowed))


def is_within(side: Side) -> bool:
    """Whether a margin is as long as allowed."""
    return side.least - SLACK <= side.length <= side.most + SLACK
