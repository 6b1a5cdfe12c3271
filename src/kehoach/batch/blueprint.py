"""The plan of a batch, read once: its values as typed, where the gaps are in them, and which lists are repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kehoach.batch.cells import column_key
from kehoach.batch.gaps import Gap, GapError, Pieces, pieces_of
from kehoach.batch.wording import words
from kehoach.errors import JsonError, PlanError, Position, Problem
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import Scanned, scan
from kehoach.readers.places import pointer

REPEAT = "lap_lai"
_SHEET, _KEY, _PATTERN = "trang", "khoa", "mau"
_SHEET_NAME = re.compile(r"[^\[\]:*?/\\]{1,31}")
"""What Excel takes for the name of a sheet."""
_LEFT_ALONE = frozenset({"$schema"})

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text with gaps, at ``path`` in the plan's file."""

    path: Where
    pieces: Pieces

    @property
    def whole(self) -> Gap | None:
        """The gap that is all of the text and asks for no form: it gives the value itself, not its words."""
        gap = self.pieces[0]
        return gap if len(self.pieces) == 1 and isinstance(gap, Gap) and not gap.form else None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part of a list that stands there once for each row of ``sheet`` with the value of the main row in ``key``."""

    path: Where
    sheet: str
    key: str
    pattern: object


class Use(NamedTuple):
    """A gap, and where in the plan it stands. ``repeat`` is the list it is in, None for the plan itself."""

    path: Where
    gap: Gap
    repeat: Repeat | None
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Blueprint:
    """A plan with gaps. ``tree`` is its value, with ``Text`` and ``Repeat`` where something is filled in."""

    file: str
    folder: Path
    scanned: Scanned
    tree: object
    uses: tuple[Use, ...]

    @property
    def repeats(self) -> tuple[Repeat, ...]:
        """The lists that are filled from sheets of their own, in the order of the plan."""
        return tuple(dict.fromkeys(_repeats(self.tree)))

    def position(self, path: Where) -> Position:
        """Where in the file something of the plan stands."""
        return Position(self.file, *self.scanned.place(path), pointer(path))

    @classmethod
    def read(cls, path: Path) -> Blueprint:
        """Read a plan with gaps. Raises ``InputError``, ``JsonError``, and ``PlanError`` for gaps that mean nothing.

        Whether it is a valid plan is seen when it is filled in.
        """
        scanned = scan(read_text(path))
        if scanned.faults:
            raise JsonError(scanned.problems(str(path)))
        reading = _Reading(str(path), scanned)
        tree = reading.part(scanned.value, (), None)
        if not reading.uses and not reading.problems:
            position = Position(str(path), *scanned.place(()))
            reading.problems.append(Problem(position, "no_gaps", words("no_gaps"), words("no_gaps_mend")))
        if reading.problems:
            raise PlanError(reading.problems)
        return cls(str(path), path.parent, scanned, tree, tuple(reading.uses))


class _Reading:
    """Goes once through the values of a plan."""

    def __init__(self, file: str, scanned: Scanned) -> None:
        self._file = file
        self._scanned = scanned
        self.uses: list[Use] = []
        self.problems: list[Problem] = []
        self._repeat: Repeat | None = None

    def part(self, value: object, path: Where, holder: list[object] | None) -> object:
        """Read a value; one without gaps is given back as it is."""
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, list):
            read = [self.part(each, (*path, index), value) for index, each in enumerate(value)]
            return value if all(new is old for new, old in zip(read, value, strict=True)) else read
        if isinstance(value, dict):
            if REPEAT in value:
                return self._repeated(value, path, in_list=holder is not None)
            return self._members(value, path)
        return value

    def _members(self, value: dict[str, object], path: Where) -> object:
        read = {key: each if key in _LEFT_ALONE else self.part(each, (*path, key), None) for key, each in value.items()}
        return value if all(read[key] is value[key] for key in value) else read

    def _text(self, text: str, path: Where) -> object:
        if "{" not in text and "}" not in text:
            return text
        try:
            found = Text(path, pieces_of(text))
        except GapError as error:
            self._refuse(path, error.code, str(error), error.mend)
            return text
        for piece in found.pieces:
            if isinstance(piece, Gap):
                self.uses.append(Use(path, piece, self._repeat, piece is found.whole))
        return found

    def _repeated(self, value: dict[str, object], path: Where, *, in_list: bool) -> object:
        at = (*path, REPEAT)
        asked = value[REPEAT] if in_list and len(value) == 1 else None
        code = _fault(asked) or ("" if self._repeat is None else "repeat_in_repeat")
        if code or not isinstance(asked, dict):
            self._refuse(at, code, words(code), words(f"{code}_mend"))
            return value
        sheet, key = str(asked[_SHEET]), str(asked[_KEY])
        # The gaps know their list by its place, sheet and key; what is repeated is known only after them.
        self._repeat = Repeat(at, sheet, key, None)
        self.uses.append(Use((*at, _KEY), Gap(column_key(key), key), None, is_whole=True))
        pattern = self.part(asked[_PATTERN], (*at, _PATTERN), None)
        self._repeat = None
        return Repeat(at, sheet, key, pattern)

    def _refuse(self, path: Where, code: str, message: str, mend: str) -> None:
        place = Position(self._file, *self._scanned.place(path), pointer(path))
        self.problems.append(Problem(place, code, message, mend))


def _fault(asked: object) -> str:
    """The code of what is wrong with a repeated part; empty for nothing."""
    if not isinstance(asked, dict) or asked.keys() != {_SHEET, _KEY, _PATTERN}:
        return "bad_repeat"
    names = (asked[_SHEET], asked[_KEY])
    if not all(isinstance(name, str) and column_key(name) for name in names):
        return "bad_repeat"
    return "" if _SHEET_NAME.fullmatch(str(asked[_SHEET])) else "bad_sheet_name"


def _repeats(tree: object) -> Iterator[Repeat]:
    if isinstance(tree, Repeat):
        yield Repeat(tree.path, tree.sheet, tree.key, None)
    elif isinstance(tree, Mapping | list):
        for part in tree.values() if isinstance(tree, Mapping) else tree:
            yield from _repeats(part)
