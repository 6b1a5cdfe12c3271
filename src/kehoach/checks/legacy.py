"""Signs of the old Vietnamese encodings: fonts that draw Vietnamese over other letters, and text typed for them."""

from __future__ import annotations

import re
from functools import lru_cache

_FONTS = re.compile(r"\.?vn[a-z]|vni[- ]|\.?tcvn|vps ", re.IGNORECASE)
_SYMBOLS = re.compile(
    r"(?:symbol|wingdings|webdings|marlett|segoe ui (?:symbol|emoji)|ms gothic|mt extra)", re.IGNORECASE
)
# Latin letters and signs that no Vietnamese word holds; TCVN3 and VNI put the marked letters on them.
_NEVER = "¨©ª«®µ¶·¸¹»¼½¾¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿ"
_NEVER_LETTER = re.compile(f"[{_NEVER}]")
_UNICODE_ONLY = frozenset("ăđơưĂĐƠƯ").union(map(chr, range(0x1EA0, 0x1EFA)))
"""Letters that only Unicode has: a text with them is no old one, whatever foreign names stand in it."""
# From the first odd pair to the end of the word: looking from its start too would cost the square of its length.
_WORD = re.compile(rf"(?:[A-Za-z][{_NEVER}]|[{_NEVER}][A-Za-z])[A-Za-zÀ-ÿ{_NEVER}]*")
_SURE = 2
_MOST_FONTS = 256


@lru_cache(maxsize=_MOST_FONTS)
def is_legacy_font(name: str) -> bool:
    """Whether a font is made for TCVN3 or VNI text: ``.VnTime``, ``VNI-Times``."""
    return _FONTS.match(name) is not None


def is_symbol_font(name: str) -> bool:
    """Whether a font holds signs instead of letters."""
    return _SYMBOLS.match(name) is not None


def has_legacy_text(text: str) -> bool:
    """Whether a text reads as Vietnamese only in such a font: several words hold what no Vietnamese word does."""
    if _NEVER_LETTER.search(text) is None or not _UNICODE_ONLY.isdisjoint(text):
        return False
    return sum(1 for _ in zip(range(_SURE), _WORD.finditer(text), strict=False)) >= _SURE
