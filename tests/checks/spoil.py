"""Changes exactly one thing in a right document: the wrong examples of the checks, made real."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree

from kehoach.checks.base import Change
from kehoach.readers.docx.document import read_document
from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, Part, label
from kehoach.seen import Line, Look, Piece, Place, Setting, Story
from tests.checks.retype import WHOLE, WORDS

DOCUMENT = "word/document.xml"
TWIPS_PER_MM = 1440 / 25.4
_ALIGN = {"left": "left", "center": "center", "right": "right", "justified": "both"}


def spoiled(data: bytes, change: Change, folder: Path) -> bytes:
    """The document with ``change`` made in it. ``folder`` is a place for a copy to read."""
    file = folder / "before.docx"
    file.write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[DOCUMENT])
    if change.part is None:
        _spoil_whole(root, change)
    elif change.part in _STORIES:
        _spoil_stories(parts, change)
    else:
        _spoil_lines(root, change, file)
    parts[DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _spoil_whole(root: Any, change: Change) -> None:
    for what, value in change.set:
        if what in WHOLE:
            WHOLE[what](root, value)
            continue
        for section in root.iter(f"{W}sectPr"):
            _PAGE[what](section, value)


def _spoil_lines(root: Any, change: Change, file: Path) -> None:
    assert change.part is not None
    body = [p for p in root.iter(f"{W}p") if next(p.iterancestors(f"{W}txbxContent"), None) is None]
    for line in _chosen(list(label(read_document(file)).of(change.part)), change):
        _spoil_one(body[line.line.place.paragraph - 1], change, line)


def _chosen(lines: list[Labelled], change: Change) -> list[Labelled]:
    assert lines, f"the right document has no {change.part}"
    if change.nth is None:
        return list({line.line.place.paragraph: line for line in lines}.values())
    own = [line for line in lines if line.annex == 0] or lines
    return [own[change.nth]]


def _spoil_one(paragraph: Any, change: Change, line: Labelled) -> None:
    for what, value in change.set:
        if what in WORDS:
            other = WORDS[what](paragraph, value, line)
            paragraph = paragraph if other is None else other
        else:
            _LINE[what](paragraph, value)


_STORIES = {Part.CONTACT: "word/footer", Part.CIRCULATION: "word/header"}
"""The parts that stand in footers and headers, with the beginning of the names of those files."""


def _spoil_stories(parts: dict[str, bytes], change: Change) -> None:
    assert change.part is not None
    is_spoiled = False
    for name in [name for name in parts if name.startswith(_STORIES[change.part])]:
        root = etree.fromstring(parts[name])
        for paragraph in root.iter(f"{W}p"):
            text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
            if len(text) > 1:  # not the page number
                place = Place(Story.BODY, 1)
                piece = Piece(text, Look((), 0.0))
                line = Line(place, (piece,), Setting())
                _spoil_one(paragraph, change, Labelled(change.part, line, (piece,)))
                is_spoiled = True
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    assert is_spoiled, f"the right document has no {change.part}"


def _child(parent: Any, name: str, *, first: bool = False) -> Any:
    found = parent.find(W + name)
    if found is None:
        found = etree.SubElement(parent, W + name)
        if first:
            parent.insert(0, found)
    return found


def _run_property(name: str, value: Callable[[Any], dict[str, str]]) -> Callable[[Any, Any], None]:
    def change(paragraph: Any, given: Any) -> None:
        for run in paragraph.iter(f"{W}r"):
            properties = _child(run, "rPr", first=True)
            for old in properties.findall(W + name):
                properties.remove(old)
            element = etree.SubElement(properties, W + name)
            for key, text in value(given).items():
                element.set(W + key, text)

    return change


def _paragraph_property(name: str, value: Callable[[Any], dict[str, str]]) -> Callable[[Any, Any], None]:
    def change(paragraph: Any, given: Any) -> None:
        element = _child(_child(paragraph, "pPr", first=True), name)
        for key, text in value(given).items():
            element.set(W + key, text)

    return change


def _text(paragraph: Any, text: str) -> None:
    texts = list(paragraph.iter(f"{W}t"))
    texts[0].text = text
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for other in texts[1:]:
        other.text = ""


def _on_off(given: Any) -> dict[str, str]:
    return {"val": "1" if given else "0"}


def _mm(name: str) -> Callable[[Any], dict[str, str]]:
    return lambda given: {name: str(round(given * TWIPS_PER_MM))}


def _pt(name: str) -> Callable[[Any], dict[str, str]]:
    return lambda given: {name: str(round(given * 20))}


_LINE: dict[str, Callable[[Any, Any], None]] = {
    "size": _run_property("sz", lambda given: {"val": str(round(given * 2))}),
    "bold": _run_property("b", _on_off),
    "italic": _run_property("i", _on_off),
    "underline": _run_property("u", lambda given: {"val": "single" if given else "none"}),
    "colour": _run_property("color", lambda given: {"val": given}),
    "font": _run_property("rFonts", lambda given: {"ascii": given, "hAnsi": given, "cs": given}),
    "align": _paragraph_property("jc", lambda given: {"val": _ALIGN[given]}),
    "first_line": _paragraph_property("ind", _mm("firstLine")),
    "left": _paragraph_property("ind", _mm("left")),
    "before": _paragraph_property("spacing", _pt("before")),
    "after": _paragraph_property("spacing", _pt("after")),
    "line": _paragraph_property("spacing", lambda given: {"line": str(round(given * 240)), "lineRule": "auto"}),
    "line_exactly": _paragraph_property("spacing", lambda given: {"line": str(given * 20), "lineRule": "exact"}),
    "line_at_least": _paragraph_property("spacing", lambda given: {"line": str(given * 20), "lineRule": "atLeast"}),
    "joins_same_style": _paragraph_property("contextualSpacing", _on_off),
    "text": _text,
}


def _paper(section: Any, size: tuple[float, float]) -> None:
    element = _child(section, "pgSz")
    element.set(f"{W}w", str(round(size[0] * TWIPS_PER_MM)))
    element.set(f"{W}h", str(round(size[1] * TWIPS_PER_MM)))


def _margin(side: str) -> Callable[[Any, float], None]:
    def change(section: Any, given: float) -> None:
        _child(section, "pgMar").set(W + side, str(round(given * TWIPS_PER_MM)))

    return change


_PAGE: dict[str, Callable[[Any, Any], None]] = {
    "paper": _paper,
    **{side: _margin(side) for side in ("top", "bottom", "left", "right", "header", "gutter")},
}
