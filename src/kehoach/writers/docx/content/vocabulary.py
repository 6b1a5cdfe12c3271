"""Which elements of WordprocessingML count for what a person reads, and under what name."""

from __future__ import annotations

from typing import Final

MARKS: Final = {
    "ins": "change",
    "del": "change",
    "moveFrom": "change",
    "moveTo": "change",
    "cellIns": "change",
    "cellDel": "change",
    "cellMerge": "change",
    "commentRangeStart": "comment",
    "commentReference": "comment",
    "footnoteReference": "note",
    "endnoteReference": "note",
    "drawing": "drawing",
    "pict": "drawing",
    "object": "drawing",
    "control": "drawing",
    "altChunk": "file",
    "subDoc": "file",
    "hyperlink": "link",
    "tbl": "table",
    "tr": "row",
    "m:oMath": "formula",
    "noBreakHyphen": "hyphen",
    "softHyphen": "soft hyphen",
}
"""Elements that count by being there, under the name they have among the words."""

CHANGES: Final = frozenset({"ins", "del", "moveFrom", "moveTo"})

SWITCHES: Final = frozenset(
    {"b", "i", "strike", "dstrike", "caps", "smallCaps", "vanish", "outline", "shadow", "emboss", "imprint"}
)
VALUES: Final = frozenset({"u", "color", "sz", "highlight", "vertAlign", "spacing", "position", "w"})
"""Character formatting: what is on or off, and what has a value."""

_PARAGRAPH = frozenset({"ind", "spacing", "keepNext", "keepLines", "tab", "shd", "outlineLvl", "framePr", "ilvl"})
_TABLE = frozenset({"jc", "tblpPr", "trHeight", "tblHeader", "cantSplit", "gridBefore", "gridAfter", "vAlign"})
_CELL = frozenset({"textDirection", "noWrap"})
_BORDERS = frozenset({"pBdr", "tblBorders", "tcBorders", "pgBorders"})
_SIDES = frozenset({"top", "left", "bottom", "right", "between", "insideH", "insideV"})
_PAGE = frozenset({"pgNumType", "titlePg", "type", "lnNumType", "background"})
LOOKS: Final = _PARAGRAPH | _TABLE | _CELL | _BORDERS | _SIDES | _PAGE | {"sdt", "wp:extent"}
"""Elements that count among the looks, with all their attributes."""

PASSED_OVER: Final = frozenset({"mc:Fallback", "sdtPr", "tblPrEx", "rubyPr"})
"""Elements that say nothing themselves, nor does anything in them."""

TEXTS: Final = frozenset({"t", "m:t"})

NAMESPACES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
}
"""Each namespace that is read, with its usual prefix."""


def short_name(prefix: str, name: str) -> str:
    """The name by which an element is known here: bare in WordprocessingML, with its prefix elsewhere."""
    return name if prefix == "w" else f"{prefix}:{name}"
