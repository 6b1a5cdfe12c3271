"""What the files of a batch are called: safe on every system, inside the folder, and each name once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from kehoach.batch.cells import Cell, Unusable
from kehoach.batch.formats import NotInFormError, formatted
from kehoach.batch.gaps import Gap, Pieces
from kehoach.echo import shorten
from kehoach.errors import Problem

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)
_UNSEEN = frozenset({"Cf", "Cn", "Co"})
"""Categories of what nobody sees or every font shows otherwise; some turn the letters after them around."""
_MOST_LETTERS = 100
_MOST_BYTES = 200
"""What a disk allows is 255 with number, ending, and what stands before and after while a file is written."""


def stem_for(naming: Pieces, cells: Mapping[str, Cell]) -> str | Problem:
    """Give the name of a row's files, without ending; or say which cell gives none."""
    made = ""
    for piece in naming:
        if isinstance(piece, str):
            made += piece
            continue
        cell = cells[piece.key]
        if isinstance(cell.value, Unusable):
            return cell.problem(cell.value.code, shown=cell.value.shown, range=cell.value.shown)
        if cell.value is None and not piece.may_be_empty:
            return cell.problem("no_file_name")
        made += _words(piece, cell)
    stem = safe(made)
    blamed = next(cells[piece.key] for piece in naming if isinstance(piece, Gap))
    return stem or blamed.problem("bad_file_name" if made.strip() else "no_file_name", shown=shorten(made))


def _words(gap: Gap, cell: Cell) -> str:
    if cell.value is None:
        return ""
    try:
        return formatted(cell.value, gap.form)
    except NotInFormError:
        return formatted(cell.value, "")  # the plan needs the cell too, and there it is told


def safe(name: str) -> str:
    """Make a file name of any text: no separators, no name that Windows keeps for itself, not too long; or empty."""
    seen = "".join(each for each in name if unicodedata.category(each) not in _UNSEEN)
    text = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", seen))
    # A dot in front hides a file, a dash is taken for an option, "~$" marks what Word has open.
    text = " ".join(text.split()).lstrip(".-~$ ")
    text = text[:_MOST_LETTERS]
    while len(text.encode()) > _MOST_BYTES:
        text = text[:-1]
    text = text.rstrip(". -")
    return f"_{text}" if _RESERVED.match(text) else text


class Names:
    """Gives each row a name of its own: one that is taken gets a number, always the same in the order of the rows."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, stem: str) -> str:
        """Take a name, or the first free one made of it."""
        number, name = 1, stem
        while (key := unicodedata.normalize("NFC", name).casefold()) in self._taken:
            number += 1
            name = f"{stem} ({number})"
        self._taken.add(key)
        return name
