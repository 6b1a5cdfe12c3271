"""How the text is divided: the number of each line read as a sign, and under which others it stands.

Facts only; whether they are right, the checks say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from kehoach.checks.once import once
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.parts import RUNNING
from kehoach.seen import Story
from kehoach.vietnamese import POINT_LETTERS, roman


class Kind(StrEnum):
    """The kinds of signs from the largest division to the smallest; the value is how a clerk knows it."""

    PART = "Phần I"
    CHAPTER = "Chương I"
    ARABIC_SECTION = "Mục 1"
    CAPITAL = "A."
    SECTION = "I."
    ARTICLE = "Điều 1."
    CLAUSE = "1."
    SUBCLAUSE = "1.1."
    POINT = "a)"
    BRACKETED = "(1)"
    DASH = "-"
    PLUS = "+"
    OTHER = "*"


HEADINGS = (Kind.PART, Kind.CHAPTER, Kind.ARABIC_SECTION, Kind.CAPITAL, Kind.SECTION, Kind.ARTICLE)
"""The divisions that must have a title."""

COUNTED = (*HEADINGS, Kind.CLAUSE, Kind.SUBCLAUSE, Kind.POINT, Kind.BRACKETED)
"""The signs that count; the others are marks."""

_ORDER = {kind: place for place, kind in enumerate(Kind)}
_ROMAN = {roman(number): number for number in range(1, 60)}
_NAMED = {"phần": Kind.PART, "chương": Kind.CHAPTER, "mục": Kind.ARABIC_SECTION, "điều": Kind.ARTICLE}
_NAMED_SIGN = re.compile(r"(phần|chương|mục|điều)\s+([ivx]+|\d+)\s*(\W*)\Z", re.IGNORECASE)
_ROMAN_SIGN = re.compile(r"([IVX]+)(\s?\W?)\Z")
_DOTTED_SIGN = re.compile(r"(\d+(?:\.\d+)+)(\s?\W?)\Z")
_ARABIC_SIGN = re.compile(r"(\d+)(\s?\W?)\Z")
_LETTER_SIGN = re.compile(r"([^\W\d_])(\s?\W?)\Z")
_BRACKET_SIGN = re.compile(r"\((\d+)\)\Z")
_CAPITAL_SIGN = re.compile(r"([A-HĐK])([.)])\s+\S")
_DASHES = "-–—−"


class Sign(NamedTuple):
    """A number, letter or mark. ``value`` is its place in its row; None for marks and for what is no number.

    ``path`` are the figures of "1.2."; ``tail`` is the punctuation behind it.
    """

    kind: Kind
    text: str
    value: int | None = None
    tail: str = ""
    path: tuple[int, ...] = ()


class Step(NamedTuple):
    """A line with a sign. ``above`` are the signs it stands under, the largest first, each with its line.

    ``before`` is the sign of the same row in front of it, None for the first; ``row`` is the same for all of
    one row. ``is_in_row`` tells whether its number follows ``before``, or begins a row as it should.
    ``has_text`` tells whether anything stands under it before the next sign of its level or a larger one.
    """

    each: Labelled
    sign: Sign
    above: tuple[Step, ...] = ()
    before: Step | None = None
    row: int = 0
    is_in_row: bool = True
    has_text: bool = False


def sign_of(each: Labelled) -> Sign | None:
    """The sign of a line of running text; None for a paragraph without one."""
    text = each.number.strip()
    if not text:
        return _capital(each)
    if found := _NAMED_SIGN.match(text):
        kind = _NAMED[found[1].lower()]
        if kind is Kind.ARABIC_SECTION and not found[2].isdigit():
            kind = Kind.SECTION
        value = int(found[2]) if found[2].isdigit() else _ROMAN.get(found[2].upper())
        return Sign(kind, text, value, found[3].strip())
    if found := _ROMAN_SIGN.match(text):
        return Sign(Kind.SECTION, text, _ROMAN.get(found[1]), found[2])
    if found := _DOTTED_SIGN.match(text):
        path = tuple(map(int, found[1].split(".")))
        return Sign(Kind.SUBCLAUSE, text, path[-1], found[2], path)
    if found := _ARABIC_SIGN.match(text):
        return Sign(Kind.CLAUSE, text, int(found[1]), found[2])
    if found := _BRACKET_SIGN.match(text):
        return Sign(Kind.BRACKETED, text, int(found[1]))
    if found := _LETTER_SIGN.match(text):
        letter = found[1]
        return Sign(Kind.POINT, text, POINT_LETTERS.index(letter) + 1 if letter in POINT_LETTERS else None, found[2])
    return Sign(Kind.DASH if text[0] in _DASHES else Kind.PLUS if text[0] == "+" else Kind.OTHER, text)


def _capital(each: Labelled) -> Sign | None:
    """A heading "A. …", which the decree does not have: only a bold one, so that a name is not taken for it."""
    found = _CAPITAL_SIGN.match(each.text) if each.part is Part.BODY else None
    if found is None or not all(look.bold for look in each.looks):
        return None
    return Sign(Kind.CAPITAL, found[1] + found[2], "ABCDĐEGHIK".find(found[1]) + 1 or None, found[2])


@once
def steps(document: LabelledDocument) -> Iterator[Step]:
    """Every line with a sign, in the plan and in each annex; text boxes are left out."""
    own = (each for each in document.lines if each.line.place.story is Story.BODY)
    for _, lines in groupby(own, key=lambda each: each.annex):
        yield from _Walk().over([each for each in lines if each.part in (*RUNNING, Part.TABLE)])


class _Walk:
    """Follows the rows of signs that are open at a place."""

    def __init__(self) -> None:
        self._open: list[Step] = []
        self._rows = 0
        self._last: Labelled | None = None

    def over(self, lines: Sequence[Labelled]) -> Iterator[Step]:
        """The steps of one text; tables and paragraphs count as text under a sign."""
        waiting: Step | None = None
        for each in lines:
            sign = None if each.part is Part.TABLE else sign_of(each)
            step = None if sign is None else self._step(each, sign)
            if waiting is not None:
                is_under = step is None or any(waiting.each is above.each for above in step.above)
                yield waiting._replace(has_text=is_under)
            waiting = step or None
            self._last = each
        if waiting is not None:
            yield waiting

    def _step(self, each: Labelled, sign: Sign) -> Step:
        step = Step(each, sign)
        at = self._row_of(step)
        if at is None:
            return self._begin(step)
        before = self._open[at]
        del self._open[at:]
        return self._put(step._replace(before=before, row=before.row, is_in_row=_follows(before.sign, sign)))

    def _row_of(self, step: Step) -> int | None:
        """Where the open row is that a sign goes on; None when it begins a row of its own."""
        same = [at for at, other in enumerate(self._open) if other.sign.kind is step.sign.kind]
        if step.sign.kind not in COUNTED:
            return same[-1] if same else None
        following = [at for at in same if _follows(self._open[at].sign, step.sign)]
        if following:
            alike = [at for at in following if _is_bold(self._open[at].each) == _is_bold(step.each)]
            return (alike or following)[-1]
        if not same or (_is_first(step.sign) and self._may_begin(step, self._open[same[-1]])):
            return None
        return same[-1]

    def _may_begin(self, step: Step, other: Step) -> bool:
        """Whether a row may begin here although one of the same kind is open: a list inside what was announced."""
        if step.sign.kind in HEADINGS:
            return False
        if step.sign.kind is Kind.SUBCLAUSE:
            return step.sign.path[:-1] != other.sign.path[:-1]
        is_announced = self._last is not None and self._last.text.endswith(":")
        return is_announced or (_is_bold(other.each) and not _is_bold(step.each))

    def _begin(self, step: Step) -> Step:
        if step.sign.kind in HEADINGS:
            order = _ORDER[step.sign.kind]
            self._open = [other for other in self._open if _ORDER[other.sign.kind] < order]
        self._rows += 1
        is_first = step.sign.kind not in COUNTED or _is_first(step.sign)
        return self._put(step._replace(row=self._rows, is_in_row=is_first and self._is_under_its_number(step.sign)))

    def _is_under_its_number(self, sign: Sign) -> bool:
        """Whether "2.1." stands under "2."."""
        if sign.kind is not Kind.SUBCLAUSE:
            return True
        numbers = [other.sign for other in self._open if other.sign.kind in (Kind.CLAUSE, Kind.SUBCLAUSE)]
        if not numbers:
            return True
        above = numbers[-1].path or (numbers[-1].value,)
        return sign.path[:-1] == above

    def _put(self, step: Step) -> Step:
        step = step._replace(above=tuple(self._open))
        self._open.append(step)
        return step


def _follows(before: Sign, sign: Sign) -> bool:
    if sign.kind not in COUNTED:
        return True
    if before.value is None or sign.value is None or before.path[:-1] != sign.path[:-1]:
        return False
    return sign.value == before.value + 1


def _is_first(sign: Sign) -> bool:
    return sign.value == 1


def _is_bold(each: Labelled) -> bool:
    looks = each.looks
    return bool(looks) and all(look.bold for look in looks)
