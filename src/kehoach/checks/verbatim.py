"""Fixed words compared with what is printed, letter for letter."""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\u00a0\u2007\u202f"
_BREAK = re.compile(r" *\n *")
_TONES = (("OÀ", "ÒA"), ("oà", "òa"))
"""The decree prints both "hòa" and "hoà"."""


def settled(text: str) -> str:
    """A text as it reads: letters composed, line breaks and fixed spaces as spaces, "hoà" as "hòa"."""
    text = unicodedata.normalize("NFC", text)
    for space in _SPACES:
        text = text.replace(space, " ")
    text = _BREAK.sub(" ", text)
    for old, new in _TONES:
        text = text.replace(old, new)
    return text
