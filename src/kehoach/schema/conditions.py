"""JSON Schema written so that VS Code can say in Vietnamese what is wrong.

Its JSON service takes a message of ours for a wrong type, pattern or choice, for an unknown key and for ``not``; for
everything else (``required``, ``minimum``, ``minItems``…) it has English ones. So those stand in an ``if``, and what
they refuse is refused by ``not``. ``anyOf`` stands in an ``if`` too: the service would report the mistakes of one
alternative, by its own guess of which was meant.

What speaks of keys lets pass whatever is no object, because a part may also be written as a text or a list.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def fails(message: str) -> Schema:
    """Refuse whatever stands here."""
    return {"not": {}, "errorMessage": message}


def unless(condition: Schema, message: str) -> Schema:
    """Refuse what does not meet ``condition``."""
    return {"if": condition, "else": fails(message)}


def refuse(condition: Schema, message: str) -> Schema:
    """Refuse what meets ``condition``."""
    return {"if": condition, "then": fails(message)}


def refuse_key(condition: Schema, key: str, message: str) -> Schema:
    """Refuse an object that meets ``condition`` and says something under ``key``; the key itself is marked."""
    marked = {"propertyNames": {"not": {"const": key}, "errorMessage": message}}
    return {"if": {"allOf": [condition, given(key)]}, "then": marked}


def fails_at(key: str, message: str) -> Schema:
    """Refuse an object; ``key`` is marked where it is there, so that not the whole object is."""
    marked = {"properties": {key: False}, "errorMessage": message}
    return {"if": {"required": [key]}, "then": marked, "else": fails(message)}


def has(key: str) -> Schema:
    """Match an object with ``key``, whatever it says."""
    return {"required": [key]}


def given(key: str) -> Schema:
    """Match an object that says something under ``key``: not null, false, or an empty list."""
    return {**has(key), **_under(key, {"not": {"enum": [None, False, []]}})}


def given_like(key: str, pattern: str) -> Schema:
    """Match an object with a text under ``key`` in which ``pattern`` is found."""
    return {**has(key), **_under(key, {"type": "string", "pattern": pattern})}


def any_of(*conditions: Schema) -> Schema:
    """Match what meets at least one of ``conditions``."""
    return {"anyOf": list(conditions)}


def none_of(*conditions: Schema) -> Schema:
    """Match what meets none of ``conditions``."""
    return {"not": any_of(*conditions)}


def _under(key: str, condition: Schema) -> Schema:
    # Not "properties": the service offers every key it finds in one, with the value it finds there.
    return {"patternProperties": {f"^{key}$": condition}}
