"""How a schema file of kehoach is known among other files, and how old it is."""

from __future__ import annotations

import re

LOOKED_AT = 400
"""How many bytes of a file tell; the comment is the second line of a schema."""

_MARKED = re.compile(rb'"\$comment": "kehoach ([0-9]+(?:\.[0-9]+)*)')


def mark(version: str) -> str:
    """Give the words with which the comment of a schema file begins."""
    return f"kehoach {version}"


def version_of(data: bytes) -> tuple[int, ...] | None:
    """Give the version of kehoach that wrote a schema file; None when no kehoach did."""
    found = _MARKED.search(data[:LOOKED_AT])
    return None if found is None else tuple(map(int, found[1].split(b".")))
