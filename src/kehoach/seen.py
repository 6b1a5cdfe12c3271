"""What a Word document shows, as read from its file: every paragraph with its look and its place.

The counterpart of ``blocks`` for documents that anybody may have made. Nothing here is judged or given a meaning.
Lengths of paper are millimetres, of type and of spacing points; colours are RRGGBB, or "auto".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

Alignment = Literal["left", "center", "right", "justified"]
LineRule = Literal["multiple", "exactly", "at least"]


class Story(StrEnum):
    """Which part of the pages something stands in; the value is what a clerk calls it."""

    BODY = "thân văn bản"
    HEADER = "đầu trang"
    FOOTER = "chân trang"
    FOOTNOTE = "chú thích"
    TEXT_BOX = "khung chữ"


class Place(NamedTuple):
    """Where a person finds a paragraph: its number in its story, counted from 1, and its first words.

    Paragraphs are counted as the file has them: two that a tracked deletion joins count as two, and the line has
    the number of the second. Those of all text boxes, or of all footnotes, are counted in one row.
    ``table``, ``row`` and ``column`` count from 1; all three are 0 outside tables.
    """

    story: Story
    paragraph: int
    words: str = ""
    table: int = 0
    row: int = 0
    column: int = 0


class Look(NamedTuple):
    """How a stretch of text is set, with everything inherited resolved. ``fonts`` are those its letters use."""

    fonts: tuple[str, ...]
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    capitals: bool = False
    hidden: bool = False
    raised: int = 0
    """1 above the line, -1 below it."""
    colour: str = "auto"
    highlight: str = ""


class Piece(NamedTuple):
    r"""A stretch of text in one look. Typed line breaks are ``\n``, tabs ``\t``."""

    text: str
    look: Look
    is_field: bool = False
    """Whether a field made it: a page number, a date."""


class Border(NamedTuple):
    """A line along one side of a paragraph; ``width`` in points."""

    side: str
    style: str
    width: float


class Setting(NamedTuple):
    """How a paragraph is set. ``line`` is lines for the rule "multiple", else points."""

    align: Alignment = "left"
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    line_rule: LineRule = "multiple"
    joins_same_style: bool = False
    keeps_next: bool = False
    starts_page: bool = False
    borders: tuple[Border, ...] = ()
    outline: int | None = None
    """Level in the outline from 0; None for text."""
    frame: str = ""
    """Where across the page its frame stands: "center", "right"…, or "placed" by a length; empty without a frame."""


DrawingKind = Literal["line", "picture", "shape"]


class Drawing(NamedTuple):
    """Something drawn: a line, a picture, a shape. Sizes in millimetres, 0 where the file does not say."""

    kind: DrawingKind
    width: float
    height: float
    is_dashed: bool = False
    """Whether a line has gaps in it."""


class Line(NamedTuple):
    """One paragraph. ``label`` is its automatic number as printed, empty when it has none."""

    place: Place
    pieces: tuple[Piece, ...]
    setting: Setting
    style: str = ""
    label: str = ""
    label_look: Look | None = None
    fields: tuple[str, ...] = ()
    """The instructions of its fields, such as ``PAGE``."""
    drawings: tuple[Drawing, ...] = ()
    breaks_page: bool = False
    boxes: tuple[tuple[Item, ...], ...] = ()
    """The text boxes anchored in it; they stand in ``Document.text_boxes`` too."""

    @property
    def text(self) -> str:
        """The words as read, without the automatic number; hidden text is left out."""
        pieces = self.pieces
        if len(pieces) == 1 and not pieces[0].look.hidden:  # nearly always
            return pieces[0].text
        return "".join([piece.text for piece in pieces if not piece.look.hidden])

    @property
    def printed(self) -> str:
        """The words with the automatic number in front."""
        return f"{self.label} {self.text}" if self.label else self.text


class Box(NamedTuple):
    """A table cell: what stands in it, its first column from 0 and how far it reaches.

    ``width`` is that of the cell, ``room`` what of it is left for text; 0 where the file does not say.
    """

    items: tuple[Item, ...]
    column: int
    columns: int = 1
    continues: bool = False
    """Whether it is the lower part of a cell merged downwards."""
    width: float = 0.0
    room: float = 0.0


class GridRow(NamedTuple):
    """A table row; ``repeats`` on each page, ``splits`` over two."""

    boxes: tuple[Box, ...]
    repeats: bool = False
    splits: bool = True


class Grid(NamedTuple):
    """A table. ``has_lines`` tells whether any border is drawn."""

    rows: tuple[GridRow, ...]
    has_lines: bool
    align: Alignment = "left"


Item = Line | Grid


class Sheet(NamedTuple):
    """A section: one page setup and what is printed on its pages, ``items`` in order.

    ``headers`` and ``footers`` are by kind: "first", "default", "even"; inherited ones are filled in.
    ``first_number`` is None where numbering goes on.
    """

    width: float
    height: float
    landscape: bool
    top: float
    bottom: float
    left: float
    right: float
    gutter: float
    header_distance: float
    has_first_page: bool
    first_number: int | None
    number_format: str
    headers: Mapping[str, tuple[Item, ...]]
    footers: Mapping[str, tuple[Item, ...]]
    items: tuple[Item, ...]
    has_even_pages: bool = False


class Remark(NamedTuple):
    """Something about the reading itself that a person should know, and how often.

    Codes, worded in ``document_messages``: "insertion", "deletion" and "formatting" (tracked changes, read as
    accepted), "hidden" (hidden text) and "chunk" (another document linked in, which was not read).
    """

    code: str
    times: int = 1


class Document(NamedTuple):
    """A whole document as it shows."""

    sheets: tuple[Sheet, ...]
    footnotes: tuple[tuple[Item, ...], ...]
    text_boxes: tuple[tuple[Item, ...], ...]
    remarks: tuple[Remark, ...]
    is_protected: bool = False
    is_signed: bool = False

    @property
    def items(self) -> Iterator[Item]:
        """The paragraphs and tables of the body, in order."""
        return (item for sheet in self.sheets for item in sheet.items)

    def lines(self) -> Iterator[Line]:
        """Every paragraph of the body, those in cells included, in order."""
        for item in self.items:
            if isinstance(item, Line):
                yield item
            else:
                yield from lines_of(item)

    def every_line(self) -> Iterator[Line]:
        """Every paragraph anywhere: body, headers, footers, footnotes and text boxes."""
        yield from self.lines()
        margins = [
            story for sheet in self.sheets for stories in (sheet.headers, sheet.footers) for story in stories.values()
        ]
        seen: set[int] = set()
        for story in (*margins, *self.footnotes, *self.text_boxes):
            if id(story) not in seen:
                seen.add(id(story))
                for item in story:
                    yield from lines_of(item)


def lines_of(item: Item) -> Iterator[Line]:
    """Every paragraph in a paragraph or a table, in order."""
    if isinstance(item, Line):
        yield item
        return
    for row in item.rows:
        for box in row.boxes:
            for inner in box.items:
                yield from lines_of(inner)
