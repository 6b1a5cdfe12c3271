"""Pieces of sentences that many checks share."""

from __future__ import annotations

from collections.abc import Iterable


def figure(number: float) -> str:
    """A figure as it is read here: a comma, and no zeros behind it."""
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def listed(words: Iterable[str]) -> str:
    """Words joined by commas."""
    return ", ".join(words)
