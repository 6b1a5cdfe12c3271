"""Automatic numbers as Word counts them, from the lists of a document (ECMA-376-1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach.readers.docx.xml import Element, W, child, switch, value, whole
from kehoach.vietnamese import roman

_PLACE = re.compile(r"%([1-9])")
_MOST_LETTERS = 26
_LARGEST_ROMAN = 3999
# Bullets of symbol fonts are private characters; what they look like is known for the common ones.
_SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf076": "❖"}


class Level(NamedTuple):
    """One level of a list. ``text`` holds ``%1``… for the numbers of the levels."""

    number_format: str
    text: str
    start: int
    restarts_after: int | None
    """The level whose lines make it begin again, from 1; 0 for none, None for any above."""
    is_legal: bool
    style: str | None
    element: Element


class ListItem(NamedTuple):
    """What a paragraph gets from a list: its number as printed and the properties of its level."""

    label: str
    level: Level


@dataclass(slots=True)
class _Counts:
    """The numbers last given at each level of one abstract list; None before the first."""

    at: list[int | None] = field(default_factory=lambda: [None] * 9)
    begun: set[tuple[str, int]] = field(default_factory=set)


class Lists:
    """The lists of a document; ``next_item`` counts, so it is asked once for each paragraph, in order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Mapping[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._styled: dict[str, str] = {}
        self._of_num: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], Level] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, _Counts] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for element in root.iterfind(f"{W}abstractNum"):
            key = element.get(f"{W}abstractNumId") or ""
            self._abstract[key] = dict(_levels(element))
            if linked := value(element, "numStyleLink"):
                self._links[key] = linked
            if styled := value(element, "styleLink"):
                self._styled[styled] = key
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
                    self._overrides[at] = _level(own)

    def level(self, number: str, index: int) -> Level | None:
        """The level of a list; None when there is no such list or level."""
        return self._overrides.get((number, index)) or self._abstract.get(self._list_of(number), {}).get(index)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that belongs to the paragraph style with this id; None when none does."""
        for index, level in self._abstract.get(self._list_of(number), {}).items():
            if level.style == style:
                return index
        return None

    def next_item(self, number: str, index: int) -> ListItem | None:
        """Count one more paragraph of a list; None when the list is not there."""
        level = self.level(number, index)
        if level is None:
            return None
        counts = self._counts.setdefault(self._list_of(number), _Counts())
        self._count(counts, number, index, level)
        return ListItem(self._label(counts, number, level), level)

    def _list_of(self, number: str) -> str:
        abstract = self._of_num.get(number, "")
        return self._styled.get(self._links.get(abstract, ""), abstract)

    def _count(self, counts: _Counts, number: str, index: int, level: Level) -> None:
        overridden = self._starts.get((number, index))
        if overridden is not None and (number, index) not in counts.begun:
            counts.at[index] = overridden
        else:
            before = counts.at[index]
            counts.at[index] = level.start if before is None else before + 1
        counts.begun.add((number, index))
        for above in range(index):  # a level that was passed over counts as begun
            if counts.at[above] is None:
                upper = self.level(number, above)
                counts.at[above] = upper.start if upper else 1
        for below in range(index + 1, 9):
            lower = self.level(number, below)
            if lower is None or lower.restarts_after is None or index < lower.restarts_after:
                counts.at[below] = None

    def _label(self, counts: _Counts, number: str, level: Level) -> str:
        if level.number_format == "bullet":
            return _bullet(level)
        if level.number_format == "none":
            return _PLACE.sub("", level.text)

        def numeral(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            own = self.level(number, at)
            shape = "decimal" if level.is_legal or own is None else own.number_format
            return written(counts.at[at] or 0, shape)

        return _PLACE.sub(numeral, level.text)


def _levels(element: Element) -> Iterator[tuple[int, Level]]:
    for level in element.iterfind(f"{W}lvl"):
        index = whole(level.get(f"{W}ilvl"))
        if index is not None and 0 <= index < 9:
            yield index, _level(level)


def _level(element: Element) -> Level:
    start = whole(value(element, "start"))
    return Level(
        number_format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=1 if start is None else start,
        restarts_after=whole(value(element, "lvlRestart")),
        is_legal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle"),
        element=element,
    )


def _bullet(level: Level) -> str:
    return _SYMBOLS.get(level.text, level.text)


def written(number: int, shape: str) -> str:
    """A number in one of Word's formats; those nobody uses in Vietnamese come out in figures."""
    if shape in ("lowerLetter", "upperLetter") and number > 0:
        times, place = divmod(number - 1, _MOST_LETTERS)
        letters = chr(ord("a") + place) * (times + 1)
        return letters if shape == "lowerLetter" else letters.upper()
    if shape in ("lowerRoman", "upperRoman") and 0 < number <= _LARGEST_ROMAN:
        return roman(number) if shape == "upperRoman" else roman(number).lower()
    if shape == "decimalZero":
        return f"{number:02}"
    return str(number)
