"""WordprocessingML as it is read: names, values and units, forgiving of what a foreign program wrote."""

from __future__ import annotations

from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VML: Final = "{urn:schemas-microsoft-com:vml}"

_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP[1:-1].encode(),
}
MM_PER_TWIP: Final = 25.4 / 1440
MM_PER_EMU: Final = 1 / 36000
_OFF: Final = frozenset({"0", "false", "off"})
_UNITS: Final = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}

Element = etree._Element


class BrokenXmlError(Exception):
    """A part is no sound XML, or asks for what is never fetched: a DTD, an entity."""


def parse(data: bytes) -> Element:
    """Parse a part without entities, DTD or network; strict files as the usual kind. Raises ``BrokenXmlError``."""
    if _STRICT in data:
        for strict, usual in _STRICT_NAMES.items():
            data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenXmlError from error
    if root.getroottree().docinfo.doctype:
        raise BrokenXmlError
    return root


def name_of(element: Element) -> str:
    """The local name of an element; empty for a comment or an instruction."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def child(element: Element | None, path: str) -> Element | None:
    """The element at ``path`` (``pPr/numPr``) below ``element``; None when there is none."""
    return None if element is None else element.find("/".join(W + step for step in path.split("/")))


def value(element: Element | None, path: str, attribute: str = "val") -> str | None:
    """An attribute of the element at ``path``; None when either is absent."""
    found = child(element, path)
    return None if found is None else found.get(W + attribute)


def switch(element: Element | None, path: str) -> bool | None:
    """Whether the element at ``path`` switches something on; None when it is absent."""
    found = child(element, path)
    return None if found is None else found.get(W + "val", "true") not in _OFF


def whole(text: str | None) -> int | None:
    """A whole number as files give it, also with a fraction or a unit cut off; None for what is no number."""
    number = decimal(text)
    return None if number is None else round(number)


def decimal(text: str | None) -> float | None:
    """A number; None for what is none."""
    if text is None:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < 1e9 else None


def twips(text: str | None) -> float | None:
    """A length in twips, given plainly or with a unit ("2cm"); None for what is none."""
    if text is None:
        return None
    if text[-2:] in _UNITS:
        number = decimal(text[:-2])
        return None if number is None else number * _UNITS[text[-2:]]
    return decimal(text)


def millimetres(text: str | None) -> float | None:
    """A length in twips as millimetres; None for what is none."""
    length = twips(text)
    return None if length is None else length * MM_PER_TWIP


def points(text: str | None) -> float | None:
    """A length in twips as points; None for what is none."""
    length = twips(text)
    return None if length is None else length / 20
