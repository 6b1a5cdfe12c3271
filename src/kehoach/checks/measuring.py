"""How wide text and its room are, measured with the widths of Times New Roman. All figures are points."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.checks.once import remembered
from kehoach.metrics import line_widths, text_width
from kehoach.recognise import Labelled, LabelledDocument
from kehoach.seen import Grid, Item, Piece, Story

POINTS_PER_MM = 72 / 25.4
_RAISED = 0.65
"""How large Word sets letters above or below the line, against the size they are given."""
_FONT = "times new roman"
_BLANK_SIZE = 13.0
_LINE_HEIGHT = 1.15
"""A line of Times New Roman, against the size of its letters."""


class Rooms:
    """How much room for text there is in the cells of a document, and on its first page."""

    def __init__(self, document: LabelledDocument) -> None:
        self._cells: dict[tuple[int, int, int], float] = {}
        self._tables = 0
        sheets = document.document.sheets
        for sheet in sheets:
            self._walk(sheet.items)
        first = sheets[0] if sheets else None
        self.page = 0.0 if first is None else first.width - first.left - first.right - first.gutter

    def _walk(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Grid):
                self._grid(item)

    def _grid(self, grid: Grid) -> None:
        self._tables += 1
        number = self._tables
        for row_number, row in enumerate(grid.rows, 1):
            for column, box in enumerate(row.boxes, 1):
                self._cells[number, row_number, column] = box.room
                self._walk(box.items)

    def between_indents(self, each: Labelled) -> float | None:
        """The width a paragraph has between its indents; None where the file does not say it."""
        place, setting = each.line.place, each.line.setting
        if place.story is not Story.BODY:
            return None
        room = self._cells.get((place.table, place.row, place.column), 0.0) if place.table else self.page
        return (room - setting.left - setting.right) * POINTS_PER_MM if room else None


rooms_of = remembered(Rooms)
"""The rooms of a document, measured once."""


def width(each: Labelled) -> float:
    """The width of a line that does not wrap."""
    words = "".join(piece.text for piece in each.pieces)
    blank = len(words) - len(words.lstrip()), len(words.rstrip())
    total, at = 0.0, 0
    for piece in each.pieces:
        text = piece.text[max(0, blank[0] - at) : max(0, blank[1] - at)]
        at += len(piece.text)
        if not piece.look.hidden:
            total += _piece_width(piece, text)
    return total


def _piece_width(piece: Piece, text: str) -> float:
    look = piece.look
    size = look.size * _RAISED if look.raised else look.size
    return text_width(text.upper() if look.capitals else text, size, bold=look.bold, italic=look.italic)


def wrapped(each: Labelled, room: float | None) -> tuple[float, ...]:
    """The width of each printed line of a paragraph; of the whole as one line where its room is not known."""
    looks = each.looks
    if room is None or room <= 0 or not looks:
        return (width(each),)
    look = looks[0]
    text = each.text.upper() if look.capitals else each.text
    return line_widths(text, look.size, room, bold=look.bold, italic=look.italic)


def is_measurable(each: Labelled) -> bool:
    """Whether the widths hold for it: only those of Times New Roman are known."""
    return all(font.casefold() == _FONT for look in each.looks for font in look.fonts)


def height(each: Labelled, room: float | None) -> float:
    """How high a paragraph is with the space around it, as estimated; drawn lines take none."""
    setting = each.line.setting
    size = max((look.size for look in each.looks), default=_BLANK_SIZE)
    row = size * _LINE_HEIGHT * setting.line
    if setting.line_rule != "multiple":
        row = setting.line if setting.line_rule == "exactly" else max(setting.line, size * _LINE_HEIGHT)
    return len(wrapped(each, room)) * row + setting.before + setting.after
