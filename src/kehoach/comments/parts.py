"""The part of a Word file that holds comments: the one it has, or a new one made known to the file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import unquote

from lxml import etree

from kehoach.comments.archive import RELATIONSHIP, SourceFile

TYPES: Final = "[Content_Types].xml"
_OVERRIDE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def words_namespace(element: etree._Element) -> str:
    """The namespace of WordprocessingML as this file has it, in braces: strict files have another."""
    return f"{{{etree.QName(element).namespace}}}"


class CommentsPart:
    """The comments of one file, those that were there and those that are added."""

    def __init__(self, name: str, root: etree._Element, used: Iterable[str], others: Mapping[str, bytes]) -> None:
        self._name = name
        self._root = root
        self._w = words_namespace(root)
        self._others = others
        numbers = [int(each) for each in (*used, *self._own_ids()) if each.isdecimal()]
        self._next = max(numbers, default=-1) + 1

    @classmethod
    def of(cls, source: SourceFile, main: etree._Element, used: Iterable[str]) -> CommentsPart:
        """The comments of a file whose document is ``main``; ``used`` are the ids of comments it refers to."""
        relations_part = source.stored(relations_of(source.main))
        known = source.has(relations_part)
        relations = source.xml(relations_part) if known else etree.Element(f"{{{_RELATIONSHIPS}}}Relationships")
        found = _target(relations, source)
        if found is not None:
            return cls(found, source.xml(found), used, {})
        name = _free_name(source)
        root = etree.Element(f"{words_namespace(main)}comments", nsmap={"w": words_namespace(main)[1:-1]})
        types = source.xml(TYPES)
        etree.SubElement(types, _OVERRIDE, PartName=f"/{name}", ContentType=_CONTENT_TYPE)
        etree.SubElement(
            relations,
            RELATIONSHIP,
            Id=_free_id(relations),
            Type=f"{source.relation_type}/comments",
            Target=posixpath.relpath(name, posixpath.dirname(source.main) or "."),
        )
        return cls(name, root, used, {source.stored(TYPES): _bytes(types), relations_part: _bytes(relations)})

    def add(self, lines: Iterable[str], author: str, initials: str) -> str:
        """Add a comment of these paragraphs and give its id."""
        w, number = self._w, str(self._next)
        self._next += 1
        names = {f"{w}id": number, f"{w}author": author, f"{w}initials": initials}
        comment = etree.SubElement(self._root, f"{w}comment", names)
        for line in lines:
            run = etree.SubElement(etree.SubElement(comment, f"{w}p"), f"{w}r")
            text = etree.SubElement(run, f"{w}t", {_SPACE: "preserve"})
            text.text = _printable(line)
        return number

    def changed_parts(self) -> dict[str, bytes]:
        """Every part that is new or changed, by name."""
        return {self._name: _bytes(self._root), **self._others}

    def _own_ids(self) -> list[str]:
        return [comment.get(f"{self._w}id", "") for comment in self._root.iter(f"{self._w}comment")]


def relations_of(part: str) -> str:
    """The part that holds the relationships of ``part``."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(relations: etree._Element, source: SourceFile) -> str | None:
    for link in relations.iter(RELATIONSHIP):
        if link.get("Type", "").endswith("/comments") and link.get("TargetMode") != "External":
            target = posixpath.join("/", posixpath.dirname(source.main), unquote(link.get("Target", "")))
            if source.has(target):
                return source.stored(target)
    return None


def _free_name(source: SourceFile) -> str:
    folder = posixpath.dirname(source.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in range(1000))
    return next(name for name in names if not source.has(name))


def _free_id(relations: etree._Element) -> str:
    used = {link.get("Id") for link in relations.iter(RELATIONSHIP)}
    return next(name for name in (f"rIdGhiChu{number}" for number in range(1, 10_000)) if name not in used)


def _printable(text: str) -> str:
    """The text without what no XML can hold; a document's own words are repeated in some messages."""
    return "".join(mark if mark.isprintable() or mark == "\t" else " " for mark in text)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
