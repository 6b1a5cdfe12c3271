"""A parsed part → its streams, whatever program wrote it."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from kehoach.writers.docx.content.reading import Reading
from kehoach.writers.docx.content.streams import Streams, Styles
from kehoach.writers.docx.content.tidying import tidied
from kehoach.writers.docx.content.vocabulary import NAMESPACES, TEXTS, short_name

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def read_tree(root: etree._Element, styles: Styles) -> Streams:
    """The streams of the part, or of the piece of one, that ``root`` holds."""
    reading = Reading(styles)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        # A comment or a processing instruction has no name.
        if not isinstance(element.tag, str):
            continue
        name = _name(element.tag)
        if event == "end":
            reading.end(name)
            continue
        reading.start(name, {_local(str(key)): str(value) for key, value in element.attrib.items()})
        if name in TEXTS:
            reading.text(element.text or "", keeps_spaces=element.get(_SPACE) == "preserve")
        elif name == "instrText":
            reading.instruction(element.text or "")
    words, looks = reading.streams
    return Streams(tidied(words), looks)


@lru_cache(512)
def _name(tag: str) -> str:
    namespace, _, name = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    return short_name(NAMESPACES.get(namespace, "?"), name)


def _local(key: str) -> str:
    return key.rpartition("}")[2]
