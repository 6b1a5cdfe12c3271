"""Every character of a JSON text is found again in the file, however it was written there."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.readers.json_scanner import scan
from kehoach.reuse.written import Written


def written(file_text: str) -> Written:
    found = scan(file_text)
    return Written.at(found.offset(()), str(found.value), file_text)


@pytest.mark.parametrize(
    "file_text",
    [
        '"năm 2024"',
        r'"a \"b\" năm 2024"',
        r'"\u0041\n\t năm 2024"',
        r'"\ud83d\udc4d năm 2024"',
        '"👍 năm 2024"',
        f'"{unicodedata.normalize("NFD", "ngày của năm 2024")}"',
        '"Số\u00a0tiền năm 2024"',
    ],
)
def test_the_year_is_found_where_it_stands_in_the_file(file_text: str) -> None:
    text = written(file_text)
    assert file_text[text.offset(text.text.index("2024")) :].startswith("2024")


def test_the_text_is_searched_in_one_form() -> None:
    assert written(f'"{unicodedata.normalize("NFD", "năm")}\u00a02024"').text == "năm 2024"


@given(st.text(st.characters(codec="utf-8"), max_size=20), st.booleans())
def test_no_text_is_too_odd(before: str, is_ascii: bool) -> None:
    file_text = json.dumps(f"{before} 2024", ensure_ascii=is_ascii)
    text = written(file_text)
    assert file_text[text.offset(text.text.rindex("2024")) :] == '2024"'
