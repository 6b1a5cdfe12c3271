"""Rich text → inline: ``**bold**``, ``*italic*`` and footnote marks; everything else is literal."""

from __future__ import annotations

from collections.abc import Mapping

from kehoach.blocks import Inline, Run
from kehoach.layout.emphasis import emphasis
from kehoach.model.rich import NOTE_MARK
from kehoach.vietnamese import upper


class Notes:
    """Numbers footnotes in the order in which their marks are met."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._order: list[str] = []

    @property
    def count(self) -> int:
        """How many footnotes were met so far."""
        return len(self._order)

    def in_order(self) -> tuple[Inline, ...]:
        """The footnotes met so far."""
        return tuple(emphasis(self._texts[name]) for name in self._order)

    def inline(self, text: str, *, capitals: bool = False) -> Inline:
        """What a rich text prints; with ``capitals`` in upper case."""
        if "*" not in text and "[^" not in text:
            return upper(text) if capitals else text
        found: list[Run] = []
        for run in emphasis(text):
            found.extend(self._split_notes(run, capitals=capitals))
        return tuple(found)

    def _split_notes(self, run: Run, *, capitals: bool) -> list[Run]:
        found: list[Run] = []
        for index, piece in enumerate(NOTE_MARK.split(run.text)):
            if index % 2:
                self._order.append(piece)
                found.append(Run("", note=len(self._order)))
            elif piece:
                found.append(run._replace(text=upper(piece) if capitals else piece))
        return found


def join(*parts: Inline) -> Inline:
    """Several pieces as one; a string when all of them are."""
    try:
        return "".join(parts)  # type: ignore[arg-type]
    except TypeError:
        return tuple(run for part in parts for run in as_runs(part))


def as_runs(inline: Inline) -> tuple[Run, ...]:
    """The runs of a text; none for an empty one."""
    if isinstance(inline, str):
        return (Run(inline),) if inline else ()
    return inline


def bold(inline: Inline) -> Inline:
    """The whole text in bold."""
    return tuple(run._replace(bold=True) for run in as_runs(inline))
