"""Annexes that are PDF files: only what is seen of their pages is taken over."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.annexed.files import AnnexFile, opened_annex, read_annex
from kehoach.pdf.finishing.flattening import draw, shown_annotations

if TYPE_CHECKING:
    from pypdf import PdfReader

_OF_A_PAGE = frozenset(
    {
        *("/Type", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit"),
        *("/Resources", "/Contents", "/Group"),
    }
)
"""What a page looks like. All else goes: scripts, actions, forms, links into a file that is not there any more."""


def read_annexes(files: Mapping[int, str], folder: Path) -> tuple[AnnexFile, ...]:
    """Read the files that annexes are, by the index of the annex; their names are those in ``folder``.

    Each comes back as a PDF of its pages that is safe. Raises ``InputError`` for one that is not there, is too large,
    or is no PDF that can be opened.
    """
    return tuple(with_safe_pages(read_annex(AnnexFile(index, name), folder)) for index, name in files.items())


def with_safe_pages(annex: AnnexFile) -> AnnexFile:
    """The file with its pages and nothing but what is seen on them.

    Filled-in forms, stamps and typewritten remarks become part of the page. Sizes and rotations stay. Raises
    ``InputError``.
    """
    with opened_annex(annex) as reader:
        return replace(annex, data=_safe(reader))


def _safe(reader: PdfReader) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    for page in reader.pages:
        shown = shown_annotations(page)
        for key in [key for key in page if key not in _OF_A_PAGE]:
            del page[key]
        draw(writer, writer.add_page(page), shown)
    safe = io.BytesIO()
    writer.write(safe)
    return safe.getvalue()
