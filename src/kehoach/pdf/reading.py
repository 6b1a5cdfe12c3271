"""PDF → pages: what is written on each, where, and in which fonts. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from kehoach.errors import ConverterError
from kehoach.pdf.wording import words

if TYPE_CHECKING:
    from pypdfium2 import PdfMatrix, PdfObject, PdfPage, PdfTextObj

_SUBSET_MARK = "+"
_one_at_a_time = Lock()
"""PDFium is one for the whole process and not made for several threads."""


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
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with _one_at_a_time, PdfDocument(data) as document:
            pages = tuple(map(_page, document))
    except PdfiumError as error:
        raise ConverterError(words("unreadable")) from error
    if not pages:
        raise ConverterError(words("unreadable"))
    return pages


def _page(page: PdfPage) -> Page:
    left, bottom, right, top = page.get_mediabox()
    return Page(right - left, top - bottom, tuple(_spots(page)))


def _spots(page: PdfPage) -> Iterator[Spot]:
    from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

    for written in page.get_objects((FPDF_PAGEOBJ_TEXT,), textpage=page.get_textpage()):
        yield _spot(written)


def _spot(written: PdfTextObj) -> Spot:
    font = written.get_font().get_base_name().rpartition(_SUBSET_MARK)[2]
    place = _place(written)
    return Spot(written.extract(), place.e, place.f, font, written.get_font_size())


def _place(drawn: PdfObject) -> PdfMatrix:
    """Where something stands on the page: what is within a drawing is placed by it."""
    own = drawn.get_matrix()
    return own if drawn.container is None else own.multiply(_place(drawn.container))
