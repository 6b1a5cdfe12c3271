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
from kehoach.recognise import label

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
        for section in root.iter(f"{W}sectPr"):
            for what, value in change.set:
                _PAGE[what](section, value)
    else:
        numbers = {line.line.place.paragraph for line in label(read_document(file)).of(change.part)}
        assert numbers, f"the right document has no {change.part}"
        body = [p for p in root.iter(f"{W}p") if next(p.iterancestors(f"{W}txbxContent"), None) is None]
        for number in numbers:
            for what, value in change.set:
                _LINE[what](body[number - 1], value)
    parts[DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


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
