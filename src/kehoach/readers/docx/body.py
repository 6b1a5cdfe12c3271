"""A story of the document (the body, a header, a footnote) → paragraphs and tables in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from kehoach.readers.docx.cells import CellShape, CellShapes, Margins, RowShape, row_shape, table_margins
from kehoach.readers.docx.drawings import chosen
from kehoach.readers.docx.fields import Fields
from kehoach.readers.docx.inside import Inside
from kehoach.readers.docx.numbering import Counter, Lists
from kehoach.readers.docx.paragraphs import ParagraphLook, Paragraphs
from kehoach.readers.docx.runs import BoxReader, RunReader, Seen
from kehoach.readers.docx.shared import Shared
from kehoach.readers.docx.styles import StyleSheet
from kehoach.readers.docx.tables import PLAIN, CellStyle, Spot, TableStyle, TableStyles, is_drawn
from kehoach.readers.docx.xml import MC, Element, TooLargeError, W, child, name_of, value
from kehoach.seen import Alignment, Box, Grid, GridRow, Item, Line, Place, Story

MAX_PARAGRAPHS = 200_000
"""In one document: some ten thousand pages."""

_PARAGRAPH: Final = f"{W}p"
_PROPERTIES: Final = f"{W}pPr"
_SECTION: Final = f"{W}sectPr"
_ALTERNATES: Final = f"{MC}AlternateContent"
_PUT_IN: Final = frozenset({"ins", "moveTo"})
_WRAPPERS: Final = frozenset({"sdt", "sdtContent", "customXml", *_PUT_IN})
_FIRST_WORDS = 40
_GRID_ALIGNMENTS: Final[dict[str | None, Alignment]] = {"center": "center", "right": "right", "end": "right"}


class Ground:
    """What every story of one document shares."""

    def __init__(self, sheet: StyleSheet, lists: Lists, shared: Shared) -> None:
        self.lists = lists
        self.paragraphs = Paragraphs(sheet, lists, shared)
        self.tables = TableStyles(sheet)
        self.cells = CellShapes(shared)
        self.seen = Seen()
        self._paragraphs_left = MAX_PARAGRAPHS

    def count(self, paragraphs: int) -> None:
        """Count paragraphs that are read. Raises ``TooLargeError`` when there are too many in all."""
        self._paragraphs_left -= paragraphs
        if self._paragraphs_left < 0:
            raise TooLargeError


@dataclass(slots=True)
class Tour:
    """What goes on through one story, or through all stories of one kind: its lists, and how far it is numbered."""

    story: Story
    counter: Counter
    paragraphs: int = 0
    tables: int = 0


class _Cell(NamedTuple):
    """In which table the reader is (0: none), row and column, and what the style of the table adds there."""

    table: int = 0
    row: int = 0
    column: int = 0
    style: CellStyle = PLAIN


class _Table(NamedTuple):
    """What the rows of one table share; ``margins`` are those inside its cells."""

    number: int
    rows: int
    style: TableStyle
    margins: Margins


_NO_CELL: Final = _Cell()


class StoryReader:
    """Reads one story below ``root``."""

    def __init__(self, ground: Ground, tour: Tour, root: Element, read_box: BoxReader) -> None:
        self._ground = ground
        self._tour = tour
        self._root = root
        self._runs = RunReader(Fields.of_story(root), ground.seen, read_box)

    def items(self) -> Iterator[tuple[Item, Element | None]]:
        """Every paragraph and table of the story; with it the page setup that ends there, if any."""
        return self._items(self._root, _NO_CELL)

    def _items(self, parent: Element, cell: _Cell) -> Iterator[tuple[Item, Element | None]]:
        joined: list[Element] = []
        for element in self._blocks(parent):
            if element.tag != _PARAGRAPH:
                yield from self._left_over(joined, cell)
                yield self._grid(element), None
                continue
            own = next(element.iterchildren(_PROPERTIES), None)
            look = self._ground.paragraphs.of(own, cell.style)
            joined.append(element)
            # A paragraph whose mark is taken away goes on in the next one, and looks like it.
            if not (look.is_tracked and self._loses_mark(look)):
                yield self._line(joined, look, cell), None if own is None else own.find(_SECTION)
                joined.clear()
        yield from self._left_over(joined, cell)

    def _left_over(self, joined: list[Element], cell: _Cell) -> Iterator[tuple[Item, None]]:
        """Paragraphs that lost their marks and have none after them to go on in."""
        if joined:
            look = self._ground.paragraphs.of(next(joined[-1].iterchildren(_PROPERTIES), None), cell.style)
            line = self._line(joined, look, cell)
            joined.clear()
            if line.pieces or line.drawings:
                yield line, None

    def _loses_mark(self, look: ParagraphLook) -> bool:
        counts = self._ground.seen.counts
        counts["formatting"] += look.is_changed
        counts["insertion"] += look.is_put_in
        counts["deletion"] += look.is_taken_away
        return look.is_taken_away

    def _line(self, elements: list[Element], look: ParagraphLook, cell: _Cell) -> Line:
        tour = self._tour
        self._ground.count(len(elements))
        tour.paragraphs += len(elements)
        number = tour.paragraphs
        inside = Inside()
        for element in elements:
            self._runs.read(element, look.runs, inside)
        pieces = inside.pieces()
        label, label_look = "", None
        if look.place is not None:
            label = tour.counter.label(*look.place)
            label_look = look.label.of(label) if look.label is not None and label else None
        words = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        return Line(
            Place(tour.story, number, words.strip()[:_FIRST_WORDS], cell.table, cell.row, cell.column),
            pieces,
            look.setting,
            look.style,
            label,
            label_look,
            tuple(inside.fields),
            tuple(inside.drawings),
            inside.breaks_page,
            tuple(inside.boxes),
        )

    def _grid(self, element: Element) -> Grid:
        self._tour.tables += 1
        number = self._tour.tables
        style = self._ground.tables.of(element)
        rows = list(self._rows(element))
        frame = _Table(number, len(rows), style, table_margins(style.properties(child(element, "tblPr"))))
        found = tuple([self._row(row, shape, at, frame) for at, (row, shape) in enumerate(rows)])
        align = _GRID_ALIGNMENTS.get(value(element, "tblPr/jc"), "left")
        return Grid(found, is_drawn(element, style), align)

    def _row(self, element: Element, shape: RowShape, row: int, table: _Table) -> GridRow:
        column = shape.before
        boxes = []
        cells = list(self._cells(element, table.margins))
        for at, (cell, own) in enumerate(cells):
            look = table.style.cell(Spot(row, table.rows, at, len(cells)))
            items = tuple([item for item, _ in self._items(cell, _Cell(table.number, row + 1, at + 1, look))])
            boxes.append(Box(items, column, own.columns, own.continues, own.width, own.room))
            column += own.columns
        return GridRow(tuple(boxes), shape.repeats, shape.splits)

    def _blocks(self, parent: Element) -> Iterator[Element]:
        """The paragraphs and tables of a body or a cell, those in content controls included."""
        for element in parent:
            if element.tag == _PARAGRAPH:
                yield element
                continue
            name = name_of(element)
            if name == "tbl":
                yield element
            elif name in _WRAPPERS:
                yield from self._blocks(element)
            elif element.tag == _ALTERNATES:
                yield from self._blocks(chosen(element))
            elif name in ("altChunk", "subDoc"):
                self._ground.seen.counts["chunk"] += 1

    def _rows(self, table: Element) -> Iterator[tuple[Element, RowShape]]:
        for element in table:
            name = name_of(element)
            if name == "tr":
                shape = row_shape(element)
                if self._stays(shape):
                    yield element, shape
            elif name in _WRAPPERS:
                yield from self._rows(element)

    def _cells(self, row: Element, margins: Margins) -> Iterator[tuple[Element, CellShape]]:
        for element in row:
            name = name_of(element)
            if name == "tc":
                shape = self._ground.cells.of(element, margins)
                if self._stays(shape):
                    yield element, shape
            elif name in _WRAPPERS:
                yield from self._cells(element, margins)

    def _stays(self, shape: RowShape | CellShape) -> bool:
        counts = self._ground.seen.counts
        counts["insertion"] += shape.is_put_in
        counts["deletion"] += shape.is_taken_away
        return not shape.is_taken_away
