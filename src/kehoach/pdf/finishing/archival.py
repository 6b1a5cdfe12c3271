"""Whether a PDF keeps the rules of PDF/A-3b, as far as its objects show them.

No validator comes with Python, so the rules that a document like ours can break are looked for here. Not looked for:
the insides of fonts and pictures, which are as the engine made them.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.annexed.files import AnnexFile, opened_annex
from kehoach.errors import OutputError
from kehoach.pdf.finishing.archival_objects import objects, shortcomings_of, shortcomings_of_page
from kehoach.pdf.finishing.wording import words

if TYPE_CHECKING:
    from pypdf import PdfReader

_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_IN_BOTH = {
    "/Title": f"{_DC}title",
    "/Author": f"{_DC}creator",
    "/Subject": f"{_DC}description",
    "/Producer": "{http://ns.adobe.com/pdf/1.3/}Producer",
    "/Creator": "{http://ns.adobe.com/xap/1.0/}CreatorTool",
    "/CreationDate": "{http://ns.adobe.com/xap/1.0/}CreateDate",
    "/ModDate": "{http://ns.adobe.com/xap/1.0/}ModifyDate",
}
"""Properties that stand in Info and in XMP, and must be the same there."""
_MOST_TOLD = 3


def refuse_unless_archival(data: bytes, annexes: Sequence[AnnexFile]) -> None:
    """Raise ``OutputError`` when a PDF is not PDF/A-3b; ``InputError`` when that is for one of its annexes."""
    for annex in annexes:
        with opened_annex(annex) as reader:
            found = list(dict.fromkeys(_page_shortcomings(reader)))
        if found:
            raise annex.refusal("annex_not_archival", reasons=_told(found))
    found = shortcomings(data)
    if found:
        raise OutputError(words("not_archival", reasons=_told(found)))


def shortcomings(data: bytes) -> list[str]:
    """What keeps a PDF from being PDF/A-3b, each thing once; empty for one in which nothing is found."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        return [words("encrypted")]
    found = [*_identity(reader), *_attachments(reader), *_page_shortcomings(reader)]
    return list(dict.fromkeys(found))


def _told(found: Sequence[str]) -> str:
    return "; ".join(found[:_MOST_TOLD])


def _page_shortcomings(reader: PdfReader) -> Iterator[str]:
    for each in objects(reader.root_object):
        yield from shortcomings_of(each)
    for page in reader.pages:
        yield from shortcomings_of_page(page)


def _identity(reader: PdfReader) -> Iterator[str]:
    if "/ID" not in reader.trailer:
        yield words("number")
    root = reader.root_object
    intents = [intent.get_object() for intent in root.get("/OutputIntents", ())]
    if not any(each.get("/S") == "/GTS_PDFA1" and "/DestOutputProfile" in each for each in intents):
        yield words("profile")
    try:
        packet: Any = root["/Metadata"].get_object()
        xmp = etree.fromstring(packet.get_data(), etree.XMLParser(resolve_entities=False))
    except (KeyError, etree.XMLSyntaxError):
        yield words("identity")
        return
    if (xmp.findtext(f".//{_PDFAID}part"), xmp.findtext(f".//{_PDFAID}conformance")) != ("3", "B"):
        yield words("identity")
    info: Mapping[str, Any] = reader.metadata or {}
    for key, name in _IN_BOTH.items():
        stated = info.get(key)
        if stated is not None and _same_form(key, str(stated)) != _said(xmp, name):
            yield words("metadata", name=key.removeprefix("/"))


def _said(xmp: etree._Element, name: str) -> str | None:
    found = xmp.find(f".//{name}")
    return None if found is None else "".join(str(text) for text in found.itertext()).strip()


def _same_form(key: str, text: str) -> str:
    """A value of Info as XMP writes it: dates have another form there, and white space counts once."""
    if not key.endswith("Date"):
        return " ".join(text.split())
    digits = text.removeprefix("D:")
    day, time = digits[:8], digits[8:14]
    return f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}Z"


def _attachments(reader: PdfReader) -> Iterator[str]:
    """Each embedded file has its kind, its names and its part in the document, and the catalogue knows of it."""
    related: list[Any] = [entry.get_object() for entry in reader.root_object.get("/AF", ())]
    for each in objects(reader.root_object):
        if "/EF" not in each:
            continue
        needed = ("/F", "/UF", "/AFRelationship")
        lacking = [key for key in needed if key not in each]
        if "/Subtype" not in each["/EF"]["/F"].get_object():
            lacking.append("/Subtype")
        if not any(each is entry for entry in related):
            lacking.append("/AF")
        for key in lacking:
            yield words("attachment", name=key.removeprefix("/"))
