"""What a cell may be meant as where the plan wants another kind of value than it holds."""

from __future__ import annotations

from decimal import Decimal

from kehoach.batch.cells import Value
from kehoach.batch.formats import plain_text
from kehoach.readers.meant import flag_meant
from kehoach.vietnamese import figure_meant

NUMBER_WANTED = frozenset(
    {
        *("int_type", "decimal_type", "float_type", "is_instance_of"),
        *("not_a_figure", "figure_as_text", "text_in_total", "thousands_point"),
    }
)
"""Codes of the validation that ask for a number."""

YES_OR_NO_WANTED = frozenset({"bool_type"})


def otherwise(value: Value, code: str) -> str | int | Decimal | bool | None:
    """The other value: words of a number or a yes, the number or yes that a text is. None where there is none.

    ``code`` is that of the validation's refusal. A column formatted as text holds the digits that are typed into it
    as text.
    """
    if isinstance(value, bool | int | Decimal):
        return plain_text(value)
    if isinstance(value, str) and code in NUMBER_WANTED and (figure := figure_meant(value)) is not None:
        number = Decimal(figure)
        return int(number) if number == number.to_integral_value() else number
    if isinstance(value, str) and code in YES_OR_NO_WANTED and (flag := flag_meant(value)) is not None:
        return flag == "true"
    return None
