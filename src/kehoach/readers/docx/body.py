"""A story of the document (the body, a header, a footnote) → paragraphs and tables in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kehoach.readers.docx.cells import room
from kehoach.readers.docx.fonts import Theme
from kehoach.readers.docx.looks import look_of, setting_of
from kehoach.readers.docx.numbering import ListItem, Lists
from kehoach.readers.docx.runs import Runs, StoryState
from kehoach.readers.docx.styles import RunLayers, StyleSheet, paragraph_properties, run_properties
from kehoach.readers.docx.tables import CellStyle, TableStyle, is_drawn, span
from kehoach.readers.docx.xml import Element, W, child, millimetres, name_of, switch, value, whole
from kehoach.seen import Box, Grid, GridRow, Item, Line, Place, Setting, Story

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
_FIRST_WORDS = 40
MAX_NESTING = 50
"""Tables inside one another; deeper ones are left out and said so."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What every story of one document shares."""

    sheet: StyleSheet
    theme: Theme


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the reader is: in which table (0: none), row and column, and what the cell's style adds."""

    table: int = 0
    row: int = 0
    column: int = 0
    depth: int = 0
    style: CellStyle = field(default_factory=CellStyle)


class StoryReader:
    """Reads one story; ``state`` collects what concerns more than one paragraph."""

    def __init__(self, ground: Ground, story: Story, lists: Lists, state: StoryState) -> None:
        self._ground = ground
        self._story = story
        self._lists = lists
        self._state = state
        self._paragraphs = 0
        self._tables = 0

    def items(self, parent: Element) -> Iterator[tuple[Item, Element | None]]:
        """Every paragraph and table below ``parent``; with it the page setup that ends there, if any."""
        for element in _blocks(parent, self._state):
            if name_of(element) == "p":
                yield self._line(element, _Spot()), child(element, "pPr/sectPr")
            else:
                yield self._grid(element, _Spot()), None

    def _line(self, element: Element, spot: _Spot) -> Line:
        self._paragraphs += 1
        own = child(element, "pPr")
        sheet = self._ground.sheet
        style = value(own, "pStyle") or sheet.default("paragraph")
        chain = sheet.chain(style)
        item, is_direct = self._list_item(own, chain)
        levels = [] if item is None else [found for found in [child(item.level.element, "pPr")] if found is not None]
        direct = [] if own is None else [own]
        defaults = [] if sheet.default_paragraphs is None else [sheet.default_paragraphs]
        styles = paragraph_properties(chain)
        # Numbering of a style stands below what the style itself says, direct numbering above it.
        inherited = [*styles, *levels] if is_direct else [*levels, *styles]
        setting = setting_of([*defaults, *spot.style.paragraphs, *inherited, *direct])
        layers = RunLayers(sheet.default_runs, spot.style.runs, run_properties(chain))
        runs = Runs(sheet, self._ground.theme, layers, self._state)
        runs.read(element)
        label_look = None
        if item is not None and item.label:
            mark = child(own, "rPr")
            own_look = child(item.level.element, "rPr")
            marked = layers._replace(character=() if mark is None else (mark,), direct=own_look)
            label_look = look_of(marked, self._ground.theme, item.label)
        words = "".join(piece.text for piece in runs.pieces).strip()[:_FIRST_WORDS]
        return Line(
            place=Place(self._story, self._paragraphs, words, spot.table, spot.row, spot.column),
            pieces=tuple(runs.pieces),
            setting=setting,
            style=sheet.name(style),
            label="" if item is None else item.label,
            label_look=label_look,
            fields=tuple(runs.fields),
            drawings=tuple(runs.drawings),
            breaks_page=runs.breaks_page,
        )

    def _list_item(self, own: Element | None, chain: tuple[Element, ...]) -> tuple[ListItem | None, bool]:
        """Count the paragraph in its list, if it is in one; and whether it says so itself."""
        direct = child(own, "numPr")
        number, index = value(direct, "numId"), whole(value(direct, "ilvl"))
        of_style = None
        for link in reversed(chain):
            if (listed := value(link, "pPr/numPr/numId")) is not None:
                own_level = self._lists.level_of_style(listed, link.get(f"{W}styleId") or "")
                of_style = listed, own_level if own_level is not None else whole(value(link, "pPr/numPr/ilvl")) or 0
                break
        if number is None and of_style is not None:
            number, index = of_style[0], of_style[1] if index is None else index
        if number in (None, "0"):
            return None, False
        return self._lists.next_item(str(number), index or 0), value(direct, "numId") is not None

    def _grid(self, element: Element, spot: _Spot) -> Grid:
        self._tables += 1
        number = self._tables
        properties = child(element, "tblPr")
        style = TableStyle.read(self._ground.sheet, properties)
        rows = [row for row in _rows(element, self._state) if switch(row, "trPr/del") is None]
        found = []
        for at, row in enumerate(rows):
            inside = replace(spot, table=number, row=at + 1, depth=spot.depth + 1)
            found.append(self._row(row, inside, style, len(rows), style.properties(properties)))
        setting = setting_of([] if properties is None else [properties])
        return Grid(tuple(found), is_drawn(element, style), setting.align)

    def _row(
        self, element: Element, spot: _Spot, style: TableStyle, rows: int, layers: tuple[Element, ...]
    ) -> GridRow:
        properties = child(element, "trPr")
        column = whole(value(properties, "gridBefore")) or 0
        boxes = []
        cells = list(_cells(element))
        for at, cell in enumerate(cells):
            covers = span(cell)
            merge = child(cell, "tcPr/vMerge")
            look = style.cell(spot.row - 1, rows, at, len(cells))
            inside = replace(spot, column=at + 1, style=look)
            width = millimetres(_width(cell)) or 0.0
            boxes.append(
                Box(
                    items=tuple(self._cell_items(cell, inside)),
                    column=column,
                    columns=covers,
                    continues=merge is not None and merge.get(f"{W}val", "continue") == "continue",
                    width=round(width, 1),
                    room=room(width, cell, layers),
                )
            )
            column += covers
        return GridRow(tuple(boxes), bool(switch(properties, "tblHeader")), not switch(properties, "cantSplit"))

    def _cell_items(self, cell: Element, spot: _Spot) -> Iterator[Item]:
        for element in _blocks(cell, self._state):
            if name_of(element) == "p":
                yield self._line(element, spot)
            elif spot.depth >= MAX_NESTING:
                self._state.note("deep_table")
            else:
                yield self._grid(element, spot)


def _blocks(parent: Element, state: StoryState) -> Iterator[Element]:
    """The paragraphs and tables of a body or a cell, those in content controls included."""
    for element in parent:
        name = name_of(element)
        if name in ("p", "tbl"):
            yield element
        elif name in _WRAPPERS:
            yield from _blocks(element, state)
        elif name == "altChunk":
            state.note("chunk")


def _rows(table: Element, state: StoryState) -> Iterator[Element]:
    for element in table:
        name = name_of(element)
        if name == "tr":
            yield element
        elif name in _WRAPPERS:
            yield from _rows(element, state)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        name = name_of(element)
        if name == "tc":
            yield element
        elif name in _WRAPPERS:
            yield from _cells(element)


def _width(cell: Element) -> str | None:
    width = child(cell, "tcPr/tcW")
    return None if width is None or width.get(f"{W}type", "dxa") != "dxa" else width.get(f"{W}w")


__all__ = ["Ground", "Setting", "StoryReader"]
