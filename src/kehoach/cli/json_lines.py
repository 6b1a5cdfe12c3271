"""JSON text on a screen or in a pipe that may lack letters."""

from __future__ import annotations

import sys
from collections.abc import Iterator


def printable(text: str) -> Iterator[str]:
    """Yield the lines of a JSON text; in plain ASCII where the console or file has not all letters."""
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeError:
        import json

        text = json.dumps(json.loads(text), indent=1)
    yield from text.rstrip("\n").split("\n")
