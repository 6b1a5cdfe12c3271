"""Several mistakes found by one validator, raised as one error that keeps them apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pydantic_core import PydanticCustomError

Path = tuple[str | int, ...]

_MOST = 200
"""Mistakes of one validator that are kept; a table may have one in each of ten thousand rows."""


@dataclass(slots=True)
class Faults:
    """Collects the mistakes one validator finds, so that all of them are reported at once.

    Each has a path in JSON keys below the validated object, a stable code (worded in Vietnamese by
    ``messages``) and an English sentence for Python callers.
    """

    found: list[tuple[Path, str, str, dict[str, Any]]] = field(default_factory=list)
    has_more: bool = False

    def add(self, at: Path, code: str, english: str, **context: Any) -> None:
        """Note one mistake, unless there are enough.

        ``context`` fills the braces of ``english`` and of the Vietnamese wording.
        """
        if len(self.found) == _MOST:
            self.has_more = True
            return
        self.found.append((at, code, english.format(**context), context))

    def may_have(self, code: str) -> bool:
        """Whether a mistake of this code was noted, or may have been left out."""
        return self.has_more or any(found == code for _, found, _, _ in self.found)

    def raise_if_any(self) -> None:
        """Raise ``PydanticCustomError`` of type ``plan_faults`` when something was noted; else do nothing."""
        if self.found:
            summary = "; ".join(
                f"{'.'.join(map(str, at))}: {english}" if at else english for at, _, english, _ in self.found
            )
            faults = tuple((at, code, context) for at, code, _, context in self.found)
            context = {"summary": summary, "faults": faults, "more": self.has_more}
            raise PydanticCustomError("plan_faults", "{summary}", context)
