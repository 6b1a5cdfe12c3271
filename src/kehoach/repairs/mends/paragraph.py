"""How one paragraph is set: alignment, indents, spacing. What is None stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Final

from kehoach.readers.docx.xml import Element, W, child
from kehoach.repairs.mends.base import Bench, TextChange
from kehoach.repairs.mends.order import properties_of, put
from kehoach.seen import Alignment

_TWIPS_PER_MM: Final = 1440 / 25.4
_TWIPS_PER_POINT: Final = 20
_TWIPS_PER_LINE: Final = 240
_ALIGNMENTS: Final[dict[Alignment, str]] = {
    "left": "left",
    "center": "center",
    "right": "right",
    "justified": "both",
}
# Each length, and what else a file may say of the same: it would win over the length, or stands for it.
_INDENTS: Final = {
    "left": ("left", ("start",), ("startChars",), "leftChars"),
    "right": ("right", ("end",), ("endChars",), "rightChars"),
    "first_line": ("firstLine", ("hanging",), ("hangingChars",), "firstLineChars"),
}


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """Indents are millimetres, spacing before and after points, ``line`` lines."""

    at: Element
    _: KW_ONLY
    align: Alignment | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    joins_same_style: bool | None = None
    is_frame_centred: bool = False

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Write each property that is to be set, and no other."""
        properties = properties_of(self.at, "pPr")
        if self.align is not None:
            put(properties, "jc").set(f"{W}val", _ALIGNMENTS[self.align])
        for name in _INDENTS:
            if (length := getattr(self, name)) is not None:
                _indent(put(properties, "ind"), name, length)
        for name in ("before", "after"):
            if (length := getattr(self, name)) is not None:
                _space(put(properties, "spacing"), name, length)
        if self.line is not None:
            spacing = put(properties, "spacing")
            spacing.set(f"{W}line", str(round(self.line * _TWIPS_PER_LINE)))
            spacing.set(f"{W}lineRule", "auto")
        if self.joins_same_style is not None:
            put(properties, "contextualSpacing").set(f"{W}val", str(int(self.joins_same_style)))
        if self.is_frame_centred and (frame := child(properties, "framePr")) is not None:
            frame.attrib.pop(f"{W}x", None)
            frame.set(f"{W}xAlign", "center")
        return ()


def _indent(element: Element, name: str, length: float) -> None:
    own, others, other_characters, characters = _INDENTS[name]
    for other in (*others, *other_characters):
        element.attrib.pop(W + other, None)
    element.set(W + own, str(round(length * _TWIPS_PER_MM)))
    element.set(W + characters, "0")  # a style may give characters, which win over a length


def _space(element: Element, side: str, points: float) -> None:
    element.set(W + side, str(round(points * _TWIPS_PER_POINT)))
    element.set(f"{W}{side}Lines", "0")  # so may lines, and spacing left to the program
    element.set(f"{W}{side}Autospacing", "0")


@dataclass(frozen=True, slots=True)
class SetSolid:
    """Make a line along a side of a paragraph a solid one. ``at`` is the element of the line."""

    at: Element

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Keep its width and colour."""
        self.at.set(f"{W}val", "single")
        return ()
