"""What the signs of the symbol fonts look like (Symbol, Wingdings): the ones that documents really use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SYMBOLS: Final[Mapping[int, str]] = {
    0x28: "(",
    0x29: ")",
    0x2A: "*",
    0x2B: "+",
    0x2D: "-",
    0x2F: "/",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0xA3: "≤",
    0xA7: "▪",
    0xA8: "☐",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✓",
    0xFE: "☒",
}
"""By the place in the font; of the places that both fonts fill, only those are here where both mean about the same."""

_UNKNOWN = "□"


def symbol(code: str | None) -> str:
    """The sign of a ``w:sym``, whose code is hexadecimal with or without F000 added."""
    try:
        return SYMBOLS.get(int(code or "", 16) & 0xFFF, _UNKNOWN)
    except ValueError:
        return _UNKNOWN
