"""The page setup of each section: paper, direction, margins."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.kh202_orientation import lies_without_table
from kehoach.checks.kh203_margins import SLACK, is_within, sides
from kehoach.readers.docx.xml import Element
from kehoach.repairs.desk import Desk
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.page import SetPage
from kehoach.seen import Sheet

_SLACK = 0.5


def paper(desk: Desk) -> Iterator[Mend]:
    """A4, upright or lying as before."""
    wanted = desk.rules.PAPER
    for sheet, section in _sections(desk):
        short, long = sorted((sheet.width, sheet.height))
        if abs(short - wanted.width) > _SLACK or abs(long - wanted.height) > _SLACK:
            size = (wanted.width, wanted.height)
            yield SetPage(section, paper=size[::-1] if sheet.width > sheet.height else size)


def upright(desk: Desk) -> Iterator[Mend]:
    """Upright, where no table needs the width; the margins turn with the sheet, as in Word."""
    sheets = desk.document.document.sheets
    for at, (sheet, section) in enumerate(zip(sheets, desk.trace.sections, strict=True)):
        if section is not None and lies_without_table(sheets, at, desk.rules):
            size = sorted((sheet.width, sheet.height))
            yield SetPage(section, paper=(size[0], size[1]), is_upright=True)


def margins(desk: Desk) -> Iterator[Mend]:
    """Each margin to the nearest length allowed; room for binding becomes part of the left one."""
    for sheet, section in _sections(desk):
        has_gutter = sheet.gutter > SLACK
        wrong = {
            side.key: min(max(side.length, side.least), side.most)
            for side in sides(sheet, desk.rules)
            if not is_within(side) or (has_gutter and side.key == "left")
        }
        if wrong:
            yield SetPage(section, gutter=0 if has_gutter else None, **wrong)  # type: ignore[arg-type]  # lengths


def _sections(desk: Desk) -> Iterator[tuple[Sheet, Element]]:
    """The sections that say how their pages are set up."""
    for sheet, section in zip(desk.document.document.sheets, desk.trace.sections, strict=True):
        if section is not None:
            yield sheet, section
