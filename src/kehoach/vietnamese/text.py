"""Letters: one form for every text, comparing without marks, and capitals that keep the length.

Changes how a text is encoded or compared, never what its author wrote.
"""

from __future__ import annotations

import re
import unicodedata

_UNSETTLED = re.compile("[\r\u00a0\u2007\u202f]")
_NO_BREAK_SPACES = str.maketrans("\u00a0\u2007\u202f", "   ")

# XML 1.0 (section 2.2) refuses most of these; DEL and C1 it only discourages, but no plan means to hold them.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# Every mark a Vietnamese letter can carry, horn and breve included, is in this one block.
_MARKS = re.compile("[\u0300-\u036f]+")
# The bar of đ is part of the letter for Unicode, so decomposing does not take it off.
_BARRED_D = str.maketrans("đĐ", "dD")


def normalize(text: str) -> str:
    r"""Return the text in the one form kept everywhere: NFC, ``\n`` line ends, ordinary spaces.

    No-break spaces (U+00A0, U+2007, U+202F) become ordinary ones, CR LF and CR become ``\n``. Nothing else
    changes: spaces are neither trimmed nor collapsed.
    """
    if _UNSETTLED.search(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NO_BREAK_SPACES)
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)


def forbidden_character(text: str) -> tuple[int, str] | None:
    r"""Find the first character that a document cannot carry, as (index, name such as ``"U+000B"``).

    Refused are what XML 1.0 cannot hold (C0 controls, lone surrogates, U+FFFE, U+FFFF) and the controls DEL
    and C1; tab and ``\n`` are allowed. None means that every character can be printed.
    """
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    return found.start(), f"U+{ord(found.group()):04X}"


def upper(text: str) -> str:
    """Return the text in capitals (chữ in hoa), always with as many characters as before.

    A letter whose capital form takes several characters, such as ß or the ligature ﬁ, stays as it is, so that
    positions in the text (bold, italic) stay true.
    """
    capitals = text.upper()
    if len(capitals) == len(text):
        return capitals
    return "".join(_upper_one(character) for character in text)


def fold(text: str) -> str:
    """Return the text as it is compared: no case, no marks, single spaces, none at the ends.

    ``fold("Uỷ  ban") == fold("ỦY BAN")``. For comparing only: the result is not fit to print.
    """
    return " ".join(without_marks(text.casefold()).split())


def without_marks(text: str) -> str:
    """Return the text without the marks of its letters, case kept: "Kế hoạch Đảng" gives "Ke hoach Dang".

    For consoles that cannot show Vietnamese. Marks of other Latin letters (ü, ñ) go the same way.
    """
    if text.isascii():
        return text
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text)).translate(_BARRED_D)
    return unicodedata.normalize("NFC", bare)


def _upper_one(character: str) -> str:
    capital = character.upper()
    return capital if len(capital) == 1 else character
