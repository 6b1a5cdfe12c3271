"""The number and symbol taken apart: "Số: 12/KH-UBND" → its label, number, separators and groups."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from kehoach.checks.verbatim import settled

_BLANK = r"[\s.…_]*"
_FORM = re.compile(
    rf"(?P<label>[^\W\d_]{{1,3}})(?P<colon>\s*[:;.]?)(?P<gap>{_BLANK})"
    rf"(?P<number>[^/\s.…_]*(?:{_BLANK}[^/\s.…_]+)*?)(?P<before>{_BLANK})(?:(?P<slash>/)(?P<symbol>.*))?\Z"
)
DASHES = "-‐‑‒–—−"
_SPLIT = re.compile(rf"\s*[{DASHES}]\s*")


class NumberForm(NamedTuple):
    """What stands in the line of the number. ``number`` is empty where room is left for it to be written."""

    label: str
    colon: str
    gap: str
    number: str
    before_slash: str
    has_slash: bool
    symbol: str

    @property
    def is_blank(self) -> bool:
        """Whether the number is still to be written."""
        return not self.number

    @property
    def groups(self) -> tuple[str, ...]:
        """The abbreviations of the symbol, the type first."""
        return tuple(group for group in _SPLIT.split(self.symbol.strip()) if group)


def number_form(text: str) -> NumberForm | None:
    """Take a line apart; None for one that does not begin as a number does."""
    found = _FORM.match(settled(unicodedata.normalize("NFC", text)).strip())
    if found is None:
        return None
    return NumberForm(
        label=found["label"],
        colon=found["colon"],
        gap=found["gap"],
        number=found["number"],
        before_slash=found["before"],
        has_slash=found["slash"] is not None,
        symbol=found["symbol"] or "",
    )
