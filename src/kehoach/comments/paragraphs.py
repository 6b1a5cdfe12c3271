"""The paragraphs of a body, in the order in which the reader counts them for the place of a finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from kehoach.wordfile.links import words_namespace

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS: Final = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
_TAKEN_AWAY: Final = {"tr": "trPr/del", "tc": "tcPr/cellDel"}
"""Rows and cells that a tracked change takes away; the others of a table are read."""


def body_paragraphs(main: etree._Element) -> Iterator[etree._Element]:
    """Every paragraph of the body, those in cells included and those in text boxes not, in the order of the file."""
    w = words_namespace(main)
    body = main.find(f"{w}body")
    return iter(()) if body is None else _inside(body, w)


def _inside(parent: etree._Element, w: str) -> Iterator[etree._Element]:
    for element in parent:
        if element.tag == f"{w}p":
            yield element
        elif element.tag == f"{_MC}AlternateContent":
            yield from _inside(_chosen(element), w)
        elif isinstance(element.tag, str) and element.tag.startswith(w):
            yield from _of_block(element, element.tag.removeprefix(w), w)


def _of_block(element: etree._Element, name: str, w: str) -> Iterator[etree._Element]:
    if name in _TAKEN_AWAY:
        path = "/".join(w + step for step in _TAKEN_AWAY[name].split("/"))
        if element.find(path) is None:
            yield from _inside(element, w)
    elif name == "tbl" or name in _WRAPPERS:
        yield from _inside(element, w)


def _chosen(element: etree._Element) -> etree._Element:
    """Of the alternatives the first, which is the one that was read."""
    return next((part for part in element if part.tag in (f"{_MC}Choice", f"{_MC}Fallback")), element)
