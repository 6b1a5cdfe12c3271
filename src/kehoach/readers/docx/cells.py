"""Rows and cells of tables: how far they reach, and whether they are tracked changes."""

from __future__ import annotations

from typing import Final, NamedTuple

from kehoach.readers.docx.xml import Element, W, is_on, millimetres, name_of, whole

_MOST_COLUMNS = 63
_CELL: Final = f"{W}tcPr"
_ROW: Final = f"{W}trPr"


class CellShape(NamedTuple):
    """What a cell says of itself: ``columns`` it reaches over, its ``width`` in millimetres, 0 when it says none.

    ``continues`` tells that it is the lower part of one merged downwards.
    """

    columns: int = 1
    continues: bool = False
    width: float = 0.0
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


def cell_shape(cell: Element) -> CellShape:
    """Read the properties of a cell."""
    said = _said(cell, _CELL)
    if not said:
        return _PLAIN_CELL
    span, merge, width = said.get("gridSpan"), said.get("vMerge"), said.get("tcW")
    columns = 1 if span is None else whole(span.get(f"{W}val")) or 1
    return CellShape(
        columns=max(1, min(columns, _MOST_COLUMNS)),
        continues=merge is not None and merge.get(f"{W}val", "continue") == "continue",
        width=0.0 if width is None else _width(width),
        is_put_in="cellIns" in said,
        is_taken_away="cellDel" in said,
    )


def row_shape(row: Element) -> RowShape:
    """Read the properties of a row."""
    said = _said(row, _ROW)
    if not said:
        return _PLAIN_ROW
    before, header, whole_row = said.get("gridBefore"), said.get("tblHeader"), said.get("cantSplit")
    return RowShape(
        before=0 if before is None else whole(before.get(f"{W}val")) or 0,
        repeats=header is not None and is_on(header),
        splits=whole_row is None or not is_on(whole_row),
        is_put_in="ins" in said,
        is_taken_away="del" in said,
    )


def _said(element: Element, properties: str) -> dict[str, Element]:
    """What the properties of an element hold, by name."""
    found = next(element.iterchildren(properties), None)
    return {} if found is None else {name_of(part): part for part in found}


def _width(given: Element) -> float:
    if given.get(f"{W}type", "dxa") != "dxa":
        return 0.0
    return round(millimetres(given.get(f"{W}w")) or 0.0, 1)
