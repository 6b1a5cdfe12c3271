"""The seal of a PDF: a digest of all its bytes, by which one that a person has signed or changed since is known.

It stands in the document information, which every reader keeps and nobody looks at. Nothing may be written to the
file after it was sealed.
"""

from __future__ import annotations

import hashlib
import re
from enum import Enum
from typing import Final

KEY: Final = "/kehoach"
LARGEST: Final = 200 << 20
"""Bytes of the largest file that is looked into; a larger one is not known to be ours."""
_READING = "1"
_EMPTY = "0" * 64
GAP: Final = f"{_READING} {_EMPTY}"
"""What stands under ``KEY`` until the file is sealed."""

_SEAL = re.compile(rf"{KEY} \({_READING} ([0-9a-f]{{64}})\)".encode())
_TRAILER = re.compile(rb"trailer\b.*?/Info (\d+) 0 R.*?startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_TRAILER_WITHIN = 1024
_LIST_BEGINS, _ENTRY, _PLACE = b"0000000000 65535 f \n", 20, 10
"""The list of the places of all objects, as it stands in every file of ours: the first entry, and the sizes of each."""


class Sealing(Enum):
    """Whose a PDF is."""

    WHOLE = "made by kehoach, every byte as it was made"
    BROKEN = "made by kehoach, another since"
    MISSING = "no PDF that kehoach is known to have made"


def sealed(data: bytes) -> bytes:
    """Fill the gap in the document information with the digest of the file. Raises ``ValueError`` without one."""
    gap = _seal(data)
    if gap is None or gap[1] != _EMPTY.encode():
        raise ValueError(GAP)
    return b"".join((data[: gap.start(1)], _digest(data, gap), data[gap.end(1) :]))


def sealing_of(data: bytes) -> Sealing:
    """Tell whose a PDF is by its bytes."""
    if _SEAL.search(data) is None:
        return Sealing.MISSING
    # A program that saves it anew may copy the seal; then it no longer fits.
    found = _seal(data)
    return Sealing.WHOLE if found is not None and found[1] == _digest(data, found) else Sealing.BROKEN


def _seal(data: bytes) -> re.Match[bytes] | None:
    """The seal in the document information: a title, or a page of an annex, may say the same words."""
    trailer = _TRAILER.search(data, max(len(data) - _TRAILER_WITHIN, 0))
    if trailer is None:
        return None
    first = data.find(_LIST_BEGINS, int(trailer[2]))
    entry = first + _ENTRY * int(trailer[1])
    place = data[entry : entry + _PLACE]
    if first < 0 or not place.isdigit():
        return None
    return _SEAL.search(data, int(place), max(data.find(b"endobj", int(place)), 0))


def _digest(data: bytes, seal: re.Match[bytes]) -> bytes:
    digest = hashlib.sha256(data[: seal.start(1)])
    digest.update(_EMPTY.encode())
    digest.update(data[seal.end(1) :])
    return digest.hexdigest().encode()
