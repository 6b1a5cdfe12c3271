"""Annexes that are files, put behind the pages with their heads, each with a bookmark."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kehoach.annexed.files import AnnexFile
from kehoach.errors import OutputError
from kehoach.pdf.finishing.wording import words
from kehoach.pdf.reading import Page
from kehoach.pdf.verifying import squeezed

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter


def head_pages(pages: Sequence[Page], lines: Sequence[str]) -> list[int] | None:
    """Find the pages that end with ``lines``, one each, in their order; None when one is missing.

    Searched from the end: the text of a plan may speak of a file as its annex does.
    """
    found: list[int] = []
    last = len(pages)
    for line in reversed(lines):
        wanted = squeezed(line)
        last = next((at for at in range(last - 1, -1, -1) if wanted in squeezed(pages[at].text)), -1)
        if last < 0:
            return None
        found.append(last)
    return found[::-1]


def append_annexes(
    writer: PdfWriter, pages: Sequence[Page], annexes: Sequence[AnnexFile], lines: Sequence[str]
) -> None:
    """Put the pages of each annex behind the page on which its line stands; ``pages`` are those before any is added.

    Raises ``OutputError`` when a line is on no page.
    """
    from pypdf import PdfReader

    places = head_pages(pages, lines)
    if places is None:
        raise OutputError(words("annex_lost", file=", ".join(annex.name for annex in annexes)))
    heads = [writer.pages[place] for place in places]
    # The last first, so that the places of the others stay right.
    for annex, place in reversed(list(zip(annexes, places, strict=True))):
        for offset, page in enumerate(PdfReader(io.BytesIO(annex.data)).pages, 1):
            writer.insert_page(page, place + offset)
    for annex, head in zip(annexes, heads, strict=True):
        first = writer.pages[_number(writer, head) + 1]
        writer.add_outline_item(title=annex.name, page_number=first, parent=_bookmark(writer, head))


def _number(writer: PdfWriter, page: PageObject) -> int:
    return next(at for at, each in enumerate(writer.pages) if each.indirect_reference == page.indirect_reference)


def _bookmark(writer: PdfWriter, page: PageObject) -> Any:
    """The last bookmark that leads to a page, the one of the annex; None when the engine made none."""
    from pypdf.generic import TreeObject

    found = [item for item in _bookmarks(writer.get_outline_root()) if _leads_to(item, page)]
    # Only objects of this kind take others below them.
    return writer._replace_object(found[-1].indirect_reference, TreeObject(found[-1])) if found else None


def _bookmarks(parent: Any) -> Iterator[Any]:
    item = parent.get("/First")
    while item is not None:
        yield item.get_object()
        yield from _bookmarks(item.get_object())
        item = item.get_object().get("/Next")


def _leads_to(item: Any, page: PageObject) -> bool:
    target = item.get("/Dest")
    if target is None and "/A" in item:
        target = item["/A"].get("/D")
    target = None if target is None else target.get_object()
    return isinstance(target, list) and bool(target) and target[0] == page.indirect_reference
