"""A plan file as it is written: its values with their places, before anything is asked of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kehoach.enclosed.taking_out import is_document, take_out
from kehoach.errors import JsonError
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import Scanned, scan

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A JSON text without faults and the name of its file; its value is an object."""

    name: str | None
    text: str
    scanned: Scanned

    @classmethod
    def of(cls, text: str, name: str | None = None) -> Source:
        """Read ``text``. Raises ``JsonError`` when it has faults."""
        text = text.removeprefix("\ufeff")  # offsets do not count it
        scanned = scan(text)
        if scanned.faults:
            raise JsonError(scanned.problems(name))
        return cls(name, text, scanned)

    @classmethod
    def read(cls, path: Path, name: str | None = None) -> Source:
        """Read a plan file, or the plan that a document carries, called ``name`` in messages.

        Raises ``InputError`` or ``JsonError``.
        """
        text = take_out(path).text if is_document(path) else read_text(path)
        return cls.of(text, str(path) if name is None else name)

    @property
    def plan(self) -> Mapping[str, object]:
        """The object the file holds; empty when it holds something else."""
        value = self.scanned.value
        return value if isinstance(value, dict) else {}

    def at(self, path: Where) -> object:
        """Give the value at ``path``, None when there is none."""
        value = self.scanned.value
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value
