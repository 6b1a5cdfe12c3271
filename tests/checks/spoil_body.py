"""Changes in the text, the signature, the recipients and the annexes: what a person would have typed instead."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from kehoach.checks.base import Change
from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.seen import Line, Look, Piece, Place, Setting, Story
from tests.checks.spoil_pages import Absent

LineChange = Callable[[Any, Any], None]

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKS = re.compile(r"[.;,:/]+\Z")


def change_body(root: Any, document: LabelledDocument, change: Change, of_line: dict[str, LineChange]) -> None:
    """Make a change in the lines of a part, or in one of them. What one step adds, the next steps change."""
    assert change.part is not None
    body = [p for p in root.iter(f"{W}p") if next(p.iterancestors(f"{W}txbxContent"), None) is None]
    for each in _chosen(list(document.of(change.part)), change):
        _change_one(body[each.line.place.paragraph - 1], change, each, of_line)


def _chosen(lines: list[Labelled], change: Change) -> list[Labelled]:
    if change.nth is None:
        return list({each.line.place.paragraph: each for each in lines}.values()) or _absent()
    own = [each for each in lines if each.annex == 0] or lines
    if not -len(own) <= change.nth < len(own):
        raise Absent
    return [own[change.nth]]


def _absent() -> list[Labelled]:
    raise Absent


def _change_one(paragraph: Any, change: Change, each: Labelled, of_line: dict[str, LineChange]) -> None:
    for what, value in change.set:
        if what in BODY:
            other = BODY[what](paragraph, value, each)
            paragraph = paragraph if other is None else other
        else:
            of_line[what](paragraph, value)


STORIES = {Part.CONTACT: "word/footer", Part.CIRCULATION: "word/header"}
"""The parts that stand in footers and headers, with the beginning of the names of those files."""


def change_story(parts: dict[str, bytes], change: Change, of_line: dict[str, LineChange]) -> None:
    """Make a change in every line of words in the footers or headers."""
    assert change.part is not None
    is_changed = False
    for name in [name for name in parts if name.startswith(STORIES[change.part])]:
        root = etree.fromstring(parts[name])
        for paragraph in root.iter(f"{W}p"):
            text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
            if len(text) > 1:  # not the page number
                piece = Piece(text, Look((), 0.0))
                line = Line(Place(Story.BODY, 1), (piece,), Setting())
                _change_one(paragraph, change, Labelled(change.part, line, (piece,)), of_line)
                is_changed = True
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if not is_changed:
        raise Absent


def _texts(paragraph: Any) -> list[Any]:
    return [text for text in paragraph.iter(f"{W}t") if next(text.iterancestors(f"{W}txbxContent"), None) is None]


def _set(element: Any, text: str) -> None:
    element.text = text
    element.set(_SPACE, "preserve")


def _replace(paragraph: Any, old: str, new: str) -> None:
    """Replace some words, wherever they are cut into stretches; those of other parts on the line stay."""
    texts = _texts(paragraph)
    whole = "".join(text.text or "" for text in texts)
    start = whole.find(old)
    assert start >= 0, f"no {old!r} in {whole!r}"
    end, at, is_put = start + len(old), 0, False
    for text in texts:
        given = text.text or ""
        first, last = max(start - at, 0), min(end - at, len(given))
        at += len(given)
        if first < last:
            _set(text, given[:first] + ("" if is_put else new) + given[last:])
            is_put = True


def _first(paragraph: Any, each: Labelled) -> Any:
    """The stretch of text in which the words of a part begin."""
    start = each.text[:3]
    return next(text for text in _texts(paragraph) if start[:1] in (text.text or "") and (text.text or "").strip())


def _plain_number(paragraph: Any) -> None:
    """Take the paragraph out of every automatic list."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(f"{W}numPr"):
        properties.remove(old)
    numbers = etree.SubElement(properties, f"{W}numPr")
    etree.SubElement(numbers, f"{W}numId").set(f"{W}val", "0")


def _number(paragraph: Any, sign: str, each: Labelled) -> None:
    first = _first(paragraph, each)
    given = first.text or ""
    if each.is_typed:
        given = given.lstrip().removeprefix(each.number).lstrip()
    else:
        _plain_number(paragraph)
    _set(first, f"{sign} {given}" if sign else given)


def _number_gap(paragraph: Any, gap: str, each: Labelled) -> None:
    first = _first(paragraph, each)
    _set(first, re.sub(r"\A(\S+)\s+", rf"\g<1>{gap}", first.text or ""))


def _words(paragraph: Any, words: str, each: Labelled) -> None:
    number = f"{each.number} " if each.is_typed and words else each.number if each.is_typed else ""
    _replace(paragraph, each.text, f"{number}{words}")


def _replace_all(paragraph: Any, words: str, each: Labelled) -> None:
    _replace(paragraph, each.text, words)


