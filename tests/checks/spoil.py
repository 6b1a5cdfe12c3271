"""Changes exactly one thing in a right document: the wrong examples of the checks, made real."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from kehoach.checks.base import Change
from kehoach.readers.docx.document import read_document
from kehoach.readers.docx.xml import A, W
from kehoach.recognise import Part, label
from tests.checks.spoil_body import BODY, STORIES, WHOLE, change_body, change_story
from tests.checks.spoil_head import HEAD, Scene, runs_of
from tests.checks.spoil_pages import PAGES, Absent, change_number, change_pages, child

DOCUMENT = "word/document.xml"
TWIPS_PER_MM = 1440 / 25.4
_ALIGN = {"left": "left", "center": "center", "right": "right", "justified": "both"}


def spoiled(data: bytes, change: Change, folder: Path) -> bytes:
    """The document with ``change`` made in it. ``folder`` is a place for a copy to read.

    Raises ``Absent`` when the document has nothing to make that change in.
    """
    file = folder / "before.docx"
    file.write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[DOCUMENT])
    if change.part in STORIES:
        change_story(parts, change, LINE)
        return _zipped(parts)
    is_of_body = change.nth is not None or any(what in BODY for what, _ in change.set)
    if is_of_body and change.part is not Part.PAGE_NUMBER:
        change_body(root, label(read_document(file)), change, LINE)
        parts[DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return _zipped(parts)
    for what, value in change.set:
        if change.part is Part.PAGE_NUMBER:
            change_number(parts, root, what, value, LINE)
        elif change.part is not None:
            if what == "theme_font" and not _has_other_theme(parts):
                raise Absent
            _change_lines(root, file, change.part, what, value)
        elif what in WHOLE:
            WHOLE[what](root, value)
        elif what in PAGES:
            change_pages(parts, root, what, value, read_document(file))
        else:
            for section in root.iter(f"{W}sectPr"):
                _PAGE[what](section, value)
    parts[DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _zipped(parts)


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _change_lines(root: Any, file: Path, part: Part, what: str, value: Any) -> None:
    document = label(read_document(file))
    lines = list(document.of(part))
    if not lines:
        raise Absent
    body = [p for p in root.iter(f"{W}p") if next(p.iterancestors(f"{W}txbxContent"), None) is None]
    scene = Scene(document, body)
    if what in HEAD:
        HEAD[what](scene, lines, value)
        return
    for line in lines:
        paragraph = scene.paragraph(line)
        if what in _PLACING and (line.is_tabbed or line.line.text.startswith("\t")):
            raise Absent
        LINE[what](_OnlyRuns(runs_of(paragraph, line)) if what in _OF_RUNS and line.is_tabbed else paragraph, value)


def _has_other_theme(parts: dict[str, bytes]) -> bool:
    """Whether the theme names a font for text that is not the right one."""
    themes = [etree.fromstring(content) for name, content in parts.items() if name.startswith("word/theme/")]
    return any(
        font.get("typeface") not in ("", "Times New Roman")
        for theme in themes
        for font in theme.iterfind(f".//{A}minorFont/{A}latin")
    )


class _OnlyRuns:
    """Some runs of a paragraph, which are changed as if they were all of it."""

    def __init__(self, runs: list[Any]) -> None:
        self._runs = runs

    def iter(self, tag: str) -> Iterator[Any]:
        return (each for run in self._runs for each in run.iter(tag))


def _run_property(name: str, value: Callable[[Any], dict[str, str]]) -> Callable[[Any, Any], None]:
    def change(paragraph: Any, given: Any) -> None:
        for run in paragraph.iter(f"{W}r"):
            properties = child(run, "rPr", first=True)
            for old in properties.findall(W + name):
                properties.remove(old)
            element = etree.SubElement(properties, W + name)
            for key, text in value(given).items():
                element.set(W + key, text)

    return change


def _paragraph_property(name: str, value: Callable[[Any], dict[str, str]]) -> Callable[[Any, Any], None]:
    def change(paragraph: Any, given: Any) -> None:
        element = child(child(paragraph, "pPr", first=True), name)
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


LINE: dict[str, Callable[[Any, Any], None]] = {
    "size": _run_property("sz", lambda given: {"val": str(round(given * 2))}),
    "bold": _run_property("b", _on_off),
    "italic": _run_property("i", _on_off),
    "underline": _run_property("u", lambda given: {"val": "single" if given else "none"}),
    "colour": _run_property("color", lambda given: {"val": given}),
    "font": _run_property("rFonts", lambda given: {"ascii": given, "hAnsi": given, "cs": given}),
    "align": _paragraph_property("jc", lambda given: {"val": _ALIGN[given]}),
    "first_line": _paragraph_property("ind", _mm("firstLine")),
    "left": _paragraph_property("ind", _mm("left")),
    "right": _paragraph_property("ind", _mm("right")),
    "before": _paragraph_property("spacing", _pt("before")),
    "after": _paragraph_property("spacing", _pt("after")),
    "line": _paragraph_property("spacing", lambda given: {"line": str(round(given * 240)), "lineRule": "auto"}),
    "line_exactly": _paragraph_property("spacing", lambda given: {"line": str(given * 20), "lineRule": "exact"}),
    "line_at_least": _paragraph_property("spacing", lambda given: {"line": str(given * 20), "lineRule": "atLeast"}),
    "joins_same_style": _paragraph_property("contextualSpacing", _on_off),
    "text": _text,
    "theme_font": _run_property("rFonts", lambda given: {"asciiTheme": given, "hAnsiTheme": given}),
    "highlight": _run_property("highlight", lambda given: {"val": given}),
}
_OF_RUNS = frozenset({"size", "bold", "italic", "underline", "colour", "font", "theme_font", "highlight", "text"})
_PLACING = frozenset({"align", "first_line", "left", "right"})
"""What cannot be told of a line on which several parts stand side by side."""


def _paper(section: Any, size: tuple[float, float]) -> None:
    element = child(section, "pgSz")
    element.set(f"{W}w", str(round(size[0] * TWIPS_PER_MM)))
    element.set(f"{W}h", str(round(size[1] * TWIPS_PER_MM)))


def _margin(side: str) -> Callable[[Any, float], None]:
    def change(section: Any, given: float) -> None:
        child(section, "pgMar").set(W + side, str(round(given * TWIPS_PER_MM)))

    return change


_PAGE: dict[str, Callable[[Any, Any], None]] = {
    "paper": _paper,
    **{side: _margin(side) for side in ("top", "bottom", "left", "right", "header", "gutter")},
}
