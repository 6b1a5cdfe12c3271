"""PDF → pages: what is written on each, where, and in which fonts. Judges nothing."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, NamedTuple

from kehoach.errors import ConverterError
from kehoach.pdf.showing import Fonts, Spot, shown
from kehoach.pdf.wording import words

if TYPE_CHECKING:
    from pypdf import PageObject


class Page(NamedTuple):
    """One page; its size in points, its words in the order of the file."""

    width: float
    height: float
    spots: tuple[Spot, ...]

    @property
    def text(self) -> str:
        """All that is written on it."""
        return "".join(spot.text for spot in self.spots)


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Read every page. Raises ``ConverterError`` for what is no PDF, or a broken one."""
    from pypdf import PdfReader

    # What it thinks of odd files is said in English, on stderr.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    fonts = Fonts()
    try:
        pages = tuple(_page(page, fonts) for page in PdfReader(io.BytesIO(data)).pages)
    except Exception as error:
        # Broken files make it fail in as many ways as there are.
        raise ConverterError(words("unreadable")) from error
    if not pages:
        raise ConverterError(words("unreadable"))
    return pages


def _page(page: PageObject, fonts: Fonts) -> Page:
    content = page.get_contents()
    spots = () if content is None else tuple(shown(content.get_data(), page.get("/Resources", {}), fonts))
    return Page(float(page.mediabox.width), float(page.mediabox.height), spots)
