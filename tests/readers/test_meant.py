"""What a wrong value was meant to be: only where it can be one thing, and always a value that would be right."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.readers.meant import (
    amount_meant,
    choice_meant,
    date_meant,
    flag_meant,
    is_nothing,
    last_day_meant,
    list_meant,
    number_meant,
    whole_meant,
)
from kehoach.vietnamese import PartialDate


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("25.000.000 đồng", "25000000"),
        ("25,000,000đ", "25000000"),
        ("25 000 000", "25000000"),
        ("2,5 triệu", "2500000"),
        ("1,25 tỷ đồng", "1250000000"),
        ("300 nghìn", "300000"),
        ("95%", "95"),
        ("12,5 ha", "12.5"),
        ("+5", "5"),
        ("năm triệu", None),
        ("5-6 triệu", None),
        ("25.00.000", None),
        ("05", None),
        ("1" * 60, None),
        ("", None),
    ],
)
def test_an_amount_is_read_with_its_unit_and_scale(text: str, meant: str | None) -> None:
    assert amount_meant(text) == meant


@pytest.mark.parametrize(
    ("value", "meant"),
    [(Decimal("500.000"), "500000"), (Decimal("12.5"), None), (Decimal("3.0"), "3"), ("30 bản", "30"), ("2,5", None), ([], None)],
)  # fmt: skip
def test_a_whole_number_is_read_out_of_a_text_or_a_thousands_point(value: object, meant: str | None) -> None:
    assert whole_meant(value) == meant


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("15/4/24", '"15/4/2024"'),
        ("Thứ Tư, 15/4/2026", '"15/4/2026"'),
        ("2026-04-15T07:30", '"15/4/2026"'),
        ("4/15/2024", '"15/4/2024"'),
        ("…/4/2026", '"4/2026"'),
        (46127, '"15/4/2026"'),
        (15, None),
        (True, None),
        ("15/4", None),
        ("31/4/2026", None),
        ("12/13/14/2026", None),
        ("…/15/2026", None),
        (None, None),
    ],
)
def test_a_date_is_read_out_of_what_people_write(value: object, meant: str | None) -> None:
    assert date_meant(value) == meant


def test_the_last_day_is_told_of_a_month_that_is_shorter() -> None:
    assert last_day_meant("31/4/2026") == (4, 2026, 30, '"30/4/2026"')
    assert last_day_meant("2024-02-30") == (2, 2024, 29, '"29/2/2024"')
    assert last_day_meant("4/15/2024") is None
    assert last_day_meant("15/4/2926") is None


@pytest.mark.parametrize(
    ("value", "meant"),
    [("12/KH-UBND", "12"), ("Số: 07", "7"), ("12-KH/UBND", "12"), ("12a", None), ("KH-UBND", None), ("0", None), (12.5, None)],
)  # fmt: skip
def test_a_document_number_is_read_out_of_number_and_symbol(value: object, meant: str | None) -> None:
    assert number_meant(value) == meant


def test_a_permitted_word_is_known_without_marks_and_capitals() -> None:
    assert choice_meant("HỎA TỐC", ("Khẩn", "Hỏa tốc")) == '"Hỏa tốc"'
    assert choice_meant("Giữa", ("trai", "giua")) == '"giua"'
    assert choice_meant("Rất khẩn", ("Khẩn",)) is None


def test_words_for_yes_no_and_nothing() -> None:
    assert [flag_meant(word) for word in ("có", "True", "không", 1, 0, "abc")] == [
        "true",
        "true",
        "false",
        "true",
        "false",
        None,
    ]
    assert [is_nothing(word) for word in ("", "null", "chưa có", "……", "mai", None)] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_list_is_parted_at_semicolons() -> None:
    assert list_meant("- TT Đảng ủy;\n- Các thôn;") == '["TT Đảng ủy", "Các thôn"]'
    assert list_meant("Các thôn, xóm") == '["Các thôn, xóm"]'


@given(st.text(st.sampled_from("0123456789/.- …T:aă%đ"), max_size=14))
def test_whatever_is_proposed_would_be_right(text: str) -> None:
    if (amount := amount_meant(text)) is not None:
        Decimal(json.loads(amount, parse_float=Decimal))
    if (date := date_meant(text)) is not None:
        PartialDate.parse(json.loads(date))
    if (last := last_day_meant(text)) is not None:
        PartialDate.parse(json.loads(last[3]))
