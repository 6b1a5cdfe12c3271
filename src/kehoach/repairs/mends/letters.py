"""How the letters of one run are set. What is None stays as it is, so that no other emphasis is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from kehoach.readers.docx.xml import Element, W
from kehoach.repairs.mends.base import Bench, TextChange
from kehoach.repairs.mends.order import properties_of, put

_PARAGRAPH: Final = f"{W}p"
_SLOTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_OF_THEME: Final = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_SHADES: Final = ("themeColor", "themeTint", "themeShade")


class Letters(NamedTuple):
    """What is to be set; sizes are points, "auto" is the colour Word chooses: black on white."""

    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    underline: bool | None = None
    highlight: bool | None = None
    font: str | None = None
    colour: str | None = None


NOTHING: Final = Letters()


@dataclass(frozen=True, slots=True)
class SetLetters:
    """Set the letters of a run, or those of the number in front of a paragraph, which are the paragraph mark's."""

    at: Element
    letters: Letters

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Write each property that is to be set, and no other."""
        properties = self._properties()
        for name, given in self.letters._asdict().items():
            if given is not None:
                _SETTERS[name](properties, given)
        return ()

    def _properties(self) -> Element:
        if self.at.tag == _PARAGRAPH:
            return put(properties_of(self.at, "pPr"), "rPr")
        return properties_of(self.at, "rPr")


def _size(properties: Element, points: float) -> None:
    for name in ("sz", "szCs"):
        put(properties, name).set(f"{W}val", f"{points * 2:g}")


def _switch(*names: str) -> Callable[[Element, bool], None]:
    def set_(properties: Element, is_on: bool) -> None:  # noqa: FBT001 - one of several setters called alike
        for name in names:
            element = put(properties, name)
            if is_on:
                element.attrib.pop(f"{W}val", None)
            else:
                element.set(f"{W}val", "0")

    return set_


def _none(name: str) -> Callable[[Element, bool], None]:
    """Only taking away is asked for."""

    def set_(properties: Element, _: bool) -> None:  # noqa: FBT001
        element = put(properties, name)
        element.attrib.clear()
        element.set(f"{W}val", "none")

    return set_


def _font(properties: Element, font: str) -> None:
    fonts = put(properties, "rFonts")
    for themed in _OF_THEME:
        fonts.attrib.pop(W + themed, None)
    for slot in _SLOTS:
        fonts.set(W + slot, font)


def _colour(properties: Element, colour: str) -> None:
    element = put(properties, "color")
    for shade in _SHADES:
        element.attrib.pop(W + shade, None)
    element.set(f"{W}val", colour)


_SETTERS: Final[Mapping[str, Callable[..., None]]] = {
    "size": _size,
    "bold": _switch("b", "bCs"),
    "italic": _switch("i", "iCs"),
    "capitals": _switch("caps"),
    "underline": _none("u"),
    "highlight": _none("highlight"),
    "font": _font,
    "colour": _colour,
}
