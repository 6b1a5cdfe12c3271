"""From pydantic's ``loc`` to a path in the data as it was written.

``loc`` also names the branches of unions and the validators passed through. Those are no keys, but may be
spelt like one, so the data decides: a reading of ``loc`` that holds the reported input, else the longest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Path = tuple[str | int, ...]

_MOST_READINGS = 64
_MISSING = object()


@dataclass(frozen=True, slots=True)
class Location:
    """A path in the data, and for each element of ``loc`` whether it is a step of that path."""

    path: Path
    is_step: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    value: object
    path: Path = ()
    is_step: tuple[bool, ...] = ()

    def take(self, step: str | int) -> _Reading | None:
        value = child(self.value, step)
        return None if value is _MISSING else _Reading(value, (*self.path, step), (*self.is_step, True))

    def leave(self) -> _Reading:
        return _Reading(self.value, self.path, (*self.is_step, False))


def locate(loc: Sequence[str | int], data: object, value: object) -> Location:
    """Read ``loc`` in ``data``; ``value`` is the input the error reports."""
    readings = [_Reading(data)]
    for step in loc:
        taken = [reading for old in readings if (reading := old.take(step))]
        # An index is always a step; a name may be a branch of a union that is spelt like a key.
        left = [] if taken and isinstance(step, int) else [old.leave() for old in readings]
        readings = sorted(taken + left, key=lambda reading: -len(reading.path))[:_MOST_READINGS]
    best = max(readings, key=lambda each: (_is_same(each.value, value), len(each.path), each.is_step[::-1]))
    return Location(best.path, best.is_step)


def as_written(path: Path, data: object) -> Path:
    """The path to the same thing in ``data``, where a list or a text may stand for the object that would hold it."""
    found: list[str | int] = []
    for at, step in enumerate(path):
        below = child(data, step)
        if below is not _MISSING:
            found.append(step)
            data = below
        elif isinstance(data, dict):
            return (*found, *path[at:])
    return tuple(found)


def has(data: object, step: str | int) -> bool:
    """Tell whether a value holds something under a key or an index."""
    return child(data, step) is not _MISSING


def child(data: object, step: str | int) -> object:
    """Give what stands under a key or an index; a private mark when there is nothing."""
    if isinstance(data, dict) and isinstance(step, str):
        return data.get(step, _MISSING)
    if isinstance(data, list | tuple) and isinstance(step, int) and 0 <= step < len(data):
        return data[step]
    return _MISSING


def _is_same(written: object, reported: object) -> bool:
    if written is reported:
        return True
    return isinstance(written, str | int) and type(written) is type(reported) and written == reported
