"""Which font a letter gets: plain names and those of the theme, resolved as Word does (ECMA-376-1, 17.3.2.26)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from kehoach.readers.docx.xml import A, Element, W

_DEFAULT = "Times New Roman"
_SLOTS: Final = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
# With the hint "eastAsia", which WPS Office writes, marks and signs that Latin and East Asian fonts share.
_HINTED = re.compile(
    "[\u00a1\u00a4\u00a7\u00a8\u00aa\u00ad\u00af-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7\u2000-\u2bff]"
)
_ASCII = re.compile("[!-~]")
_OTHER = re.compile(r"[^\x00-\x7f\s]")


class Fonts(NamedTuple):
    """The font of each kind of letter."""

    ascii: str = _DEFAULT
    other: str = _DEFAULT
    """For letters beyond ASCII: all that carry Vietnamese marks."""
    east_asian: str = _DEFAULT
    complex: str = _DEFAULT
    is_hinted: bool = False
    """Whether signs that could be either count as East Asian."""

    @property
    def is_uniform(self) -> bool:
        """Whether all that is not East Asian has one font."""
        return self.ascii == self.other and not self.is_hinted

    @classmethod
    def of(cls, slots: Mapping[str, str]) -> Fonts:
        """The fonts of slots that ``named_fonts`` gave."""
        latin, other, east_asian, complex_ = (slots.get(slot, _DEFAULT) for slot in _SLOTS)
        return cls(latin, other, east_asian, complex_, slots.get("hint") == "eastAsia")

    def used_by(self, text: str) -> tuple[str, ...]:
        """The fonts that the letters of ``text`` are set in, each once; spaces use none."""
        if self.is_uniform and not is_not_latin(text):
            return (self.ascii,)
        named = [self.ascii] if _ASCII.search(text) else []
        rest = text
        if self.east_asian != self.other and not text.isascii():
            rest = _EAST_ASIAN.sub("", text)
            if self.is_hinted:
                rest = _HINTED.sub("", rest)
        if _OTHER.search(rest):
            named.append(self.other)
        if rest != text:
            named.append(self.east_asian)
        return tuple(dict.fromkeys(named))


def is_not_latin(text: str) -> bool:
    """Whether a text may need another font than that of its Latin letters, or none at all: spaces need none."""
    return text.isspace() or _EAST_ASIAN.search(text) is not None


class Theme(NamedTuple):
    """The fonts of a theme for headings (major) and text (minor): Latin, East Asian, complex; empty for none."""

    major: tuple[str, str, str] = ("", "", "")
    minor: tuple[str, str, str] = ("", "", "")

    def font(self, name: str) -> str:
        """The font of a name such as ``minorHAnsi``; empty when the theme has none."""
        fonts = self.major if name.startswith("major") else self.minor
        return fonts[1 if name.endswith("EastAsia") else 2 if name.endswith("Bidi") else 0]


def read_theme(root: Element | None) -> Theme:
    """Read the fonts of a theme part; None gives a theme without any."""
    if root is None:
        return Theme()
    return Theme(_scripts(root, "major"), _scripts(root, "minor"))


def _scripts(root: Element, kind: str) -> tuple[str, str, str]:
    latin, east_asian, complex_ = (
        root.find(f".//{A}fontScheme/{A}{kind}Font/{A}{script}") for script in ("latin", "ea", "cs")
    )
    return _typeface(latin), _typeface(east_asian), _typeface(complex_)


def _typeface(element: Element | None) -> str:
    return "" if element is None else element.get("typeface") or ""


def named_fonts(given: Element, theme: Theme) -> dict[str, str]:
    """The font that an ``rFonts`` names for each slot it names one for, and its hint."""
    found = {}
    for slot, themed in _SLOTS.items():
        name = given.get(W + themed)
        font = theme.font(name) if name else ""  # wins over a plain name that stands beside it
        font = font or given.get(W + slot) or ""
        if font:
            found[slot] = font
    if hint := given.get(f"{W}hint"):
        found["hint"] = hint
    return found
