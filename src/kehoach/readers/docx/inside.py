"""What is found in one paragraph, gathered while it is read."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.readers.docx.xml import Element
from kehoach.seen import Drawing, Item, Look, Piece


class Stretch(NamedTuple):
    """Text as one element of a run gives it: ``node`` is that element, a ``w:t``, a tab, a break."""

    node: Element
    text: str
    look: Look
    is_field: bool


class Inside:
    """The pieces, fields, drawings and text boxes of one paragraph."""

    __slots__ = ("_is_field", "_look", "_pieces", "_texts", "boxes", "breaks_page", "drawings", "fields", "node")

    def __init__(self) -> None:
        self.fields: list[str] = []
        self.drawings: list[Drawing] = []
        self.boxes: list[tuple[Item, ...]] = []
        self.breaks_page = False
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._look: Look | None = None
        self._is_field = False
        self.node: Element | None = None
        """What of a run is being read; asked by who traces texts to their elements."""

    def add(self, text: str, look: Look, *, is_field: bool) -> None:
        """Add text; it joins the text before where nothing tells them apart, for Word cuts runs anywhere."""
        if look is not self._look or is_field is not self._is_field:
            self._end_piece()
            self._look, self._is_field = look, is_field
        self._texts.append(text)

    def pieces(self) -> tuple[Piece, ...]:
        """The text of the paragraph."""
        self._end_piece()
        return tuple(self._pieces)

    def _end_piece(self) -> None:
        if self._texts and self._look is not None:
            self._pieces.append(Piece("".join(self._texts), self._look, self._is_field))
            self._texts = []


class TracedInside(Inside):
    """The same, which remembers the element every text came from."""

    __slots__ = ("stretches",)

    def __init__(self) -> None:
        super().__init__()
        self.stretches: list[Stretch] = []

    def add(self, text: str, look: Look, *, is_field: bool) -> None:
        """Add text and remember its element."""
        if self.node is not None:
            self.stretches.append(Stretch(self.node, text, look, is_field))
        super().add(text, look, is_field=is_field)
