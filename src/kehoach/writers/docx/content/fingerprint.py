"""What a document says and how it looks, as two short numbers that a re-save leaves as they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from kehoach.writers.docx.content.reading import Streams
from kehoach.writers.docx.relations import Relation
from kehoach.writers.docx.xml import R, W

_W = f"{{{W}}}"
_DIGITS = 16
_LIST = re.compile(rb"#(\w+)")


class Fingerprint(NamedTuple):
    """``words`` and ``looks`` as hexadecimal digests; both are the same for the same content."""

    words: str
    looks: str


def fingerprint(document: Streams, notes: Streams, margins: Iterable[Streams]) -> Fingerprint:
    """The fingerprint of a document, its footnotes in the order of their marks, and its headers and footers.

    Of headers and footers only what is in them counts, not which pages share them: LibreOffice gives each section
    its own, and both programs leave out those that no page shows.
    """
    shown = {margin for margin in margins if margin.words}
    words = b"\x05".join((document.words, notes.words, *sorted(margin.words for margin in shown)))
    looks = b"\x05".join((document.looks, notes.looks, *sorted(margin.looks for margin in shown)))
    return Fingerprint(_digest(words), _digest(_with_counted_lists(looks)))


def margin_parts(sections: Iterable[etree._Element], links: Mapping[str, Relation]) -> list[str]:
    """The headers and footers that these page setups show, by part name; ``links`` are those of the document."""
    found = []
    for section in sections:
        has_first = section.find(f"{_W}titlePg") is not None
        for name in ("headerReference", "footerReference"):
            for reference in section.iterfind(_W + name):
                link = links.get(reference.get(f"{{{R}}}id", ""))
                kind = reference.get(f"{_W}type", "default")
                if link is not None and (kind == "default" or (kind == "first" and has_first)):
                    found.append(link.target)
    return list(dict.fromkeys(found))


def _with_counted_lists(looks: bytes) -> bytes:
    """The looks with lists numbered as they come: Word may give them other numbers."""
    pieces = _LIST.split(looks)
    lists = pieces[1::2]
    order = {number: b"%d" % place for place, number in enumerate(dict.fromkeys(lists))}
    pieces[1::2] = map(order.__getitem__, lists)
    return b"".join(pieces)


def _digest(stream: bytes) -> str:
    return hashlib.sha256(stream).hexdigest()[:_DIGITS]
