"""Changes of how the head is built: a part taken out or moved, a drawn line lengthened or broken."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from lxml import etree

from kehoach.checks.measuring import POINTS_PER_MM, Rooms, width, wrapped
from kehoach.metrics import text_width
from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, LabelledDocument, Part
from tests.checks.spoil_pages import Absent, child

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU_PER_POINT = 12700
_TWIPS_PER_POINT = 20


class Scene(NamedTuple):
    """The document as labelled, and its paragraphs by number."""

    document: LabelledDocument
    body: list[Any]

    def paragraph(self, line: Labelled) -> Any:
        return self.body[line.line.place.paragraph - 1]


def runs_of(paragraph: Any, line: Labelled) -> list[Any]:
    """The runs that hold the words of a line; all of them where nothing else stands beside."""
    runs = list(paragraph.iter(f"{W}r"))
    if not line.is_tabbed:
        return runs
    words = {id(run): "".join(run.itertext()).strip() for run in runs}
    same = [run for run in runs if words[id(run)] == line.text]
    return same or [run for run in runs if words[id(run)] and words[id(run)] in line.text]


def _removed(scene: Scene, lines: Sequence[Labelled], value: Any) -> None:
    for line in lines:
        paragraph = scene.paragraph(line)
        for run in runs_of(paragraph, line):
            for words in [*run.findall(f"{W}t")]:
                run.remove(words)
        inside = paragraph.getparent()
        is_last = len(inside.findall(f"{W}p")) == 1
        if not is_last and not line.is_tabbed and next(paragraph.iter(f"{W}sectPr", f"{W}drawing"), None) is None:
            inside.remove(paragraph)


def _blank_above(scene: Scene, lines: Sequence[Labelled], value: Any) -> None:
    if lines[0].is_tabbed and lines[0].part is Part.PLACE_DATE:
        raise Absent
    scene.paragraph(lines[0]).addprevious(etree.Element(f"{W}p"))


def _line_below(scene: Scene, lines: Sequence[Labelled], text: str) -> None:
    paragraph = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
    scene.paragraph(lines[0]).addnext(paragraph)


def _table_of(paragraph: Any) -> Any:
    table = next(paragraph.iterancestors(f"{W}tbl"), None)
    if table is None:
        raise Absent
    return table


def _out_of_table(scene: Scene, lines: Sequence[Labelled], value: Any) -> None:
    paragraph = scene.paragraph(lines[0])
    table = _table_of(paragraph)
    paragraph.addprevious(etree.Element(f"{W}p"))
    table.addnext(paragraph)


def _columns_swapped(scene: Scene, lines: Sequence[Labelled], value: Any) -> None:
    for row in _table_of(scene.paragraph(lines[0])).iter(f"{W}tr"):
        left, right = row.findall(f"{W}tc")[:2]
        right.addnext(left)


def _swapped_with(scene: Scene, lines: Sequence[Labelled], other: Part) -> None:
    mine = scene.paragraph(lines[0])
    _table_of(mine)
    theirs = scene.paragraph(next(scene.document.of(other)))
    mark = etree.Element("mark")
    mine.addprevious(mark)
    theirs.addprevious(mine)
    mark.addprevious(theirs)
    mark.getparent().remove(mark)


def _cell_width(scene: Scene, lines: Sequence[Labelled], millimetres: float) -> None:
    cell = next(scene.paragraph(lines[0]).iterancestors(f"{W}tc"), None)
    if cell is None:
        raise Absent
    child(child(cell, "tcPr", first=True), "tcW").set(f"{W}w", str(round(millimetres * 56.7)))


# Drawn lines.


class _Drawn(NamedTuple):
    """The line under some words: where it is, and how long the words are, in points."""

    paragraph: Any
    line: Labelled
    base: float


def _drawn(scene: Scene, lines: Sequence[Labelled]) -> _Drawn:
    """The line of a part: anchored in its words, or the first that follows in its column."""
    owner = lines[-1]
    base = wrapped(owner, None if owner.is_tabbed else Rooms(scene.document).between_indents(owner))[-1]
    if owner.line.drawings:
        return _Drawn(scene.paragraph(owner), owner, base)
    at = scene.document.lines.index(owner)
    found = [
        line
        for line in scene.document.lines[at:]
        if line.part is Part.RULE and line.line.place.column == owner.line.place.column
    ]
    is_second = owner.is_tabbed and owner.part is Part.MOTTO
    rule = found[1 if is_second else 0]
    return _Drawn(scene.paragraph(rule), rule, base)


def _line_removed(scene: Scene, lines: Sequence[Labelled], value: Any) -> None:
    drawn = _drawn(scene, lines)
    for tag in ("{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent", f"{W}pBdr"):
        for each in list(drawn.paragraph.iter(tag)):
            each.getparent().remove(each)
    if drawn.line.part is Part.RULE and drawn.line.is_tabbed:
        _retyped(drawn, "")
    elif drawn.line.part is Part.RULE:
        drawn.paragraph.getparent().remove(drawn.paragraph)


def _line_share(scene: Scene, lines: Sequence[Labelled], share: float) -> None:
    drawn = _drawn(scene, lines)
    length = drawn.base * share
    if drawn.line.line.drawings:
        for name in (f"{_WP}extent", f"{_A}ext"):
            for each in drawn.paragraph.iter(name):
                each.set("cx", str(round(length * _EMU_PER_POINT)))
    elif drawn.line.text:
        size = drawn.line.looks[0].size
        _retyped(drawn, "_" * max(3, round(length / text_width("_", size))))
    else:
        room = Rooms(scene.document).between_indents(drawn.line)
        assert room is not None
        indent = child(child(drawn.paragraph, "pPr", first=True), "ind")
        for side in ("left", "right"):
            now = getattr(drawn.line.line.setting, side) * POINTS_PER_MM
            indent.set(W + side, str(round((now + (room - length) / 2) * _TWIPS_PER_POINT)))


def _retyped(drawn: _Drawn, text: str) -> None:
    for run in runs_of(drawn.paragraph, drawn.line):
        for words in run.findall(f"{W}t"):
            words.text = text


def _line_broken(scene: Scene, lines: Sequence[Labelled], value: Any) -> None:
    drawn = _drawn(scene, lines)
    if drawn.line.line.drawings:
        for each in drawn.paragraph.iter(f"{_A}ln"):
            etree.SubElement(each, f"{_A}prstDash").set("val", "dash")
    elif drawn.line.text:
        size = drawn.line.looks[0].size
        _retyped(drawn, "-" * round(width(drawn.line) / text_width("-", size)))
    else:
        for border in drawn.paragraph.iter(f"{W}top", f"{W}bottom"):
            if border.getparent().tag == f"{W}pBdr":
                border.set(f"{W}val", "dashed")
                return
        style = copy.deepcopy(border_of("dashed"))
        child(drawn.paragraph, "pPr", first=True).append(style)


def border_of(kind: str) -> Any:
    borders = etree.Element(f"{W}pBdr")
    top = etree.SubElement(borders, f"{W}top")
    top.set(f"{W}val", kind)
    top.set(f"{W}sz", "6")
    return borders


def _line_typed(scene: Scene, lines: Sequence[Labelled], text: str) -> None:
    """A typed row of signs in the place of the line."""
    drawn = _drawn(scene, lines)
    if drawn.line.text and drawn.line.part is Part.RULE:
        _retyped(drawn, text)
        return
    paragraph = etree.Element(f"{W}p")
    child(child(paragraph, "pPr"), "jc").set(f"{W}val", "center")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
    drawn.paragraph.addnext(paragraph)
    _line_removed(scene, lines, None)


HEAD: dict[str, Callable[[Scene, Sequence[Labelled], Any], None]] = {
    "removed": _removed,
    "blank_above": _blank_above,
    "line_below": _line_below,
    "out_of_table": _out_of_table,
    "columns_swapped": _columns_swapped,
    "swapped_with": _swapped_with,
    "cell_width": _cell_width,
    "line_removed": _line_removed,
    "line_share": _line_share,
    "line_broken": _line_broken,
    "line_typed": _line_typed,
}
