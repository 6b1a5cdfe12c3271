"""Wrong pages: paper, margins, orientation, and the page number in the header."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from kehoach.readers.docx.xml import W
from tests.checks.mutations.lettering import COLOURS, FONTS
from tests.checks.mutations.scene import Injury, Scene, codes_of
from tests.checks.spoil import LINE
from tests.checks.spoil_pages import change_number, change_pages

_TWIPS = 1440 / 25.4
_MARGINS = {"top": (20.0, 25.0), "bottom": (20.0, 25.0), "left": (30.0, 35.0), "right": (15.0, 20.0)}
_PAPERS = ((215.9, 279.4), (215.9, 355.6), (148, 210), (176, 250), (184, 267), (297, 420), (190, 265), (210, 330))


def paper(scene: Scene, rng: Random) -> Injury:
    """A section on other paper."""
    section = rng.choice(list(scene.root.iter(f"{W}sectPr")))
    size = section.find(f"{W}pgSz")
    wide, high = rng.choice([*_PAPERS, (round(rng.uniform(195, 208), 1), 297)])
    size.set(f"{W}w", str(round(wide * _TWIPS)))
    size.set(f"{W}h", str(round(high * _TWIPS)))
    size.attrib.pop(f"{W}orient", None)
    return Injury(f"giấy {wide} x {high}", codes_of("201"))


def margin(scene: Scene, rng: Random) -> Injury:
    """A margin outside its bounds, by 0.6 mm or by centimetres."""
    section = _portrait(scene, rng)
    side = rng.choice(list(_MARGINS))
    least, most = _MARGINS[side]
    below, above = (rng.uniform(5, least - 0.5), rng.uniform(most + 0.5, most + 20))
    subtle = rng.choice((least - 0.6, most + 0.6))
    given = round(rng.choice((below, above, subtle)), 1)
    section.find(f"{W}pgMar").set(W + side, str(round(given * _TWIPS)))
    return Injury(f"lề {side} {given} mm", codes_of("203"))


def gutter(scene: Scene, rng: Random) -> Injury:
    """A gutter that makes the left margin too wide."""
    given = rng.uniform(6, 15)
    _portrait(scene, rng).find(f"{W}pgMar").set(f"{W}gutter", str(round(given * _TWIPS)))
    return Injury(f"lề đóng gáy {given:.1f} mm", codes_of("203"))


def _portrait(scene: Scene, rng: Random) -> Any:
    sections = list(scene.root.iter(f"{W}sectPr"))
    return rng.choice([each for each in sections if each.find(f"{W}pgSz").get(f"{W}orient") != "landscape"])


def turned(scene: Scene, rng: Random) -> Injury:
    """A page on its side without a table."""
    change_pages(scene.parts, scene.root, "turned_without_table", None, scene.document.document)
    return Injury("trang ngang không có bảng", codes_of("202"))


def first_page(scene: Scene, rng: Random) -> Injury:
    """The number shown on the first page."""
    what, value = rng.choice((("first_page", None), ("first_number", rng.choice((0, 2, 3)))))
    change_pages(scene.parts, scene.root, what, value, scene.document.document)
    return Injury(f"số trang: {what} {value}", codes_of("211 209"))


def number_format(scene: Scene, rng: Random) -> Injury:
    """Page numbers in letters or Roman figures."""
    given = rng.choice(("upperRoman", "lowerRoman", "lowerLetter", "upperLetter"))
    change_pages(scene.parts, scene.root, "number_format", given, scene.document.document)
    return Injury(f"số trang kiểu {given}", codes_of("209"))


def number(scene: Scene, rng: Random) -> Injury:
    """Something wrong with the line of the page number."""
    what, value, codes = rng.choice(
        (
            ("size", rng.choice((8, 9, 10, 11, 12, 12.5, 14.5, 15, 16, 18)), "209"),
            ("bold", True, "209"),
            ("italic", True, "209"),
            ("align", rng.choice(("left", "right")), "210"),
            ("typed", None, "209"),
            ("removed", None, "209"),
            ("words", rng.choice((("Trang ", ""), ("- ", " -"), ("", "/12"), ("tr. ", ""))), "212"),
            ("at_foot", None, "210 209"),
            ("on_first_page", None, "211"),
            ("font", rng.choice(FONTS), "204"),
            ("colour", rng.choice(COLOURS), "207"),
        )
    )
    change_number(scene.parts, scene.root, what, value, LINE)
    return Injury(f"số trang: {what} {value}", codes_of(codes))


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(paper, margin, margin, margin, gutter, turned, first_page, number_format, number, number),
)
