"""The style sheet: the styles of a document, what each says, and what it is based on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kehoach.readers.docx.fonts import Theme
from kehoach.readers.docx.properties import (
    NO_PARAGRAPH,
    NO_RUN,
    ParagraphProperties,
    RunProperties,
    paragraph_properties,
    run_properties,
)
from kehoach.readers.docx.xml import Element, W, child, half_points, says_yes, value

_LONGEST_CHAIN: Final = 64
_DEFAULT_CHARACTER = 10.0


@dataclass(frozen=True, slots=True)
class Style:
    """One style: what it says itself. ``element`` holds what only tables look up."""

    key: str
    kind: str
    name: str
    based_on: str | None
    paragraph: ParagraphProperties
    run: RunProperties
    element: Element


class StyleSheet:
    """The styles of a document by id. A missing or circular base ends a chain where it is."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self.theme = theme
        self.default_run: RunProperties = NO_RUN
        self.default_paragraph: ParagraphProperties = NO_PARAGRAPH
        self.character = _DEFAULT_CHARACTER
        self._elements: dict[tuple[str, str], Element] = {}
        self._styles: dict[tuple[str, str], Style] = {}
        self._defaults: dict[str, str] = {}
        self._chains: dict[tuple[str, str], tuple[Style, ...]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for style in root.iterfind(f"{W}style"):
            key, kind = style.get(f"{W}styleId"), style.get(f"{W}type") or "paragraph"
            if key is None:
                continue
            self._elements.setdefault((kind, key), style)
            if says_yes(style.get(f"{W}default")):
                self._defaults.setdefault(kind, key)
        self.default_run = run_properties(child(root, "docDefaults/rPrDefault/rPr"), self.theme)
        self.character = self._width_of_character()
        defaults = child(root, "docDefaults/pPrDefault/pPr")
        self.default_paragraph = paragraph_properties(defaults, self.theme, self.character)

    def _width_of_character(self) -> float:
        """What an indent "in characters" counts: the size of the usual paragraph (17.3.1.12)."""
        normal = self._elements.get(("paragraph", self._defaults.get("paragraph", "")))
        own = half_points(value(normal, "rPr/sz")) if normal is not None else None
        inherited = half_points(self.default_run.values.get("sz"))
        return own or inherited or _DEFAULT_CHARACTER

    def chain(self, kind: str, key: str | None) -> tuple[Style, ...]:
        """A style and those it is based on, the farthest first; for none or an unknown one, the default's."""
        wanted = kind, key or ""
        if wanted not in self._chains:
            known = wanted if wanted in self._elements else (kind, self._defaults.get(kind, ""))
            self._chains[wanted] = tuple(self._walk(*known))[::-1]
        return self._chains[wanted]

    def _walk(self, kind: str, key: str | None) -> Iterator[Style]:
        """A style and those it is based on, the nearest first."""
        seen: set[str] = set()
        while key and key not in seen and len(seen) < _LONGEST_CHAIN and (kind, key) in self._elements:
            seen.add(key)
            style = self._style(kind, key)
            yield style
            key = style.based_on

    def _style(self, kind: str, key: str) -> Style:
        if (kind, key) not in self._styles:
            element = self._elements[kind, key]
            self._styles[kind, key] = Style(
                key=key,
                kind=kind,
                name=value(element, "name") or key,
                based_on=value(element, "basedOn"),
                paragraph=paragraph_properties(child(element, "pPr"), self.theme, self.character),
                run=run_properties(child(element, "rPr"), self.theme),
                element=element,
            )
        return self._styles[kind, key]


def merged_runs(styles: tuple[Style, ...]) -> RunProperties:
    """What a chain of styles says of runs, as one level."""
    merged = NO_RUN
    for style in styles:
        merged = style.run.over(merged)
    return merged
