"""Which plans are meant: every file once, and of a pattern those that are plans."""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach.api import is_something_else
from kehoach.cli.names import as_stored, exists, identity, is_there
from kehoach.cli.words import listed, refusal
from kehoach.errors import InputError


@dataclass(frozen=True, slots=True)
class Sources:
    """The plans to make, and what a pattern meant besides: the shared file of the office, a schema."""

    plans: tuple[str, ...]
    passed_over: tuple[str, ...] = ()


def find_sources(words: Sequence[str]) -> Sources:
    """Find the files meant, each once however often and in whatever way it was named.

    A file named by itself is a plan, whatever it holds. Raises ``InputError`` for a pattern without any plan.
    """
    once: dict[tuple[str, int], str] = {}
    other: dict[tuple[str, int], str] = {}
    for word in words:
        if _is_pattern(word):
            for source in _matching(word):
                (other if is_something_else(source) else once).setdefault(_number(source), source)
        else:
            source = as_stored(word)
            once.setdefault(_number(source), source)
    passed_over = tuple(source for number, source in other.items() if number not in once)
    if not once:
        raise InputError(refusal("no_plan_matches", pattern=" ".join(words), files=listed(passed_over)))
    return Sources(tuple(once.values()), passed_over)


def _is_pattern(word: str) -> bool:
    """Whether the program has to fill the name in: the Windows command line leaves ``*.json`` as it is."""
    return ("*" in word or "?" in word) and not is_there(word)


def _matching(pattern: str) -> Sequence[str]:
    # A "[" is no pattern on Windows.
    found = sorted(glob.glob(pattern.replace("[", "[[]")))  # noqa: PTH207 - Path.glob refuses absolute ones
    if not found:
        raise InputError(refusal("nothing_matches", pattern=pattern))
    return found


def _number(source: str) -> tuple[str, int]:
    # Two files where case makes another name, one where it does not: the system knows.
    return identity(source), os.stat(source).st_ino if exists(source) else 0  # noqa: PTH116 - see names
