"""The page number: put into a header, in a new one where there is none, and taken away where it must not stand."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from kehoach.readers.docx.xml import Element, R, W, child
from kehoach.repairs.mends.base import Bench, TextChange
from kehoach.repairs.mends.letters import Letters, SetLetters
from kehoach.repairs.mends.order import properties_of
from kehoach.repairs.mends.paragraph import SetParagraph
from kehoach.seen import Place
from kehoach.wordfile.links import as_bytes

_KEPT: Final = frozenset({f"{W}pPr", f"{W}bookmarkStart", f"{W}bookmarkEnd"})


@dataclass(frozen=True, slots=True)
class FillInNumber:
    """Make a paragraph of a header the page number and nothing else, centred. ``place`` is where it stands.

    ``typed`` is a figure that stood there in its stead, empty for a blank paragraph.
    """

    at: Element
    place: Place
    letters: Letters
    typed: str = ""

    def make(self, bench: Bench) -> Sequence[TextChange]:
        """Write the field; what was in the paragraph is gone."""
        _clear(self.at)
        SetParagraph(self.at, align="center", left=0, right=0, first_line=0).make(bench)
        _write_number(self.at, self.letters, bench)
        return (TextChange(self.place, self.typed, ""),) if self.typed else ()


@dataclass(frozen=True, slots=True)
class AddNumber:
    """Give a section a header of its own for this use ("default", "even"), with the page number in it."""

    at: Element
    use: str
    letters: Letters

    def make(self, bench: Bench) -> Sequence[TextChange]:
        """Add the part and refer to it."""
        name, identity = bench.links.add("header", "header")
        root = etree.Element(f"{W}hdr", nsmap={"w": W[1:-1]})
        paragraph = etree.SubElement(root, f"{W}p")
        spacing = {"left": 0.0, "right": 0.0, "first_line": 0.0, "before": 0.0, "after": 0.0}
        SetParagraph(paragraph, align="center", line=1.0, **spacing).make(bench)  # type: ignore[arg-type]
        _write_number(paragraph, self.letters, bench)
        bench.added[name] = as_bytes(root)
        reference = etree.Element(f"{W}headerReference", {f"{W}type": self.use, f"{R}id": identity}, {"r": R[1:-1]})
        self.at.insert(0, reference)
        return ()


@dataclass(frozen=True, slots=True)
class ClearNumber:
    """Take the page number out of a paragraph that holds nothing else; the paragraph stays."""

    at: Element

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Leave it blank."""
        _clear(self.at)
        return ()


@dataclass(frozen=True, slots=True)
class ClearBeside:
    """Take away typed text beside the page number, as "Trang" and dashes. ``at`` is the element of that text."""

    at: Element
    place: Place

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Leave the run where it is, empty."""
        old = self.at.text or ""
        self.at.text = ""
        return (TextChange(self.place, old, ""),)


def _clear(paragraph: Element) -> None:
    for part in list(paragraph):
        if part.tag not in _KEPT:
            paragraph.remove(part)


def _write_number(paragraph: Element, letters: Letters, bench: Bench) -> None:
    """A PAGE field as Word writes it, in runs that all look alike: on updating Word takes the look of any of them."""
    first = etree.SubElement(paragraph, f"{W}r")
    SetLetters(first, letters).make(bench)
    looks = child(first, "rPr")
    _mark(first, "begin")
    for kind, text in (("instrText", " PAGE "), ("separate", ""), ("t", "2"), ("end", "")):
        run = etree.SubElement(paragraph, f"{W}r")
        if looks is not None:
            run.append(deepcopy(looks))
        if text:
            element = etree.SubElement(run, W + kind)
            element.text = text
            if text != text.strip():
                element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        else:
            _mark(run, kind)
    properties_of(paragraph, "pPr")


def _mark(run: Element, kind: str) -> None:
    etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
