"""Paragraphs and runs by what they inherit: each combination of layers is resolved once in a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach.readers.docx.looks import ResolvedRun, RunLayers, resolved_run, resolved_setting
from kehoach.readers.docx.numbering import Level, Lists
from kehoach.readers.docx.properties import NO_RUN, ParagraphProperties, RunProperties, paragraph_properties
from kehoach.readers.docx.properties import run_properties as read_run
from kehoach.readers.docx.shared import MARK, Shared
from kehoach.readers.docx.styles import Style, StyleSheet, merged_runs
from kehoach.readers.docx.tables import CellStyle
from kehoach.readers.docx.xml import Element, whole
from kehoach.seen import Setting

_REMOVED = "0"


class ListPlace(NamedTuple):
    """In which list a paragraph is, and at which level."""

    number: str
    depth: int
    level: Level


@dataclass(slots=True)
class RunLooks:
    """The looks of runs in paragraphs of one style; ``layers`` hold what they share."""

    sheet: StyleSheet
    shared: Shared
    layers: RunLayers
    _known: dict[str | bytes | None, ResolvedRun] = field(default_factory=dict)

    def of(self, own: Element | None) -> ResolvedRun:
        """The look of a run with this ``rPr``."""
        key = None if own is None else own.get(MARK) or self.shared.key(own)
        found = self._known.get(key)
        if found is None:
            said = NO_RUN if own is None else read_run(self.shared.whole(own), self.sheet.theme)
            found = self._known[key] = self.resolved(said)
        return found

    def resolved(self, direct: RunProperties) -> ResolvedRun:
        """The look of a run that says ``direct`` itself."""
        named = direct.values.get("rStyle")
        character = NO_RUN if named is None else merged_runs(self.sheet.chain("character", named))
        return resolved_run(self.layers._replace(character=character, direct=direct))


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How paragraphs look that inherit and say the same."""

    setting: Setting
    style: str
    """The name of its style."""
    place: ListPlace | None
    label: ResolvedRun | None
    """How its automatic number is set."""
    runs: RunLooks
    is_put_in: bool
    """Whether its mark is a tracked insertion."""
    is_taken_away: bool
    """Whether its mark is a tracked deletion, so that it goes on in the next paragraph."""
    is_changed: bool
    """Whether its formatting is a tracked change."""
    is_tracked: bool
    """Whether it is any of these."""


class Paragraphs:
    """Resolves the paragraphs of a document."""

    def __init__(self, sheet: StyleSheet, lists: Lists, shared: Shared) -> None:
        self._sheet = sheet
        self._shared = shared
        self._lists = lists
        self._known: dict[tuple[int, str | bytes | None], ParagraphLook] = {}
        self._runs: dict[tuple[int, str | None], RunLooks] = {}
        self._cells: dict[int, CellStyle] = {}
        self._styled: dict[tuple[int, str, int | None], ParagraphProperties] = {}

    def of(self, own: Element | None, cell: CellStyle) -> ParagraphLook:
        """The look of a paragraph with this ``pPr`` in a cell so styled."""
        key = id(cell), None if own is None else self._shared.key(own)
        found = self._known.get(key)
        if found is None:
            self._cells[id(cell)] = cell  # kept, so that no other cell ever gets its id
            found = self._known[key] = self._resolved(None if own is None else self._shared.whole(own), cell)
        return found

    def _resolved(self, own: Element | None, cell: CellStyle) -> ParagraphLook:
        sheet = self._sheet
        direct = paragraph_properties(own, sheet.theme, sheet.character)
        named = direct.values.get("pStyle")
        chain = sheet.chain("paragraph", named)
        place, giver = self._place(direct, chain)
        runs = self._run_looks(named, chain, cell)
        mark = direct.mark
        label = None
        if place is not None:
            label = runs.resolved(place.level.run.over(mark))
        is_put_in = mark.is_on("ins", "moveTo")
        is_taken_away = mark.is_on("del", "moveFrom")
        is_changed = direct.is_changed or mark.is_changed
        return ParagraphLook(
            setting=resolved_setting(self._merged(direct, chain, cell, place, giver)),
            style=chain[-1].name if chain else named or "",
            place=place,
            label=label,
            runs=runs,
            is_put_in=is_put_in,
            is_taken_away=is_taken_away,
            is_changed=is_changed,
            is_tracked=is_put_in or is_taken_away or is_changed,
        )

    def _merged(
        self,
        direct: ParagraphProperties,
        chain: tuple[Style, ...],
        cell: CellStyle,
        place: ListPlace | None,
        giver: Style | None,
    ) -> ParagraphProperties:
        """All layers in one. The level of a list stands right below whoever put the paragraph into the list."""
        level = None if place is None else place.level.paragraph
        key = id(cell), chain[-1].key if chain else "", id(level) if giver else None
        merged = self._styled.get(key)
        if merged is None:
            merged = cell.paragraph.over(self._sheet.default_paragraph)
            for style in chain:
                if level is not None and style is giver:
                    merged = level.over(merged)
                merged = style.paragraph.over(merged)
            self._styled[key] = merged
        if level is not None and giver is None:
            merged = level.over(merged)
        return direct.over(merged)

    def _place(self, direct: ParagraphProperties, chain: tuple[Style, ...]) -> tuple[ListPlace | None, Style | None]:
        """In which list a paragraph is, if in any, and the style that says so; None when it says so itself."""
        giver = None
        number = direct.values.get("numId")
        if number is None:
            giver = next((style for style in reversed(chain) if "numId" in style.paragraph.values), None)
            number = None if giver is None else giver.paragraph.values["numId"]
        if number is None or number == _REMOVED:
            return None, None
        index = whole(direct.values.get("ilvl"))
        if index is None:
            index = self._level_of_styles(number, chain)
        level = self._lists.level(number, index)
        return (None if level is None else ListPlace(number, index, level)), giver

    def _level_of_styles(self, number: str, chain: tuple[Style, ...]) -> int:
        """The level that the nearest style owns in the list, else the one that the nearest style names."""
        for style in reversed(chain):
            owned = self._lists.level_of_style(number, style.key)
            if owned is not None:
                return owned
            if (named := whole(style.paragraph.values.get("ilvl"))) is not None:
                return named
        return 0

    def _run_looks(self, named: str | None, chain: tuple[Style, ...], cell: CellStyle) -> RunLooks:
        key = id(cell), named
        if key not in self._runs:
            layers = RunLayers(self._sheet.default_run, cell.run, merged_runs(chain))
            self._runs[key] = RunLooks(self._sheet, self._shared, layers)
        return self._runs[key]
