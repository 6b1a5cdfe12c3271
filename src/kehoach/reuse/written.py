"""A text value of a JSON file, with the offset in the file of every one of its characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_NO_BREAK_SPACE = re.compile("[\u00a0\u2007\u202f]")


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it is searched (NFC, ordinary spaces), and where in the file each of its characters begins."""

    text: str
    _offsets: tuple[int, ...] | int

    @classmethod
    def at(cls, offset: int, value: str, file_text: str) -> Written:
        """Read again the text ``value`` whose opening quote stands at ``offset`` of a file without faults."""
        begin = offset + 1
        if _is_settled(value) and file_text.startswith(value, begin):
            return cls(value, begin)
        return cls(*_settled(value, _unescaped(file_text, begin, len(value))))

    def offset(self, index: int) -> int:
        """Give the offset in the file of the character at ``index``."""
        return self._offsets + index if isinstance(self._offsets, int) else self._offsets[index]


def searchable(value: str) -> str:
    """Give a text as it is searched, the same as ``Written.text``."""
    return value if _is_settled(value) else _settled(value, range(len(value)))[0]


def _is_settled(value: str) -> bool:
    if value.isascii():
        return True
    return _NO_BREAK_SPACE.search(value) is None and unicodedata.is_normalized("NFC", value)


def _unescaped(file_text: str, begin: int, length: int) -> list[int]:
    """Give the offset of each of the ``length`` characters that a JSON text holds; escapes take several."""
    offsets = []
    at = begin
    for _ in range(length):
        offsets.append(at)
        at += _width(file_text, at)
        if _is_surrogate(file_text, offsets[-1], "89abAB") and _is_surrogate(file_text, at, "cdefCDEF"):
            at += 6
    return offsets


def _width(file_text: str, at: int) -> int:
    if file_text[at] != "\\":
        return 1
    return 6 if file_text[at + 1] == "u" else 2


def _is_surrogate(file_text: str, at: int, half: str) -> bool:
    return file_text[at : at + 2] == "\\u" and file_text[at + 2] in "dD" and file_text[at + 3] in half


def _settled(value: str, offsets: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """Fold letter by letter, so that each letter keeps its place."""
    letters: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(value):
        end = at + 1
        while end < len(value) and unicodedata.combining(value[end]):
            end += 1
        for letter in unicodedata.normalize("NFC", value[at:end]):
            letters.append(_NO_BREAK_SPACE.sub(" ", letter))
            places.append(offsets[at])
        at = end
    return "".join(letters), tuple(places)
