"""The style sheet: what a paragraph or a run inherits, layer by layer, the farthest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.readers.docx.xml import Element, W, child, switch, value


class StyleSheet:
    """The styles of a document by id. A missing or circular base ends a chain where it is."""

    def __init__(self, root: Element | None) -> None:
        self._by_id: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._chains: dict[str, tuple[Element, ...]] = {}
        self.default_runs: Element | None = None
        self.default_paragraphs: Element | None = None
        if root is None:
            return
        self.default_runs = child(root, "docDefaults/rPrDefault/rPr")
        self.default_paragraphs = child(root, "docDefaults/pPrDefault/pPr")
        for style in root.iterfind(f"{W}style"):
            key, kind = style.get(f"{W}styleId"), style.get(f"{W}type") or "paragraph"
            if key is None:
                continue
            self._by_id.setdefault(key, style)
            if style.get(f"{W}default") in ("1", "true", "on"):
                self._defaults.setdefault(kind, key)

    def default(self, kind: str) -> str | None:
        """The id of the style for what names none; None when the sheet has no such style."""
        return self._defaults.get(kind)

    def name(self, key: str | None) -> str:
        """The name of a style as Word shows it; the id itself when it has none, empty for no style."""
        style = self._by_id.get(key or "")
        return (value(style, "name") if style is not None else None) or key or ""

    def chain(self, key: str | None) -> tuple[Element, ...]:
        """A style and those it is based on, the farthest first; none for an unknown one."""
        wanted = key or ""
        if wanted not in self._chains:
            self._chains[wanted] = tuple(self._walk(wanted))[::-1]
        return self._chains[wanted]

    def _walk(self, key: str | None) -> Iterator[Element]:
        """A style and those it is based on, the nearest first."""
        seen: set[str] = set()
        while key and key not in seen and (style := self._by_id.get(key)) is not None:
            seen.add(key)
            yield style
            key = value(style, "basedOn")


class RunLayers(NamedTuple):
    """The ``rPr`` of each level of the hierarchy; styles of one level in order, the farthest first."""

    defaults: Element | None
    table: tuple[Element, ...] = ()
    paragraph: tuple[Element, ...] = ()
    character: tuple[Element, ...] = ()
    direct: Element | None = None

    def all(self) -> tuple[Element | None, ...]:
        """Every layer, the farthest first."""
        return (self.defaults, *self.table, *self.paragraph, *self.character, self.direct)

    def last(self, path: str, attribute: str = "val") -> str | None:
        """The value the nearest layer gives; None when none does."""
        for layer in reversed(self.all()):
            if (found := value(layer, path, attribute)) is not None:
                return found
        return None

    def toggle(self, name: str) -> bool:
        """Whether a toggle (bold, italic, capitals…) is on: styles of two levels undo each other (17.7.3)."""
        direct = switch(self.direct, name)
        if direct is not None:
            return direct
        if switch(self.defaults, name):
            return True
        levels = (self.table, self.paragraph, self.character)
        return sum(bool(_nearest_switch(level, name)) for level in levels) % 2 == 1


def _nearest_switch(layers: Sequence[Element], name: str) -> bool | None:
    for layer in reversed(layers):
        if (found := switch(layer, name)) is not None:
            return found
    return None


def run_properties(styles: Sequence[Element]) -> tuple[Element, ...]:
    """The ``rPr`` of styles, those that have one."""
    return tuple(_parts(styles, "rPr"))


def paragraph_properties(styles: Sequence[Element]) -> tuple[Element, ...]:
    """The ``pPr`` of styles, those that have one."""
    return tuple(_parts(styles, "pPr"))


def _parts(styles: Sequence[Element], name: str) -> Iterator[Element]:
    return (found for style in styles if (found := child(style, name)) is not None)
