"""What the documents of a row come from, as one digest: while that is the same, they need not be made again."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator, Mapping

from kehoach.annexed.files import place_of
from kehoach.batch.blueprint import Blueprint, Text
from kehoach.batch.filling import fill
from kehoach.batch.making import Recipe
from kehoach.batch.table import Given
from kehoach.many.parcels import Parcel
from kehoach.output import FileState

_ANNEX_FILE = "tep"


class AnnexFiles:
    """The annexes of a plan that are files of their own, as their names are written there."""

    def __init__(self, blueprint: Blueprint) -> None:
        self._folder = blueprint.folder
        self._names = tuple(_annex_names(blueprint.tree))

    def states(self, given: Given) -> list[tuple[str, FileState | None]]:
        """The files of one row, and what tells one saving of them from the next."""
        names = [str(fill(name, given.row, given.lists).value) for name in self._names]
        return [(name, FileState.of(place_of(name, self._folder))) for name in names]


def _annex_names(tree: object) -> Iterator[str | Text]:
    if isinstance(tree, Mapping):
        name = tree.get(_ANNEX_FILE)
        if isinstance(name, str | Text):
            yield name
        for part in tree.values():
            yield from _annex_names(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from _annex_names(part)


def digest_of_order(parcel: Parcel[Recipe], blueprint: Blueprint) -> str:
    """What the documents of all rows come from besides their cells; another version may write other bytes."""
    from kehoach import __version__
    from kehoach.readers.profile import profile_places

    digest = hashlib.sha256(f"{__version__} {parcel.digest}".encode())
    for place in profile_places(blueprint.scanned, blueprint.folder):
        with contextlib.suppress(OSError):
            digest.update(place.read_bytes())
    return digest.hexdigest()


def digest_of_row(order: str, given: Given, annexes: AnnexFiles) -> str:
    """What the documents of one row come from; ``order`` is the digest of what all have in common."""
    cells = [(key, cell.value) for key, cell in given.row.cells.items()]
    lists = [[(key, cell.value) for row in rows for key, cell in row.cells.items()] for rows in given.lists.values()]
    sources = (order, cells, lists, annexes.states(given))
    return hashlib.sha256(repr(sources).encode("utf-8", "surrogatepass")).hexdigest()
