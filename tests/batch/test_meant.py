"""What a cell may be meant as: a number or a yes only where one is wanted, else its own words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kehoach.batch.cells import Value
from kehoach.batch.meant import otherwise


@pytest.mark.parametrize(
    ("value", "code", "other"),
    [
        ("1.000.000", "text_in_total", 1_000_000),
        ("12,5", "figure_as_text", Decimal("12.5")),
        ("00125", "figure_as_text", None),
        ("1.000.000", "literal_error", None),
        ("x", "text_in_total", None),
        ("x", "bool_type", True),
        ("Không", "bool_type", False),
        ("12", "bool_type", None),
        (12, "string_type", "12"),
        (True, "string_type", "có"),
        (None, "string_type", None),
    ],
)
def test_a_value_is_read_otherwise(value: Value, code: str, other: object) -> None:
    found = otherwise(value, code)
    assert (found, type(found)) == (other, type(other))
