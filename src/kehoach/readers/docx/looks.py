"""Layers of properties → ``Look`` and ``Setting``, as Word resolves them."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.readers.docx.fonts import Theme, resolved_fonts
from kehoach.readers.docx.styles import RunLayers
from kehoach.readers.docx.xml import MM_PER_TWIP, Element, W, child, name_of, points, switch, twips, value, whole
from kehoach.seen import Alignment, Border, LineRule, Look, Setting

_DEFAULT_SIZE = 10.0  # what Word takes where nothing says a size (17.3.2.38)
_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justified",
    "distribute": "justified",
}
_RULES: dict[str, LineRule] = {"auto": "multiple", "exact": "exactly", "atLeast": "at least"}
_AUTO_SPACE = 14.0  # points between paragraphs left to Word (beforeAutospacing), as in a web page
_LEVELS = range(9)


def look_of(layers: RunLayers, theme: Theme, text: str) -> Look:
    """How ``text`` is set whose properties are ``layers``."""
    half_points = whole(layers.last("sz"))
    return Look(
        fonts=resolved_fonts(layers.all(), theme).used_by(text),
        size=_DEFAULT_SIZE if half_points is None else half_points / 2,
        bold=layers.toggle("b"),
        italic=layers.toggle("i"),
        underline=(layers.last("u") or "none") != "none",
        strike=layers.toggle("strike") or layers.toggle("dstrike"),
        capitals=layers.toggle("caps"),
        hidden=layers.toggle("vanish"),
        raised={"superscript": 1, "subscript": -1}.get(layers.last("vertAlign") or "", 0),
        colour=_colour(layers),
        highlight=_highlight(layers.last("highlight")),
    )


def _colour(layers: RunLayers) -> str:
    for layer in reversed(layers.all()):
        given = child(layer, "color")
        if given is not None:
            return (given.get(f"{W}val") or "auto").upper().replace("AUTO", "auto")
    return "auto"


def _highlight(given: str | None) -> str:
    return "" if given in (None, "none") else str(given)


def setting_of(layers: Sequence[Element]) -> Setting:
    """How a paragraph is set whose ``pPr`` are ``layers``, the farthest first."""
    indent = _merged(layers, "ind")
    spacing = _merged(layers, "spacing")
    rule = _RULES.get(spacing.get("lineRule", "auto"), "multiple")
    amount = twips(spacing.get("line")) or 240.0
    outline = whole(_last(layers, "outlineLvl"))
    return Setting(
        align=_ALIGNMENTS.get(_last(layers, "jc") or "left", "left"),
        left=_side(indent, "left", "start"),
        right=_side(indent, "right", "end"),
        first_line=_first_line(indent),
        before=_space(spacing, "before"),
        after=_space(spacing, "after"),
        line=amount / 240 if rule == "multiple" else amount / 20,
        line_rule=rule,
        joins_same_style=_switched(layers, "contextualSpacing"),
        keeps_next=_switched(layers, "keepNext"),
        starts_page=_switched(layers, "pageBreakBefore"),
        borders=_borders(layers),
        outline=outline if outline in _LEVELS else None,
    )


def _side(indent: dict[str, str], *names: str) -> float:
    given = next((length for name in names if (length := twips(indent.get(name))) is not None), 0.0)
    return round(given * MM_PER_TWIP, 2)


def _first_line(indent: dict[str, str]) -> float:
    """The indent of the first line; negative for a hanging one, which wins where both are given (17.3.1.12)."""
    hanging = twips(indent.get("hanging"))
    first = -hanging if hanging is not None else twips(indent.get("firstLine")) or 0.0
    return round(first * MM_PER_TWIP, 2)


def _space(spacing: dict[str, str], side: str) -> float:
    if spacing.get(f"{side}Autospacing") in ("1", "true", "on"):
        return _AUTO_SPACE
    return points(spacing.get(side)) or 0.0


def _merged(layers: Sequence[Element], name: str) -> dict[str, str]:
    """The attributes of an element that each layer gives in part; hanging and first line undo each other."""
    found: dict[str, str] = {}
    for layer in layers:
        given = child(layer, name)
        if given is None:
            continue
        own = {name_of_attribute(key): text for key, text in given.attrib.items()}
        if "firstLine" in own and "hanging" not in own:
            found.pop("hanging", None)
        found |= own
    return found


def name_of_attribute(key: str) -> str:
    """The local name of an attribute."""
    return key.rpartition("}")[2]


def _last(layers: Sequence[Element], path: str) -> str | None:
    for layer in reversed(layers):
        if (found := value(layer, path)) is not None:
            return found
    return None


def _switched(layers: Sequence[Element], name: str) -> bool:
    for layer in reversed(layers):
        if (found := switch(layer, name)) is not None:
            return found
    return False


def _borders(layers: Sequence[Element]) -> tuple[Border, ...]:
    sides: dict[str, Border] = {}
    for layer in layers:
        given = child(layer, "pBdr")
        for side in () if given is None else given:
            style = side.get(f"{W}val") or "none"
            eighths = whole(side.get(f"{W}sz")) or 0
            sides[name_of(side)] = Border(name_of(side), style, eighths / 8)
    return tuple(border for border in sides.values() if border.style not in ("none", "nil"))
