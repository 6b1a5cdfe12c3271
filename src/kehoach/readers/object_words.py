"""What a model can say of the objects that hold mistakes: the keys they may have, and which one was meant.

Guessing what a misspelt key means is slow, so it is done once for each spelling, and only for so many.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING

from kehoach.readers.locations import Path, child
from kehoach.readers.model_keys import Model, bare, fields_at, keys_below, may_stand_together, nearest_key
from kehoach.readers.other_names import other_name

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

_MOST_GUESSES = 250
_LONGEST_EXAMPLE = 130
_MOST_LISTED = 12  # possible keys; a longer list is read by nobody
_MOST_KEYS = 50  # keys of one object tried for the one that says what it is


class ObjectWords:
    """Words for messages about keys of the objects in ``raw``; ``model`` None knows no keys and says little.

    ``has_guessed_all`` turns False once so many spellings were asked for that no more are guessed at.
    """

    def __init__(self, raw: object, model: Model | None) -> None:
        self._raw = raw
        self._model = model
        self._fields: dict[Path, Mapping[str, FieldInfo]] = {}
        self._holders: dict[Path, dict[str, str]] = {}
        self._guesses: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self.has_guessed_all = True

    def of_unknown_key(self, path: Path, key: str) -> dict[str, object]:
        """Say which key of the object at ``path`` was meant, or where ``key`` belongs, or which there are."""
        fields = self._fields_at(path)
        present = self._object(path)
        words: dict[str, object] = {"key": key}
        if same := next((name for name in fields if bare(name) == bare(key)), None):
            return words | {"nearest": same, "variant": "twice" if same in present else _how_misspelt(key, same)}
        absent = tuple(name for name in fields if name not in present)
        if named := other_name(key, absent):
            return words | {"nearest": named, "variant": "named"}
        if holder := self._holder(path, key):
            return words | {"holder": holder, "variant": "inside"}
        if path and self._model is not None and key in fields_at(self._model, ()):
            return words | {"variant": "outside"}
        if nearest := self._nearest(key, absent):
            return words | {"nearest": nearest}
        return words | ({"variant": "other"} if len(fields) > _MOST_LISTED else {"known": tuple(fields)})

    def _holder(self, path: Path, key: str) -> str | None:
        """Give the key of this object under which ``key`` would be known."""
        if path not in self._holders:
            holders: dict[str, str] = {}
            for name in self._fields_at(path):
                below = () if self._model is None else keys_below(self._model, (*path, name))
                holders = {**dict.fromkeys(below, name), **holders}
            self._holders[path] = holders
        return self._holders[path].get(key)

    def of_missing_key(self, path: Path, key: str) -> dict[str, object]:
        """Say what the absent ``key`` is for, with an example."""
        words: dict[str, object] = {"key": key}
        if about := self._fields_at(path).get(key):
            words["title"] = _as_middle(about.title or "")
            words["example"] = _as_json(about.examples[0]) if about.examples and about.title else ""
        return words

    def example_at(self, path: Path) -> str:
        """Show how the value at ``path`` is typed; empty where no example is known."""
        if not path:
            return ""
        *above, step = path
        if isinstance(step, int):
            *above, step, _ = path if len(path) > 1 and isinstance(path[-2], str) else ("", "")
        about = self._fields_at(tuple(above)).get(str(step))
        example = about.examples[0] if about is not None and about.examples else None
        if isinstance(path[-1], int):
            example = example[0] if isinstance(example, list) and example else None
        return "" if example is None else _as_json(example)

    def of_unknown_kind(self, path: Path) -> dict[str, object]:
        """Say which key misspelt would tell what the object at ``path`` is; else which keys would."""
        present = self._object(path)
        if self._model is None or not present:
            return {}
        known = tuple(fields_at(self._model, path))
        for key in islice(present, _MOST_KEYS):
            if key in known:
                continue
            words = self.of_unknown_key(path, key)
            if words.get("variant") != "other" and words.keys() & {"variant", "nearest"}:
                return words
        return {"known": known}

    def needed_keys(self, path: Path) -> tuple[str, ...]:
        """Give the keys that an object at ``path`` may not leave out."""
        fields = self._fields_at(path)
        return tuple(key for key, about in fields.items() if about.is_required())

    def is_needed(self, path: Path) -> bool:
        """Tell whether the value at ``path`` stands under a key that may not be left out."""
        about = self._fields_at(path[:-1]).get(str(path[-1])) if path else None
        return about is not None and about.is_required()

    def may_stand_together(self, path: Path, one: str, other: str) -> bool:
        """Tell whether some object that may stand at ``path`` has both keys; True where nobody knows."""
        return self._model is None or may_stand_together(self._model, path, one, other)

    def _object(self, path: Path) -> Mapping[str, object]:
        value = value_at(self._raw, path)
        return value if isinstance(value, dict) else {}

    def _fields_at(self, path: Path) -> Mapping[str, FieldInfo]:
        if path not in self._fields:
            fields = {} if self._model is None else fields_at(self._model, path, self._object(path))
            self._fields[path] = fields
        return self._fields[path]

    def _nearest(self, key: str, names: tuple[str, ...]) -> str | None:
        asked = (key, names)
        if asked not in self._guesses:
            if len(self._guesses) >= _MOST_GUESSES:
                self.has_guessed_all = False
                return None
            self._guesses[asked] = nearest_key(key, names)
        return self._guesses[asked]


def value_at(raw: object, path: Path) -> object:
    """Give what stands at ``path``."""
    for step in path:
        raw = child(raw, step)
    return raw


def _how_misspelt(key: str, right: str) -> str:
    """Tell a key with something in it that nobody sees from one with marks or capitals."""
    seen = "".join(letter for letter in key if letter.isprintable() and not letter.isspace())
    return "hidden" if seen == right else "respelt"


def _as_middle(title: str) -> str:
    """Put a title inside a sentence: "Tên nơi nhận" loses its capital, "UBND xã" keeps it."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _as_json(example: object) -> str:
    """Show an example as it is typed; nothing when it is too long for a message."""
    shown = json.dumps(example, ensure_ascii=False)
    return shown if len(shown) <= _LONGEST_EXAMPLE else ""
