"""The page setup of one section. What is None stays as it is; lengths are millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Final

from kehoach.readers.docx.xml import Element, W, child
from kehoach.repairs.mends.base import Bench, TextChange
from kehoach.repairs.mends.order import drop, put

_TWIPS_PER_MM: Final = 1440 / 25.4
_MARGINS: Final = ("top", "bottom", "left", "right", "gutter", "header")


@dataclass(frozen=True, slots=True)
class SetPage:
    """``at`` is the ``sectPr``. ``paper`` is width and height, ``is_upright`` takes back that it is turned."""

    at: Element
    _: KW_ONLY
    paper: tuple[float, float] | None = None
    is_upright: bool = False
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    gutter: float | None = None
    header: float | None = None
    hides_first: bool = False
    """Give its first page a header and footer of their own."""

    is_plainly_numbered: bool = False
    """Figures 1, 2, 3 in place of another kind."""

    is_numbered_on: bool = False
    """Numbers go on from those before; the first section begins with 1."""

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Write what is to be set, and no other."""
        if self.paper is not None:
            size = put(self.at, "pgSz")
            for name, length in zip(("w", "h"), self.paper, strict=True):
                size.set(W + name, _twips(length))
            size.attrib.pop(f"{W}code", None)  # the printer's own name of another paper
        if self.is_upright:
            put(self.at, "pgSz").attrib.pop(f"{W}orient", None)
        for name in _MARGINS:
            if (length := getattr(self, name)) is not None:
                put(self.at, "pgMar").set(W + name, _twips(length))
        if self.hides_first:
            drop(self.at, "titlePg")
            put(self.at, "titlePg")
        self._number()
        return ()

    def _number(self) -> None:
        numbers = child(self.at, "pgNumType")
        if numbers is not None:
            if self.is_plainly_numbered:
                numbers.attrib.pop(f"{W}fmt", None)
            if self.is_numbered_on:
                numbers.attrib.pop(f"{W}start", None)


def _twips(length: float) -> str:
    return str(round(length * _TWIPS_PER_MM))
