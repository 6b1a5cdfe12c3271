"""A part as our writer writes it → its streams, without parsing it: that would take longer than writing it.

Words stand in ``<w:t xml:space="preserve">``. What lies between two of them is one of a few pieces of markup that
come again and again; each is read once for all documents of a template. Says the same as ``read_tree`` of what our
writer writes; of what others wrote only where ``is_readable`` has found it so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from lxml import etree

from kehoach.memo import Round
from kehoach.writers.docx.content.reading import Reading
from kehoach.writers.docx.content.streams import CLOSE, NEXT_RUN, NOTHING, RESULT, RUN, Streams, Styles
from kehoach.writers.docx.content.tidying import tidied
from kehoach.writers.docx.content.tree import read_tree
from kehoach.writers.docx.content.vocabulary import NAMESPACES, TEXTS, short_name

_WORDS = re.compile(rb'<w:t xml:space="preserve">([^<]*)</w:t>')
# No "<" but at its beginning, so that a comment full of them is not read over and over.
_TAG = re.compile(r'<(/?)([\w:]+)((?:[^<>"\']|"[^<"]*"|\'[^<\']*\')*?)(/?)>([^<]*)')
_ATTRIBUTE = re.compile(r"""(?:\w+:)?([\w]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CLOSE, _FIRST, _NEXT, _RESULT = (mark.encode() for mark in (CLOSE, RUN, NEXT_RUN, RESULT))
_RUN = re.compile(b"[%b%b]([^%b]*)%b" % (_FIRST, _NEXT, _CLOSE, _CLOSE))
_ESCAPED = ((b"&quot;", b'"'), (b"&#34;", b'"'), (b"&#39;", b"'"), (b"&gt;", b">"))
"""What our writer and Jinja escape and ``Reading`` does not."""
_PREFIXES = frozenset(NAMESPACES.values())
_MOST_KNOWN = 1 << 20
"""Bytes of markup remembered: plans of very many tables make new ones without end, and of empty cells long ones."""


_T = TypeVar("_T")


class _Said(NamedTuple):
    """What a piece of markup between two words says.

    ``look`` is that of the run it ends in, None when it is still the run it began in. ``joins`` is the look of the
    run that follows right upon the words before it, so that both may be one run; None when something else does.
    """

    words: bytes
    looks: bytes
    look: bytes | None
    joins: bytes | None


class Cut(NamedTuple):
    """A piece of a part cut up into markup and words by turns, and the streams of all between its first and last words.

    These are ``NOTHING`` where it takes the whole part to tell.
    """

    split: Sequence[bytes]
    inner: Streams


_NOTHING_CUT = Cut((b"",), NOTHING)


class Scanner:
    """Scans the documents of one template. What it remembers changes no result; threads may share it."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._words = _Remembered(self._read_words)
        self._looks = _Remembered(self._read_looks)
        self._said = _Remembered(self._read)

    def streams(self, xml: bytes) -> Streams:
        """The streams of a part."""
        return self._streams(_WORDS.split(xml))

    def streams_of(self, pieces: Sequence[bytes], memo: Round[Cut]) -> Streams:
        """The streams of a part in ``pieces``, cut between paragraphs; ``memo`` knows those of the part before."""
        cuts = []
        for piece in pieces:
            cut = memo.get(piece)
            if cut is None:
                cut = self._cut(piece)
                memo.keep(piece, cut)
            cuts.append(cut)
        # What stands on both sides of where a part was cut is one piece of markup.
        edges = [last.split[-1] + first.split[0] for last, first in pairwise((_NOTHING_CUT, *cuts, _NOTHING_CUT))]
        marks = [self._words[edge] for edge in edges]
        between = b"".join(marks)
        if _NEXT in between or _RESULT in between or any(cut.inner is NOTHING for cut in cuts):
            return self._streams(_WORDS.split(b"".join(pieces)))
        words, looks = [marks[0]], [self._looks[edges[0]]]
        for cut, mark, edge in zip(cuts, marks[1:], edges[1:], strict=True):
            words += (cut.inner.words, mark)
            looks += (cut.inner.looks, self._looks[edge])
        return Streams(_plain(b"".join(words)), b"".join(looks))

    def _cut(self, piece: bytes) -> Cut:
        split = _WORDS.split(piece)
        markup, texts = split[::2], split[1::2]
        if not texts or b"" in texts:
            return Cut(split, NOTHING)
        marks = list(map(self._words.__getitem__, markup))
        words = split[1:-1]
        words[1::2] = marks[1:-1]
        stream = b"".join(words)
        if _RESULT in stream:
            return Cut(split, NOTHING)
        if _NEXT in stream:
            _join_runs(marks, list(map(self._said.__getitem__, markup)))
            words[1::2] = marks[1:-1]
            stream = b"".join(words).replace(_NEXT, _FIRST)
        return Cut(split, Streams(stream, b"".join(map(self._looks.__getitem__, markup[1:-1]))))

    def _streams(self, pieces: list[bytes]) -> Streams:
        markup, texts = pieces[::2], pieces[1::2]
        marks = list(map(self._words.__getitem__, markup))
        looks = b"".join(map(self._looks.__getitem__, markup))
        pieces[::2] = marks
        stream = b"".join(pieces)
        has_neighbours, has_empty = _NEXT in stream, b"" in texts
        is_tidy = _RESULT not in stream
        if has_neighbours:
            _join_runs(marks, list(map(self._said.__getitem__, markup)))
        if has_empty:
            is_tidy = _drop_empty_runs(marks, texts) and is_tidy
        if has_neighbours or has_empty:
            pieces[::2] = marks
            stream = b"".join(pieces).replace(_NEXT, _FIRST)
        stream = _plain(stream)
        return Streams(stream if is_tidy else tidied(stream), looks)

    def is_readable(self, xml: bytes, root: etree._Element) -> bool:
        """Whether scanning ``xml`` says what reading its tree does."""
        return self.streams(xml) == read_tree(root, self._styles)

    def _read(self, markup: bytes) -> _Said:
        words, looks = _read_markup(markup.decode(errors="replace"), self._styles)
        runs = _RUN.findall(words)
        return _Said(words, looks, runs[-1] if runs else None, runs[0] if words.startswith(_NEXT) else None)

    def _read_words(self, markup: bytes) -> bytes:
        return self._said[markup].words

    def _read_looks(self, markup: bytes) -> bytes:
        return self._said[markup].looks


class _Remembered(dict[bytes, _T]):
    """What is found for a piece of markup, by the piece."""

    def __init__(self, find: Callable[[bytes], _T]) -> None:
        super().__init__()
        self._find = find
        self._room = _MOST_KNOWN

    def __missing__(self, markup: bytes) -> _T:
        found = self._find(markup)
        if len(markup) <= self._room:
            self._room -= len(markup)
            self[markup] = found
        return found


def _plain(stream: bytes) -> bytes:
    if b"&" in stream:
        for escaped, plain in _ESCAPED:
            stream = stream.replace(escaped, plain)
    return stream


def _join_runs(marks: list[bytes], said: Sequence[_Said]) -> None:
    """Make neighbouring runs of one look one run; ``said`` are the marks as they were read."""
    for index in [index for index, each in enumerate(said) if each.joins is not None]:
        before = index - 1
        while before > 0 and said[before].look is None:
            before -= 1
        if before >= 0 and said[before].look == said[index].joins:
            marks[index] = marks[index].partition(_CLOSE)[2]


def _drop_empty_runs(marks: list[bytes], texts: Sequence[bytes]) -> bool:
    """Drop what only leads over to no words; whether nothing else has to be joined for it."""
    is_tidy = True
    for index in reversed([index for index, text in enumerate(texts) if not text]):
        marks[index] = tidied(marks[index] + marks[index + 1])
        marks[index + 1] = b""
        is_tidy = is_tidy and not marks[index].startswith((_FIRST, _NEXT))
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
        found = {key: _unescaped(double or single) for key, double, single in _ATTRIBUTE.findall(attributes)}
        reading.start(name, found)
        if name in TEXTS:
            reading.text("" if empty else _unescaped(text), keeps_spaces=found.get("space") == "preserve")
        elif name == "instrText":
            reading.instruction(_unescaped(text))
        if empty:
            reading.end(name)
    # The words that follow belong to the run that has begun.
    reading.text("", keeps_spaces=True)
    return reading.streams


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    # Rare, and its table of entities takes longer to load than a document to write.
    from html import unescape

    return unescape(text)
