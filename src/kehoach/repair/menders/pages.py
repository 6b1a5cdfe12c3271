"""The page setup of each section: paper, direction, margins."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.kh202_orientation import lies_without_table
from kehoach.readers.docx.xml import Element
from kehoach.regulation import Measure
from kehoach.repair.desk import Desk
from kehoach.repair.mends.base import Mend
from kehoach.repair.mends.page import SetPage
from kehoach.seen import Sheet

_SLACK = 0.15
_PAPER_SLACK = 0.5


def paper(desk: Desk) -> Iterator[Mend]:
    """A4, upright or lying as before."""
    wanted = desk.rules.PAPER
    for sheet, section in _sections(desk):
        short, long = sorted((sheet.width, sheet.height))
        if abs(short - wanted.width) > _PAPER_SLACK or abs(long - wanted.height) > _PAPER_SLACK:
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
    rules = desk.rules
    for sheet, section in _sections(desk):
        if sheet.landscape:
            continue  # how the clause is to be read there, a person must say
        left = sheet.left + sheet.gutter
        lengths = {
            "top": (sheet.top, rules.MARGIN_TOP),
            "bottom": (sheet.bottom, rules.MARGIN_BOTTOM),
            "left": (left, rules.MARGIN_LEFT),
            "right": (sheet.right, rules.MARGIN_RIGHT),
        }
        wrong = {side: _nearest(*each) for side, each in lengths.items() if abs(_nearest(*each) - each[0]) > _SLACK}
        if sheet.gutter > _SLACK:
            wrong |= {"gutter": 0.0, "left": _nearest(left, rules.MARGIN_LEFT)}
        if wrong:
            yield SetPage(section, **wrong)  # type: ignore[arg-type]  # sides are lengths


def _nearest(length: float, bounds: Measure) -> float:
    return min(max(length, bounds.least), bounds.most or length)


def _sections(desk: Desk) -> Iterator[tuple[Sheet, Element]]:
    """The sections that say how their pages are set up."""
    for sheet, section in zip(desk.document.document.sheets, desk.trace.sections, strict=True):
        if section is not None:
            yield sheet, section
