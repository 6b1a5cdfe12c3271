"""The letters of a font are those of its own table."""

from __future__ import annotations

import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from kehoach.pdf.letters import letters_of


def a_font(table: str, name: str = "/BAAAAA+LiberationSerif-Bold") -> DictionaryObject:
    letters = DecodedStreamObject()
    letters.set_data(table.encode())
    return DictionaryObject({NameObject("/BaseFont"): NameObject(name), NameObject("/ToUnicode"): letters})


@pytest.mark.parametrize(
    ("table", "codes", "text"),
    [
        ("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <1EE6> endbfchar", b"\1\1", "ỦỦ"),
        ("begincodespacerange <0000> <FFFF> beginbfchar <0001> <1EE6> endbfchar", b"\0\1", "Ủ"),
        ("1 beginbfchar <01> <00660066> endbfchar\n1 beginbfchar <02><D83DDE00> endbfchar", b"\1\2", "ff😀"),
        ("2 beginbfrange <01> <03> <0061> <05> <06> <01A0> endbfrange", b"\1\3\5\6", "acƠơ"),
        ("1 beginbfrange <01> <02> [<0061> <1EE6>] endbfrange", b"\2\1", "Ủa"),
        ("1 beginbfrange <01> <02> <00FF> endbfrange", b"\2", "Ā"),
        ("1 beginbfchar <01> <0061> endbfchar", b"\1\7\1", "aa"),
    ],
)
def test_codes_say_what_the_table_says_of_them(table: str, codes: bytes, text: str) -> None:
    assert letters_of(a_font(table)).read(codes) == text


@pytest.mark.parametrize(
    ("name", "known"),
    [("/BAAAAA+LiberationSerif-Bold", "LiberationSerif-Bold"), ("/LiberationSerif", "LiberationSerif")],
)
def test_a_font_is_known_by_its_name_without_the_mark_of_a_part(name: str, known: str) -> None:
    assert letters_of(a_font("", name)).font == known


def test_a_font_without_a_table_says_nothing() -> None:
    assert letters_of({}).read(b"abc") == ""
