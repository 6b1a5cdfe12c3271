"""What one ``rPr`` or ``pPr`` says, and only that; nearer ones are laid over farther ones.

Each element is read once, however many paragraphs inherit from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from kehoach.readers.docx.fonts import Theme, named_fonts
from kehoach.readers.docx.xml import (
    MM_PER_POINT,
    Element,
    W,
    is_on,
    millimetres,
    name_of,
    points,
    says_yes,
    whole,
)
from kehoach.seen import Border

_SWITCHES: Final = frozenset(
    {"b", "bCs", "i", "iCs", "caps", "strike", "dstrike", "vanish", "rtl", "cs", "del", "moveFrom", "ins", "moveTo"}
)
_VALUES: Final = frozenset({"sz", "szCs", "u", "vertAlign", "color", "highlight", "rStyle"})
_PARAGRAPH_SWITCHES: Final = frozenset({"contextualSpacing", "keepNext", "pageBreakBefore", "bidi"})
_PARAGRAPH_VALUES: Final = frozenset({"jc", "outlineLvl", "pStyle"})
# Start and end are left and right; a hanging line is a first line the other way. The later wins over the earlier.
_INDENTS: Final = (
    ("start", "left", 1),
    ("left", "left", 1),
    ("end", "right", 1),
    ("right", "right", 1),
    ("firstLine", "first_line", 1),
    ("hanging", "first_line", -1),
)
_LINE_OF_GRID = 12.0
"""Points: what a "line" of spacing before or after is, where the program did not write the length beside it."""


@dataclass(frozen=True, slots=True)
class RunProperties:
    """What is said of runs: ``fonts`` by slot, ``switches`` on or off, ``values`` as written."""

    fonts: Mapping[str, str] = field(default_factory=dict)
    switches: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    is_changed: bool = False
    """Whether its own formatting is a tracked change."""

    def is_on(self, *names: str) -> bool:
        """Whether any of these switches is on."""
        return any(self.switches.get(name, False) for name in names)

    def over(self, farther: RunProperties) -> RunProperties:
        """These laid over those of a farther layer."""
        return RunProperties(
            {**farther.fonts, **self.fonts},
            {**farther.switches, **self.switches},
            {**farther.values, **self.values},
            self.is_changed,
        )


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What is said of a paragraph: ``lengths`` (indents in mm, spacing in points), switches, values, borders by side.

    A length of None takes back what a farther layer said in other units. ``mark`` is the look of the paragraph mark.
    """

    lengths: Mapping[str, float | None] = field(default_factory=dict)
    switches: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    borders: Mapping[str, Border] = field(default_factory=dict)
    mark: RunProperties = field(default_factory=RunProperties)
    is_changed: bool = False

    def over(self, farther: ParagraphProperties) -> ParagraphProperties:
        """These laid over those of a farther layer; the mark is nobody's heir."""
        return ParagraphProperties(
            {**farther.lengths, **self.lengths},
            {**farther.switches, **self.switches},
            {**farther.values, **self.values},
            {**farther.borders, **self.borders},
        )


NO_RUN: Final = RunProperties()
NO_PARAGRAPH: Final = ParagraphProperties()


def run_properties(element: Element | None, theme: Theme) -> RunProperties:
    """What an ``rPr`` says; None says nothing."""
    if element is None:
        return NO_RUN
    fonts: dict[str, str] = {}
    switches: dict[str, bool] = {}
    values: dict[str, str] = {}
    is_changed = False
    for part in element:
        name = name_of(part)
        if name in _SWITCHES:
            switches[name] = is_on(part)
        elif name in _VALUES:
            if (text := part.get(f"{W}val")) is not None:
                values[name] = text
        elif name == "rFonts":
            fonts |= named_fonts(part, theme)
        elif name == "rPrChange":
            is_changed = True
    return RunProperties(fonts, switches, values, is_changed)


def paragraph_properties(element: Element | None, theme: Theme, character: float) -> ParagraphProperties:
    """What a ``pPr`` says; None says nothing. ``character`` is the width in points that "characters" stand for."""
    if element is None:
        return NO_PARAGRAPH
    reading = _Paragraph(character)
    mark = NO_RUN
    is_changed = False
    for part in element:
        name = name_of(part)
        if name in _PARAGRAPH_SWITCHES:
            reading.switches[name] = is_on(part)
        elif name in _PARAGRAPH_VALUES:
            if (text := part.get(f"{W}val")) is not None:
                reading.values[name] = text
        elif name in _READ:
            _READ[name](reading, part)
        elif name == "rPr":
            mark = run_properties(part, theme)
        elif name == "pPrChange":
            is_changed = True
    return ParagraphProperties(reading.lengths, reading.switches, reading.values, reading.borders, mark, is_changed)


@dataclass(slots=True)
class _Paragraph:
    """A ``pPr`` while it is read."""

    character: float
    lengths: dict[str, float | None] = field(default_factory=dict)
    switches: dict[str, bool] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    borders: dict[str, Border] = field(default_factory=dict)

    def indent(self, part: Element) -> None:
        """Indents from the margins and of the first line (17.3.1.12)."""
        for name, key, sign in _INDENTS:
            length = millimetres(part.get(W + name))
            if length is not None:
                self.lengths[key] = sign * length
            characters = whole(part.get(f"{W}{name}Chars"))
            if characters is None:
                continue
            # Characters win over a length, also one that a nearer layer gives; the length beside them is what the
            # program made of them.
            own = characters / 100 * self.character * MM_PER_POINT if length is None else length
            self.lengths[f"{key}_characters"] = sign * own if characters else None

    def spacing(self, part: Element) -> None:
        """Space before and after, and between lines; a line without a rule has the rule "auto" (17.3.1.33)."""
        for side in ("before", "after"):
            length = points(part.get(W + side))
            if length is not None:
                self.lengths[side] = length
            if (hundredths := whole(part.get(f"{W}{side}Lines"))) is not None:
                own = hundredths / 100 * _LINE_OF_GRID if length is None else length
                self.lengths[f"{side}_lines"] = own if hundredths else None
            if (automatic := part.get(f"{W}{side}Autospacing")) is not None:
                self.switches[f"{side}_automatic"] = says_yes(automatic)
        rule = part.get(f"{W}lineRule")
        if (line := points(part.get(f"{W}line"))) is not None:
            self.lengths["line"] = line
            self.values["rule"] = rule or "auto"
        elif rule is not None:
            self.values["rule"] = rule

    def numbering(self, part: Element) -> None:
        """Which list it is in, and at what level."""
        for each in part:
            name, text = name_of(each), each.get(f"{W}val")
            if name in ("numId", "ilvl") and text is not None:
                self.values[name] = text

    def frame(self, part: Element) -> None:
        """The frame it stands in, by its place across the page."""
        self.values["frame"] = part.get(f"{W}xAlign") or "placed"

    def border(self, part: Element) -> None:
        """The lines along its sides."""
        for side in part:
            name, style = name_of(side), side.get(f"{W}val") or "none"
            if name:
                self.borders[name] = Border(name, style, (whole(side.get(f"{W}sz")) or 0) / 8)


_READ: Final[Mapping[str, Callable[[_Paragraph, Element], None]]] = {
    "ind": _Paragraph.indent,
    "spacing": _Paragraph.spacing,
    "numPr": _Paragraph.numbering,
    "pBdr": _Paragraph.border,
    "framePr": _Paragraph.frame,
}
