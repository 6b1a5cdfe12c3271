"""Pieces of sentences that many checks share."""

from __future__ import annotations

from collections.abc import Iterable


def figure(number: float) -> str:
    """A figure as it is read here: a comma, and no zeros behind it."""
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def listed(words: Iterable[str]) -> str:
    """Words joined by commas."""
    return ", ".join(words)


def and_others(count: int) -> str:
    """In how many more paragraphs the same thing stands: “ (và 12 đoạn khác)”; empty for none."""
    return f" (và {count} đoạn khác)" if count else ""


def quoted(text: str) -> str:
    """Words as they stand, in the quotation marks of print."""
    return f"“{text}”"


def section(number: int, of: int) -> str:
    """Which section is meant: “ ở phần 2 của văn bản”; empty where there is one only."""
    return f" ở phần {number} của văn bản" if of > 1 else ""
