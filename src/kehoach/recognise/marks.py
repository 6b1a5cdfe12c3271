"""The number, letter or mark in front of a line, automatic or typed, and the level it says."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kehoach.recognise.parts import Part
from kehoach.seen import Line

_NEXT = r"(?=\s|[^\W\d_])"
_TYPED: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (Part.SECTION, re.compile(rf"(?!V/[Vv]\b)[IVX]{{1,6}}\s?[.):/\-–](?![A-Z]\.)(?:{_NEXT}|\Z)")),
    (Part.SECTION, re.compile(r"(?:Mục|MỤC|Phần|PHẦN|Chương|CHƯƠNG)\s+(?:[IVX]{1,6}|\d{1,2})\s?[.:]?(?=\s|$)")),
    (Part.CLAUSE, re.compile(r"(?:Điều|ĐIỀU)\s+\d{1,3}\s?[.:](?=\s|$)")),
    (Part.SUBCLAUSE, re.compile(rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?:[.)/]{_NEXT}|(?=\s*[A-ZÀ-ỸĐ]))")),
    (Part.CLAUSE, re.compile(rf"\d{{1,2}}(?:\s?[.)/]{_NEXT}|[:\-–](?=\s+[A-ZÀ-ỸĐ]))")),
    (Part.POINT, re.compile(rf"[a-zđ](?:\s?[).]{_NEXT}|[/:\-–](?=\s))")),
    (Part.CLAUSE, re.compile(rf"\(\d{{1,2}}\){_NEXT}")),
    (Part.BULLET, re.compile(rf"[-–—−+*•●○▪■◦·➢➤✓❖\uf020-\uf0ff]{_NEXT}")),
)
# One quick look before the eight careful ones: most lines begin with a word.
_MAY_BE_MARK = re.compile(
    r"[IVX]{1,6}\s?[.):/\-–]|(?:M[ụỤ]|P[hH]|C[hH]|Đ[iI])|\(?\d|[a-zđ](?:\s?[).]|[/:\-–])|[^\w\s(]"
)
_ROMAN_ONLY = re.compile(r"[IVX]+[.):/-]?\Z")


class Mark(NamedTuple):
    """The mark as printed, the level it says, and whether it was typed as plain text."""

    sign: str
    part: Part
    is_typed: bool


def mark_of(line: Line) -> Mark | None:
    """The mark in front of a line; None when it has none."""
    if line.label:
        return Mark(line.label, _level(line.label), is_typed=False)
    text = line.text.lstrip()
    if not _MAY_BE_MARK.match(text):
        return None
    for part, pattern in _TYPED:
        if found := pattern.match(text):
            return Mark(found[0], part, is_typed=True)
    return None


@lru_cache(maxsize=512)
def _level(label: str) -> Part:
    sign = label.strip()
    if _ROMAN_ONLY.match(sign):
        return Part.SECTION
    for part, pattern in _TYPED:
        if pattern.match(f"{sign} "):
            return part
    return Part.BULLET
