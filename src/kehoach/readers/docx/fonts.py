"""Which font a letter gets: plain names and those of the theme, resolved as Word does (ECMA-376-1, 17.3.2.26)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.readers.docx.xml import A, Element, W

_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_DEFAULT = "Times New Roman"


class Fonts(NamedTuple):
    """The font of each kind of letter."""

    ascii: str = _DEFAULT
    other: str = _DEFAULT
    """For letters beyond ASCII: all that carry Vietnamese marks."""
    complex: str = _DEFAULT

    def used_by(self, text: str) -> tuple[str, ...]:
        """The fonts that the letters of ``text`` are set in, each once; spaces use none."""
        letters = [letter for letter in text if not letter.isspace()]
        named = [self.ascii] if any(letter.isascii() for letter in letters) else []
        if not all(letter.isascii() for letter in letters):
            named.append(self.other)
        return tuple(dict.fromkeys(named))


class Theme(NamedTuple):
    """The Latin fonts of a theme: for headings (major) and for text (minor); empty when it names none."""

    major: str = ""
    minor: str = ""


def read_theme(root: Element | None) -> Theme:
    """Read the fonts of a theme part; None gives a theme without any."""
    if root is None:
        return Theme()
    found = {}
    for kind in ("major", "minor"):
        latin = root.find(f".//{A}fontScheme/{A}{kind}Font/{A}latin")
        found[kind] = "" if latin is None else latin.get("typeface") or ""
    return Theme(found["major"], found["minor"])


def resolved_fonts(layers: Sequence[Element | None], theme: Theme) -> Fonts:
    """The fonts after all ``rPr`` layers, the farthest first."""
    slots: dict[str, str] = dict.fromkeys(_SLOTS, _DEFAULT)
    for layer in layers:
        given = None if layer is None else layer.find(f"{W}rFonts")
        if given is not None:
            slots |= _named(given, theme)
    return Fonts(slots["ascii"], slots["hAnsi"], slots["cs"])


def _named(given: Element, theme: Theme) -> dict[str, str]:
    found = {}
    for slot in _SLOTS:
        themed = given.get(f"{W}{'cstheme' if slot == 'cs' else f'{slot}Theme'}")
        if themed:  # wins over a plain name that stands beside it
            name = theme.major if themed.startswith("major") else theme.minor
            if name:
                found[slot] = name
                continue
        plain = given.get(f"{W}{slot}")
        if plain:
            found[slot] = plain
    return found
