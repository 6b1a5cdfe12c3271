"""Rows and cells of tables: how far they reach, what room they leave, and whether they are tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from kehoach.readers.docx.shared import MARK, Shared
from kehoach.readers.docx.xml import MM_PER_TWIP, Element, W, child, is_on, millimetres, name_of, whole

Margins = tuple[float, float]
"""Left and right, in millimetres."""

_MOST_COLUMNS = 63
_MARGINS: Final = (115 * MM_PER_TWIP, 115 * MM_PER_TWIP)  # what Word leaves where nothing says it (17.4.42)
_SIDES: Final = (("left", "start"), ("right", "end"))
_CELL: Final = f"{W}tcPr"
_ROW: Final = f"{W}trPr"


class CellShape(NamedTuple):
    """What a cell says of itself: ``columns`` it reaches over, its ``width`` and the ``room`` for text in mm.

    Both are 0 where no width is said. ``continues`` tells that it is the lower part of one merged downwards.
    """

    columns: int = 1
    continues: bool = False
    width: float = 0.0
    room: float = 0.0
    is_put_in: bool = False
    is_taken_away: bool = False


class RowShape(NamedTuple):
    """What a row says of itself: the columns it leaves out in front; whether it repeats, and splits over pages."""

    before: int = 0
    repeats: bool = False
    splits: bool = True
    is_put_in: bool = False
    is_taken_away: bool = False


_PLAIN_CELL: Final = CellShape()
_PLAIN_ROW: Final = RowShape()


def table_margins(layers: Sequence[Element]) -> Margins:
    """The margins inside the cells of a table, whose ``tblPr`` are ``layers``, those of its styles first."""
    return _margins([child(layer, "tblCellMar") for layer in reversed(layers)], _MARGINS)


def cell_shape(properties: Element, margins: Margins) -> CellShape:
    """Read the properties of a cell in a table with these margins."""
    said = _by_name(properties)
    span, merge, width = said.get("gridSpan"), said.get("vMerge"), said.get("tcW")
    columns = 1 if span is None else whole(span.get(f"{W}val")) or 1
    wide = 0.0 if width is None else _width(width)
    own = _margins([said["tcMar"]], margins) if "tcMar" in said else margins
    return CellShape(
        columns=max(1, min(columns, _MOST_COLUMNS)),
        continues=merge is not None and merge.get(f"{W}val", "continue") == "continue",
        width=wide,
        room=round(max(0.0, wide - sum(own)), 2) if wide else 0.0,
        is_put_in="cellIns" in said,
        is_taken_away="cellDel" in said,
    )


def row_shape(row: Element) -> RowShape:
    """Read the properties of a row."""
    properties = next(row.iterchildren(_ROW), None)
    if properties is None:
        return _PLAIN_ROW
    said = _by_name(properties)
    before, header, whole_row = said.get("gridBefore"), said.get("tblHeader"), said.get("cantSplit")
    return RowShape(
        before=0 if before is None else whole(before.get(f"{W}val")) or 0,
        repeats=header is not None and is_on(header),
        splits=whole_row is None or not is_on(whole_row),
        is_put_in="ins" in said,
        is_taken_away="del" in said,
    )


class CellShapes:
    """The shapes of cells by what they say, each read once in a document."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._known: dict[tuple[str, Margins], CellShape] = {}

    def of(self, cell: Element, margins: Margins) -> CellShape:
        """The shape of a cell in a table with these margins."""
        said = next(cell.iterchildren(_CELL), None)
        if said is None:
            return _PLAIN_CELL
        mark = said.get(MARK)
        if mark is None:
            return cell_shape(said, margins)
        found = self._known.get((mark, margins))
        if found is None:
            found = self._known[mark, margins] = cell_shape(self._shared.whole(said), margins)
        return found


def _by_name(properties: Element) -> dict[str, Element]:
    return {name_of(part): part for part in properties}


def _margins(layers: Sequence[Element | None], otherwise: Margins) -> Margins:
    left, right = (_margin(layers, names) for names in _SIDES)
    return otherwise[0] if left is None else left, otherwise[1] if right is None else right


def _margin(layers: Sequence[Element | None], names: Sequence[str]) -> float | None:
    """The margin of one side by the nearest layer that says it."""
    for layer in layers:
        for name in names:
            given = child(layer, name)
            if given is not None and given.get(f"{W}type", "dxa") == "dxa":
                return millimetres(given.get(f"{W}w")) or 0.0
    return None


def _width(given: Element) -> float:
    if given.get(f"{W}type", "dxa") != "dxa":
        return 0.0
    return round(millimetres(given.get(f"{W}w")) or 0.0, 1)
