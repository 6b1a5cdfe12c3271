"""Texts of a Unicode file that are none: copied from a document in an old font, or opened in the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach.echo import shorten
from kehoach.errors import Position, Problem
from kehoach.messages import wording
from kehoach.readers.json_scanner import Leaf, Scanned
from kehoach.readers.legacy_encodings import plausibility, read_tcvn3, read_vni
from kehoach.readers.places import pointer

_ODD = re.compile("[¡-®µ-¾ÄÆÇËÎÏÐÑÖØÛÜÞßäæçëîïñö÷øûüþÿ]")  # what stands for Vietnamese letters then
_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_WORD = re.compile(r"[^\s.,;:()/\"“”-]{2,}")
_SURE = 0.8
_FEWEST_WORDS = 2
_FEW = 3  # places told of one by one


@dataclass(frozen=True, slots=True)
class _Garbled:
    leaf: Leaf
    code: str
    right: str
    old: str = ""


def garbled_texts(scanned: Scanned, name: str | None) -> tuple[Problem, ...]:
    """Give one problem for each such text, or one for all where there are many. ``scanned`` has no faults."""
    if not _ODD.search(scanned.lines.text):
        return ()
    found = list(_garbled(scanned))
    if len(found) <= _FEW:
        return tuple(_problem(each, scanned, name, {}) for each in found)
    return (_problem(found[0], scanned, name, {"variant": "many", "count": len(found)}),)


def _garbled(scanned: Scanned) -> Iterator[_Garbled]:
    for leaf in scanned.leaves():
        text = leaf.value
        if isinstance(text, str) and _ODD.search(text) and not _VIETNAMESE.search(text):
            readings = (
                _Garbled(leaf, "misread_text", _read_as_utf8(text)),
                _Garbled(leaf, "old_font", read_tcvn3(text), "TCVN3 (.VnTime)"),
                _Garbled(leaf, "old_font", read_vni(text), "VNI"),
            )
            best = max(readings, key=lambda reading: plausibility(reading.right))
            if _is_meant(best.right, text):
                yield best


def _is_meant(right: str, text: str) -> bool:
    changed = [word for word in _WORD.findall(right) if word not in text]
    return len(changed) >= _FEWEST_WORDS and plausibility(right) >= _SURE > plausibility(text)


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


def _problem(garbled: _Garbled, scanned: Scanned, name: str | None, words: dict[str, object]) -> Problem:
    leaf = garbled.leaf
    known = {"old": garbled.old, "right": shorten(garbled.right), **words}
    message, remedy = wording(garbled.code, known, leaf.value)
    return Problem(Position(name, *scanned.lines.place(leaf.offset), pointer(leaf.path)), garbled.code, message, remedy)
