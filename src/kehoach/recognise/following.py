"""Several documents in one file: where the second begins, by its own head.

The forms in annexes have a Quốc hiệu too, but no number of their own and no document that they go with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.recognise.head import holds_type
from kehoach.recognise.label import head_end, names_country
from kehoach.recognise.segments import rows, sides, text_of
from kehoach.recognise.signing import first_of_table, opens_annex
from kehoach.recognise.words import is_attached, is_number, stands_on_the_right
from kehoach.seen import Document, Line, lines_of
from kehoach.vietnamese import fold

_MAY_NAME_COUNTRY = re.compile(r"[cC].{0,3}[nN][gG]\s+[hHsS]")
_MAY_BE_FORM = re.compile(r"\s*(?:m[aẫ]u|(?:phụ )?bi[eể]u)\b", re.IGNORECASE)
_GIVEN_NUMBER = re.compile(r"so\s*[:.]?\s*\d")
_SHORT = 200
_FORM_LABEL = 40
_HEAD_LINES = 40
"""In so many lines the number, the type and “Kèm theo” of a document stand."""


class Apart(NamedTuple):
    """The first document of a file, and the first line of what follows it; None when the file holds but one."""

    document: Document
    next_line: Line | None


class _Spot(NamedTuple):
    """A line and where the paragraph or table it stands in is: its section, and its place there."""

    line: Line
    sheet: int
    item: int


def first_of(document: Document) -> Apart:
    """Take the first document of a file apart from those that follow it."""
    spots = list(_spots(document))
    lines = [spot.line for spot in spots]
    at = _next_head(lines)
    if at is None:
        return Apart(document, None)
    *whole, cut = document.sheets[: spots[at].sheet + 1]
    items = cut.items[: spots[at].item]
    sheets = (*whole, cut._replace(items=items)) if items else tuple(whole)
    return Apart(document._replace(sheets=sheets), lines[at])


def _spots(document: Document) -> Iterator[_Spot]:
    for sheet, each in enumerate(document.sheets):
        for at, item in enumerate(each.items):
            yield from (_Spot(line, sheet, at) for line in lines_of(item))


def _next_head(lines: Sequence[Line]) -> int | None:
    """The first line of the second head, with the table it stands in."""
    end = head_end(lines)
    if not end:
        return None
    has_forms = False
    for at in range(end, len(lines)):
        line = lines[at]
        has_forms = has_forms or opens_annex(line) or _is_form_label(line)
        if len(line.text) < _SHORT and _MAY_NAME_COUNTRY.search(line.text) and names_country(line):
            start = first_of_table(lines, at, end)
            if _is_head(lines[start : start + _HEAD_LINES], is_among_forms=has_forms):
                return start
    return None


def _is_head(lines: Sequence[Line], *, is_among_forms: bool) -> bool:
    """Whether lines are the head of a document and not of a form: its type, and a number or “Kèm theo …”."""
    if not any(holds_type(line) for line in lines):
        return False
    if any(is_attached(line.text.strip()) for line in lines):
        return True
    numbers = [part for line in lines for part in _parts(line) if is_number(part)]
    # Among forms a number left open is that of a form.
    return any(not is_among_forms or _GIVEN_NUMBER.match(fold(number)) for number in numbers)


def _parts(line: Line) -> Iterator[str]:
    return (text_of(part) for row in rows(line) for part in sides(row, stands_on_the_right))


def _is_form_label(line: Line) -> bool:
    return len(line.text) < _FORM_LABEL and _MAY_BE_FORM.match(line.text) is not None
