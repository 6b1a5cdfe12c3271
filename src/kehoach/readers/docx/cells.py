"""How wide the text of a table cell may run: the width of the cell less the margins inside it."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.readers.docx.xml import MM_PER_TWIP, Element, W, child, whole

_MARGIN = 115 * MM_PER_TWIP  # what Word leaves where nothing says it (17.4.42)
_SIDES = (("left", "start"), ("right", "end"))


def room(width: float, cell: Element, layers: Sequence[Element]) -> float:
    """Millimetres for text in a cell ``width`` wide; 0 where the width is not known.

    ``layers`` are the ``tblPr`` of the table, those of its styles first.
    """
    if not width:
        return 0.0
    margins = [child(cell, "tcPr/tcMar"), *(child(layer, "tblCellMar") for layer in reversed(layers))]
    return round(max(0.0, width - sum(_margin(margins, names) for names in _SIDES)), 2)


def _margin(layers: Sequence[Element | None], names: tuple[str, ...]) -> float:
    """The margin of one side by the nearest layer that says it."""
    for layer in layers:
        for name in names:
            given = child(layer, name)
            if given is not None and given.get(f"{W}type", "dxa") == "dxa":
                return (whole(given.get(f"{W}w")) or 0) * MM_PER_TWIP
    return _MARGIN
