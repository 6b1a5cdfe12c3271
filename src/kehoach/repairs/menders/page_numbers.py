"""Page numbers: put in where they are missing, moved to the top, centred, and nothing but figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kehoach.checks.kh210_page_number_place import used
from kehoach.checks.page_numbers import has_number, lines_with_number, takes_one_page
from kehoach.repairs.desk import Desk
from kehoach.repairs.menders.base import difference
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import Letters
from kehoach.repairs.mends.number import AddNumber, ClearBeside, ClearNumber, FillInNumber
from kehoach.repairs.mends.page import SetPage
from kehoach.repairs.mends.paragraph import SetParagraph
from kehoach.repairs.mends.words import TEXT
from kehoach.seen import Item, Line, Sheet

_USES: Final = ("first", "default", "even")
_ORNAMENT: Final = re.compile(r"[\s\-–—−]*(?:trang\s*)?[\s\-–—−]*\Z", re.IGNORECASE)
_FIGURES: Final = frozenset({"decimal", "decimalZero", "numberInDash"})


def numbered(desk: Desk) -> Iterator[Mend]:
    """A number where there is none, in figures from 1, set as it should be."""
    sheets = desk.document.document.sheets
    for at, sheet in enumerate(sheets):
        if not _shown(sheet, "default") and not (sheet.first_number is not None and takes_one_page(sheet)):
            yield from _put_number(desk, at, "default")
            break  # later sections may show the same header: another look tells
    for at, sheet in enumerate(sheets):
        if sheet.has_even_pages and _shown(sheet, "default") and not _shown(sheet, "even"):
            yield from _put_number(desk, at, "even")
            break
    for at, (sheet, section) in enumerate(zip(sheets, desk.trace.sections, strict=True)):
        if section is not None and sheet.number_format not in _FIGURES:
            yield SetPage(section, is_plainly_numbered=True)
        if section is not None and at == 0 and sheet.first_number not in (None, desk.rules.PAGE_NUMBERING.first):
            yield SetPage(section, is_numbered_on=True)
    wanted = desk.rules.PAGE_NUMBER
    for line in _every_number(sheets):
        own = tuple(each for each in desk.visible(line) if each.is_field)
        yield from desk.set_letters(own, lambda look: difference(look, wanted, wanted.chosen))


def placed(desk: Desk) -> Iterator[Mend]:
    """At the top of the page, in the middle, within the margin."""
    sheets = desk.document.document.sheets
    done: set[int] = set()
    for at, sheet in enumerate(sheets):
        for use in used(sheet):
            for line in lines_with_number(sheet.footers, use):
                if id(line) not in done and _is_bare(line):
                    done.add(id(line))
                    yield ClearNumber(desk.paragraph(line))
                    if use != "first" and not any(True for _ in lines_with_number(sheet.headers, use)):
                        yield from _put_number(desk, at, use)
            for line in lines_with_number(sheet.headers, use):
                if id(line) not in done:
                    done.add(id(line))
                    yield from _centred(desk, line)
        section = desk.trace.sections[at]
        if section is not None and _shown(sheet, "default") and sheet.header_distance >= sheet.top:
            yield SetPage(section, header=desk.rules.PAGE_NUMBER_FROM_EDGE.chosen)


def hidden_on_page_one(desk: Desk) -> Iterator[Mend]:
    """No number on page one, and nothing else taken from it."""
    for sheet, section in zip(desk.document.document.sheets[:1], desk.trace.sections[:1], strict=True):
        if section is None:
            continue
        if sheet.has_first_page:
            for line in _shown(sheet, "first"):
                if _is_bare(line):
                    yield ClearNumber(desk.paragraph(line))
        elif _has_nothing_but_numbers(sheet):
            yield SetPage(section, hides_first=True)


def bare(desk: Desk) -> Iterator[Mend]:
    """Only the figure: without dashes and "Trang"; a count of all pages is not taken apart."""
    for line in _every_number(desk.document.document.sheets):
        beside = [each for each in desk.visible(line) if not each.is_field]
        if _is_bare(line):
            for each in beside:
                if each.text.strip() and each.node.tag == TEXT:
                    yield ClearBeside(each.node, line.place)
    for sheet, section in zip(desk.document.document.sheets, desk.trace.sections, strict=True):
        if section is not None and sheet.number_format == "numberInDash":
            yield SetPage(section, is_plainly_numbered=True)


def _put_number(desk: Desk, at: int, use: str) -> Iterator[Mend]:
    """The number into the header of this use: a blank one, one with a typed figure, or a new one."""
    sheet, section = desk.document.document.sheets[at], desk.trace.sections[at]
    if section is None:
        return
    hides_first = at == 0 and use == "default" and not sheet.has_first_page
    if hides_first and not _has_nothing_but_numbers(sheet):
        return
    items = sheet.headers.get(use)
    if items is None:
        yield AddNumber(section, use, _letters(desk))
    elif _typed_figure(items) is not None or _is_blank(items):
        line = _typed_figure(items) or next((item for item in items if isinstance(item, Line)), None)
        if line is None:
            return
        yield FillInNumber(desk.paragraph(line), line.place, _letters(desk), line.text.strip())
    else:
        return
    if hides_first:
        yield SetPage(section, hides_first=True)


def _letters(desk: Desk) -> Letters:
    wanted = desk.rules.PAGE_NUMBER
    return Letters(size=wanted.chosen, bold=False, italic=False, font=desk.rules.TYPEFACE.name, colour="auto")


def _centred(desk: Desk, line: Line) -> Iterator[Mend]:
    setting = line.setting
    if setting.frame == "placed" or "\t" in line.text:
        return  # where it stands is not known
    if setting.frame not in ("", "center"):
        yield SetParagraph(desk.paragraph(line), is_frame_centred=True)
    elif not setting.frame and setting.align != "center":
        yield SetParagraph(desk.paragraph(line), align="center", left=0, right=0, first_line=0)


def _shown(sheet: Sheet, use: str) -> list[Line]:
    return [*lines_with_number(sheet.headers, use), *lines_with_number(sheet.footers, use)]


def _every_number(sheets: Sequence[Sheet]) -> tuple[Line, ...]:
    return tuple({id(line): line for sheet in sheets for use in _USES for line in _shown(sheet, use)}.values())


def _is_bare(line: Line) -> bool:
    """Whether a line holds a page number, ornaments of it, and nothing else at all."""
    beside = "".join(piece.text for piece in line.pieces if not piece.is_field)
    is_alone = has_number(line) and len(line.fields) == 1 and not line.drawings and not line.boxes
    return is_alone and _ORNAMENT.match(beside) is not None


def _is_blank(items: Sequence[Item]) -> bool:
    return all(
        isinstance(item, Line) and not (item.text.strip() or item.drawings or item.boxes or item.fields)
        for item in items
    )


def _typed_figure(items: Sequence[Item]) -> Line | None:
    """The line with a figure and nothing else, where all other lines are blank."""
    found = [item for item in items if isinstance(item, Line) and item.text.strip().isdecimal() and not item.fields]
    others = [item for item in items if item not in found]
    return found[0] if len(found) == 1 and _is_blank(others) else None


def _has_nothing_but_numbers(sheet: Sheet) -> bool:
    """Whether page one loses nothing but its number when it gets headers and footers of its own."""
    usual = [item for stories in (sheet.headers, sheet.footers) for item in stories.get("default", ())]
    first = [item for stories in (sheet.headers, sheet.footers) for item in stories.get("first", ())]
    figure = _typed_figure(sheet.headers.get("default", ()))
    kept = [item for item in usual if not (isinstance(item, Line) and (_is_bare(item) or item is figure))]
    return _is_blank(kept) and _is_blank(first)
