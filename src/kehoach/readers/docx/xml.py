"""WordprocessingML as it is read: names, values and units, forgiving of what a foreign program wrote."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VML: Final = "{urn:schemas-microsoft-com:vml}"

_STRICT = "http://purl.oclc.org/ooxml/"
_STRICT_NAMES: Final = {
    f"{_STRICT}wordprocessingml/main": W[1:-1],
    f"{_STRICT}officeDocument/relationships": R[1:-1],
    f"{_STRICT}officeDocument/math": M[1:-1],
    f"{_STRICT}drawingml/main": A[1:-1],
    f"{_STRICT}drawingml/wordprocessingDrawing": WP[1:-1],
}
MM_PER_TWIP: Final = 25.4 / 1440
MM_PER_POINT: Final = 25.4 / 72
MM_PER_EMU: Final = 1 / 36000
TWIPS_PER_POINT: Final = 20
MAX_MARKS: Final = 4_000_000
"""Of the sign that opens and closes an element. A tree takes far more memory than the text it is made from."""

_OFF: Final = frozenset({"0", "false", "off"})
_UNITS: Final = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}
_DECLARATION: Final = re.compile(r"<\?xml[^>]*\?>")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_LARGEST: Final = 1e9

Element = etree._Element


class BrokenXmlError(Exception):
    """A part is no sound XML, or asks for what is never fetched: a DTD, an entity."""


class TooLargeError(Exception):
    """A part holds more than is ever read."""


def parse(data: bytes) -> Element:
    """Parse a part without entities, DTD or network; strict files as the usual kind.

    Raises ``BrokenXmlError`` and ``TooLargeError``.
    """
    return tree_of(prepared(data))


def tree_of(data: bytes) -> Element:
    """Parse the prepared bytes of a part. Raises ``BrokenXmlError``."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenXmlError from error
    if root.getroottree().docinfo.doctype:  # of a part in another encoding
        raise BrokenXmlError
    etree.cleanup_namespaces(root)  # many are declared and few used; a part of the tree is written out with all of them
    return root


def prepared(data: bytes) -> bytes:
    """The bytes of a part as they are parsed. Raises ``BrokenXmlError`` and ``TooLargeError``."""
    if data.startswith(_WIDE):
        data = _narrowed(data)
    if b"<!DOCTYPE" in data:  # refused before anything it declares is built
        raise BrokenXmlError
    if data.count(b"<") > MAX_MARKS:
        raise TooLargeError
    if _STRICT.encode() in data:
        for strict, usual in _STRICT_NAMES.items():
            data = data.replace(strict.encode(), usual.encode())
    return data


def _narrowed(data: bytes) -> bytes:
    """UTF-16 as UTF-8, so that what is looked for in the bytes of a part is found."""
    encoding = "utf-16" if data[:2] in _WIDE[:2] else "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BrokenXmlError from error
    return _DECLARATION.sub("", text, count=1).encode()


def name_of(element: Element) -> str:
    """The local name of an element; empty for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, path: str) -> Element | None:
    """The element at ``path`` (``pPr/numPr``) below ``element``; None when there is none."""
    return None if element is None else element.find(_qualified(path))


@cache
def _qualified(path: str) -> str:
    return "/".join(W + step for step in path.split("/"))


def value(element: Element | None, path: str, attribute: str = "val") -> str | None:
    """An attribute of the element at ``path``; None when either is absent."""
    found = child(element, path)
    return None if found is None else found.get(W + attribute)


def is_on(element: Element) -> bool:
    """Whether an element that switches something on or off switches it on."""
    return element.get(f"{W}val", "true") not in _OFF


def switch(element: Element | None, path: str) -> bool | None:
    """Whether the element at ``path`` switches something on; None when it is absent."""
    found = child(element, path)
    return None if found is None else is_on(found)


def says_yes(text: str | None) -> bool:
    """Whether an attribute says yes; one that is absent does not."""
    return text is not None and text not in _OFF


def whole(text: str | None) -> int | None:
    """A whole number as files give it, a fraction rounded; None for what is no number."""
    number = decimal(text)
    return None if number is None else round(number)


def decimal(text: str | None) -> float | None:
    """A number; None for what is none, or is beyond all measure."""
    if text is None:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < _LARGEST else None


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
    return None if length is None else length / TWIPS_PER_POINT


def half_points(text: str | None) -> float | None:
    """A size of type in half-points, or with a unit, as points; None for what is none."""
    if text is not None and text[-2:] in _UNITS:
        return points(text)
    size = decimal(text)
    return None if size is None else size / 2
