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


class Sealing(Enum):
    """Whose a PDF is."""

    WHOLE = "made by kehoach, every byte as it was made"
    BROKEN = "made by kehoach, another since"
    MISSING = "no PDF that kehoach is known to have made"


def sealed(data: bytes) -> bytes:
    """Fill the gap in a PDF with its digest. Raises ``ValueError`` when there is not exactly one."""
    (gap,) = _SEAL.finditer(data)
    return b"".join((data[: gap.start(1)], _digest(data, gap), data[gap.end(1) :]))


def sealing_of(data: bytes) -> Sealing:
    """Tell whose a PDF is by its bytes."""
    found = list(_SEAL.finditer(data))
    if not found:
        return Sealing.MISSING
    # A program that saves it anew may copy the seal; then it no longer fits.
    return Sealing.WHOLE if found[0][1] == _digest(data, found[0]) else Sealing.BROKEN


def _digest(data: bytes, seal: re.Match[bytes]) -> bytes:
    digest = hashlib.sha256(data[: seal.start(1)])
    digest.update(_EMPTY.encode())
    digest.update(data[seal.end(1) :])
    return digest.hexdigest().encode()
