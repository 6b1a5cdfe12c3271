"""An error that nobody foresaw, in one short line for whoever maintains this."""

from __future__ import annotations

_LONGEST = 160


def detail(error: BaseException) -> str:
    """Name an error and what it says."""
    return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")[:_LONGEST]
