"""Wrong paragraphs: alignment, indents, room between them, line spacing, and keys typed to make up for it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from lxml import etree

from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, Part
from tests.checks.mutations.lettering import is_running
from tests.checks.mutations.scene import STYLES, Injury, Scene, injury, texts
from tests.checks.spoil_pages import Absent, child

_RUNNING = (Part.CLAUSE, Part.POINT, Part.BULLET, Part.BODY)
_CENTRED = {
    Part.NATIONAL_NAME: "",
    Part.MOTTO: "103",
    Part.ISSUER: "112",
    Part.NUMBER: "121",
    Part.PLACE_DATE: "131",
    Part.TYPE: "141",
    Part.SUBJECT: "143",
    Part.ANNEX_LABEL: "193",
    Part.ANNEX_TITLE: "194",
    Part.ANNEX_REFERENCE: "195",
    Part.SIGNER: "175 176",
}


def _own(scene: Scene, rng: Random, *parts: Part) -> Labelled:
    """A line of running text, whose own paragraph can be changed."""
    return scene.pick(rng, *parts, where=is_running)


def set_paragraph(paragraph: Any, name: str, **attributes: str) -> None:
    """Set attributes of one property of a paragraph."""
    element = child(child(paragraph, "pPr", first=True), name)
    for key, value in attributes.items():
        element.set(W + key, value)


def centring(scene: Scene, rng: Random) -> Injury:
    """A part of the head, of an annex or the name of the signer not in the middle."""
    each = scene.pick(rng, *_CENTRED, where=lambda line: not line.is_tabbed and not line.line.text.startswith("\t"))
    if not _CENTRED[each.part]:
        raise Absent
    given = rng.choice(("left", "right", "both"))
    set_paragraph(scene.paragraph(each), "jc", val=given)
    return injury(f"{each.part} canh {given}", _CENTRED[each.part], each)


def alignment(scene: Scene, rng: Random) -> Injury:
    """A long paragraph of the text not justified."""
    each = scene.pick(rng, *_RUNNING, where=lambda line: is_running(line) and len(line.text) > 120)
    given = rng.choice(("left", "right", "center"))
    set_paragraph(scene.paragraph(each), "jc", val=given)
    return injury(f"{each.part} canh {given}", "221", each)


def first_line(scene: Scene, rng: Random) -> Injury:
    """A first line that begins at another place."""
    each = _own(scene, rng, *_RUNNING)
    given = rng.choice([length / 10 for length in range(0, 260, 7) if not 95 <= length <= 132])
    set_paragraph(scene.paragraph(each), "ind", firstLine=str(round(given * 1440 / 25.4)))
    return injury(f"{each.part} lùi dòng đầu {given} mm", "224", each)


def left_indent(scene: Scene, rng: Random) -> Injury:
    """A whole paragraph moved to the right."""
    each = _own(scene, rng, *_RUNNING)
    given = rng.uniform(2, 20)
    set_paragraph(scene.paragraph(each), "ind", left=str(round(given * 1440 / 25.4)))
    return injury(f"{each.part} thụt vào {given:.1f} mm", "224", each)


def typed_indent(scene: Scene, rng: Random) -> Injury:
    """Spaces or tabs typed for an indent."""
    each = scene.pick(rng, Part.BODY, where=is_running)
    set_paragraph(scene.paragraph(each), "ind", firstLine="0")
    first = texts(scene.paragraph(each))[0]
    if rng.random() < 0.5:
        first.addprevious(etree.Element(f"{W}tab"))
    else:
        first.text = " " * rng.randrange(3, 12) + (first.text or "")
        first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return injury("lùi dòng đầu bằng phím", "224", each)


def spacing(scene: Scene, rng: Random) -> Injury:
    """Too little room between two paragraphs."""
    each = _own(scene, rng, *_RUNNING)
    at = each.line.place.paragraph
    following = next((line for line in scene.document.lines if line.line.place.paragraph == at + 1), None)
    if following is None or following.part not in (*_RUNNING, Part.SECTION) or not is_running(following):
        raise Absent
    given = rng.choice((0, 0, 1, 2, 3, 4, 5, 5.5))
    set_paragraph(scene.paragraph(each), "spacing", after=str(round(given * 20)), afterAutospacing="0")
    set_paragraph(scene.body[at], "spacing", before=str(round(rng.uniform(0, given) * 20)), beforeAutospacing="0")
    return injury(f"cách đoạn {given} pt", "225", each, following)


def line_spacing(scene: Scene, rng: Random) -> Injury:
    """Lines too near or too far."""
    each = _own(scene, rng, *_RUNNING)
    given = rng.choice((rng.uniform(0.6, 0.95), rng.uniform(1.56, 3.0)))
    set_paragraph(scene.paragraph(each), "spacing", line=str(round(given * 240)), lineRule="auto")
    return injury(f"giãn dòng {given:.2f}", "226", each)


def exact_lines(scene: Scene, rng: Random) -> Injury:
    """Lines of a fixed height, less than single or more than one and a half."""
    each = _own(scene, rng, *_RUNNING)
    given = rng.choice((rng.randrange(8, 15), rng.randrange(26, 40)))
    set_paragraph(scene.paragraph(each), "spacing", line=str(given * 20), lineRule="exact")
    return injury(f"giãn dòng đúng {given} pt", "226", each)


def head_spacing(scene: Scene, rng: Random) -> Injury:
    """Room between the lines of the head that stand close together."""
    lines = rng.choice((scene.lines(Part.NATIONAL_NAME, Part.MOTTO), scene.lines(Part.PARENT, Part.ISSUER)))
    upper = lines[0]
    if len(lines) < 2:
        raise Absent
    if rng.random() < 0.5:
        set_paragraph(scene.paragraph(upper), "spacing", after=str(rng.randrange(40, 240)), afterAutospacing="0")
    else:
        set_paragraph(scene.paragraph(upper), "spacing", line=str(rng.randrange(280, 480)), lineRule="auto")
    return injury(f"giãn {upper.part}", "105 115", *lines)


def title_indent(scene: Scene, rng: Random) -> Injury:
    """A centred title with an indent."""
    each = scene.pick(rng, Part.TYPE, Part.SUBJECT)
    key = rng.choice(("firstLine", "left"))
    set_paragraph(scene.paragraph(each), "ind", **{key: str(rng.randrange(300, 800))})
    return injury(f"{each.part} thụt lề", "148", each)


def typed_break(scene: Scene, rng: Random) -> Injury:
    """Shift and Enter in the place of a new paragraph."""
    each = _own(scene, rng, Part.BODY, Part.BULLET)
    middle = each.text.find(" ", len(each.text) // 2)
    runs = scene.runs(each, middle + 1)
    runs[0].find(f"{W}t").addprevious(etree.Element(f"{W}br"))
    return injury("xuống dòng trong đoạn", "227", each)


def style_spacing(scene: Scene, rng: Random) -> Injury:
    """The style of the text without room between its paragraphs, or with lines too far."""
    each = _own(scene, rng, *_RUNNING)
    paragraph = scene.paragraph(each).find(f"{W}pPr/{W}spacing")
    style = _style(scene, each.line.style)
    if rng.random() < 0.5:
        if paragraph is not None and paragraph.get(f"{W}line"):
            raise Absent
        set_paragraph(style, "spacing", line=str(round(rng.uniform(1.6, 2.5) * 240)), lineRule="auto")
        codes = "226 105 115" if each.line.style == "Normal" else "226"
        return injury(f"giãn dòng của kiểu {each.line.style}", codes)
    if paragraph is not None and paragraph.get(f"{W}after"):
        raise Absent
    if len([line for line in scene.lines(each.part, where=is_running) if line.line.style == each.line.style]) < 2:
        raise Absent
    set_paragraph(style, "spacing", before="0", after=str(rng.randrange(0, 100)))
    return injury(f"cách đoạn của kiểu {each.line.style}", "225")


def style_alignment(scene: Scene, rng: Random) -> Injury:
    """The style of the text not justified."""
    each = _own(scene, rng, Part.BODY, Part.BULLET)
    if scene.paragraph(each).find(f"{W}pPr/{W}jc") is not None:
        raise Absent
    set_paragraph(_style(scene, each.line.style), "jc", val="left")
    return injury(f"kiểu {each.line.style} canh trái", "221")


def _style(scene: Scene, named: str) -> Any:
    for style in scene.tree(STYLES).iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None and name.get(f"{W}val") == named and style.get(f"{W}type") == "paragraph":
            return style
    raise Absent


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(centring, alignment, first_line, left_indent, typed_indent, spacing, line_spacing, exact_lines, head_spacing),
    *(title_indent, typed_break, style_spacing, style_alignment),
)
