"""Spaces that nobody meant: two in place of one, one before a comma, inside a number and symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from kehoach.checks.kh308_cited_symbol import malformed
from kehoach.checks.kh379_spaces import KINDS, PARTS, in_address
from kehoach.recognise import Labelled, Part
from kehoach.recognise.parts import RUNNING
from kehoach.repairs.desk import Desk
from kehoach.repairs.mends.base import Mend

_BLANK = re.compile(r"\s+")
_MOST = 3
"""Spaces that may be a slip; more of them put words where they stand, as a tab does."""
_CITING = (Part.SUBJECT, Part.BASIS, *RUNNING, Part.TABLE)


def between_words(desk: Desk) -> Iterator[Mend]:
    """Spaces too many; where one is missing, two words may have been meant as one."""
    for each in desk.document.of(*PARTS):
        number, words = _parted(each)
        tidy = words
        for kind in KINDS:
            if kind.right is not None:
                tidy = kind.pattern.sub(partial(_set_right, kind.right), tidy)
        yield from desk.replace(each, number + tidy)


def _set_right(right: str, found: re.Match[str]) -> str:
    is_layout = len(found[0]) > _MOST
    return found[0] if is_layout or in_address(found.string, found.start()) else right


def in_symbols(desk: Desk) -> Iterator[Mend]:
    """Spaces in the number and symbol of another document; figures and letters are the author's."""
    for each in desk.document.of(*_CITING):
        text = each.text
        for found in malformed(text):
            if _BLANK.sub("", found.written) == found.right:
                text = text.replace(found.written, found.right)
        yield from desk.replace(each, text)


def _parted(each: Labelled) -> tuple[str, str]:
    """A number typed in front, with the room behind it, and the words."""
    text = each.text
    if not each.number or not text.startswith(each.number):
        return "", text
    words = text[len(each.number) :].lstrip()
    return text[: len(text) - len(words)], words
