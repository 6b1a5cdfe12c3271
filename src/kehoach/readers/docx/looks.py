"""Layers of properties → ``Look`` and ``Setting``, as Word resolves them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kehoach.readers.docx.fonts import Fonts, is_not_latin
from kehoach.readers.docx.properties import NO_RUN, ParagraphProperties, RunProperties
from kehoach.readers.docx.xml import half_points, whole
from kehoach.seen import Alignment, LineRule, Look, Setting

_DEFAULT_SIZE = 10.0  # what Word takes where nothing says a size (17.3.2.38)
_ALIGNMENTS: Final[Mapping[str, Alignment]] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justified",
    "distribute": "justified",
    "thaiDistribute": "justified",
    "lowKashida": "justified",
    "mediumKashida": "justified",
    "highKashida": "justified",
}
_MIRRORED: Final[Mapping[Alignment, Alignment]] = {"left": "right", "right": "left"}
_RULES: Final[Mapping[str, LineRule]] = {"auto": "multiple", "exact": "exactly", "atLeast": "at least"}
_RAISED: Final = {"superscript": 1, "subscript": -1}
_AUTO_SPACE = 14.0  # points between paragraphs left to Word (beforeAutospacing), as in a web page
_LINE = 12.0  # points a single line is counted as, 240 twips
_LEVELS = range(9)


class RunLayers(NamedTuple):
    """What each level of the hierarchy says of a run, the farthest first; styles of one level are one."""

    defaults: RunProperties = NO_RUN
    table: RunProperties = NO_RUN
    paragraph: RunProperties = NO_RUN
    character: RunProperties = NO_RUN
    direct: RunProperties = NO_RUN

    def merged(self) -> RunProperties:
        """Every layer over the one before."""
        merged = self.defaults
        for layer in self[1:]:
            if layer is not NO_RUN:
                merged = layer.over(merged)
        return merged

    def toggle(self, name: str) -> bool:
        """Whether a toggle (bold, italic, capitals…) is on: styles of two levels undo each other (17.7.3)."""
        direct = self.direct.switches.get(name)
        if direct is not None:
            return direct
        if self.defaults.switches.get(name):
            return True
        return sum(level.switches.get(name, False) for level in (self.table, self.paragraph, self.character)) % 2 == 1


@dataclass(slots=True)
class ResolvedRun:
    """How runs with one set of properties look; which fonts they show depends on their letters."""

    fonts: Fonts
    look: Look
    is_taken_away: bool = False
    is_changed: bool = False
    is_tracked: bool = False
    """Whether it is any tracked change."""
    _by_fonts: dict[tuple[str, ...], Look] = field(default_factory=dict)
    _usual: Look | None = None
    """The look of what needs one font only, where all but East Asian letters have the same."""

    def of(self, text: str) -> Look:
        """The look of a text."""
        if self._usual is not None and not is_not_latin(text):
            return self._usual
        fonts = self.fonts.used_by(text)
        found = self._by_fonts.get(fonts)
        if found is None:
            found = self._by_fonts[fonts] = self.look._replace(fonts=fonts)
            if self.fonts.is_uniform and not is_not_latin(text):
                self._usual = found
        return found


def resolved_run(layers: RunLayers) -> ResolvedRun:
    """Resolve the layers of a run."""
    merged = layers.merged()
    switches, values = merged.switches, merged.values
    is_complex = merged.is_on("cs", "rtl")
    size = half_points(values.get("szCs" if is_complex else "sz"))
    fonts = Fonts.of(merged.fonts)
    if is_complex:
        fonts = Fonts(fonts.complex, fonts.complex, fonts.complex, fonts.complex)
    look = Look(
        fonts=(),
        size=_DEFAULT_SIZE if size is None else size,
        bold=layers.toggle("bCs" if is_complex else "b"),
        italic=layers.toggle("iCs" if is_complex else "i"),
        underline=values.get("u", "none") != "none",
        strike=layers.toggle("strike") or switches.get("dstrike", False),
        capitals=layers.toggle("caps"),
        hidden=layers.toggle("vanish"),
        raised=_RAISED.get(values.get("vertAlign", ""), 0),
        colour=values.get("color", "auto").upper().replace("AUTO", "auto"),
        highlight=values.get("highlight", "").replace("none", ""),
    )
    is_taken_away, is_changed = layers.direct.is_on("del", "moveFrom"), layers.direct.is_changed
    return ResolvedRun(fonts, look, is_taken_away, is_changed, is_taken_away or is_changed)


def resolved_setting(merged: ParagraphProperties) -> Setting:
    """How a paragraph is set of which all layers together say ``merged``."""
    values, switches = merged.values, merged.switches
    align = _ALIGNMENTS.get(values.get("jc", "left"), "left")
    rule = _RULES.get(values.get("rule", "auto"), "multiple")
    line = abs(merged.lengths.get("line") or _LINE)
    outline = whole(values.get("outlineLvl"))
    return Setting(
        align=_MIRRORED.get(align, align) if switches.get("bidi") else align,
        left=_indent(merged, "left"),
        right=_indent(merged, "right"),
        first_line=_indent(merged, "first_line"),
        before=_space(merged, "before"),
        after=_space(merged, "after"),
        line=round(line / _LINE, 4) if rule == "multiple" else line,
        line_rule=rule,
        joins_same_style=switches.get("contextualSpacing", False),
        keeps_next=switches.get("keepNext", False),
        starts_page=switches.get("pageBreakBefore", False),
        borders=tuple(border for border in merged.borders.values() if border.style not in ("none", "nil")),
        outline=outline if outline in _LEVELS else None,
        frame=values.get("frame", ""),
    )


def _indent(merged: ParagraphProperties, side: str) -> float:
    in_characters = merged.lengths.get(f"{side}_characters")
    length = merged.lengths.get(side) if in_characters is None else in_characters
    return round(length or 0.0, 2)


def _space(merged: ParagraphProperties, side: str) -> float:
    if merged.switches.get(f"{side}_automatic"):
        return _AUTO_SPACE
    in_lines = merged.lengths.get(f"{side}_lines")
    return (merged.lengths.get(side) if in_lines is None else in_lines) or 0.0
