"""A mapping that cannot be changed, so that a whole plan can be hashed, shared and used as a key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

Key = TypeVar("Key")
Value = TypeVar("Value", covariant=True)


class FrozenDict(Mapping[Key, Value]):
    """Names and values in a fixed order; equal to any mapping that holds the same.

    As the type of a field it takes any mapping and serialises as a plain object. Hashable when its values are.
    """

    __slots__ = ("_items",)
    _items: dict[Key, Value]

    def __init__(self, items: Mapping[Key, Value] | Iterable[tuple[Key, Value]] = ()) -> None:
        object.__setattr__(self, "_items", dict(items))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __getitem__(self, key: Key) -> Value:
        return self._items[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._items!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._items,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        keys, values = get_args(source)
        plain = handler.generate_schema(dict[keys, values])  # type: ignore[valid-type]
        as_dict = core_schema.no_info_before_validator_function(_as_dict, plain)
        dumped = core_schema.wrap_serializer_function_ser_schema(_as_dumped, schema=plain)
        return core_schema.no_info_after_validator_function(cls, as_dict, serialization=dumped)


def _as_dict(value: Any) -> Any:
    return dict(value) if isinstance(value, FrozenDict) else value


def _as_dumped(value: Any, dump: Callable[[Any], Any]) -> Any:
    return dump(_as_dict(value))