def _ending(paragraph: Any, mark: str, each: Labelled) -> None:
    _replace(paragraph, each.text, _MARKS.sub("", each.text) + mark)


def _typed_before(paragraph: Any, keys: str, each: Labelled) -> None:
    first = _first(paragraph, each)
    if keys == "\t":
        first.addprevious(etree.Element(f"{W}tab"))
    else:
        _set(first, keys + (first.text or ""))


def _typed_break(paragraph: Any, _: object, each: Labelled) -> None:
    last = _texts(paragraph)[-1]
    text = etree.Element(f"{W}t")
    _set(text, "Dòng này nằm dưới.")
    last.addnext(text)
    last.addnext(etree.Element(f"{W}br"))


def _copy(paragraph: Any, text: str) -> Any:
    other = copy.deepcopy(paragraph)
    first, *others = _texts(other)
    _set(first, text)
    for each in others:
        _set(each, "")
    return other


def _text_after(paragraph: Any, text: str, each: Labelled) -> Any:
    other = _copy(paragraph, text)
    paragraph.addnext(other)
    return other


def _text_before(paragraph: Any, text: str, each: Labelled) -> Any:
    other = _copy(paragraph, text)
    paragraph.addprevious(other)
    return other


def _blank_before(paragraph: Any, _: object, each: Labelled) -> None:
    """Move the words down by a line; what stands beside them stays."""
    above = copy.deepcopy(paragraph) if each.is_tabbed else etree.Element(f"{W}p")
    paragraph.addprevious(above)
    for text in _texts(paragraph) if each.is_tabbed else ():
        if (text.text or "").strip() != each.text:
            _set(text, "")
    for text in _texts(above) if each.is_tabbed else ():
        if (text.text or "").strip() == each.text:
            _set(text, "")


def _without_line_below(paragraph: Any, _: object, each: Labelled) -> None:
    paragraph.getparent().remove(paragraph.getnext())


def _without_borders(paragraph: Any, _: object, each: Labelled) -> None:
    properties = paragraph.find(f"{W}pPr")
    for old in properties.findall(f"{W}pBdr"):
        properties.remove(old)
    borders = etree.SubElement(properties, f"{W}pBdr")
    for side in ("top", "left", "bottom", "right"):
        etree.SubElement(borders, W + side).set(f"{W}val", "none")


def _automatic(paragraph: Any, is_automatic: bool, each: Labelled) -> None:
    assert not is_automatic
    _plain_number(paragraph)


def _annex_label(paragraph: Any, label: str, each: Labelled) -> None:
    if each.number:  # an automatic one, above its title in the same paragraph
        _plain_number(paragraph)
        run = copy.deepcopy(_texts(paragraph)[0].getparent())
        for child in run:
            if child.tag != f"{W}rPr":
                run.remove(child)
        text = etree.SubElement(run, f"{W}t")
        _set(text, label)
        next(paragraph.iter(f"{W}r")).addprevious(run)
    else:
        _replace(paragraph, each.text, label)


BODY: dict[str, Callable[[Any, Any, Labelled], Any]] = {
    "number": _number,
    "number_gap": _number_gap,
    "words": _words,
    "replace_all": _replace_all,
    "ending": _ending,
    "typed_before": _typed_before,
    "typed_break": _typed_break,
    "text_after": _text_after,
    "text_before": _text_before,
    "blank_before": _blank_before,
    "without_line_below": _without_line_below,
    "without_borders": _without_borders,
    "automatic": _automatic,
    "annex_label": _annex_label,
}
"""What may be changed in the words of a part, by its name in ``Change.set``. One that adds a paragraph gives it back."""


def _forget(root: Any, words: str) -> None:
    """Let the text no longer say some words; a line that says nothing else stays."""
    found = [text for text in root.iter(f"{W}t") if words in (text.text or "") and text.text.strip() != words]
    if not found:
        raise Absent
    for text in found:
        text.text = text.text.replace(words, "Biểu mẫu")


def _annex_end(root: Any, mark: str) -> None:
    ends = [text for text in root.iter(f"{W}t") if (text.text or "").endswith("./.")]
    if len(ends) == 1:
        raise Absent
    last = ends[-1]
    last.text = last.text.removesuffix("./.") + mark


def _restart(root: Any, number: int | None) -> None:
    found = [numbering for numbering in root.iter(f"{W}pgNumType") if numbering.get(f"{W}start")]
    if not found:
        raise Absent
    for numbering in found:
        numbering.attrib.pop(f"{W}start", None)
        if number is not None:
            numbering.set(f"{W}start", str(number))


WHOLE: dict[str, Callable[[Any, Any], None]] = {"forget": _forget, "annex_end": _annex_end, "restart": _restart}
"""What may be changed in a document as a whole."""
