"""What a cell may be meant as where the plan wants another kind of value than it holds."""

from __future__ import annotations

from decimal import Decimal

from kehoach.batch.cells import Value
from kehoach.batch.formats import plain_text
from kehoach.readers.meant import flag_meant
from kehoach.vietnamese import figure_meant


def otherwise(value: Value) -> str | int | Decimal | bool | None:
    """The other value: words of a number or a yes, the number or yes that a text is. None where there is none.

    A column formatted as text holds the digits that are typed into it as text.
    """
    if isinstance(value, bool | int | Decimal):
        return plain_text(value)
    if not isinstance(value, str):
        return None
    if (figure := figure_meant(value)) is not None:
        number = Decimal(figure)
        return int(number) if number == number.to_integral_value() else number
    flag = flag_meant(value)
    return None if flag is None else flag == "true"
