"""Values → plan, with the mistakes bounded: a file of a million mistakes costs little more than one of a few.

pydantic reports every mistake, and each costs it more than a sound value does. So where there are very many, it
is asked again to stop at the first wrong item of each list, and the data is cut soon after those items.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from kehoach.readers.locations import Path, locate

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

MANY = 2_000
"""More errors of pydantic than this are not read one by one."""

LARGE = 50_000
"""From so many values on, wrong items are looked for before all the errors are made."""

_AFTER = 500  # values that are still looked at after a wrong item, for more mistakes

_Part = TypeVar("_Part", bound=BaseModel)
_Trie = dict[str | int, Any]


class Refused(Exception):  # noqa: N818 - a signal inside the readers, never seen by a caller
    """What pydantic says of ``data``, which is the data as given or, where ``is_cut``, without the ends of lists."""

    def __init__(self, error: ValidationError, data: object, *, is_cut: bool) -> None:
        super().__init__()
        self.error = error
        self.data = data
        self.is_cut = is_cut


def validate(model: type[_Part], data: object, size: int) -> _Part:
    """Make ``data``, in JSON keys, into a ``model``. ``size`` is the most values it can hold.

    Raises ``Refused`` with at least one mistake of every field that has one.
    """
    if size < LARGE:
        try:
            return model.model_validate(data, by_name=False, by_alias=True)
        except ValidationError as error:
            if error.error_count() <= MANY:
                raise Refused(error, data, is_cut=False) from error
    try:
        part: _Part = _stopping(model).validate_python(data, by_name=False, by_alias=True)
    except ValidationError as error:
        raise _refusal_after(error, model, data) from error
    return part


def _refusal_after(error: ValidationError, model: type[BaseModel], data: object) -> Refused:
    """Cut ``data`` after the first wrong items and ask again for all that is wrong in it."""
    wrong: _Trie = {}
    for detail in error.errors(include_url=False)[:MANY]:
        _note(wrong, locate(detail["loc"], data, detail["input"]).path)
    cut = _Cut()
    short = cut.copy(data, wrong)
    if not cut.has_more:
        return Refused(error, data, is_cut=False)
    try:
        model.model_validate(short, by_name=False, by_alias=True)
    except ValidationError as every:
        return Refused(every, short, is_cut=cut.has_cut)
    return Refused(error, data, is_cut=True)


def _note(trie: _Trie, path: Path) -> None:
    for step in path:
        trie = trie.setdefault(step, {})


@dataclass(slots=True)
class _Cut:
    """Copies data up to a little after its wrong items.

    ``has_more`` tells whether anything follows a wrong item, ``has_cut`` whether some of that was left out.
    What holds a wrong item is itself refused for it, so no rule about a whole ever sees a cut list.
    """

    has_more: bool = False
    has_cut: bool = False

    def copy(self, value: object, wrong: _Trie) -> object:
        if not wrong:
            return value
        if isinstance(value, dict):
            return {key: self.copy(part, wrong[key]) if key in wrong else part for key, part in value.items()}
        if not isinstance(value, list):
            return value
        last = max((step for step in wrong if isinstance(step, int)), default=len(value))
        kept = [self.copy(item, wrong.get(index, {})) for index, item in enumerate(value[: last + 1])]
        self.has_more |= last + 1 < len(value)
        room = _AFTER
        for item in value[last + 1 :]:
            room = _room_after(item, room)
            if room < 0:
                self.has_cut = True
                break
            kept.append(item)
        return kept


def _room_after(value: object, room: int) -> int:
    """Count the values in ``value`` off from ``room``; below zero there is none left."""
    room -= 1
    if isinstance(value, dict | list):
        parts: Iterable[object] = value.values() if isinstance(value, dict) else value
        for part in parts:
            if room < 0:
                break
            room = _room_after(part, room)
    return room


def _stopping(model: type[BaseModel]) -> SchemaValidator:
    """Make a validator that gives the same ``model``, but stops at the first wrong item of each list."""
    from pydantic import TypeAdapter
    from pydantic_core import SchemaValidator

    return SchemaValidator(_fail_fast(TypeAdapter(model).core_schema, {}))


def _fail_fast(schema: Any, done: dict[int, Any]) -> Any:
    if isinstance(schema, list | tuple):
        return type(schema)(_fail_fast(part, done) for part in schema)
    if not isinstance(schema, Mapping):
        return schema
    if id(schema) not in done:
        copied: Any = {}
        done[id(schema)] = copied
        copied.update((key, _fail_fast(part, done)) for key, part in schema.items())
        if schema.get("type") == "tuple":
            copied["fail_fast"] = True
    return done[id(schema)]
