"""Whether a PDF is in the letters it was meant to have: those of Times New Roman, or others of the same widths.

Where a machine has none, lines and pages turn elsewhere; where its letters lack Vietnamese ones, these come from
another font. LibreOffice says nothing of either.
"""

from __future__ import annotations

import re
import sys
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO

from kehoach.pdf.reading import Page
from kehoach.pdf.wording import words

_MEANT = "Times New Roman"
_SAME_WIDTHS = ("timesnewroman", "liberationserif", "tinos", "thorndale")
"""Fonts whose letters are as wide as those of Times New Roman, as their names begin in a PDF."""

_OF_SIGNS = frozenset({"Courier New", "MT Extra", "Symbol", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"})
"""Fonts of the bullets that Word writes into every file with a list, whether it is used or not."""

_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml")
_NAMED = re.compile(rb'w:(?:ascii|hAnsi)="([^"]+)"')
_MOST_NAMED = 3


def font_warning(document: bytes, pages: Sequence[Page]) -> str | None:
    """Say which fonts stand in for Times New Roman, and what helps on this machine; None when all is well.

    A document that names other fonts too is not judged: its letters may be meant to be of another kind.
    """
    found = list(dict.fromkeys(_strange_fonts(pages)))
    if not found or _fonts_named(document) - {_MEANT} - _OF_SIGNS:
        return None
    help_of = {"win32": "font_help_windows", "darwin": "font_help_mac"}
    return f"{words('font', fonts=', '.join(found[:_MOST_NAMED]))} {words(help_of.get(sys.platform, 'font_help'))}"


def _strange_fonts(pages: Sequence[Page]) -> Iterator[str]:
    for page in pages:
        for spot in page.spots:
            family, _, _ = spot.font.partition("-")
            plain = family.replace(" ", "").casefold()
            if family and not plain.startswith(_SAME_WIDTHS) and any(map(_is_latin, spot.text)):
                yield family


def _is_latin(letter: str) -> bool:
    # Signs such as ☐ or ≥ come from where they are, and disturb no line.
    return letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN")


def _fonts_named(document: bytes) -> set[str]:
    with zipfile.ZipFile(BytesIO(document)) as package:
        there = [name for name in _PARTS if name in package.namelist()]
        return {name.decode() for part in there for name in _NAMED.findall(package.read(part))}
