"""Page setups: paper, margins, page numbering, and which header and footer each section shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kehoach.readers.docx.xml import Element, R, W, child, millimetres, switch, value, whole
from kehoach.seen import Item, Sheet

_LETTER = (215.9, 279.4)  # what Word takes where no paper is named (17.6.13)
_MARGIN = 25.4


def sheet_of(
    element: Element | None,
    items: tuple[Item, ...],
    headers: Mapping[str, tuple[Item, ...]],
    footers: Mapping[str, tuple[Item, ...]],
    *,
    has_even_pages: bool,
) -> Sheet:
    """One section. ``element`` is its ``sectPr``, None for a document that has none."""
    width = _length(element, "pgSz", "w", _LETTER[0])
    height = _length(element, "pgSz", "h", _LETTER[1])
    return Sheet(
        width=width,
        height=height,
        landscape=value(element, "pgSz", "orient") == "landscape" or width > height,
        top=abs(_length(element, "pgMar", "top", _MARGIN)),
        bottom=abs(_length(element, "pgMar", "bottom", _MARGIN)),
        left=_length(element, "pgMar", "left", _MARGIN),
        right=_length(element, "pgMar", "right", _MARGIN),
        gutter=_length(element, "pgMar", "gutter", 0.0),
        header_distance=_length(element, "pgMar", "header", 12.7),
        has_first_page=bool(switch(element, "titlePg")),
        first_number=whole(value(element, "pgNumType", "start")),
        number_format=value(element, "pgNumType", "fmt") or "decimal",
        headers=headers,
        footers=footers,
        items=items,
        has_even_pages=has_even_pages,
    )


def references(element: Element | None, kind: str) -> Iterator[tuple[str, str]]:
    """The headers or footers a section names: their kind (first, default, even) and the id of the part."""
    for entry in () if element is None else element.iterfind(f"{W}{kind}Reference"):
        yield entry.get(f"{W}type") or "default", entry.get(f"{R}id") or ""


def _length(element: Element | None, name: str, attribute: str, default: float) -> float:
    found = child(element, name)
    length = None if found is None else millimetres(found.get(W + attribute))
    return round(default if length is None else length, 2)
