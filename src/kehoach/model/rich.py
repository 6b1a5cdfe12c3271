"""Where a plan holds rich text, found from the types of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import get_args

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


def _marked_values(value: object, path: Path, *, rich: bool) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if rich and "[^" in value:
            yield path, value
    elif isinstance(value, PlanPart):
        yield from marked_texts(value, path)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _marked_values(entry, (*path, index), rich=rich)
    elif isinstance(value, dict):
        for name, entry in value.items():
            yield from _marked_values(entry, (*path, name), rich=rich)


@lru_cache(maxsize=None)
def _rich_fields(part: type[PlanPart]) -> frozenset[str]:
    fields = part.model_fields.items()
    return frozenset(
        name for name, field in fields if _has_mark(field.metadata) or _is_rich(field.annotation)
    )


def _is_rich(annotation: object) -> bool:
    arguments = get_args(annotation)
    return _has_mark(getattr(annotation, "__metadata__", ())) or any(map(_is_rich, arguments))


def _has_mark(metadata: object) -> bool:
    return isinstance(metadata, list | tuple) and any(isinstance(mark, RichMark) for mark in metadata)
