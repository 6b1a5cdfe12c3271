"""Drawn lines, pictures, shapes and the text boxes in them, in the two languages Word has for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kehoach.readers.docx.xml import MC, MM_PER_EMU, VML, WP, A, Element, W, decimal, name_of
from kehoach.seen import Drawing, DrawingKind

_LINES: Final = frozenset({"line", "straightConnector1"})
_VML_SHAPES: Final = frozenset({"line", "shape", "rect", "roundrect", "oval"})
_VML_LINE_TYPES: Final = ("#_x0000_t20", "#_x0000_t32")
_THIN = 1.0  # millimetres: a shape no higher than this is a line
_UNITS: Final = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 72}
_LENGTH = re.compile(r"(-?\d{0,9}\.?\d{0,9})\s*(pt|in|cm|mm|px|)")
_BOX: Final = f"{W}txbxContent"
_ALTERNATES: Final = f"{MC}AlternateContent"


def chosen(element: Element) -> Element:
    """Of the alternatives of a drawing the first, which holds what a newer Word shows."""
    for part in element:
        if part.tag in (f"{MC}Choice", f"{MC}Fallback"):
            return part
    return element


def boxes_of(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, each once; those inside another are found when that one is read."""
    for part in element:
        if part.tag == _BOX:
            yield part
        elif part.tag == _ALTERNATES:
            yield from boxes_of(chosen(part))
        else:
            yield from boxes_of(part)


def drawing_of(element: Element) -> Drawing:
    """What a ``w:drawing``, ``w:pict`` or ``w:object`` draws."""
    extent = next(element.iter(f"{WP}extent"), None)
    if extent is not None:
        width = (decimal(extent.get("cx")) or 0.0) * MM_PER_EMU
        height = (decimal(extent.get("cy")) or 0.0) * MM_PER_EMU
        return Drawing(_kind(element, width, height), round(width, 2), round(height, 2), _is_dashed(element))
    return _of_vml(element)


def _is_dashed(element: Element) -> bool:
    """Whether the outline of a shape has gaps, in either language."""
    drawn = next(element.iter(f"{A}prstDash"), None)
    stroke = next(element.iter(f"{VML}stroke"), None)
    styles = (drawn.get("val") if drawn is not None else None, stroke.get("dashstyle") if stroke is not None else None)
    return any(style not in (None, "solid") for style in styles)


def _kind(element: Element, width: float, height: float) -> DrawingKind:
    if next(element.iter(f"{A}blip"), None) is not None:
        return "picture"
    shape = next(element.iter(f"{A}prstGeom"), None)
    is_line = (shape is not None and shape.get("prst") in _LINES) or height <= _THIN < width
    return "line" if is_line else "shape"


def _of_vml(element: Element) -> Drawing:
    for shape in element.iter():
        name = name_of(shape)
        if not str(shape.tag).startswith(VML) or name not in _VML_SHAPES:
            continue
        if name == "line":
            (x1, y1), (x2, y2) = _point(shape.get("from")), _point(shape.get("to"))
            return Drawing("line", round(abs(x2 - x1), 2), round(abs(y2 - y1), 2), _is_dashed(shape))
        style = dict(entry.split(":", 1) for entry in (shape.get("style") or "").split(";") if ":" in entry)
        width, height = _length(style.get("width", "")), _length(style.get("height", ""))
        return Drawing(_vml_kind(shape, width, height), round(width, 2), round(height, 2), _is_dashed(shape))
    return Drawing("shape", 0.0, 0.0)


def _vml_kind(shape: Element, width: float, height: float) -> DrawingKind:
    if next(shape.iter(f"{VML}imagedata"), None) is not None:
        return "picture"
    is_line = shape.get("type") in _VML_LINE_TYPES or height <= _THIN < width
    return "line" if is_line else "shape"


def _point(text: str | None) -> tuple[float, float]:
    x, _, y = (text or "0,0").partition(",")
    return _length(x), _length(y)


def _length(text: str) -> float:
    found = _LENGTH.match(text.strip())
    number = decimal(found[1]) if found else None
    return number * _UNITS[found[2]] if found and number is not None else 0.0
