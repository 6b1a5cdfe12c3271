"""Of the errors of a union, those of the branch that was meant; one for all where no branch fits.

pydantic tries every branch and reports them all: a misspelt key in a recipient is then also "not a text".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kehoach.kind_messages import KINDS
from kehoach.readers.locations import Location

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_WRONG_AT_ONCE = 2
_WRONG_WRITING = 1


@dataclass(frozen=True, slots=True)
class Branched:
    """An error and which elements of its ``loc`` are steps in the data; the others are branches."""

    detail: ErrorDetails
    location: Location
    kinds: tuple[str, ...] = ()
    """The error types of all branches, keys of ``KINDS``, where none fits; else empty."""


@dataclass(slots=True)
class _Node:
    """What pydantic reports at one point of ``loc`` and beyond it."""

    here: list[Branched] = field(default_factory=list)
    steps: dict[str | int, _Node] = field(default_factory=dict)
    branches: dict[str | int, _Node] = field(default_factory=dict)


def keep_meant_branches(errors: Sequence[Branched]) -> list[Branched]:
    """Give the errors without those of union branches that were not meant, in the same order."""
    root = _Node()
    for error in errors:
        node = root
        for element, is_step in zip(error.detail["loc"], error.location.is_step, strict=True):
            children = node.steps if is_step else node.branches
            node = children.setdefault(element, _Node())
        node.here.append(error)
    kept = _kept(root, 0)
    order = {id(error.detail): place for place, error in enumerate(errors)}
    return sorted(kept, key=lambda error: order[id(error.detail)])


def _kept(node: _Node, depth: int) -> list[Branched]:
    """Keep what stands here, all steps, and the best branch. ``depth`` is that in the file: at most 100."""
    kept = list(node.here)
    for child in node.steps.values():
        kept += _kept(child, depth + 1)
    if node.branches:
        kept += _best([_kept(child, depth) for child in node.branches.values()], depth)
    return kept


def _best(branches: list[list[Branched]], depth: int) -> list[Branched]:
    """Choose the branch that got furthest; branches that all refuse the kind of value become one error."""
    best = min(branches, key=lambda branch: _misfit(branch, depth))
    if len(branches) == 1 or _misfit(best, depth)[0] < _WRONG_AT_ONCE:
        return best
    first = best[0]
    kinds = tuple(error.detail["type"] for branch in branches for error in branch)
    return [replace(first, kinds=tuple(kind for kind in kinds if kind in KINDS))]


def _misfit(branch: Sequence[Branched], depth: int) -> tuple[int, int, int]:
    """Tell how far a branch is from what was written: refused at once, then keys it lacks, then errors."""
    at_once = max((_refusal(error) for error in branch if len(error.location.path) == depth), default=0)
    keys = sum(
        error.detail["type"] in ("extra_forbidden", "missing") and len(error.location.path) == depth + 1
        for error in branch
    )
    return at_once, keys, len(branch)


def _refusal(error: Branched) -> int:
    kind = error.detail["type"]
    if kind in KINDS:
        return _WRONG_AT_ONCE
    return _WRONG_WRITING if kind.endswith(("_parsing", "_error")) or kind == "enum" else 0
