"""The part that carries the plan's source (custom XML): where it goes in a package, and what Word is told of it.

Word and LibreOffice keep such parts when they save. A template may have some of its own: they stay.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from kehoach.writers.docx.companions import append_entries
from kehoach.writers.docx.facts import parse
from kehoach.writers.docx.package import Packed, pack
from kehoach.writers.docx.relations import DOCUMENT, TYPES, relations_name
from kehoach.writers.docx.xml import DECLARATION

NAMESPACE = "urn:kehoach:nguon:1"
"""Namespace of the root element ``nguon``, by which the part is known whatever its name has become."""

ROOT = f"{{{NAMESPACE}}}nguon"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_KIND = "customXml"
_RELATION_ID = "rIdKehoachNguon"
# Word tells parts apart by this number when documents are merged; it may be the same in all of ours.
_STORE_ID = "{6B1D94C8-5F0E-4C0B-9A63-2E7C41D0A3F5}"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_PROPERTIES = (
    f'{DECLARATION}<ds:datastoreItem ds:itemID="{_STORE_ID}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_BEFORE = f'{DECLARATION}<nguon xmlns="{NAMESPACE}">'.encode()


class Enclosing:
    """The place for a source in the package of one template."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Find the first free name among the custom XML of ``parts``."""
        number = 1
        while any(name.startswith(f"customXml/item{number}.") for name in parts):
            number += 1
        self.part = f"customXml/item{number}.xml"
        """The name of the part with the source."""
        properties = f"customXml/itemProps{number}.xml"
        own_relations = relations_name(self.part)
        entry = f'<Relationship Id="rId1" Type="{_RELATION}customXmlProps" Target="{posixpath.basename(properties)}"/>'
        changed = {name: parts[name] for name in (TYPES, relations_name(DOCUMENT))}
        types = ((self.part, "application/xml"), (properties, _PROPERTIES_TYPE))
        append_entries(
            changed,
            TYPES,
            "</Types>",
            [f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in types],
        )
        link = f'<Relationship Id="{_RELATION_ID}" Type="{_RELATION}{_KIND}" Target="../{self.part}"/>'
        append_entries(changed, relations_name(DOCUMENT), "</Relationships>", [link])
        changed[properties] = _PROPERTIES.encode()
        changed[own_relations] = (
            f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{entry}</Relationships>"
        ).encode()
        self.changed = changed
        """The parts that a document with a source has besides it, or has otherwise."""

    def filled(self, source: bytes) -> Packed:
        """The part with this source."""
        # Quotes stay as they are: there are many, and they need no escape here.
        escaped = source.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
        return pack(b"".join((_BEFORE, escaped, b"</nguon>")))


def is_source(data: bytes, part: str) -> bool:
    """Whether a custom XML part is one that carries a source. Raises ``TemplateError`` for a broken one."""
    return NAMESPACE.encode() in data and parse(data, part).tag == ROOT
