"""What is found in one paragraph, gathered while it is read."""

from __future__ import annotations

from kehoach.seen import Drawing, Item, Look, Piece


class Inside:
    """The pieces, fields, drawings and text boxes of one paragraph."""

    __slots__ = ("_is_field", "_look", "_pieces", "_texts", "boxes", "breaks_page", "drawings", "fields")

    def __init__(self) -> None:
        self.fields: list[str] = []
        self.drawings: list[Drawing] = []
        self.boxes: list[tuple[Item, ...]] = []
        self.breaks_page = False
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._look: Look | None = None
        self._is_field = False

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
