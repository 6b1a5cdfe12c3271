"""Table styles: what a cell adds to its paragraphs, by its place in the table; and whether lines are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kehoach.readers.docx.styles import StyleSheet, paragraph_properties, run_properties
from kehoach.readers.docx.xml import Element, W, child, value, whole

_SIDES = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
_NO_LINE = frozenset({"none", "nil"})


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What a table style adds to the paragraphs and runs of a cell, the farthest layer first."""

    paragraphs: tuple[Element, ...] = ()
    runs: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class TableStyle:
    """The style of one table, and which of its special rows and columns are switched on."""

    chain: tuple[Element, ...] = ()
    switched_on: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def read(cls, sheet: StyleSheet, properties: Element | None) -> TableStyle:
        """The style that ``tblPr`` names, or the default one."""
        key = value(properties, "tblStyle") or sheet.default("table")
        return cls(sheet.chain(key), frozenset(_switched(child(properties, "tblLook"))))

    def properties(self, own: Element | None) -> tuple[Element, ...]:
        """The ``tblPr`` of the style and what it is based on, then those of the table itself."""
        layers = [*(child(style, "tblPr") for style in self.chain), own]
        return tuple(layer for layer in layers if layer is not None)

    def cell(self, row: int, rows: int, column: int, columns: int) -> CellStyle:
        """What the style adds in the cell at ``row`` and ``column``, both from 0."""
        if not self.chain:
            return CellStyle()
        places = [("firstRow", row == 0), ("lastRow", row == rows - 1), ("firstCol", column == 0)]
        places.append(("lastCol", column == columns - 1))
        here = [name for name, is_here in places if is_here and name in self.switched_on]
        special = [
            part for style in self.chain for part in style.iterfind(f"{W}tblStylePr") if part.get(f"{W}type") in here
        ]
        layers = (*self.chain, *special)
        return CellStyle(paragraph_properties(layers), run_properties(layers))


# The bits of tblLook/@val, from before each had an attribute of its own (17.4.55).
_BITS: Mapping[str, tuple[str, int]] = {
    "firstRow": ("firstRow", 0x0020),
    "lastRow": ("lastRow", 0x0040),
    "firstColumn": ("firstCol", 0x0080),
    "lastColumn": ("lastCol", 0x0100),
}


def _switched(look: Element | None) -> Iterator[str]:
    if look is None:
        return
    try:
        bits = int(look.get(f"{W}val") or "0", 16)
    except ValueError:
        bits = 0
    for attribute, (name, bit) in _BITS.items():
        own = look.get(W + attribute)
        if own in ("1", "true", "on") or (own is None and bits & bit):
            yield name


def span(cell: Element) -> int:
    """Over how many columns a cell reaches."""
    return max(1, min(whole(value(cell, "tcPr/gridSpan")) or 1, 63))


def is_drawn(table: Element, style: TableStyle) -> bool:
    """Whether any line of the table shows: by its own borders, its style's, or those of a cell."""
    borders = child(table, "tblPr/tblBorders")
    if borders is None:
        given = [found for link in style.chain if (found := child(link, "tblPr/tblBorders")) is not None]
        borders = given[-1] if given else None
    cells = table.iter(f"{W}tcBorders")
    return _shows(borders) or any(map(_shows, cells))


def _shows(borders: Element | None) -> bool:
    return any((value(borders, side) or "none") not in _NO_LINE for side in _SIDES)
