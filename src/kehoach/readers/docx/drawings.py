"""Drawn lines, pictures and shapes: their kind and size, in the two languages Word has for them."""

from __future__ import annotations

import re

from kehoach.readers.docx.xml import MM_PER_EMU, VML, WP, A, Element, decimal, name_of
from kehoach.seen import Drawing, DrawingKind

_LINES = frozenset({"line", "straightConnector1"})
_THIN = 1.0  # millimetres: a shape no higher than this is a line
_UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 72}
_LENGTH = re.compile(r"(-?[\d.]+)\s*(pt|in|cm|mm|px|)")


def drawing_of(element: Element) -> Drawing:
    """What a ``w:drawing``, ``w:pict`` or ``w:object`` draws."""
    extent = next(element.iter(f"{WP}extent"), None)
    if extent is not None:
        width = (decimal(extent.get("cx")) or 0.0) * MM_PER_EMU
        height = (decimal(extent.get("cy")) or 0.0) * MM_PER_EMU
        return Drawing(_kind(element, height), round(width, 2), round(height, 2))
    return _of_vml(element)


def _kind(element: Element, height: float) -> DrawingKind:
    if next(element.iter(f"{A}blip"), None) is not None:
        return "picture"
    shape = next(element.iter(f"{A}prstGeom"), None)
    is_line = (shape is not None and shape.get("prst") in _LINES) or height <= _THIN
    return "line" if is_line else "shape"


def _of_vml(element: Element) -> Drawing:
    for shape in element.iter():
        name = name_of(shape)
        if not str(shape.tag).startswith(VML) or name not in ("line", "shape", "rect", "roundrect", "oval"):
            continue
        if name == "line":
            (x1, y1), (x2, y2) = _point(shape.get("from")), _point(shape.get("to"))
            return Drawing("line", round(abs(x2 - x1), 2), round(abs(y2 - y1), 2))
        style = dict(entry.split(":", 1) for entry in (shape.get("style") or "").split(";") if ":" in entry)
        width, height = _length(style.get("width", "")), _length(style.get("height", ""))
        is_picture = next(shape.iter(f"{VML}imagedata"), None) is not None
        kind: DrawingKind = "picture" if is_picture else "line" if height <= _THIN < width else "shape"
        return Drawing(kind, round(width, 2), round(height, 2))
    return Drawing("shape", 0.0, 0.0)


def _point(text: str | None) -> tuple[float, float]:
    x, _, y = (text or "0,0").partition(",")
    return _length(x), _length(y)


def _length(text: str) -> float:
    found = _LENGTH.match(text.strip())
    return (
        float(found[1]) * _UNITS[found[2]] if found and found[1].count(".") <= 1 and found[1] not in ("-", ".") else 0.0
    )
