"""The source that a .docx carries, by its namespace: programs that save the file may give the part another name."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from kehoach.enclosed.wording import words
from kehoach.errors import InputError
from kehoach.readers.docx.package import Package
from kehoach.writers.docx.enclosing import NAMESPACE, ROOT

_FOLDER = "customXml/"


def source_in_docx(path: Path) -> str | None:
    """The source in a document; None when it carries none.

    Raises ``InputError`` for what is no .docx, is damaged, or larger inside than is ever read.
    """
    with Package.open(path) as package, package.bounded():
        for name in package.names:
            if name.startswith(_FOLDER) and name.endswith(".xml"):
                data = package.part(name)
                # A document may carry XML of other programs: only what says that it is ours is looked into.
                if NAMESPACE.encode() in data and (found := _text(data, path)) is not None:
                    return found
    return None


def _text(data: bytes, path: Path) -> str | None:
    """The text of our element; None for an element of another kind."""
    # A plan may be larger than the texts lxml takes by itself; the part is bounded, and nothing in it can expand.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        if b"<!DOCTYPE" in data:
            raise InputError(words("broken_source", file=str(path)))
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(words("broken_source", file=str(path))) from error
    return "".join(str(text) for text in root.itertext()) if root.tag == ROOT else None
