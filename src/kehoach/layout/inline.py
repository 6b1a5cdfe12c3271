"""Rich text → runs: ``**bold**``, ``*italic*`` and footnote marks; everything else is literal."""

from __future__ import annotations

from kehoach.blocks import Inline, Run
from kehoach.layout.emphasis import emphasis
from kehoach.model.rich import NOTE_MARK
from kehoach.vietnamese import upper

class Notes:
    """Numbers footnotes in the order in which their marks are met."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._order: list[str] = []

    def index_of(self, name: str) -> int:
        """The number, from 1, of the footnote called ``name``."""
        self._order.append(name)
        return len(self._order)

    def in_order(self) -> tuple[Inline, ...]:
        """The footnotes met so far, as runs."""
        return tuple(emphasis(self._texts[name]) for name in self._order)

    def runs(self, text: str, *, capitals: bool = False) -> Inline:
        """The runs of a rich text; with ``capitals`` in upper case, mark by mark."""
        if "*" not in text and "[^" not in text:
            return (Run(upper(text) if capitals else text),)
        found: list[Run] = []
        for run in emphasis(text):
            found.extend(self._split_notes(run, capitals=capitals))
        return tuple(found)

    def _split_notes(self, run: Run, *, capitals: bool) -> list[Run]:
        pieces = NOTE_MARK.split(run.text)
        found: list[Run] = []
        for index, piece in enumerate(pieces):
            if index % 2:
                found.append(Run("", note=self.index_of(piece)))
            elif piece:
                found.append(run._replace(text=upper(piece) if capitals else piece))
        return found


def plain(text: str) -> Inline:
    """The one run of a text in which nothing has a meaning."""
    return (Run(text),)


def text_of(inline: Inline) -> str:
    """The bare words of some runs, footnotes left out."""
    return "".join(run.text for run in inline) if len(inline) > 1 else inline[0].text
