"""What a document says and how it looks, as two short numbers that a re-save leaves as they are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from kehoach.writers.docx.content.streams import MARGIN, NAME, NOTHING, Streams
from kehoach.writers.docx.relations import Relation
from kehoach.writers.docx.xml import R, W

_W = f"{{{W}}}"
_DIGITS = 16
_NAME, _MARGIN = NAME.encode(), MARGIN.encode()
_BETWEEN = b"\x0f"


class Fingerprint(NamedTuple):
    """``words`` and ``looks`` as hexadecimal digests; both are the same for the same content."""

    words: str
    looks: str


def fingerprint(document: Streams, notes: Streams, margins: Mapping[str, Streams]) -> Fingerprint:
    """The fingerprint of a document, its footnotes in the order of their marks, and its headers and footers.

    ``margins`` are those that pages show, by the id of their relationship. Among the words only what is in them
    counts, not which pages share them: LibreOffice gives each section its own, and both programs leave out what no
    page shows.
    """
    shown = sorted({margin.words for margin in margins.values() if margin.words})
    words = _BETWEEN.join((document.words, notes.words, *shown))
    looks = _without_names(_BETWEEN.join((document.looks, notes.looks)), margins)
    return Fingerprint(_digest(words), _digest(looks))


def shown_margins(sections: Iterable[etree._Element], links: Mapping[str, Relation]) -> dict[str, str]:
    """The headers and footers that these page setups show: part names by id. ``links`` are those of the document."""
    found = {}
    for section in sections:
        has_first = section.find(f"{_W}titlePg") is not None
        for name in ("headerReference", "footerReference"):
            for reference in section.iterfind(_W + name):
                number = reference.get(f"{{{R}}}id", "")
                kind = reference.get(f"{_W}type", "default")
                if number in links and (kind == "default" or (kind == "first" and has_first)):
                    found[number] = links[number].target
    return found


def _without_names(looks: bytes, margins: Mapping[str, Streams]) -> bytes:
    """The looks with what a program may name as it likes: lists as they come, headers and footers as they look."""
    pieces = looks.split(_NAME)
    said: dict[bytes, bytes] = {}
    lists = 0
    for name in dict.fromkeys(pieces[1::2]):
        if name.startswith(_MARGIN):
            margin = margins.get(name[1:].decode(), NOTHING)
            said[name] = b"".join(margin) if margin.words else b""
        else:
            said[name] = b"%d" % lists
            lists += 1
    pieces[1::2] = map(said.__getitem__, pieces[1::2])
    return b"".join(pieces)


def _digest(stream: bytes) -> str:
    return hashlib.sha256(stream).hexdigest()[:_DIGITS]
