"""A table block → table XML: grid, merged cells, repeated heading rows, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kehoach.blocks import Alignment, Cell, Row, RowKind, Run, Table
from kehoach.writers.docx import styles
from kehoach.writers.docx.facts import StyleSheet
from kehoach.writers.docx.numbering import NO_NUMBER, Numbering
from kehoach.writers.docx.paragraphs import KEEP_NEXT, Paragraphs
from kehoach.writers.docx.xml import escape

_HEADERS = frozenset({RowKind.HEADING, RowKind.COLUMN_NUMBERS})
_LEADING = frozenset({RowKind.GROUP, *_HEADERS})
_ROWS_KEPT = 2
"""Rows at the end of a table that stay with a signature block below it."""


class TableWriter:
    """Writes one table; ``width`` is the text area in twips, which the columns fill in proportion."""

    def __init__(
        self, table: Table, paragraphs: Paragraphs, sheet: StyleSheet, numbering: Numbering, width: int
    ) -> None:
        self._table = table
        self._paragraphs = paragraphs
        self._style = escape(sheet.ids[styles.TABLE])
        self._widths = _whole(table.widths, width)
        self._numbering = numbering
        self._serials: dict[RowKind, tuple[str, str]] = {}
        self._openings: dict[tuple[int, int, str, str], str] = {}
        self._plain: dict[tuple[int, str], str] = {}

    def _serial(self, kind: RowKind) -> tuple[str, str]:
        """Style and numbering of a serial cell in this kind of row; the counts begin anew in each table.

        A group after rows without one begins them anew as well: LibreOffice would count an unseen group before.
        """
        known = self._serials.get(kind)
        if known is not None:
            return known
        styled: dict[RowKind, str] = {RowKind.GROUP: styles.CELL_GROUP_NUMBER, RowKind.PLAIN: styles.CELL_SERIAL}
        if kind is RowKind.COLUMN_NUMBERS:
            styled = {kind: styles.CELL_COLUMN_NUMBER}
        fresh = self._numbering.fresh(*styled.values())
        made = {row: (style, fresh[style]) for row, style in styled.items()}
        if kind is RowKind.PLAIN:
            del made[RowKind.GROUP]
        self._serials.update(made)
        return made[kind]

    def xml(self, *, keep_next: bool) -> str:
        """The whole table; with ``keep_next`` its last rows stay on the page of what follows."""
        rows = self._table.rows
        kept = _kept_rows(rows, at_end=keep_next)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        head = (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._style}"/><w:tblW w:w="{sum(self._widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        )
        body = "".join([self._row(row, keep_next=index in kept) for index, row in enumerate(rows)])
        return f"{head}{body}</w:tbl>"

    def _row(self, row: Row, *, keep_next: bool) -> str:
        if row.kind is RowKind.PLAIN and not (keep_next or row.bold or row.italic or row.is_tall):
            return self._plain_row(row)
        properties = "" if row.is_tall else "<w:cantSplit/>"
        if row.kind in _HEADERS and not row.is_tall:
            properties += "<w:tblHeader/>"
        keep = KEEP_NEXT if keep_next else ""
        cells = []
        column = 0
        for cell in row.cells:
            cells.append(self._cell(cell, row, column, keep))
            column += cell.covers
        return (
            f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
            if properties
            else f"<w:tr>{''.join(cells)}</w:tr>"
        )

    def _plain_row(self, row: Row) -> str:
        """The common row of a long table, put together from pieces made once."""
        runs = self._paragraphs.runs
        pieces = ["<w:tr><w:trPr><w:cantSplit/></w:trPr>"]
        column = 0
        for cell in row.cells:
            inline, align, covers, rows, continued, serial = cell
            if covers > 1 or rows > 1 or continued or serial:
                pieces.append(self._cell(cell, row, column, ""))
            else:
                opening = self._plain.get((column, align)) or self._plain_opening(column, align)
                pieces.append(f"{opening}{runs(inline)}</w:p></w:tc>")
            column += covers
        pieces.append("</w:tr>")
        return "".join(pieces)

    def _cell(self, cell: Cell, row: Row, column: int, keep: str) -> str:
        merge = "continue" if cell.continued else "restart" if cell.rows > 1 else ""
        opening = self._opening(column, cell.covers, merge, "center" if row.kind in _HEADERS else "")
        if cell.serial:
            style, numbering = self._serial(row.kind)
            return f"{opening}{self._paragraphs.head(style)}{keep}{numbering}</w:pPr></w:p></w:tc>"
        if row.kind is RowKind.COLUMN_NUMBERS:
            # Her own column marks ("A", "3 = 1 × 2") look like the counted ones, without the count.
            marks = self._paragraphs.paragraph(styles.CELL_COLUMN_NUMBER, cell.inline, keep + NO_NUMBER)
            return f"{opening}{marks}</w:tc>"
        inline = cell.inline
        if row.bold or row.italic:
            runs = (Run(inline),) if isinstance(inline, str) else inline
            inline = tuple(run._replace(bold=run.bold or row.bold, italic=run.italic or row.italic) for run in runs)
        return f"{opening}{self._paragraphs.paragraph(_cell_style(row.kind, cell), inline, keep)}</w:tc>"

    def _plain_opening(self, column: int, align: Alignment) -> str:
        """The opening of a cell of one column and row, and of its paragraph."""
        made = f"{self._opening(column, 1, '', '')}{self._paragraphs.head(styles.BY_ALIGNMENT[align])}</w:pPr>"
        self._plain[column, align] = made
        return made

    def _opening(self, column: int, covers: int, merge: str, align: str) -> str:
        """The opening of a cell; the same few come again in every row of a long table."""
        asked = (column, covers, merge, align)
        known = self._openings.get(asked)
        if known is None:
            width = sum(self._widths[column : column + covers])
            span = f'<w:gridSpan w:val="{covers}"/>' if covers > 1 else ""
            down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
            vertical = f'<w:vAlign w:val="{align}"/>' if align else ""
            known = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{down}{vertical}</w:tcPr>'
            self._openings[asked] = known
        return known


def _kept_rows(rows: Sequence[Row], *, at_end: bool) -> set[int]:
    """The rows that stay with the row below them; ``at_end``: the last ones stay with what follows the table.

    A row that may split is kept with nothing, nor is anything kept with it: LibreOffice would not split it then,
    and leave the page before it empty.
    """
    kept = {index for index, row in enumerate(rows) if row.kind in _LEADING}
    if at_end:
        kept.update(range(max(0, len(rows) - _ROWS_KEPT), len(rows)))
    if rows[-1].kind is RowKind.TOTAL:
        # A total must not stand alone on a page.
        kept.add(len(rows) - 2)
    for index, row in enumerate(rows):
        if row.is_tall:
            kept.discard(index)
            above = index - 1
            while above in kept:
                kept.remove(above)
                above -= 1
    return kept


def _cell_style(kind: RowKind, cell: Cell) -> str:
    return styles.CELL_HEADING if kind is RowKind.HEADING else styles.BY_ALIGNMENT[cell.align]


def _whole(widths: tuple[float, ...], total: int) -> list[int]:
    """The widths in whole twips, adding up to ``total`` exactly."""
    scale = total / sum(widths)
    edges = [0]
    at = 0.0
    for width in widths:
        at += width * scale
        edges.append(round(at))
    return [after - before for before, after in pairwise(edges)]
