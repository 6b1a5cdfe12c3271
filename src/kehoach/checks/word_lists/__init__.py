"""Lists of words that the checks look for, one line each, and their reading. `#` begins a remark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """The lines of ``name.txt`` beside this file, each cut at its bars, spaces around left out."""
    for line in (Path(__file__).parent / f"{name}.txt").read_text("utf-8").splitlines():
        content = line.partition("#")[0].strip()
        if content:
            yield tuple(cell.strip() for cell in content.split("|"))


def names(name: str) -> frozenset[str]:
    """The first column of a list."""
    return frozenset(row[0] for row in rows(name))
