"""First stage of reading: a text becomes Python values, the places they stand at, and every fault of writing.

Tolerant where a clerk's meaning is plain (comments, trailing commas), never silent where it had to guess.
It knows JSON only: which keys a plan may have is for the model.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from kehoach.errors import Position, Problem
from kehoach.readers.json_brackets import MAX_DEPTH
from kehoach.readers.json_document import read_document
from kehoach.readers.json_faults import GUESSED_WELL, MAX_FAULTS, MAX_VALUES, Fault, FaultLog, StopScan
from kehoach.readers.json_keys import Span, start_of
from kehoach.readers.places import Lines, pointer

_QUOTED = re.compile(r'"[^"\r\n]*+"')

_TOKEN = re.compile(r'"(?:[^"\\\r\n]|\\.)*+')
_UNSURE = frozenset(
    {"missing_last", "missing_inner", "missing_end", "missing_close", "wrong_close", "extra_close", "text_after_end"}
)

__all__ = ["MAX_DEPTH", "Fault", "Scanned", "scan"]


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a text holds. With faults, ``value`` is only a best guess and must not be made into a plan.

    ``value`` is made of dict, list, str, int, Decimal (with the digits as typed), True, False and None.
    ``faults`` are in the order of the file; empty when the text is sound. ``size`` is the most values there can be.
    """

    value: object
    faults: tuple[Fault, ...]
    lines: Lines
    size: int
    _span: Span

    @property
    def is_guessed_well(self) -> bool:
        """Whether every fault left the rest of the text readable as it was meant, so that ``value`` may be checked."""
        return all(fault.code in GUESSED_WELL for fault in self.faults)

    def place(self, path: Sequence[str | int], *, key: bool = False) -> tuple[int, int]:
        """Give line and column, from 1, of the value at ``path``, or of its key.

        For a path that is not in the text it is the place of the nearest part above that is.
        """
        return self.lines.place(self.offset(path, key=key))

    def offset(self, path: Sequence[str | int], *, key: bool = False) -> int:
        """Give the same place as an offset from 0; a byte order mark is not counted."""
        span = self._span
        at = start_of(span)
        for depth, step in enumerate(path, 1):
            parts = None if isinstance(span, int) else span[1]
            if isinstance(parts, dict) and isinstance(step, str) and step in parts:
                key_at, span = parts[step]
                at = key_at if key and depth == len(path) else start_of(span)
            elif isinstance(parts, list) and isinstance(step, int) and 0 <= step < len(parts):
                span = parts[step]
                at = start_of(span)
            else:
                break
        return at

    def find(self, spellings: Sequence[str], offset: int, *, is_last: bool = False) -> int:
        """Give where one of some pieces stands in the text value at ``offset``; ``offset`` itself when none does."""
        found = _TOKEN.match(self.lines.text, offset)
        written = found[0] if found else ""
        places = [written.rfind(piece) if is_last else written.find(piece) for piece in spellings]
        return offset + max(0, *places)

    def problems(self, file: str | None = None) -> tuple[Problem, ...]:
        """Give the faults as problems, in file order; ``file`` is the name as given, None for no file."""
        return tuple(
            Problem(
                Position(file, *self.lines.place(fault.offset), pointer(fault.path)),
                fault.code,
                fault.message,
                fault.remedy,
            )
            for fault in self.faults
        )


def _most_values(text: str) -> int:
    """Count the places where a value may stand: at the start, after a comma, after an opening mark."""
    count = _places(text)
    return count if count <= MAX_VALUES else _places(_QUOTED.sub("", text))  # slower, but commas in texts are no places


def _places(text: str) -> int:
    return 1 + text.count(",") + text.count("[") + text.count("{")


def scan(text: str) -> Scanned:
    """Read a JSON text, noting every fault in it. Raises nothing, whatever the text."""
    text = text.removeprefix("\ufeff")
    lines = Lines.of(text)
    log = FaultLog(lines)
    size = _most_values(text)
    if size > MAX_VALUES:
        log.add("too_many_values", 0, limit=f"{MAX_VALUES:,}".replace(",", "."))
        return Scanned(None, log.found(), lines, size, 0)
    found = _read(text, log)
    if _is_unsure(log):
        second = FaultLog(lines)
        other = _read(text, second, by_indent=True)
        if len(second.found()) <= len(log.found()):
            found, log = other, second
    return Scanned(found[0], log.found(), lines, size, found[1])


def _read(text: str, log: FaultLog, *, by_indent: bool = False) -> tuple[object, Span]:
    with suppress(StopScan):
        return read_document(text, log, by_indent=by_indent)
    return None, 0


def _is_unsure(log: FaultLog) -> bool:
    """Whether a brace or bracket is said to be wrong of which only the indentation can show where it should be."""
    return any(noted.code in _UNSURE for noted in log.noted) and len(log.noted) <= MAX_FAULTS
