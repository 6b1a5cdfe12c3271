"""What all rows have in common: the parts of a blueprint without gaps, each as the one object that every plan holds.

Validation takes finished objects as they are. So what is the same for all rows is validated once, and each stage
after it can see that it was there before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kehoach.batch.blueprint import Repeat, Text
from kehoach.batch.gaps import Gap
from kehoach.model.base import PlanPart

_SHORT_FORM_OF = "gom"
"""The key of the list that may stand in the place of an object."""


def with_parts(tree: object, typed: object, made: object) -> object:
    """``tree`` with finished objects in the place of what has no gaps.

    ``typed`` is the plan as it was typed: what of it is in the tree unchanged has no gaps. ``made`` is what
    validation made of it, filled in for some row. Texts stay as they were typed, because validation would take off a
    second mark.
    """
    if tree is typed and isinstance(made, PlanPart):
        return made
    if isinstance(tree, dict) and isinstance(typed, dict) and isinstance(made, PlanPart):
        fields = _fields(type(made))
        return {
            key: with_parts(each, typed[key], getattr(made, fields[key])) if key in fields else each
            for key, each in tree.items()
        }
    if isinstance(tree, list) and isinstance(typed, list):
        if isinstance(made, PlanPart) and _SHORT_FORM_OF in (fields := _fields(type(made))):
            made = getattr(made, fields[_SHORT_FORM_OF])
        if isinstance(made, tuple):
            return _list_with_parts(tree, typed, made)
    return tree


def _list_with_parts(tree: list[object], typed: list[object], made: Sequence[object]) -> list[object]:
    parts = list(tree)
    for index, place in _paired(tree, len(made)):
        parts[index] = with_parts(tree[index], typed[index], made[place])
    return parts


def _paired(tree: Sequence[object], made: int) -> Iterator[tuple[int, int]]:
    """Where in a list that was made each part of ``tree`` stands, counted from the end behind what may be any number.

    What stands between two such parts is left out: nobody knows where it is.
    """
    loose = [index for index, part in enumerate(tree) if _may_be_any_number(part)]
    first, last = (loose[0], loose[-1]) if loose else (len(tree), len(tree))
    yield from ((index, index) for index in range(first))
    yield from ((index, made - len(tree) + index) for index in range(last + 1, len(tree)))


def _may_be_any_number(part: object) -> bool:
    """Whether a part of a list is repeated, or left out where its cell is empty."""
    if isinstance(part, Text):
        return any(isinstance(piece, Gap) and piece.may_be_empty for piece in part.pieces)
    return isinstance(part, Repeat)


@cache
def _fields(part: type[PlanPart]) -> dict[str, str]:
    return {str(field.validation_alias): name for name, field in part.model_fields.items()}
