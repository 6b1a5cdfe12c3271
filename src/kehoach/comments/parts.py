"""The part of a Word file that holds comments: the one it has, or a new one made known to the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree

from kehoach.wordfile.archive import SourceFile
from kehoach.wordfile.links import Links, as_bytes, words_namespace

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class CommentsPart:
    """The comments of one file, those that were there and those that are added."""

    def __init__(self, name: str, root: etree._Element, used: Iterable[str], links: Links) -> None:
        self._name = name
        self._root = root
        self._w = words_namespace(root)
        self._links = links
        numbers = [int(each) for each in (*used, *self._own_ids()) if each.isdecimal()]
        self._next = max(numbers, default=-1) + 1

    @classmethod
    def of(cls, source: SourceFile, main: etree._Element, used: Iterable[str]) -> CommentsPart:
        """The comments of a file whose document is ``main``; ``used`` are the ids of comments it refers to."""
        links = Links(source)
        found = links.target("comments")
        if found is not None:
            return cls(found, source.xml(found), used, links)
        root = etree.Element(f"{words_namespace(main)}comments", nsmap={"w": words_namespace(main)[1:-1]})
        name, _ = links.add("comments", "comments")
        return cls(name, root, used, links)

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
        return {self._name: as_bytes(self._root), **self._links.changed_parts()}

    def _own_ids(self) -> list[str]:
        return [comment.get(f"{self._w}id", "") for comment in self._root.iter(f"{self._w}comment")]


def _printable(text: str) -> str:
    """The text without what no XML can hold; a document's own words are repeated in some messages."""
    return "".join(mark if mark.isprintable() or mark == "\t" else " " for mark in text)
