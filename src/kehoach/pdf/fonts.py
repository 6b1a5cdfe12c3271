"""Whether a PDF is in the letters it was meant to have: those its Word document names, or others of the same widths.

Where a machine has none, lines and pages turn elsewhere; where its letters lack Vietnamese ones, these come from
another font. LibreOffice says nothing of either. The machine is not asked which fonts it has: the PDF tells what was
used, whatever made it.
"""

from __future__ import annotations

import re
import sys
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from kehoach.pdf.reading import Page
from kehoach.pdf.wording import words

_MEANT = "Times New Roman"
_SAME_WIDTHS = {
    "timesnewroman": ("liberationserif", "tinos", "thorndale"),
    "arial": ("liberationsans", "arimo", "albany"),
    "couriernew": ("liberationmono", "cousine", "cumberland"),
    "calibri": ("carlito",),
    "cambria": ("caladea",),
}
"""Fonts and those whose letters are as wide, as their names begin in a PDF."""

_PART = re.compile(r"word/(?:document|styles|numbering|header[0-9]*|footer[0-9]*|footnotes)\.xml")
_THEME = re.compile(r"word/theme/[^/]+\.xml")
_OF_SIGNS = frozenset({"MT Extra", "Symbol", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"})
"""Fonts of bullets, which Word writes into every file with a list; no letter is drawn with them."""
_NAMED = re.compile(rb'w:(?:ascii|hAnsi)="([^"]+)"')
_OF_THEME = re.compile(rb"w:(?:ascii|hAnsi)Theme=")
_IN_THEME = re.compile(rb'<a:latin[^>]* typeface="([^"]+)"')
_MOST_NAMED = 3


def font_warning(document: bytes, pages: Sequence[Page]) -> str | None:
    """Say which fonts stand in for those that a Word document names, and what helps; None when all is well."""
    found = _fonts_of_letters(pages)
    if not any(_strange(found, (_MEANT,))):  # so nearly always, and nothing is unpacked for it
        return None
    named = _fonts_named(document) - _OF_SIGNS or {_MEANT}
    strange = list(_strange(found, named))
    if not strange:
        return None
    shown = ", ".join(strange[:_MOST_NAMED])
    if named == {_MEANT}:
        help_of = {"win32": "font_help_windows", "darwin": "font_help_mac"}
        return f"{words('font', fonts=shown)} {words(help_of.get(sys.platform, 'font_help'))}"
    lacking = sorted(name for name in named if not any(_is_like(each, name) for each in found)) or sorted(named)
    return words("font_of_template", fonts=shown, named=", ".join(lacking[:_MOST_NAMED]))


def _fonts_of_letters(pages: Sequence[Page]) -> tuple[str, ...]:
    """The fonts of Latin letters, each once, in their order, as the PDF calls them."""
    drawn = (spot for page in pages for spot in page.spots if spot.font)
    return tuple(dict.fromkeys(spot.font for spot in drawn if any(map(_is_latin, spot.text))))


def _is_latin(letter: str) -> bool:
    # Signs such as ☐ or ≥ come from where they are, and disturb no line.
    return letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN")


def _strange(found: Iterable[str], named: Iterable[str]) -> Iterator[str]:
    """The families among fonts that were found which are like none of those that were named."""
    wanted = tuple(named)
    strange = (font for font in found if not any(_is_like(font, name) for name in wanted))
    return iter(dict.fromkeys(font.partition("-")[0] for font in strange))


def _is_like(font: str, name: str) -> bool:
    meant = _plain(name)
    return _plain(font).startswith((meant, *_SAME_WIDTHS.get(meant, ())))


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).casefold()


def _fonts_named(document: bytes) -> set[str]:
    """The fonts of Latin letters that stand in a Word document, used or not; with its theme where it uses one."""
    with zipfile.ZipFile(BytesIO(document)) as package:
        parts = [package.read(name) for name in package.namelist() if _PART.fullmatch(name)]
        if any(map(_OF_THEME.search, parts)):
            parts += [package.read(name) for name in package.namelist() if _THEME.fullmatch(name)]
    names = (name for part in parts for name in (*_NAMED.findall(part), *_IN_THEME.findall(part)))
    return {name.decode("utf-8", "replace") for name in names}
