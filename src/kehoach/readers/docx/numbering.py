"""The lists of a document, and the automatic numbers counted from them as Word counts (ECMA-376-1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kehoach.readers.docx.properties import ParagraphProperties, RunProperties, paragraph_properties, run_properties
from kehoach.readers.docx.styles import StyleSheet
from kehoach.readers.docx.symbols import SYMBOLS
from kehoach.readers.docx.xml import Element, W, child, switch, value, whole
from kehoach.vietnamese import roman

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_ALPHABET = 26
_MOST_LETTERS = 780  # thirty times the alphabet; Word begins anew there
_LARGEST_ROMAN = 3999
_LONGEST_TEXT = 255
# Bullets of symbol fonts are private characters; what they look like is known for the common ones.
_BULLETS: Final = {chr(0xF000 + code): sign for code, sign in SYMBOLS.items()}


class Level(NamedTuple):
    """One level of a list. ``text`` holds ``%1``… for the numbers of the levels."""

    number_format: str
    text: str
    start: int
    restarts_after: int | None
    """The level whose lines make it begin again, from 1; 0 for none, None for any above."""
    is_legal: bool
    paragraph: ParagraphProperties
    run: RunProperties


class Lists:
    """The lists of a document by ``numId``, each level read when it is first asked for. Nothing is counted here."""

    def __init__(self, root: Element | None, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._elements: dict[tuple[str, int], Element] = {}
        self._levels: dict[tuple[str, int], Level | None] = {}
        self._owners: dict[tuple[str, str], int] = {}
        self._links: dict[str, str] = {}
        self._styled: dict[str, str] = {}
        self._of_num: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], Level] = {}
        self._starts: dict[tuple[str, int], int] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for element in root.iterfind(f"{W}abstractNum"):
            self._read_definition(element, element.get(f"{W}abstractNumId") or "")
        for element in root.iterfind(f"{W}num"):
            number, abstract = element.get(f"{W}numId"), value(element, "abstractNumId")
            if number is None or abstract is None:
                continue
            self._of_num[number] = abstract
            for override in element.iterfind(f"{W}lvlOverride"):
                at = number, whole(override.get(f"{W}ilvl")) or 0
                if (start := whole(value(override, "startOverride"))) is not None:
                    self._starts[at] = start
                own = child(override, "lvl")
                if own is not None:
                    self._overrides[at] = self._level(own)

    def _read_definition(self, element: Element, key: str) -> None:
        for level in element.iterfind(f"{W}lvl"):
            index = whole(level.get(f"{W}ilvl"))
            if index is None or not 0 <= index < _LEVELS:
                continue
            self._elements[key, index] = level
            if owner := value(level, "pStyle"):
                self._owners.setdefault((key, owner), index)
        if linked := value(element, "numStyleLink"):
            self._links[key] = linked
        if styled := value(element, "styleLink"):
            self._styled[styled] = key

    def _level(self, element: Element) -> Level:
        start = whole(value(element, "start"))
        sheet = self._sheet
        return Level(
            number_format=_number_format(element),
            text=(value(element, "lvlText") or "")[:_LONGEST_TEXT],
            start=1 if start is None else start,
            restarts_after=whole(value(element, "lvlRestart")),
            is_legal=bool(switch(element, "isLgl")),
            paragraph=paragraph_properties(child(element, "pPr"), sheet.theme, sheet.character),
            run=run_properties(child(element, "rPr"), sheet.theme),
        )

    def level(self, number: str, index: int) -> Level | None:
        """The level of a list; None when there is no such list or level."""
        overridden = self._overrides.get((number, index))
        if overridden is not None:
            return overridden
        key = self.abstract(number), index
        if key not in self._levels:
            element = self._elements.get(key)
            self._levels[key] = None if element is None else self._level(element)
        return self._levels[key]

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that belongs to the paragraph style with this id; None when none does."""
        return self._owners.get((self.abstract(number), style))

    def start(self, number: str, index: int) -> int:
        """With which number a level of a list begins, each time it begins."""
        overridden = self.start_override(number, index)
        if overridden is not None:
            return overridden
        level = self.level(number, index)
        return 1 if level is None else level.start

    def start_override(self, number: str, index: int) -> int | None:
        """The number with which a list begins on a level although others of its kind were counted before it."""
        return self._starts.get((number, index))

    def abstract(self, number: str) -> str:
        """The list definition behind a list; those with the same one count together."""
        own = self._of_num.get(number, "")
        return self._styled.get(self._links.get(own, ""), own)


@dataclass(slots=True)
class _Counts:
    """The numbers last given at each level of one list definition; None before the first."""

    at: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)
    begun: set[tuple[str, int]] = field(default_factory=set)


class Counter:
    """Counts through one story; ``label`` is asked once for each paragraph of a list, in order."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counts: dict[str, _Counts] = {}
        self._ends: dict[tuple[str, int], tuple[int, ...]] = {}

    def label(self, number: str, index: int, level: Level) -> str:
        """Count one more paragraph at a level of a list: its number as printed."""
        counts = self._counts.setdefault(self._lists.abstract(number), _Counts())
        self._count(counts, number, index)
        if level.number_format == "bullet":
            return _BULLETS.get(level.text, level.text)

        def numeral(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            own = self._lists.level(number, at)
            shape = "decimal" if own is None else own.number_format
            if level.is_legal and shape != "none":
                shape = "decimal"
            return written(counts.at[at] or 0, shape)

        return _PLACE.sub(numeral, level.text)

    def _count(self, counts: _Counts, number: str, index: int) -> None:
        at = counts.at
        before = at[index]
        place = number, index
        begins_anew = place not in counts.begun and self._lists.start_override(number, index) is not None
        at[index] = self._lists.start(number, index) if before is None or begins_anew else before + 1
        counts.begun.add(place)
        if None in at[:index]:  # a level that was passed over counts as begun
            at[:index] = [
                self._lists.start(number, above) if own is None else own for above, own in enumerate(at[:index])
            ]
        if place not in self._ends:
            self._ends[place] = tuple(self._lower_levels(number, index))
        for below in self._ends[place]:
            at[below] = None

    def _lower_levels(self, number: str, index: int) -> Iterator[int]:
        """The levels that begin anew after a line at this one."""
        for below in range(index + 1, _LEVELS):
            lower = self._lists.level(number, below)
            if lower is None or lower.restarts_after is None or index < lower.restarts_after:
                yield below


def _number_format(level: Element) -> str:
    """The format of a level; one that only a newer Word knows stands beside a plain one."""
    own = value(level, "numFmt")
    if own is None:
        choices = [found.get(f"{W}val") for found in level.iter(f"{W}numFmt")]
        own = choices[-1] if choices else None
    return own or "decimal"


def written(number: int, shape: str) -> str:
    """A number in one of Word's formats; those nobody uses in Vietnamese come out in figures."""
    if shape == "none":
        return ""
    if shape in ("lowerLetter", "upperLetter") and number > 0:
        times, place = divmod((number - 1) % _MOST_LETTERS, _ALPHABET)
        letters = chr(ord("a") + place) * (times + 1)
        return letters if shape == "lowerLetter" else letters.upper()
    if shape in ("lowerRoman", "upperRoman") and 0 < number <= _LARGEST_ROMAN:
        return roman(number) if shape == "upperRoman" else roman(number).lower()
    if shape == "decimalZero":
        return f"{number:02}"
    if shape == "numberInDash":
        return f"- {number} -"
    return str(number)
