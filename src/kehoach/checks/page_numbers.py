"""Where a document shows its page numbers: what the checks of page numbers share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kehoach.metrics import line_count
from kehoach.seen import Item, Line, Sheet, lines_of

_PAGE = re.compile(r"(?:=\s*)?PAGE\b", re.IGNORECASE)
_CONDITION = re.compile(r"IF\b", re.IGNORECASE)
_TOTAL = re.compile(r"(?:NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_SWITCH = re.compile(r"\\\*\s*(\w+)")
_ARABIC = frozenset({"arabic", "mergeformat", "charformat"})
_POINTS_PER_MM = 72 / 25.4
_LINE_HEIGHT = 1.15
"""A line of Times New Roman, against the size of its letters."""
_BLANK_SIZE = 14.0


def lines_with_number(stories: Mapping[str, tuple[Item, ...]], *uses: str) -> Iterator[Line]:
    """The lines with a page number in the headers or footers of these uses ("first", "default", "even")."""
    for use in uses:
        yield from (line for line in _lines(stories.get(use, ())) if has_number(line))


def _lines(items: Iterable[Item]) -> Iterator[Line]:
    """Every line of a header or footer; those in its text boxes are asked for with ``boxed_number``."""
    for item in items:
        yield from lines_of(item)


def has_number(line: Line) -> bool:
    """Whether a line shows the number of its page."""
    return any(_PAGE.match(field) for field in line.fields)


def boxed_number(sheet: Sheet) -> Line | None:
    """The page number that stands in a text box of a header or footer; None when there is none."""
    stories = (*sheet.headers.values(), *sheet.footers.values())
    boxes = (box for story in stories for line in _lines(story) for box in line.boxes)
    return next((line for box in boxes for line in _lines(box) if has_number(line)), None)


def is_conditional(line: Line) -> bool:
    """Whether a field decides when the number shows."""
    return any(_CONDITION.match(field) for field in line.fields)


def has_total(line: Line) -> bool:
    """Whether the number of all pages stands beside."""
    return any(_TOTAL.match(field) for field in line.fields)


def is_arabic(line: Line, sheet: Sheet) -> bool:
    """Whether the number is in Arabic digits, by the section and by the field itself."""
    switches = [switch for field in line.fields if _PAGE.match(field) for switch in _SWITCH.findall(field)]
    own = [switch for switch in switches if switch.casefold() not in {"mergeformat", "charformat"}]
    if own:
        return all(switch.casefold() in _ARABIC for switch in own)
    return sheet.number_format in ("decimal", "decimalZero", "numberInDash")


def takes_one_page(sheet: Sheet) -> bool:
    """Whether a section surely fits on one page: its height is counted too large on purpose."""
    room = (sheet.height - sheet.top - sheet.bottom) * _POINTS_PER_MM
    width = (sheet.width - sheet.left - sheet.right) * _POINTS_PER_MM
    used = 0.0
    for line in _lines(sheet.items):
        used += _height(line, width / 2 if line.place.table else width)
        if used > room or line.breaks_page or line.setting.starts_page:
            return False
    return True


def _height(line: Line, width: float) -> float:
    setting = line.setting
    size = max((piece.look.size for piece in line.pieces), default=_BLANK_SIZE)
    rows = line_count(line.printed, size, width) if width > 0 and size > 0 else 1
    row = size * _LINE_HEIGHT * setting.line if setting.line_rule == "multiple" else max(setting.line, size)
    return rows * row + setting.before + setting.after
