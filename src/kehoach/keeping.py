"""What a person typed into a document is never lost: whose a target is, decided before anything is written.

.docx and .pdf carry a mark of whose they are. Other formats are replaced as they are.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from kehoach.errors import EditedError, OutputError
from kehoach.output import FileState, check_target, copy_file, create_file, read_start, replace_file
from kehoach.sentences import sentence

IfEdited = Literal["refuse", "rename", "replace"]
"""What to do where a person's document stands: refuse; write beside it, under the next free name; or replace it
and keep a dated copy."""

_MARKED = (".docx", ".pdf")
_MOST_NAMES = 1000
_LONGEST_NAME = 255
"""Bytes in a file name, on usual disks."""


class Placed(NamedTuple):
    """Where a result went. ``kept`` is the copy of the document that stood there, None when none was made."""

    path: Path
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Placing:
    """A result and the way it goes to its place. Nothing is written before ``carry_out``."""

    path: Path
    data: bytes
    way: IfEdited | None = None
    """None where nothing of a person's stands."""
    seen: FileState | None = None
    """What stood there when it was decided."""
    taken: frozenset[str] = field(default=frozenset(), repr=False)

    def carry_out(self) -> Placed:
        """Write it. Raises ``OutputError``, ``EditedError`` when the target was saved since; it is then unchanged."""
        if self.way == "rename":
            return Placed(self._first_free(self._new_names(), lambda name: create_file(name, self.data)))
        kept = None
        if self.way == "replace":
            kept = self._first_free(self._copy_names(), lambda name: copy_file(self.path, name))
        stamped = self.path.suffix.lower() in _MARKED
        replace_file(self.path, self.data, last_check=self._check_unchanged if stamped else None)
        return Placed(self.path, kept)

    def _check_unchanged(self) -> None:
        # Between this and the renaming nothing can be asked any more: some microseconds remain.
        if FileState.of(self.path) != self.seen:
            raise EditedError(sentence("edited_meanwhile", file=str(self.path)), self.path)

    def _first_free(self, names: Iterable[Path], put: Callable[[Path], bool]) -> Path:
        for name in names:
            if _identity(name) not in self.taken and put(name):
                return name
        raise OutputError(sentence("no_free_name", file=str(self.path)))

    def _new_names(self) -> Iterator[Path]:
        for number in range(2, _MOST_NAMES):
            yield _named(self.path, self.path.stem, f" ({number})")

    def _copy_names(self) -> Iterator[Path]:
        # Windows allows no colon in a name.
        stem = sentence("edited_copy", stem=self.path.stem, when=f"{_saved(self.seen):%Y-%m-%d %H.%M}")
        for number in range(1, _MOST_NAMES):
            yield _named(self.path, stem, f" ({number})" if number > 1 else "")


def decide(path: Path, data: bytes, if_edited: IfEdited = "refuse", taken: Iterable[Path] = ()) -> Placing:
    """Decide how ``data`` goes to ``path``. ``taken`` are names that nothing else may get.

    Raises ``EditedError`` for a person's document under "refuse", and ``OutputError`` for a target that could not
    be replaced.
    """
    seen = FileState.of(path)
    if seen is None or path.suffix.lower() not in _MARKED:
        return Placing(path, data)
    if if_edited != "rename" or path.is_dir():
        check_target(path)
    code = _objection(path, data)
    if code is None:
        return Placing(path, data, seen=seen)
    if if_edited == "refuse":
        saved = _saved(seen)
        when = f"{saved:%H:%M} ngày {saved.day}/{saved.month}/{saved.year}"
        raise EditedError(sentence(code, file=str(path), when=when), path)
    return Placing(path, data, if_edited, seen, frozenset(map(_identity, taken)))


def place(path: Path, data: bytes, if_edited: IfEdited = "refuse") -> Placed:
    """Decide and carry out at once."""
    return decide(path, data, if_edited).carry_out()


def _objection(path: Path, data: bytes) -> str | None:
    """Why what stands at ``path`` must stay, as a code of ``sentences``; None when it is ours."""
    if path.suffix.lower() == ".pdf":
        return _objection_to_pdf(path)
    from kehoach.writers.docx.origin import LARGEST, Origin, origin_of

    there = read_start(path, max(LARGEST, len(data)) + 1)
    if there == data:
        return None
    return {Origin.UNTOUCHED: None, Origin.EDITED: "edited", Origin.UNKNOWN: "not_ours"}[origin_of(there)]


def _objection_to_pdf(path: Path) -> str | None:
    from kehoach.sealing import LARGEST, Sealing, sealing_of

    there = read_start(path, LARGEST + 1)
    found = sealing_of(there) if len(there) <= LARGEST else Sealing.MISSING
    return {Sealing.WHOLE: None, Sealing.BROKEN: "edited_pdf", Sealing.MISSING: "not_ours"}[found]


def _saved(state: FileState | None) -> datetime.datetime:
    """When a file was saved, by the clock of this machine; now, where the disk says something impossible."""
    try:
        return datetime.datetime.fromtimestamp((state.saved if state else 0) / 1e9)
    except (OverflowError, OSError, ValueError):
        return datetime.datetime.now()


def _named(path: Path, stem: str, ending: str) -> Path:
    """A neighbour of ``path``: its own ending, and a name the disk can hold."""
    while len(f"{stem}{ending}{path.suffix}".encode(errors="replace")) > _LONGEST_NAME:
        stem = stem[:-1]
    return path.with_name(f"{stem}{ending}{path.suffix}")


def _identity(path: Path) -> str:
    return os.path.realpath(path).casefold()
