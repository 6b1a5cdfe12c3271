"""Names as people type them: in pieces, in odd quotes, without marks, in another Unicode form than on the disk."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from kehoach.vietnamese import fold

QUOTES = "\"'“”„‘’«»"
_PLAIN_NAME = re.compile(r"[\w./\\:+-]+")
_MOST_PIECES = 20
_MOST_NEIGHBOURS = 2000


# Path.exists, Path.is_file and Path.is_dir raise for a name too long or a folder closed to us (until Python 3.13).
def exists(path: str | Path) -> bool:
    """Whether there is anything of this name."""
    return os.path.exists(path)  # noqa: PTH110


def is_file(path: str | Path) -> bool:
    """Whether there is a file of this name."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder of this name."""
    return os.path.isdir(path)  # noqa: PTH112


def as_stored(word: str) -> str:
    """Give a name as the disk has it, or its folder when there is nothing of this name; else unchanged.

    A name typed in one Unicode form may be stored in the other: copied from a Mac, say.
    """
    for form in (word, unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word)):
        if exists(form):
            return form
    folder, name = os.path.split(word)
    stored = as_stored(folder) if folder not in {"", word} else folder
    return word if stored == folder else str(Path(stored, name))


def is_there(word: str) -> bool:
    """Whether there is anything of this name, however it is spelt on the disk."""
    return exists(as_stored(word))


def identity(path: str | Path) -> str:
    """Give each file one name, the same also where case and Unicode form make another."""
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


def quoted(name: str) -> str:
    """Write a name as it must be typed: with quotes when it has spaces."""
    return f'"{name}"' if " " in name else name


def as_argument(name: str) -> str:
    """Write a name so that cmd, PowerShell and sh all hand it over whole, and a dash in front is no option."""
    word = name if _PLAIN_NAME.fullmatch(name) else f'"{name}"'
    return f"-- {word}" if name.startswith("-") else word


def whole_name(first: str, rest: Sequence[str], is_meant: Callable[[str], bool]) -> str | None:
    """Put together a name that was typed without quotes, or in quotes that are none to the console.

    The shortest one that ``is_meant`` is returned, None without one; ``first`` alone as it is does not count.
    """
    for end in range(min(len(rest), _MOST_PIECES) + 1):
        whole = " ".join((first, *rest[:end])).strip(QUOTES)
        if whole != first and is_meant(whole):
            return whole
    return None


def nearest_name(word: str, endings: Sequence[str]) -> str | None:
    """Find the neighbour that was meant: the ending left out, other marks, case or dashes, a slip of the finger."""
    from difflib import get_close_matches

    if is_there(slashed := word.replace("\\", "/")):
        return slashed if slashed != word else None
    folder, name = os.path.split(slashed)
    known = {_plain(other): other for other in _neighbours(folder, tuple(endings))}
    guesses = [_plain(name), *(_plain(name + ending) for ending in endings)]
    same = [guess for guess in guesses if guess in known]
    found = same or get_close_matches(guesses[0], known, 1, 0.8)
    return str(Path(folder, known[found[0]])) if found else None


def _neighbours(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    try:
        with os.scandir(folder or ".") as entries:
            for entry in islice(entries, _MOST_NEIGHBOURS):
                if entry.name.lower().endswith(endings):
                    yield entry.name
    except (OSError, ValueError):  # there is no such folder, or no system takes such a name
        return


def _plain(name: str) -> str:
    return fold(name.replace("-", " ").replace("_", " "))
