"""All checks as a person asks for them: by code, with the articles they stand on, and against the rule book."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import ModuleType
from typing import NamedTuple

from kehoach import regulation
from kehoach.checks.base import Check
from kehoach.checks.copy_checks import COPY_CHECKS
from kehoach.checks.coverage import Clause
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.checks.page_checks import PAGE_CHECKS
from kehoach.checks.word_checks import WORD_CHECKS
from kehoach.regulation import Rule

_DECREE = "ND30-"
_DIGITS = re.compile(r"(?:kh\W?)?(\d{3})")


class Explanation(NamedTuple):
    """What a check says of itself: its rule in one sentence, and what a clerk should know of it."""

    rule: str
    more: str


def all_checks() -> tuple[Check, ...]:
    """Every check, in the order of the codes."""
    return tuple(sorted((*FORM_CHECKS, *WORD_CHECKS, *COPY_CHECKS, *PAGE_CHECKS), key=lambda check: check.code))


def find_check(word: str) -> Check | None:
    """The check called so, in any case and with or without "KH"; None when there is none."""
    found = _DIGITS.fullmatch(word.strip().lower())
    code = f"KH{found[1]}" if found else word.strip().upper()
    return next((check for check in all_checks() if check.code == code), None)


_FIGURES = str.maketrans("OQIL", "0011")


def nearest_code(word: str) -> str | None:
    """The code that was probably meant, letters typed for figures first; None when none is like it."""
    typed = word.strip().upper()
    codes = [check.code for check in all_checks()]
    if typed.startswith("KH"):
        typed = typed[:2] + typed[2:].translate(_FIGURES)
    return next(iter(get_close_matches(typed, codes, 1, 0.6)), None)


def explanation(check: Check) -> Explanation:
    """What the docstring of its class says."""
    first, _, rest = inspect.cleandoc(type(check).__doc__ or "").partition("\n")
    return Explanation(first.strip(), rest.strip())


def articles(check: Check, rules: ModuleType = regulation) -> tuple[Rule, ...]:
    """The clauses a check stands on, as far as the regulation names them; none for a custom."""
    known = rules_of(rules)
    found = (known.get(f"{_DECREE}{name}", known.get(name)) for name in check.covers)
    return tuple(dict.fromkeys(rule for rule in found if rule is not None))


def rules_of(rules: ModuleType = regulation) -> Mapping[str, Rule]:
    """Every rule that a number of the regulation carries, by its id."""
    return {rule.id: rule for value in vars(rules).values() for rule in _rules_in(value)}


def covering(clause: Clause) -> tuple[Check, ...]:
    """The checks that look at a rule of the rule book."""
    return tuple(check for check in all_checks() if clause.id in check.covers)


def _rules_in(value: object) -> Iterator[Rule]:
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _rules_in(part)
