"""A right document opened once, and a copy of it to be spoiled: its parts, its paragraphs, and stretches of their text."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from lxml import etree

from kehoach.checks import Finding
from kehoach.readers.docx.document import read_document
from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, LabelledDocument, Part, label
from kehoach.report.examine import examine
from tests.checks.spoil_pages import Absent

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Injury(NamedTuple):
    """What was done, which codes name it rightly, and in which paragraphs; no paragraphs means anywhere."""

    told: str
    codes: frozenset[str]
    paragraphs: frozenset[int] = frozenset()


class Right(NamedTuple):
    """A right document: its parts, its lines, and what is found in it as it is."""

    name: str
    parts: Mapping[str, bytes]
    document: LabelledDocument
    findings: tuple[Finding, ...]


def opened(name: str, data: bytes, file: Path) -> Right:
    """A right document; ``file`` is a place for a copy to read."""
    file.write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return Right(name, parts, label(read_document(file)), examine(file).findings)


class Scene:
    """A copy of a right document. ``data`` is the file with what was changed in ``parts``, or in the trees of some."""

    def __init__(self, right: Right) -> None:
        self.right = right
        self.document = right.document
        self.parts = dict(right.parts)
        self._trees: dict[str, Any] = {}
        self.root = self.tree(DOCUMENT)
        self.body = [p for p in self.root.iter(f"{W}p") if next(p.iterancestors(f"{W}txbxContent"), None) is None]

    def tree(self, name: str) -> Any:
        """A part of the file, to be changed."""
        if name not in self.parts:
            raise Absent
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.parts[name])
        return self._trees[name]

    def names(self, start: str) -> list[str]:
        """The parts of the file whose names begin so."""
        return [name for name in self.parts if name.startswith(start)]

    def data(self) -> bytes:
        """The file with every change made."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for name, content in self.parts.items():
                tree = self._trees.get(name)
                archive.writestr(name, content if tree is None else etree.tostring(tree, encoding="UTF-8"))
        return out.getvalue()

    def lines(self, *parts: Part, where: Callable[[Labelled], bool] = lambda _: True) -> list[Labelled]:
        """The lines of these parts that have words and fit. Raises ``Absent`` when there are none."""
        found = [each for each in self.document.of(*parts) if each.text and where(each)]
        if not found:
            raise Absent
        return found

    def pick(self, rng: Random, *parts: Part, where: Callable[[Labelled], bool] = lambda _: True) -> Labelled:
        """One of those lines, by chance."""
        return rng.choice(self.lines(*parts, where=where))

    def paragraph(self, each: Labelled) -> Any:
        return self.body[each.line.place.paragraph - 1]

    def words_at(self, each: Labelled) -> tuple[int, int]:
        """Where the words of a line begin and end among all the letters of its paragraph."""
        start = "".join(text.text or "" for text in texts(self.paragraph(each))).find(each.text)
        if start < 0:
            raise Absent
        return start, start + len(each.text)

    def runs(self, each: Labelled, first: int = 0, last: int | None = None) -> list[Any]:
        """The runs that hold the letters ``first`` to ``last`` of a line, and no others."""
        start, end = self.words_at(each)
        return list(cut_out(self.paragraph(each), start + first, end if last is None else start + last))

    def say(self, each: Labelled, old: str, new: str) -> None:
        """Write other words in the place of the first ``old`` in a line. Raises ``Absent`` where it has none."""
        at = each.text.find(old)
        if at < 0:
            raise Absent
        runs = self.runs(each, at, at + len(old))
        for run, words in zip(runs, [new, *[""] * len(runs)], strict=False):
            (text,) = run.iter(f"{W}t")
            _write(text, words)

    def say_all(self, each: Labelled, new: str) -> None:
        """Write other words in the place of all of a line."""
        self.say(each, each.text, new)

    def add_to(self, each: Labelled, sentence: str) -> None:
        """Write another sentence at the end of a line."""
        text = texts(self.paragraph(each))[-1]
        _write(text, f"{(text.text or '').rstrip()} {sentence}")

    def copy_after(self, each: Labelled, like: Labelled, words: str) -> Any:
        """A new paragraph below a line, set as ``like``, after those put there before."""
        return copied(self.paragraph(each), self.paragraph(like), words)


def copied(above: Any, like: Any, words: str) -> Any:
    """A paragraph set like another, below ``above``."""
    other = copy.deepcopy(like)
    first, *others = texts(other)
    _write(first, words)
    for each in others:
        _write(each, "")
    above.addnext(other)
    return other


def texts(paragraph: Any) -> list[Any]:
    """The elements that hold its letters, those of text boxes left out."""
    return [text for text in paragraph.iter(f"{W}t") if next(text.iterancestors(f"{W}txbxContent"), None) is None]


def cut_out(paragraph: Any, start: int, end: int) -> Iterator[Any]:
    """Give some letters runs of their own, set as before."""
    at = 0
    for text in texts(paragraph):
        first, length = at, len(text.text or "")
        at += length
        if first >= end or at <= start or not length:
            continue
        if first < start:
            text = _cut(text, start - first)
            first = start
        if at > end:
            _cut(text, end - first)
        if text.getprevious() is not None and text.getprevious().tag != f"{W}rPr":
            text = _cut(text, 0)
        yield text.getparent()


def _cut(text: Any, at: int) -> Any:
    run = text.getparent()
    other = etree.Element(f"{W}r")
    look = run.find(f"{W}rPr")
    if look is not None:
        other.append(copy.deepcopy(look))
    tail = etree.SubElement(other, f"{W}t")
    after = list(text.itersiblings())
    _write(tail, (text.text or "")[at:])
    _write(text, (text.text or "")[:at])
    other.extend(after)
    run.addnext(other)
    return tail


def _write(text: Any, words: str) -> None:
    text.text = words
    text.set(_SPACE, "preserve")


def injury(told: str, codes: str, *lines: Labelled) -> Injury:
    """An injury at some lines; ``codes`` are numbers of checks with spaces between."""
    return Injury(told, codes_of(codes), frozenset(each.line.place.paragraph for each in lines))


def codes_of(numbers: str) -> frozenset[str]:
    return frozenset(f"KH{number}" for number in numbers.split())
