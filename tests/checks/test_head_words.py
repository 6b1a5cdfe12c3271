"""The number, the date and the font names that people really write, taken apart."""

from __future__ import annotations

import pytest

from kehoach.checks.date_form import date_form
from kehoach.checks.legacy import has_legacy_text, is_legacy_font
from kehoach.checks.number_form import number_form


@pytest.mark.parametrize(
    ("text", "number", "groups"),
    [
        ("Số: 12/KH-UBND", "12", ("KH", "UBND")),
        ("Số:      /KH-UBND", "", ("KH", "UBND")),
        ("Số: …/KH-UBND", "", ("KH", "UBND")),
        ("Số: ...... /KH-BCĐ", "", ("KH", "BCĐ")),
        ("Số: 63/KH- UBND", "63", ("KH", "UBND")),
        ("Số: 12-KH/UBND", "12-KH", ("UBND",)),
        ("Số 5", "5", ()),
        ("Số:", "", ()),
    ],
)
def test_the_number_is_taken_apart(text: str, number: str, groups: tuple[str, ...]) -> None:
    form = number_form(text)
    assert form is not None
    assert (form.number, form.groups) == (number, groups)
    assert form.is_blank is (number == "")


@pytest.mark.parametrize("text", ["12/KH-UBND", "", "/KH-UBND"])
def test_a_line_that_does_not_begin_as_a_number_does(text: str) -> None:
    assert number_form(text) is None


@pytest.mark.parametrize(
    ("text", "place", "figures"),
    [
        ("Suối Hòa, ngày 05 tháng 02 năm 2026", "Suối Hòa", ("05", "02", "2026")),
        ("Suối Hòa, ngày      tháng 3 năm 2026", "Suối Hòa", ("", "3", "2026")),
        ("Suối Hòa, ngày … tháng … năm …", "Suối Hòa", ("", "", "")),
        ("Suối Hòa, ngày      tháng      năm ", "Suối Hòa", ("", "", "")),
        ("Ea Súp,ngày 5 tháng 3 năm 26", "Ea Súp", ("5", "3", "26")),
        ("..., ngày 05 tháng 3 năm 2026.", "...", ("05", "3", "2026.")),
    ],
)
def test_the_date_is_taken_apart(text: str, place: str, figures: tuple[str, str, str]) -> None:
    form = date_form(text)
    assert form is not None
    assert (form.place, (form.day, form.month, form.year)) == (place, figures)


@pytest.mark.parametrize("text", ["Suối Hòa, ngày 05/3/2026", "Suối Hòa", ""])
def test_a_date_in_figures_only_is_none(text: str) -> None:
    assert date_form(text) is None


def test_a_hostile_line_is_taken_apart_at_once() -> None:
    assert date_form("ngày " * 5000) is None
    assert number_form("Số: " + "1." * 5000) is not None


@pytest.mark.parametrize("name", [".VnTime", ".VnArialH", "VnTime", "VNI-Times", "vni times"])
def test_fonts_of_the_old_encodings(name: str) -> None:
    assert is_legacy_font(name)


@pytest.mark.parametrize("name", ["Times New Roman", "Verdana", "Vivaldi", "UTM Avo", "Arial"])
def test_other_fonts_are_not(name: str) -> None:
    assert not is_legacy_font(name)


@pytest.mark.parametrize(
    "text",
    [
        "Céng hßa x· héi chñ nghÜa ViÖt Nam",
        "Phßng chèng thiªn tai n¨m 2026",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
    ],
)
def test_text_of_the_old_encodings(text: str) -> None:
    assert has_legacy_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Công ty Müller và công ty Weiß được mời họp",
        "Diện tích 12 m², góc 30°, khổ 210 x 297 mm ± 1; © 2026",
        "Đơn giá: 5.000 đ/m³; tổ «Phụ nữ»",
        "Hoa la can tay",
    ],
)
def test_vietnamese_with_signs_and_foreign_names_is_not_old(text: str) -> None:
    assert not has_legacy_text(text)
