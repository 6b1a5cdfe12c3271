"""PDF → pages: what is written on each, where, and in which fonts. Judges nothing."""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.errors import ConverterError
from kehoach.pdf.wording import words

if TYPE_CHECKING:
    from pypdf import PageObject

_SUBSET_MARK = "+"


class Spot(NamedTuple):
    """Words in one font, as the file has them; ``left`` and ``bottom`` in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    font: str
    size: float


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
    try:
        pages = tuple(_page(page) for page in PdfReader(io.BytesIO(data)).pages)
    except Exception as error:
        # Broken files make it fail in as many ways as there are.
        raise ConverterError(words("unreadable")) from error
    if not pages:
        raise ConverterError(words("unreadable"))
    return pages


def _page(page: PageObject) -> Page:
    spots: list[Spot] = []

    def take(text: str, current: list[float], matrix: list[float], font: Mapping[str, Any] | None, size: float) -> None:
        if text.strip("\n"):
            left, bottom = _place(matrix, current)
            spots.append(Spot(text, left, bottom, _family(font), size))
        elif text and spots:
            spots[-1] = spots[-1]._replace(text=spots[-1].text + "\n")

    page.extract_text(visitor_text=take)
    return Page(float(page.mediabox.width), float(page.mediabox.height), tuple(spots))


def _place(text: list[float], page: list[float]) -> tuple[float, float]:
    """Where text begins that is moved by its own matrix and then by that of the page."""
    x, y = text[4], text[5]
    return x * page[0] + y * page[2] + page[4], x * page[1] + y * page[3] + page[5]


def _family(font: Mapping[str, Any] | None) -> str:
    """``/BAAAAA+LiberationSerif-Bold`` → ``LiberationSerif-Bold``; empty where the file does not say."""
    name = str((font or {}).get("/BaseFont", "")).removeprefix("/")
    return name.rpartition(_SUBSET_MARK)[2]
