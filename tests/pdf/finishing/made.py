"""Finished PDFs of plans, and what is in them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader

import kehoach
from tests.builders import a_plan
from tests.pdf.finishing.foreign import a_pdf, bytes_of

ENGINES = ("rdocx", "libreoffice")
every_engine = pytest.mark.parametrize("engine", ENGINES)
_DC = "{http://purl.org/dc/elements/1.1/}"


def a_folder(tmp_path: Path, **files: bytes) -> Path:
    """A folder with PDF files: ``ban_do=…`` is ``ban_do.pdf``."""
    for name, data in files.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
    return tmp_path


def pdf_of(plan: kehoach.Plan, engine: str = "rdocx", **wanted: Any) -> PdfReader:
    return PdfReader(io.BytesIO(kehoach.render(plan, "pdf", engine=engine, **wanted)))


def with_annexes(*annexes: dict[str, Any]) -> kehoach.Plan:
    return a_plan(phu_luc=list(annexes))


def a_map(words: str = "Ban do") -> bytes:
    return bytes_of(a_pdf(words))


def xmp_of(reader: PdfReader) -> etree._Element:
    packet: Any = reader.root_object["/Metadata"].get_object()
    return etree.fromstring(packet.get_data())


def said(xmp: etree._Element, name: str) -> str:
    return "".join(map(str, xmp.find(f".//{_DC}{name}").itertext())).strip()


def fields(reader: PdfReader) -> list[tuple[int, list[float]]]:
    """The page (from 0) and the rectangle of each field for a signature."""
    found = []
    for number, page in enumerate(reader.pages):
        for entry in page.get("/Annots", ()):
            if entry.get_object().get("/FT") == "/Sig":
                found.append((number, [float(side) for side in entry.get_object()["/Rect"]]))
    return found


def bookmarks(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Depth, title and page (from 0) of each bookmark."""

    def walk(entries: list[Any], depth: int) -> Any:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, depth + 1)
            else:
                yield depth, " ".join(str(entry.title).split()), reader.get_destination_page_number(entry)

    return list(walk(reader.outline, 0))
