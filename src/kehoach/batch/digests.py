"""What the documents of a row come from, as one digest: while that is the same, they need not be made again."""

from __future__ import annotations

import contextlib
import hashlib
import pickle
from collections.abc import Iterator, Mapping

from kehoach.batch.blueprint import Blueprint, Text
from kehoach.batch.filling import fill
from kehoach.batch.making import Recipe
from kehoach.batch.table import Given
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
        return [(name, FileState.of(self._folder / name)) for name in names]


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


def digest_of_order(recipe: Recipe) -> str:
    """What the documents of all rows come from besides their cells; another version may write other bytes.

    Where the plan's file lies, and its remarks, are none of it: nothing is made again because it was called from
    another folder.
    """
    from kehoach import __version__
    from kehoach.readers.profile import profile_places

    blueprint = recipe.blueprint
    made_of = (blueprint.tree, recipe.forms, recipe.template, recipe.engine, recipe.source, recipe.archival)
    digest = hashlib.sha256(__version__.encode())
    digest.update(pickle.dumps(made_of))
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
