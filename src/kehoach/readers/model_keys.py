"""What a model would accept at a path: the keys, in the clerk's spelling, and the fields behind them.

It walks the annotations of pydantic models without importing pydantic; used only once something is wrong.
"""

from __future__ import annotations

import difflib
import sys
import typing
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Annotated, TypeGuard, get_args, get_origin

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

Model = type["BaseModel"]

_LIST_OF_AN_OBJECT = "gom"
_LONGEST = 100
_NEAR = 0.72  # a letter or two of a short key; at 0.6 "date" was taken for "do_mat"


def fields_at(root: Model, path: Sequence[str | int], present: Iterable[str] = ()) -> Mapping[str, FieldInfo]:
    """Give the fields, by key, that the object at ``path`` may have.

    Where several models may stand, it is the one that knows most of the keys ``present``, or all that know as
    many. Where the path leads to no model, it is every field that can be reached from ``root``.
    """
    models = _models_at(root, path) or tuple(_reachable(root))
    here = set(present)
    known = [here & _fields(model).keys() for model in models]
    most = max(map(len, known), default=0)
    best = [model for model, keys in zip(models, known, strict=True) if len(keys) == most]
    return {key: field for model in best for key, field in _fields(model).items()}


def nearest_key(key: str, known: Iterable[str]) -> str | None:
    """Give the known key that a misspelt one means, marks, case and underscores aside; None if none is."""
    folded = {bare(name): name for name in known}
    near = difflib.get_close_matches(bare(key), folded, n=1, cutoff=_NEAR)
    return folded[near[0]] if near else None


@lru_cache(maxsize=1000)
def keys_below(root: Model, path: tuple[str | int, ...]) -> frozenset[str]:
    """Give the keys of whatever objects may stand at ``path`` or in the list there."""
    return frozenset(key for way in (path, (*path, 0)) for model in _models_at(root, way) for key in _fields(model))


def may_stand_together(root: Model, path: Sequence[str | int], one: str, other: str) -> bool:
    """Tell whether some object that may stand at ``path`` has both keys."""
    return any(one in fields and other in fields for fields in map(_fields, _models_at(root, path)))


@lru_cache(maxsize=1000)
def bare(key: str) -> str:
    """Give a key without marks, capitals, blanks and underscores, to compare with others."""
    letters = unicodedata.normalize("NFD", key[:_LONGEST].lower().replace("đ", "d"))
    return "".join(mark for mark in letters if mark.isalnum() or mark == "$")


def _models_at(root: Model, path: Sequence[str | int]) -> tuple[Model, ...]:
    # All items of a list are of one kind, so ten thousand rows are one question.
    return _models_below(root, tuple(0 if isinstance(step, int) else step for step in path))


@lru_cache(maxsize=1000)
def _models_below(root: Model, path: tuple[str | int, ...]) -> tuple[Model, ...]:
    found: list[object] = [root]
    for step in path:
        found = list(dict.fromkeys(part for annotation in found for part in _below(annotation, step)))
    return tuple(model for model in found if _is_model(model))


@lru_cache(maxsize=1000)
def _below(annotation: object, step: str | int) -> tuple[object, ...]:
    """Give the types, lists and models of what stands under ``step`` in a value so annotated."""
    return tuple(part for inner in _step(annotation, step) for part in _flat(inner))


def _step(annotation: object, step: str | int) -> Iterator[object]:
    """Give the annotations of what stands under ``step`` in a value so annotated."""
    if isinstance(step, int):
        if not _is_model(annotation):
            yield from (part for part in get_args(annotation) if part is not Ellipsis)
        elif held := _fields(annotation).get(_LIST_OF_AN_OBJECT):  # a bare list stands for the object that holds it
            for holder in _flat(_resolved(held.annotation, annotation)):
                yield from (part for part in get_args(holder) if part is not Ellipsis)
    elif _is_model(annotation):
        if field := _fields(annotation).get(step):
            yield _resolved(field.annotation, annotation)
    elif isinstance(origin := get_origin(annotation), type) and issubclass(origin, Mapping):
        yield get_args(annotation)[-1]


def _flat(annotation: object) -> Iterator[object]:
    """Take off Annotated, named aliases, unions and root models: types, lists and models remain."""
    origin = get_origin(annotation)
    if (named := getattr(annotation, "__value__", None)) is not None:
        yield from _flat(_resolved(named, annotation))
    elif origin is Annotated:
        yield from _flat(get_args(annotation)[0])
    elif _is_union(origin):
        for part in get_args(annotation):
            yield from _flat(part)
    elif _is_model(annotation) and getattr(annotation, "__pydantic_root_model__", False):
        yield from _flat(_resolved(annotation.model_fields["root"].annotation, annotation))
    else:
        yield annotation


def _resolved(annotation: object, owner: object) -> object:
    """Replace the names a class used before they were defined by what they came to mean in its module."""
    names: dict[str, object] = {}
    for base in reversed(getattr(owner, "__mro__", (owner,))):
        names |= vars(sys.modules.get(getattr(base, "__module__", ""), typing))
    holder = SimpleNamespace(__annotations__={"it": annotation})
    try:
        return typing.get_type_hints(holder, names, include_extras=True)["it"]
    except (NameError, TypeError):  # a name that only type checkers see: the walk ends here
        return annotation


def _is_union(origin: object) -> bool:
    return getattr(origin, "__name__", "") in ("Union", "UnionType")


def _is_model(annotation: object) -> TypeGuard[Model]:
    return isinstance(annotation, type) and hasattr(annotation, "model_fields")


@cache
def _fields(model: Model) -> dict[str, FieldInfo]:
    """Give the fields by the key a clerk writes: the alias where there is one."""
    keys: dict[str, FieldInfo] = {}
    for name, field in model.model_fields.items():
        alias = field.validation_alias if isinstance(field.validation_alias, str) else field.alias
        keys[alias or name] = field
    return keys


def _reachable(root: Model) -> Iterator[Model]:
    seen: set[object] = set()
    waiting: list[object] = [root]
    while waiting:
        for part in _flat(waiting.pop()):
            if part in seen:
                continue
            seen.add(part)
            if _is_model(part):
                yield part
                waiting.extend(_resolved(field.annotation, part) for field in part.model_fields.values())
            else:
                waiting.extend(get_args(part))
