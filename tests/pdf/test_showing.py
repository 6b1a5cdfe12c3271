"""Words are found where the pen of a page writes them."""

from __future__ import annotations

from typing import Any

import pytest
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject

from kehoach.pdf.showing import Fonts, Spot, shown

TABLE = "beginbfrange <20> <7E> <0020> endbfrange"


def resources(name: str = "Tinos", **forms: DecodedStreamObject) -> DictionaryObject:
    """A font that says what it is told, called ``/F``, and some forms."""
    table = DecodedStreamObject()
    table.set_data(TABLE.encode())
    font = DictionaryObject({NameObject("/BaseFont"): NameObject(f"/{name}"), NameObject("/ToUnicode"): table})
    drawn = DictionaryObject({NameObject(f"/{called}"): form for called, form in forms.items()})
    return DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F"): font}), NameObject("/XObject"): drawn}
    )


def a_form(content: str, kind: str = "/Form", **entries: Any) -> DecodedStreamObject:
    form = DecodedStreamObject()
    form.set_data(content.encode())
    form[NameObject("/Subtype")] = NameObject(kind)
    form.update({NameObject(f"/{key}"): value for key, value in entries.items()})
    return form


def spots(content: str, **forms: DecodedStreamObject) -> list[Spot]:
    return list(shown(content.encode(), resources(**forms), Fonts()))


@pytest.mark.parametrize(
    ("content", "places"),
    [
        ("BT 10 20 Td (a) Tj 1 2 Td (b) Tj ET", [(10, 20), (11, 22)]),
        ("BT 10 20 Td ET BT (a) Tj ET", [(0, 0)]),
        ("BT 1 0 0 -1 10 20 Tm (a) Tj 1 2 Td (b) Tj ET", [(10, 20), (11, 18)]),
        ("1 0 0 -1 0 842 cm BT 1 0 0 -1 10 20 Tm (a) Tj ET", [(10, 822)]),
        ("2 0 0 2 1 1 cm 1 0 0 1 5 0 cm BT (a) Tj ET", [(11, 1)]),
        ("q 1 0 0 1 5 0 cm BT (a) Tj ET Q BT (b) Tj ET", [(5, 0), (0, 0)]),
        ("BT 12 TL 10 20 Td (a) Tj T* (b) Tj (c) '", [(10, 20), (10, 8), (10, -4)]),
        ('BT 10 20 Td 3 -12 TD (a) Tj T* (b) Tj 0 0 (c) "', [(13, 8), (13, -4), (13, -16)]),
        ("BT [(a) -250 (b)] TJ ET", [(0, 0)]),
    ],
)
def test_each_piece_of_text_begins_where_the_pen_was_moved(content: str, places: list[tuple[float, float]]) -> None:
    assert [(spot.left, spot.bottom) for spot in spots(f"/F 1 Tf {content}")] == places


def test_font_and_size_are_those_that_are_taken_up_again() -> None:
    before, within, after = spots("/F 13 Tf (a) Tj q /F 14.5 Tf (b) Tj Q (c) Tj")
    assert before == Spot("a", 0, 0, "Tinos", 13)
    assert within == Spot("b", 0, 0, "Tinos", 14.5)
    assert after == Spot("c", 0, 0, "Tinos", 13)


def test_what_a_form_says_stands_where_the_form_is_drawn() -> None:
    placed = ArrayObject(map(FloatObject, (1, 0, 0, 1, 3, 0)))
    form = a_form("/F 9 Tf BT 1 1 Td (b) Tj ET", Matrix=placed)
    own = a_form("/F 9 Tf BT (c) Tj ET", Resources=resources("Thorndale"))
    found = spots("q 2 0 0 2 10 20 cm /A Do /B Do Q /F 9 Tf (a) Tj", A=form, B=own)
    assert [(spot.text, spot.left, spot.bottom) for spot in found] == [("b", 18, 22), ("c", 10, 20), ("a", 0, 0)]
    assert [spot.font for spot in found] == ["Tinos", "Thorndale", "Tinos"]


def test_a_picture_says_nothing() -> None:
    assert spots("/A Do", A=a_form("(a) Tj", kind="/Image")) == []
