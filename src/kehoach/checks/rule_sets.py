"""By which regulation the form of a document is judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from kehoach import regulation
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument


class RuleSet(NamedTuple):
    """The documents of one kind of body, and the regulation they follow; None for one that we have no numbers of."""

    holds_for: Callable[[LabelledDocument], bool]
    rules: Rules | None


_OF_THE_PARTY: Final = RuleSet(lambda document: document.is_party, None)
"""Hướng dẫn 05-HD/VPTW of 27/5/2026, in the place of 36-HD/VPTW; its text was not at hand."""

_OF_THE_STATE: Final = RuleSet(lambda _: True, regulation)

RULE_SETS: Final = (_OF_THE_PARTY, _OF_THE_STATE)
"""The first that holds for a document is its own."""


def rules_for(document: LabelledDocument, sets: tuple[RuleSet, ...] = RULE_SETS) -> Rules | None:
    """The regulation that a document follows; None where its form cannot be judged."""
    return next(each.rules for each in sets if each.holds_for(document))
