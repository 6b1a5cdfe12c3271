"""How the parts of a Word file are tied together: relationships of the document, and the types of parts."""

from __future__ import annotations

import posixpath
from typing import Final
from urllib.parse import unquote

from lxml import etree

from kehoach.wordfile.archive import RELATIONSHIP, SourceFile

TYPES: Final = "[Content_Types].xml"
_OVERRIDE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Links:
    """The parts the document refers to, and new ones made known to it. Nothing is changed in the file itself."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._part = source.stored(relations_of(source.main))
        known = source.has(self._part)
        self._relations = source.xml(self._part) if known else etree.Element(f"{{{_RELATIONSHIPS}}}Relationships")
        self._types = source.xml(TYPES)
        self._added: set[str] = set()

    def target(self, kind: str) -> str | None:
        """The part of this kind ("comments", "settings") that the document refers to; None when it has none."""
        for link in self._relations.iter(RELATIONSHIP):
            if link.get("Type", "").endswith(f"/{kind}") and link.get("TargetMode") != "External":
                target = posixpath.join("/", posixpath.dirname(self._source.main), unquote(link.get("Target", "")))
                if self._source.has(target):
                    return self._source.stored(target)
        return None

    def add(self, kind: str, stem: str) -> tuple[str, str]:
        """Make a new part of this kind known: its name, which begins with ``stem``, and its id."""
        name, identity = self._free_name(stem), self._free_id()
        etree.SubElement(self._types, _OVERRIDE, PartName=f"/{name}", ContentType=f"{_WORD}.{kind}+xml")
        etree.SubElement(
            self._relations,
            RELATIONSHIP,
            Id=identity,
            Type=f"{self._source.relation_type}/{kind}",
            Target=posixpath.relpath(name, posixpath.dirname(self._source.main) or "."),
        )
        self._added.add(name)
        return name, identity

    def changed_parts(self) -> dict[str, bytes]:
        """The two parts that tie parts together, when any was added."""
        if not self._added:
            return {}
        return {self._source.stored(TYPES): as_bytes(self._types), self._part: as_bytes(self._relations)}

    def _free_name(self, stem: str) -> str:
        folder = posixpath.dirname(self._source.main)
        names = (posixpath.join(folder, f"{stem}{number or ''}.xml") for number in range(10_000))
        return next(name for name in names if not self._source.has(name) and name not in self._added)

    def _free_id(self) -> str:
        used = {link.get("Id") for link in self._relations.iter(RELATIONSHIP)}
        return next(name for name in (f"rIdKeHoach{number}" for number in range(1, 10_000)) if name not in used)


def relations_of(part: str) -> str:
    """The part that holds the relationships of ``part``."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def words_namespace(element: etree._Element) -> str:
    """The namespace of WordprocessingML as this file has it, in braces: strict files have another."""
    return f"{{{etree.QName(element).namespace}}}"


def as_bytes(root: etree._Element) -> bytes:
    """A part as it is written into a file."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
