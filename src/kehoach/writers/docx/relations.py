"""Names of the parts of a package, and the relationships that join them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

TYPES = "[Content_Types].xml"
DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
SETTINGS = "word/settings.xml"
FOOTNOTES = "word/footnotes.xml"
CORE = "docProps/core.xml"

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Relation(NamedTuple):
    """One relationship. ``kind`` is the last word of its type, ``target`` a part name, or any text if external."""

    id: str
    kind: str
    target: str
    external: bool
    element: etree._Element


def relations_name(source: str) -> str:
    """The part that holds the relationships of ``source``; the package itself is called ``""``."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(root: etree._Element, source: str) -> Iterator[Relation]:
    """The relationships in the tree of a ``.rels`` part that belongs to ``source``."""
    for element in root.iter(_RELATIONSHIP):
        target = element.get("Target", "")
        external = element.get("TargetMode") == "External" or target.startswith("#")
        if not external:
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target))[1:]
        kind = element.get("Type", "").rpartition("/")[2]
        yield Relation(element.get("Id", ""), kind, target, external, element)
