"""Table styles: what a cell adds to its paragraphs, by its place in the table; and whether lines are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from kehoach.readers.docx.properties import (
    NO_PARAGRAPH,
    NO_RUN,
    ParagraphProperties,
    RunProperties,
    paragraph_properties,
    run_properties,
)
from kehoach.readers.docx.styles import Style, StyleSheet
from kehoach.readers.docx.xml import Element, W, child, says_yes, value, whole

_SIDES = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
_CELL_SIDES = ("top", "bottom", "left", "right")
_NO_LINE = frozenset({"none", "nil"})
_CORNERS = (
    ("nwCell", "firstRow", "firstCol"),
    ("neCell", "firstRow", "lastCol"),
    ("swCell", "lastRow", "firstCol"),
    ("seCell", "lastRow", "lastCol"),
)
# From the farthest to the nearest: a corner is laid over a row, a row over a column, that over the stripes (17.7.6).
_ORDER: Final = (
    *("wholeTable", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstCol", "lastCol", "firstRow", "lastRow"),
    *("neCell", "nwCell", "seCell", "swCell"),
)
# The bits of tblLook/@val, from before each had an attribute of its own (17.4.55).
_BITS: Final[Mapping[str, int]] = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}


class CellStyle(NamedTuple):
    """What a table style adds to the paragraphs and runs of a cell."""

    paragraph: ParagraphProperties = NO_PARAGRAPH
    run: RunProperties = NO_RUN


class Spot(NamedTuple):
    """Where a cell stands in its table, from 0, and how large the table is there."""

    row: int
    rows: int
    column: int
    columns: int


PLAIN: Final = CellStyle()


class TableStyle:
    """The style of one table, and which of its special rows and columns are switched on."""

    def __init__(self, sheet: StyleSheet, key: str | None, switched_on: frozenset[str]) -> None:
        self._sheet = sheet
        self._chain = sheet.chain("table", key)
        self._on = switched_on
        self._special = {part.get(f"{W}type") for style in self._chain for part in _special_parts(style)}
        self._row_band = self._band("Row")
        self._column_band = self._band("Col")
        self._cells: dict[tuple[str, ...], CellStyle] = {}

    def _band(self, kind: str) -> int:
        sizes = [whole(value(style.element, f"tblPr/tblStyle{kind}BandSize")) for style in self._chain]
        return next((size for size in reversed(sizes) if size), 1)

    def cell(self, spot: Spot) -> CellStyle:
        """What the style adds in the cell at ``spot``."""
        here = tuple(self._places(spot)) if self._special else ()
        if here not in self._cells:
            self._cells[here] = self._merged(here)
        return self._cells[here]

    def _merged(self, here: tuple[str, ...]) -> CellStyle:
        paragraph, run = NO_PARAGRAPH, NO_RUN
        for style in self._chain:
            paragraph, run = style.paragraph.over(paragraph), style.run.over(run)
        for place in here:
            for style in self._chain:
                for part in _special_parts(style):
                    if part.get(f"{W}type") == place:
                        own = paragraph_properties(child(part, "pPr"), self._sheet.theme, self._sheet.character)
                        paragraph = own.over(paragraph)
                        run = run_properties(child(part, "rPr"), self._sheet.theme).over(run)
        return CellStyle(paragraph, run)

    def _places(self, spot: Spot) -> Iterator[str]:
        is_in = {
            "wholeTable": True,
            "firstCol": "firstColumn" in self._on and spot.column == 0,
            "lastCol": "lastColumn" in self._on and spot.column == spot.columns - 1,
            "firstRow": "firstRow" in self._on and spot.row == 0,
            "lastRow": "lastRow" in self._on and spot.row == spot.rows - 1,
        }
        for corner, side_row, side_column in _CORNERS:
            is_in[corner] = is_in[side_row] and is_in[side_column]
        if "noHBand" not in self._on and not is_in["firstRow"] and not is_in["lastRow"]:
            row = (spot.row - ("firstRow" in self._on)) // self._row_band
            is_in[f"band{row % 2 + 1}Horz"] = True
        if "noVBand" not in self._on and not is_in["firstCol"] and not is_in["lastCol"]:
            column = (spot.column - ("firstColumn" in self._on)) // self._column_band
            is_in[f"band{column % 2 + 1}Vert"] = True
        return (place for place in _ORDER if place in self._special and is_in.get(place, False))

    def properties(self, own: Element | None) -> tuple[Element, ...]:
        """The ``tblPr`` of the style and what it is based on, then those of the table itself."""
        layers = [*(child(style.element, "tblPr") for style in self._chain), own]
        return tuple([layer for layer in layers if layer is not None])

    @property
    def borders(self) -> Element | None:
        """The borders that the style gives a table; None when it gives none."""
        given = (child(style.element, "tblPr/tblBorders") for style in reversed(self._chain))
        return next((borders for borders in given if borders is not None), None)


class TableStyles:
    """The table styles of a document, each read once for each set of switches."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._read: dict[tuple[str | None, frozenset[str]], TableStyle] = {}

    def of(self, table: Element) -> TableStyle:
        """The style that a table names, or the default one."""
        properties = child(table, "tblPr")
        key = value(properties, "tblStyle"), frozenset(_switched(child(properties, "tblLook")))
        if key not in self._read:
            self._read[key] = TableStyle(self._sheet, *key)
        return self._read[key]


def _special_parts(style: Style) -> Iterator[Element]:
    return style.element.iterfind(f"{W}tblStylePr")


def _switched(look: Element | None) -> Iterator[str]:
    if look is None:
        return
    try:
        bits = int(look.get(f"{W}val") or "0", 16)
    except ValueError:
        bits = 0
    for name, bit in _BITS.items():
        own = look.get(W + name)
        if says_yes(own) or (own is None and bits & bit):
            yield name


def is_drawn(table: Element, style: TableStyle) -> bool:
    """Whether any line of the table shows: by its own borders, its style's, or those of a cell."""
    layers = (child(table, "tblPr/tblBorders"), style.borders)
    by_table = any(_shown(side, layers) for side in _SIDES)
    if next(table.iter(f"{W}tcBorders"), None) is None:
        return by_table
    cells = [child(cell, "tcPr/tcBorders") for cell in table.iterfind(f"{W}tr/{W}tc")]
    return any(_cell_shows(cell, by_table=by_table) for cell in cells)


def _cell_shows(borders: Element | None, *, by_table: bool) -> bool:
    own = [value(borders, side) for side in _CELL_SIDES]
    return any(by_table if given is None else given not in _NO_LINE for given in own)


def _shown(side: str, layers: tuple[Element | None, ...]) -> bool:
    given = (value(layer, side) for layer in layers)
    return (next((line for line in given if line is not None), None) or "none") not in _NO_LINE
