"""What is printed for the value of a cell, as it stands and in each form."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from kehoach.batch.formats import FORMS, NotInFormError, formatted

DAY = datetime.date(2026, 4, 5)
CASES: list[tuple[Any, str, str]] = [
    (2026, "", "2026"),
    (Decimal("12.50"), "", "12,50"),
    ("00125", "", "00125"),
    (DAY, "", "05/4/2026"),
    (datetime.datetime(2026, 4, 5, 7, 30), "", "7 giờ 30 ngày 05/4/2026"),
    (datetime.time(7), "", "7 giờ"),
    (True, "", "có"),
    (1234567, "so", "1.234.567"),
    ("1.234.567", "so", "1.234.567"),
    (Decimal("0.5"), "so", "0,5"),
    (12, "so_chu", "mười hai"),
    (25_000_000, "tien", "25.000.000 đồng"),
    ("25.000.000", "tien", "25.000.000 đồng"),
    (1_050_000, "tien_chu", "Một triệu không trăm năm mươi nghìn đồng"),
    (DAY, "ngay", "05/4/2026"),
    ("5/4/2026", "ngay", "05/4/2026"),
    (DAY, "ngay_dai", "ngày 05 tháng 4 năm 2026"),
    (DAY, "thang", "4/2026"),
    ("4/2026", "thang", "4/2026"),
    (DAY, "nam", "2026"),
    (2026, "nam", "2026"),
    ("Suối Hòa", "in_hoa", "SUỐI HÒA"),
]


@pytest.mark.parametrize(("value", "form", "printed"), CASES)
def test_a_value_is_printed(value: Any, form: str, printed: str) -> None:
    assert formatted(value, form) == printed


@pytest.mark.parametrize(
    ("value", "form", "code"),
    [
        ("mười", "so", "not_a_number"),
        (True, "so", "not_a_number"),
        (DAY, "tien", "not_a_number"),
        (Decimal("1.5"), "tien", "not_a_whole_number"),
        (10**16, "tien", "too_much_money"),
        ("hôm qua", "ngay", "not_a_date"),
        ("30/2/2026", "ngay", "not_a_date"),
        (5, "ngay", "not_a_date"),
        ("4/2026", "ngay_dai", "not_a_whole_date"),
        (datetime.time(7), "ngay", "not_a_date"),
    ],
)
def test_what_a_form_cannot_print_is_named(value: Any, form: str, code: str) -> None:
    with pytest.raises(NotInFormError) as caught:
        formatted(value, form)
    assert caught.value.args == (code,)


def test_every_form_has_a_case() -> None:
    assert {form for _, form, _ in CASES if form} == set(FORMS)
