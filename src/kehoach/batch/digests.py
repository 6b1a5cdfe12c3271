"""What the documents of a row come from, as one digest: while that is the same, they need not be made again."""

from __future__ import annotations

import contextlib
import hashlib
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from kehoach.annexed.files import place_of
from kehoach.batch.blueprint import Blueprint, Repeat, Text
from kehoach.batch.filling import fill
from kehoach.batch.making import Recipe
from kehoach.batch.table import Given
from kehoach.output import FileState
from kehoach.readers.profile import KEY as PROFILE
from kehoach.readers.profile import profile_places

_ANNEX_FILE = "tep"


class FilesOfRows:
    """The files that a row names, as they are written in the plan: annexes, and an office file (hồ sơ).

    An office file whose name has no gap is that of all rows: ``digest_of_order`` knows it.
    """

    def __init__(self, blueprint: Blueprint) -> None:
        self._folder = blueprint.folder
        self._annexes = [*_annex_names(blueprint.tree)]
        profile = blueprint.tree.get(PROFILE) if isinstance(blueprint.tree, Mapping) else None
        self._profile = profile if isinstance(profile, Text) else None
        self._scanned = blueprint.scanned

    def states(self, given: Given) -> list[tuple[str, FileState | None]]:
        """The files of one row, and what tells one saving of them from the next."""
        annexes: Any = fill(self._annexes, given.row, given.lists).value
        found = [(name, FileState.of(place_of(name, self._folder))) for name in map(str, annexes)]
        if self._profile is not None:
            value = {PROFILE: fill(self._profile, given.row, given.lists).value}
            places = profile_places(replace(self._scanned, value=value), self._folder)
            found += [(place.name, FileState.of(place)) for place in places]
        return found


def _annex_names(tree: object) -> Iterator[str | Text | Repeat]:
    """Yield the names as they are to be filled in; that of an annex in a repeated part is repeated like it."""
    if isinstance(tree, Repeat):
        yield from (replace(tree, pattern=name) for name in _annex_names(tree.pattern))
    elif isinstance(tree, Mapping):
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

    blueprint = recipe.planner.blueprint
    made_of = (blueprint.tree, recipe.forms, recipe.template, recipe.engine, recipe.source, recipe.archival)
    digest = hashlib.sha256(__version__.encode())
    digest.update(pickle.dumps(made_of))
    for place in profile_places(blueprint.scanned, blueprint.folder):
        with contextlib.suppress(OSError):
            digest.update(place.read_bytes())
    return digest.hexdigest()


def digest_of_row(order: str, given: Given, files: FilesOfRows) -> str:
    """What the documents of one row come from; ``order`` is the digest of what all have in common."""
    cells = [(key, cell.value) for key, cell in given.row.cells.items()]
    lists = [[(key, cell.value) for row in rows for key, cell in row.cells.items()] for rows in given.lists.values()]
    sources = (order, cells, lists, files.states(given))
    return hashlib.sha256(repr(sources).encode("utf-8", "surrogatepass")).hexdigest()
