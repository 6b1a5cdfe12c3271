"""A clerk's own words, repeated in a message: shortened to one line and never taken apart.

Nothing here says what is wrong; it only makes any value fit to be printed inside a Vietnamese sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

LONGEST = 40
"""The most characters of one value that a message repeats."""

LIST = "danh sách [ … ]"
OBJECT = "đối tượng { … }"

_MOST_NAMES = 12
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f]+")
_LISTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|([^\s,]+)")


def kind_of(value: object) -> str:
    """Say what sort of thing a value is, in the words a clerk sees in the file."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float() | Decimal():
            return f"số {plain(value)}"
        case str():
            return f"chữ {quoted(value)}"
        case Mapping():
            return OBJECT
        case list() | tuple() | set() | frozenset():
            return LIST
        case date():
            return f"ngày {plain(value)}"
        case _:
            return "một giá trị khác"


def quoted(value: object) -> str:
    """Put the clerk's own words between “ ”, on one line of at most 40 characters; only name a container."""
    if isinstance(value, str):
        return f"“{shorten(value)}”"
    if value is None or isinstance(value, bool | int | float | Decimal | date):
        return f"“{plain(value)}”"
    return kind_of(value)


def plain(word: object) -> str:
    """Print a value without quotes, as a clerk would type it; a list of names is joined by commas."""
    if word is None or isinstance(word, bool):
        return {None: "null", True: "true", False: "false"}[word]
    if isinstance(word, datetime):
        return f"{word:%H:%M} {word.day}/{word.month}/{word.year}"
    if isinstance(word, date):
        return f"{word.day}/{word.month}/{word.year}"
    if isinstance(word, tuple | list):
        more = ["…"] if len(word) > _MOST_NAMES else []
        return ", ".join([plain(name) for name in word[:_MOST_NAMES]] + more)
    if isinstance(word, float) and word.is_integer() and abs(word) < 10**15:
        return str(int(word))
    if isinstance(word, int) and abs(word) >= 10**LONGEST:
        return "…"  # Python refuses to print a number of thousands of digits
    return shorten(str(word)) if isinstance(word, str | int | float | Decimal) else "…"


def choices(listed: str) -> str:
    """Turn pydantic's list of permitted values, ``'a', 'b' or 'c'``, into Vietnamese."""
    names = [a or b or c for a, b, c in _LISTED.findall(listed) if c != "or"]
    return either([f"“{shorten(name)}”" for name in names])


def either(names: Sequence[str]) -> str:
    """Join names as "a, b hoặc c"; no names give an empty text."""
    return " hoặc ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def ending(text: str) -> str:
    """Put the end of a text on one line of at most 40 characters, the first of them "…" when something was cut."""
    one_line = _BLANKS.sub(" ", text[-4 * LONGEST :]).strip()
    if len(one_line) <= LONGEST and len(text) <= 4 * LONGEST:
        return one_line
    return "…" + one_line[1 - LONGEST :].lstrip()


def shorten(text: str) -> str:
    """Put a text on one line of at most 40 characters, the last of them "…" when something was cut."""
    # Cut before folding: a message must not cost a pass over a value of many megabytes.
    one_line = _BLANKS.sub(" ", text[: 4 * LONGEST]).strip()
    if len(one_line) <= LONGEST and len(text) <= 4 * LONGEST:
        return one_line
    return one_line[: LONGEST - 1].rstrip() + "…"
