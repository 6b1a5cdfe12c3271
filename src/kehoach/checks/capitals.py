"""What checks of capitals share: the clauses of Phụ lục II, and words put in the capitals of a right form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kehoach.regulation import CAPITALS, Rule

_RULES: Final = {provision.rule.id.removeprefix("ND30-"): provision.rule for provision in CAPITALS}


def capital_rule(clause: str) -> Rule:
    """The clause of Phụ lục II by its id, ``PL2-V.7``. Raises ``KeyError``."""
    return _RULES[clause]


def lettered_as(words: Sequence[str], form: Sequence[str]) -> tuple[str, ...]:
    """The words with the capitals of ``form``, word by word; their spelling stays."""
    return tuple(_as(word, model) for word, model in zip(words, form, strict=True))


def in_capitals(text: str) -> bool:
    """Whether a text is all capitals."""
    return text == text.upper() and text != text.lower()


def _as(word: str, model: str) -> str:
    return word[0].upper() + word[1:].lower() if model[0].isupper() else word.lower()
