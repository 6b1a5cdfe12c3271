"""How wide the text of a table cell may run: the width of the cell less the margins inside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.readers.docx.xml import MM_PER_TWIP, Element, W, child, whole

_MARGIN = 115 * MM_PER_TWIP  # what Word leaves where nothing says it (17.4.42)
_SIDES = (("left", "start"), ("right", "end"))


class Margins(NamedTuple):
    """What a table leaves at the sides of its cells, in millimetres."""

    left: float = _MARGIN
    right: float = _MARGIN


def table_margins(layers: Sequence[Element]) -> Margins:
    """The margins that the ``tblPr`` of a table and of its styles say, the farthest first."""
    given = [child(layer, "tblCellMar") for layer in reversed(layers)]
    left, right = (
        next((length for each in given if (length := _side(each, names)) is not None), _MARGIN) for names in _SIDES
    )
    return Margins(left, right)


def room(width: float, cell: Element, margins: Margins) -> float:
    """Millimetres for text in a cell ``width`` wide; 0 where the width is not known."""
    if not width:
        return 0.0
    own = child(cell, "tcPr/tcMar")
    if own is not None:
        left, right = (_side(own, names) for names in _SIDES)
        margins = Margins(margins.left if left is None else left, margins.right if right is None else right)
    return round(max(0.0, width - sum(margins)), 2)


def _side(given: Element | None, names: tuple[str, ...]) -> float | None:
    for name in names:
        found = child(given, name)
        if found is not None and found.get(f"{W}type", "dxa") == "dxa":
            return (whole(found.get(f"{W}w")) or 0) * MM_PER_TWIP
    return None
