"""Wrong numbers in front of lines: typed and automatic."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any

from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, Part
from tests.checks.mutations.scene import NUMBERING, STYLES, Injury, Scene, injury
from tests.checks.spoil_pages import Absent, child

_NUMBERED = (Part.SECTION, Part.CLAUSE, Part.POINT)


def typed_number(scene: Scene, rng: Random) -> Injury:
    """A typed number that does not follow the one before, or has another mark."""
    each = scene.pick(rng, *_NUMBERED, where=lambda line: line.is_typed and line.line.place.table == 0)
    sign, mark = each.number[:-1], each.number[-1]
    if rng.random() < 0.5:
        wrong = rng.choice([other for other in (")", "/", "-", ":", ".") if other != mark])
        scene.say(each, each.number, sign + wrong)
        return injury(f"{each.number} → {sign}{wrong}", "162", each)
    others = {Part.SECTION: ("V", "VI", "IX"), Part.CLAUSE: ("5", "7", "12"), Part.POINT: ("đ", "g", "k")}[each.part]
    scene.say(each, sign, rng.choice(others))
    below = [line for line in scene.lines(each.part) if line.line.place.paragraph >= each.line.place.paragraph]
    return injury(f"{each.number} nhảy số", "161", *below)


def number_gap(scene: Scene, rng: Random) -> Injury:
    """No space behind a typed number."""
    each = scene.pick(rng, *_NUMBERED, where=lambda line: line.is_typed and line.line.place.table == 0)
    scene.say(each, f"{each.number} ", each.number)
    return injury(f"không cách sau {each.number}", "162", each)


def _is_counted(each: Labelled) -> bool:
    """Whether Word counts it: "I.", "1.", "a)"."""
    return not each.is_typed and re.fullmatch(r"\w+[.)]", each.number) is not None


def automatic_number(scene: Scene, rng: Random) -> Injury:
    """Automatic numbers with another mark, or that begin elsewhere."""
    each = scene.pick(rng, *_NUMBERED, where=_is_counted)
    level = _level(scene, each)
    text, start = level.find(f"{W}lvlText"), level.find(f"{W}start")
    if rng.random() < 0.6 or start is None:
        old = text.get(f"{W}val")
        text.set(f"{W}val", old[:-1] + rng.choice([mark for mark in (")", "/", "-", ".") if mark != old[-1]]))
        return injury(f"số tự động {old} → {text.get(f'{W}val')}", "162")
    start.set(f"{W}val", str(rng.randrange(2, 4 if each.part is Part.POINT else 7)))
    return injury(f"số tự động của {each.part} bắt đầu từ {start.get(f'{W}val')}", "161")


def automatic_look(scene: Scene, rng: Random) -> Injury:
    """Automatic numbers in another font or a colour."""
    each = scene.pick(rng, *_NUMBERED, where=_is_counted)
    look = child(_level(scene, each), "rPr")
    if rng.random() < 0.5:
        fonts = child(look, "rFonts")
        for key in ("ascii", "hAnsi", "cs"):
            fonts.set(W + key, "Arial")
        return injury(f"phông của số tự động ở {each.part}", "204")
    child(look, "color").set(f"{W}val", "FF0000")
    return injury(f"màu của số tự động ở {each.part}", "207")


def _level(scene: Scene, each: Labelled) -> Any:
    numbering = scene.tree(NUMBERING)
    names = {name.get(f"{W}val"): name.getparent() for name in scene.tree(STYLES).iterfind(f"{W}style/{W}name")}
    own = scene.paragraph(each).find(f"{W}pPr/{W}numPr")
    inherited = names[each.line.style].find(f"{W}pPr/{W}numPr")
    values = {
        key: element.get(f"{W}val")
        for source in (inherited, own)
        if source is not None
        for key in ("numId", "ilvl")
        if (element := source.find(W + key)) is not None
    }
    num = numbering.find(f"{W}num[@{W}numId='{values['numId']}']")
    abstract = num.find(f"{W}abstractNumId").get(f"{W}val")
    ilvl = values.get("ilvl", "0")
    level = numbering.find(f"{W}abstractNum[@{W}abstractNumId='{abstract}']/{W}lvl[@{W}ilvl='{ilvl}']")
    if level is None or num.find(f"{W}lvlOverride") is not None:
        raise Absent
    return level


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (*(typed_number, number_gap, automatic_number, automatic_look),)
