"""Wrong letters by way of a style, the defaults of the document, the theme or the style of a table."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from lxml import etree

from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, Part
from tests.checks.mutations.lettering import COLOURS, FONTS, LETTERED, change_look, font_of, lettered_line
from tests.checks.mutations.scene import STYLES, Injury, Scene, injury
from tests.checks.spoil_pages import Absent, child


def style_size(scene: Scene, rng: Random) -> Injury:
    """A style of its own in a size that the decree does not allow to its part."""
    each = lettered_line(scene, rng)
    right = LETTERED[each.part]
    given = rng.choice([half / 2 for half in range(16, 41) if not right.sizes[0] <= half / 2 <= right.sizes[1]])
    change_look(_own_style(scene, each), "sz", val=str(round(given * 2)))
    return injury(f"kiểu của {each.part} cỡ {given}", right.code)


def style_font(scene: Scene, rng: Random) -> Injury:
    """A style in another font, by name or by the theme."""
    each = scene.pick(rng, *LETTERED)
    properties = _style_look(scene, each)
    has_theme = any(b'latin typeface="C' in scene.right.parts[name] for name in scene.names("word/theme/"))
    if has_theme and rng.random() < 0.5:
        change_look(properties, "rFonts", asciiTheme="minorHAnsi", hAnsiTheme="minorHAnsi", cstheme="minorBidi")
    else:
        change_look(properties, "rFonts", **font_of(rng.choice(FONTS)))
    return injury(f"phông của kiểu {each.line.style}", "204")


def style_colour(scene: Scene, rng: Random) -> Injury:
    """A style in a colour."""
    each = scene.pick(rng, *LETTERED)
    change_look(_style_look(scene, each), "color", val=rng.choice(COLOURS))
    return injury(f"màu của kiểu {each.line.style}", "207")


def default_font(scene: Scene, rng: Random) -> Injury:
    """Another font in the defaults of the document, and none in the style of the text."""
    properties = _style_look(scene, scene.lines(Part.BODY)[0], named="Normal")
    defaults = scene.tree(STYLES).find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if defaults is None or properties.find(f"{W}rFonts") is None:
        raise Absent
    properties.remove(properties.find(f"{W}rFonts"))
    change_look(defaults, "rFonts", **font_of(rng.choice(FONTS)))
    return injury("phông mặc định của tài liệu", "204")


def table_style_colour(scene: Scene, rng: Random) -> Injury:
    """A coloured table style, where no style of a paragraph says a colour."""
    each = scene.pick(rng, Part.NATIONAL_NAME, Part.SIGNER, Part.NUMBER, where=lambda line: line.line.place.table > 0)
    styles = scene.tree(STYLES)
    if (
        any(styles.iterfind(f"{W}style[@{W}type='paragraph'][@{W}default='1']//{W}color"))
        or each.line.style != "Normal"
    ):
        raise Absent
    style = etree.SubElement(styles, f"{W}style")
    style.set(f"{W}type", "table")
    style.set(f"{W}styleId", "Bang")
    child(style, "name").set(f"{W}val", "Bảng")
    change_look(child(style, "rPr"), "color", val=rng.choice(COLOURS))
    table = next(scene.paragraph(each).iterancestors(f"{W}tbl"))
    child(child(table, "tblPr", first=True), "tblStyle", first=True).set(f"{W}val", "Bang")
    return injury("màu của kiểu bảng", "207")


def _style_look(scene: Scene, each: Labelled, named: str | None = None) -> Any:
    wanted = named or each.line.style
    for style in scene.tree(STYLES).iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None and name.get(f"{W}val") == wanted and style.get(f"{W}type") == "paragraph":
            return child(style, "rPr")
    raise Absent


def _own_style(scene: Scene, each: Labelled) -> Any:
    """The style of a line, where it alone says the size of these letters."""
    properties = _style_look(scene, each)
    if properties.find(f"{W}sz") is None or scene.paragraph(each).find(f".//{W}sz") is not None:
        raise Absent
    return properties


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(style_size, style_font, style_colour, default_font, table_style_colour),
)
