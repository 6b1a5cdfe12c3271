"""Where a plan holds rich text, found from the types of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args, get_type_hints

from kehoach.model.base import PlanPart, RichMark
from kehoach.model.faults import Path

NOTE_MARK = re.compile(r"\[\^(\w+)\]")
"""A footnote mark in rich text: ``[^name]``."""


def marked_texts(part: PlanPart, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every rich text below ``part`` that may hold a footnote mark, with its path in JSON keys, in order."""
    rich = _rich_fields(type(part))
    for name, value in part:
        alias = type(part).model_fields[name].validation_alias
        yield from _marked_values(value, (*path, str(alias)), rich=name in rich)


def has_marks(value: object) -> bool:
    """Whether any text at all below ``value`` looks as if it held a footnote mark: a quick first look."""
    if isinstance(value, str):
        return "[^" in value
    if isinstance(value, PlanPart):
        return any(map(has_marks, value.__dict__.values()))
    return isinstance(value, tuple) and any(map(has_marks, value))


def _marked_values(value: object, path: Path, *, rich: bool) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if rich and "[^" in value:
            yield path, value
    elif isinstance(value, PlanPart):
        yield from marked_texts(value, path)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _marked_values(entry, (*path, index), rich=rich)
    elif isinstance(value, Mapping):
        for name, entry in value.items():
            yield from _marked_values(entry, (*path, name), rich=rich)


@cache
def _rich_fields(part: type[PlanPart]) -> frozenset[str]:
    # Resolved here: a field of a model whose building is deferred may still hold the name of its type.
    hints = get_type_hints(part, include_extras=True)
    return frozenset(name for name in part.model_fields if _is_rich(hints[name]))


def _is_rich(annotation: object) -> bool:
    arguments = get_args(annotation)
    return _has_mark(getattr(annotation, "__metadata__", ())) or any(map(_is_rich, arguments))


def _has_mark(metadata: object) -> bool:
    return isinstance(metadata, list | tuple) and any(isinstance(mark, RichMark) for mark in metadata)
