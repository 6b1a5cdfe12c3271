"""A part as our writer writes it → its streams, without parsing it: that would take longer than writing it.

Words stand in ``<w:t xml:space="preserve">``. What lies between two of them is one of a few pieces of markup that
come again and again; each is read once for all documents of a template. Says the same as ``read_tree`` of what our
writer writes; of what others wrote only where ``is_readable`` has found it so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from lxml import etree

from kehoach.writers.docx.content.reading import CLOSE, FIELD, FIRST_RUN, NEXT_RUN, OPEN, Reading, Streams, Styles
from kehoach.writers.docx.content.tidying import tidied
from kehoach.writers.docx.content.tree import read_tree
from kehoach.writers.docx.content.vocabulary import NAMESPACES, TEXTS, short_name

_WORDS = re.compile(rb'<w:t xml:space="preserve">([^<]*)</w:t>')
_TAG = re.compile(r'<(/?)([\w:]+)((?:[^>"\']|"[^"]*"|\'[^\']*\')*?)(/?)>([^<]*)')
_ATTRIBUTE = re.compile(r"""(?:\w+:)?([\w]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_RUN = re.compile(f"{OPEN}[{FIRST_RUN}{NEXT_RUN}]([^{CLOSE}]*){CLOSE}".encode())
_CLOSE = CLOSE.encode()
_NEXT, _FIRST, _FIELD = f"{OPEN}{NEXT_RUN}".encode(), f"{OPEN}{FIRST_RUN}".encode(), f"{OPEN}{FIELD}".encode()
_ESCAPED = ((b"&quot;", b'"'), (b"&#34;", b'"'), (b"&#39;", b"'"), (b"&gt;", b">"))
"""What our writer and Jinja escape and ``Reading`` does not."""
_PREFIXES = frozenset(NAMESPACES.values())
_MOST_KNOWN = 4096
"""Pieces of markup remembered: a plan of very many tables makes new ones without end."""


class _Said(NamedTuple):
    """What a piece of markup between two words says.

    ``look`` is that of the run it ends in, None when it is still the run it began in; ``joins`` is ``look`` when
    nothing but runs ends and begins in it, so that the words around it may be of one run.
    """

    words: bytes
    looks: bytes
    look: bytes | None
    joins: bytes | None


class Scanner:
    """Scans the documents of one template. What it remembers changes no result; threads may share it."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known = _Known(styles)

    def streams(self, xml: bytes) -> Streams:
        """The streams of a part."""
        pieces = _WORDS.split(xml)
        said = list(map(self._known.__getitem__, pieces[::2]))
        words, looks, _, joins = zip(*said, strict=True)
        texts = pieces[1::2]
        marks = _joined(said) if any(joins) else list(words)
        is_tidy = b"" not in texts or _drop_empty_runs(marks, texts)
        pieces[::2] = marks
        stream = b"".join(pieces)
        if b"&" in stream:
            for escaped, plain in _ESCAPED:
                stream = stream.replace(escaped, plain)
        return Streams(stream if is_tidy and _FIELD not in stream else tidied(stream), b"".join(looks))

    def is_readable(self, xml: bytes, root: etree._Element) -> bool:
        """Whether scanning ``xml`` says what reading its tree does."""
        return self.streams(xml) == read_tree(root, self._styles)


class _Known(dict[bytes, _Said]):
    """Pieces of markup with what they say."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles

    def __missing__(self, markup: bytes) -> _Said:
        words, looks = _read_markup(markup.decode(errors="replace"), self._styles)
        runs = _RUN.findall(words)
        joins = runs[-1] or b"|" if words.startswith(_NEXT) else None
        said = _Said(words.replace(_NEXT, _FIRST), looks, (runs[-1] or b"|") if runs else None, joins)
        if len(self) < _MOST_KNOWN:
            self[markup] = said
        return said


def _joined(said: Sequence[_Said]) -> list[bytes]:
    """What the pieces say when neighbouring runs of one look are one run."""
    words = []
    last: bytes | None = None
    for each in said:
        joins, look = each.joins, each.look
        same = joins is not None and joins == last
        words.append(each.words.partition(_CLOSE)[2] if same else each.words)
        if look is not None:
            last = look
    return words


def _drop_empty_runs(marks: list[bytes], texts: Sequence[bytes]) -> bool:
    """Drop what only leads over to no words; whether nothing else has to be joined for it."""
    is_tidy = True
    for index in reversed(range(len(texts))):
        if not texts[index]:
            marks[index] = tidied(marks[index] + marks[index + 1])
            marks[index + 1] = b""
            is_tidy = is_tidy and not marks[index].startswith(_FIRST)
    return is_tidy


def _read_markup(markup: str, styles: Styles) -> Streams:
    """What a piece of markup says that begins after some words and ends before others."""
    reading = Reading(styles)
    for closing, tag, attributes, empty, text in _TAG.findall(markup):
        prefix, _, name = tag.rpartition(":")
        name = short_name(prefix if prefix in _PREFIXES else "?", name)
        if closing:
            reading.end(name)
            continue
        found = {key: unescape(double or single) for key, double, single in _ATTRIBUTE.findall(attributes)}
        reading.start(name, found)
        if name in TEXTS:
            reading.text("" if empty else unescape(text), keeps_spaces=found.get("space") == "preserve")
        elif name == "instrText":
            reading.instruction(unescape(text))
        if empty:
            reading.end(name)
    # The words that follow belong to the run that has begun.
    reading.text("", keeps_spaces=True)
    return reading.streams
