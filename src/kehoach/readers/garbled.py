"""Texts of a Unicode file that are none: copied from a document in an old font, or opened in the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach.echo import shorten
from kehoach.errors import Position, Problem
from kehoach.messages import wording
from kehoach.readers.json_scanner import Scanned
from kehoach.readers.legacy_encodings import plausibility, read_tcvn3, read_vni
from kehoach.readers.locations import Path
from kehoach.readers.places import pointer

_ODD = re.compile("[¡-®µ-¾ÄÆÇËÎÏÐÑÖØÛÜÞßäæçëîïñö÷øûüþÿ]")  # what stands for Vietnamese letters then
_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_WORD = re.compile(r"[^\s.,;:()/\"“”-]{2,}")
_SURE = 0.8
_MOSTLY = 0.6  # with more words that can be Vietnamese as they are, an odd letter is a foreign word's
_FEWEST_WORDS = 2
_FEW = 3  # places told of one by one


@dataclass(frozen=True, slots=True)
class Garbled:
    """A text that is none: ``code`` is that of its wording, ``right`` what it was, ``old`` the font it was typed in."""

    text: str
    code: str
    right: str
    old: str = ""

    @property
    def words(self) -> dict[str, object]:
        """What its wording is filled with."""
        return {"shown": shorten(self.text), "right": shorten(self.right), "old": self.old}


def garbled_text(text: str) -> Garbled | None:
    """Say what a text was before it was garbled; None for one that is sound, or may be."""
    if not _ODD.search(text) or _VIETNAMESE.search(text):
        return None
    readings = (
        Garbled(text, "misread_text", _read_as_utf8(text)),
        Garbled(text, "old_font", read_tcvn3(text), "TCVN3 (.VnTime)"),
        Garbled(text, "old_font", read_vni(text), "VNI"),
    )
    best = max(readings, key=lambda reading: plausibility(reading.right))
    return best if _is_meant(best.right, text) else None


def garbled_texts(scanned: Scanned, name: str | None) -> tuple[Problem, ...]:
    """Give one problem for each such text, or one for all where there are many. ``scanned`` has no faults."""
    if not _ODD.search(scanned.lines.text):
        return ()
    texts = ((path, garbled_text(text)) for path, text in _texts(scanned.value, ()))
    found = [(path, garbled) for path, garbled in texts if garbled is not None]
    if len(found) <= _FEW:
        return tuple(_problem(path, garbled, scanned, name, {}) for path, garbled in found)
    return (_problem(*found[0], scanned, name, {"variant": "many", "count": len(found)}),)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Give every text below ``value`` with its path, in the order of the file."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))


def _is_meant(right: str, text: str) -> bool:
    marked = [word for word in _WORD.findall(text) if not word.isascii()]
    odd = [word for word in marked if _ODD.search(word)]  # a sign that stands alone is none of these
    is_mostly_odd = len(odd) >= _FEWEST_WORDS and 2 * len(odd) >= len(marked)
    return is_mostly_odd and plausibility(right) >= _SURE and plausibility(text) < _MOSTLY


def _read_as_utf8(text: str) -> str:
    """Give what a text was before its bytes were taken for those of a Western alphabet; empty when it cannot be."""
    try:
        return b"".join(map(_western_byte, text)).decode()
    except UnicodeError:
        return ""


def _western_byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")  # the five bytes that alphabet leaves out


def _problem(path: Path, garbled: Garbled, scanned: Scanned, name: str | None, words: dict[str, object]) -> Problem:
    message, remedy = wording(garbled.code, {**garbled.words, **words}, garbled.text)
    position = Position(name, *scanned.place(path), pointer(path))
    return Problem(position, garbled.code, message, remedy)
