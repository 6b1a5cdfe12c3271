"""Properties that a part says again and again, parsed once: Word writes the same ``rPr`` at each of ten thousand runs.

Before a part is parsed, each repetition gives way to a mark, ``<w:rPr kehoach-same="7"/>``. More than half of the
elements of a long document are never built, and what a run looks like is known by one attribute.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from lxml import etree

from kehoach.readers.docx.xml import BrokenXmlError, Element, W, prepared, tree_of

MARK: Final = "kehoach-same"

_OWN_NAMESPACE: Final = b'xmlns:w="%s"' % W[1:-1].encode()
_ROOT: Final = re.compile(rb"<w:[A-Za-z]+[^<>]*>")
_NAMES: Final = (b"pPr", b"rPr", b"tcPr")
_READ_WHERE_THEY_STAND: Final = (b"sectPr", b"tcBorders")
"""Of a section that ends with a paragraph, and of the cells of a table of which some are lined."""


class Shared:
    """The properties of one document by their marks."""

    def __init__(self) -> None:
        self._marks: dict[tuple[bytes, bytes], bytes] = {}
        self._elements: dict[str, Element] = {}

    def parse(self, data: bytes) -> Element:
        """Parse a part as ``parse`` does, repeated properties as marks. Raises as ``parse``."""
        data = prepared(data)
        root = _ROOT.search(data)
        if root is None or MARK.encode() in data:
            return _unmarked(tree_of(data))
        known = len(self._marks)
        short = self._shortened(data)
        new = list(self._marks)[known:]
        if _is_plain(b"".join((short, *(said for _, said in new)))):
            with suppress(BrokenXmlError):  # told of the part as it is
                tree = tree_of(short)
                self._read(data[: root.end()], new)
                return tree
        for each in new:
            del self._marks[each]
        return tree_of(data)

    def key(self, element: Element) -> str | bytes:
        """What tells one set of properties from another: its mark, or all it says as it is written."""
        return element.get(MARK) or etree.tostring(element, encoding="utf-8", with_tail=False)

    def whole(self, element: Element) -> Element:
        """The properties that a mark stands for; those that are none themselves, with every mark inside made whole."""
        mark = element.get(MARK)
        if mark is not None:
            return self._elements.get(mark, element)
        for inner in element.iterdescendants():
            if (mark := inner.get(MARK)) is not None:
                inner.extend(copy.deepcopy(list(self._elements.get(mark, ()))))
                del inner.attrib[MARK]
        return element

    def _shortened(self, data: bytes) -> bytes:
        for name in _NAMES:
            start, end = b"<w:%s>" % name, b"</w:%s>" % name
            before, *pieces = data.split(start)
            made = [before]
            for piece in pieces:
                content, found, rest = piece.partition(end)
                mark = self._mark(name, content) if found else None  # else it holds its like, as a tracked change does
                made += (start, piece) if mark is None else (mark, rest)
            data = b"".join(made)
        return data

    def _mark(self, name: bytes, content: bytes) -> bytes | None:
        """The mark of properties with this content; None for what is read where it stands."""
        known = self._marks.get((name, content))
        if known is None and not any(kept in content for kept in _READ_WHERE_THEY_STAND):
            known = self._marks[name, content] = b'<w:%s %s="%d"/>' % (name, MARK.encode(), len(self._marks))
        return known

    def _read(self, head: bytes, new: Sequence[tuple[bytes, bytes]]) -> None:
        """Parse what was not known before, below the first tag of its part, which names the namespaces."""
        name = head.rpartition(b"<")[2].split(None, 1)[0]
        content = b"".join(b"<w:%s>%s</w:%s>" % (kind, said, kind) for kind, said in new)
        for element in tree_of(b"%s%s</%s>" % (head, content, name)):
            self._elements[str(len(self._elements))] = element


def _unmarked(tree: Element) -> Element:
    """The tree without marks that are not ours."""
    for element in tree.iter("*"):
        element.attrib.pop(MARK, None)
    return tree


def _is_plain(data: bytes) -> bool:
    """Whether a tag is surely a tag: there are no comments, and the prefix means one thing throughout."""
    return data.count(b"xmlns:w=") == data.count(_OWN_NAMESPACE) == 1 and b"<!" not in data and data.find(b"<?", 1) < 0
