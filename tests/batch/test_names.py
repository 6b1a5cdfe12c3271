"""File names made of cells: safe everywhere, inside the folder, each once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.batch.names import Names, safe


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Suối Hòa", "Suối Hòa"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\x", "C--Windows-x"),
        ('a/b:c*d?e"f<g>h|i', "a-b-c-d-e-f-g-h-i"),
        ("con", "_con"),
        ("NUL.docx", "_NUL.docx"),
        ("COM¹", "_COM¹"),
        ("aux .x", "_aux .x"),
        ("a\u202egnp\u200b.txt", "agnp.txt"),
        ("\u200b", ""),
        ("console", "console"),
        (".ẩn", "ẩn"),
        ("-rf", "rf"),
        ("~$khóa", "khóa"),
        ("cuối. . ", "cuối"),
        ("hai\ndòng\t tab", "hai-dòng- tab"),
        ("a" * 300, "a" * 100),
        ("漢" * 100, "漢" * 66),
        ("///", ""),
        ("", ""),
    ],
)
def test_a_name_is_made_safe(text: str, name: str) -> None:
    assert safe(text) == name


@given(st.text())
def test_no_text_gives_a_name_that_leaves_the_folder_or_that_a_disk_refuses(text: str) -> None:
    name = safe(text)
    assert not set(name) & set('<>:"/\\|?*\0')
    assert len(name.encode()) <= 201
    assert not name.startswith((".", "-", "~$", " "))
    assert not name.endswith((".", " "))


def test_a_name_that_is_taken_gets_a_number_whatever_its_case_and_form() -> None:
    names = Names()
    given = ["Suối", "SUỐI", "Suo\u0302\u0301i", "Suối (2)", "Suối"]
    assert [names.take(each) for each in given] == [
        "Suối",
        "SUỐI (2)",
        "Suo\u0302\u0301i (3)",
        "Suối (2) (2)",
        "Suối (4)",
    ]
