"""Changes of the page setup and of the page number, for the wrong examples of the checks."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from kehoach.readers.docx.xml import W
from kehoach.seen import Document, Grid

_SETTINGS = "word/settings.xml"
_RELATION = re.compile(r'<Relationship\b[^>]*\bId="(?P<id>[^"]+)"[^>]*>')
_TARGET = re.compile(r'\bTarget="(?P<target>[^"]+)"')
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
Parts = dict[str, bytes]


class Absent(Exception):  # noqa: N818 - not an error: the document has nothing to spoil so
    """The document holds nothing that could be spoiled in this way."""


def child(parent: Any, name: str, *, first: bool = False) -> Any:
    found = parent.find(W + name)
    if found is None:
        found = etree.SubElement(parent, W + name)
        if first:
            parent.insert(0, found)
    return found


# The page number.


def change_number(parts: Parts, root: Any, what: str, value: Any, looks: dict[str, Callable[[Any, Any], None]]) -> None:
    """Change the line of the page number in every header that has one."""
    found = False
    for name in [name for name in parts if re.fullmatch(r"word/header\d*\.xml", name)]:
        header = etree.fromstring(parts[name])
        for paragraph in list(header.iter(f"{W}p")):
            if _has_number(paragraph):
                found = True
                if what in _NUMBER:
                    _NUMBER[what](parts, root, paragraph, value)
                else:
                    looks[what](paragraph, value)
        parts[name] = etree.tostring(header, xml_declaration=True, encoding="UTF-8", standalone=True)
    assert found, "the right document has no page number"


def _has_number(paragraph: Any) -> bool:
    instructions = [each.text or "" for each in paragraph.iter(f"{W}instrText")]
    instructions += [each.get(f"{W}instr") or "" for each in paragraph.iter(f"{W}fldSimple")]
    return any(text.strip().startswith("PAGE") for text in instructions)


def _removed(parts: Parts, root: Any, paragraph: Any, value: Any) -> None:
    for run in list(paragraph.iter(f"{W}r")):
        run.getparent().remove(run)


def _typed(parts: Parts, root: Any, paragraph: Any, value: Any) -> None:
    """Keep the figure, without the field around it."""
    for name in ("fldChar", "instrText"):
        for each in list(paragraph.iter(W + name)):
            each.getparent().remove(each)


def _words(parts: Parts, root: Any, paragraph: Any, value: tuple[str, str]) -> None:
    runs = list(paragraph.iter(f"{W}r"))
    for text, beside, move in ((value[0], runs[0], "addprevious"), (value[1], runs[-1], "addnext")):
        if text:
            run = etree.Element(f"{W}r")
            look = runs[0].find(f"{W}rPr")
            if look is not None:
                run.append(copy.deepcopy(look))
            etree.SubElement(run, f"{W}t").text = text
            run[-1].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            getattr(beside, move)(run)


def _at_foot(parts: Parts, root: Any, paragraph: Any, value: Any) -> None:
    _copied(parts, root, paragraph, "footer", "default")
    _removed(parts, root, paragraph, value)


def _on_first_page(parts: Parts, root: Any, paragraph: Any, value: Any) -> None:
    _copied(parts, root, paragraph, "header", "first")


def _copied(parts: Parts, root: Any, paragraph: Any, kind: str, use: str) -> None:
    """Copy a line into the header or footer of a use that the first section names."""
    section = next(root.iter(f"{W}sectPr"))
    reference = next((each for each in section.findall(f"{W}{kind}Reference") if each.get(f"{W}type") == use), None)
    if reference is None:
        raise Absent
    name = f"word/{_targets(parts)[reference.get(f'{_R}id')]}"
    story = etree.fromstring(parts[name])
    if any(map(_has_number, story.iter(f"{W}p"))):
        return
    story.append(copy.deepcopy(paragraph))
    parts[name] = etree.tostring(story, xml_declaration=True, encoding="UTF-8", standalone=True)


def _targets(parts: Parts) -> dict[str, str]:
    relations = parts["word/_rels/document.xml.rels"].decode()
    found = {}
    for relation in _RELATION.finditer(relations):
        target = _TARGET.search(relation[0])
        assert target is not None
        found[relation["id"]] = target["target"].removeprefix("/word/")
    return found


_NUMBER: dict[str, Callable[[Parts, Any, Any, Any], None]] = {
    "removed": _removed,
    "typed": _typed,
    "words": _words,
    "at_foot": _at_foot,
    "on_first_page": _on_first_page,
}


# The page setup.


def change_pages(parts: Parts, root: Any, what: str, value: Any, document: Document) -> None:
    """Make one of the ``PAGES`` changes."""
    PAGES[what](parts, list(root.iter(f"{W}sectPr")), value, document)


def _turned(parts: Parts, sections: list[Any], value: Any, document: Document) -> None:
    """Turn the first section that holds no table with lines."""
    at = next((at for at, sheet in enumerate(document.sheets) if not any(_has_lines(sheet.items))), None)
    if at is None:
        raise Absent
    size = child(sections[at], "pgSz")
    width, height = size.get(f"{W}w"), size.get(f"{W}h")
    size.set(f"{W}w", height)
    size.set(f"{W}h", width)
    size.set(f"{W}orient", "landscape")
    margins = child(sections[at], "pgMar")
    for side, length in (("left", 1701), ("right", 1134), ("top", 1134), ("bottom", 1134)):
        margins.set(W + side, str(length))


def _has_lines(items: Any) -> Iterator[bool]:
    return (isinstance(item, Grid) and item.has_lines for item in items)


def _number_format(parts: Parts, sections: list[Any], value: Any, document: Document) -> None:
    for section in sections:
        child(section, "pgNumType").set(f"{W}fmt", value)


def _first_number(parts: Parts, sections: list[Any], value: Any, document: Document) -> None:
    child(sections[0], "pgNumType").set(f"{W}start", str(value))


def _even_pages(parts: Parts, sections: list[Any], value: Any, document: Document) -> None:
    settings = etree.fromstring(parts[_SETTINGS])
    child(settings, "evenAndOddHeaders")
    parts[_SETTINGS] = etree.tostring(settings, xml_declaration=True, encoding="UTF-8", standalone=True)


def _first_page(parts: Parts, sections: list[Any], value: Any, document: Document) -> None:
    for mark in sections[0].findall(f"{W}titlePg"):
        sections[0].remove(mark)


PAGES: dict[str, Callable[[Parts, list[Any], Any, Document], None]] = {
    "turned_without_table": _turned,
    "number_format": _number_format,
    "first_number": _first_number,
    "even_pages": _even_pages,
    "first_page": _first_page,
}
