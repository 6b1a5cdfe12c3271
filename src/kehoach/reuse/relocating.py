"""What a plan names by its place on the disk, seen from another folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from kehoach.bundled import SCHEMA
from kehoach.readers.profile import KEY, find_profile
from kehoach.vietnamese import normalize

_SCHEMA_KEY = "$schema"


def way_from(folder: Path, file: Path) -> str:
    """Give the way from ``folder`` to ``file``, with /; in full when they are on different drives."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:
        return Path(os.path.abspath(file)).as_posix()  # noqa: PTH100 - links stay as she named them


def relocated(plan: Mapping[str, object], old: Path, new: Path) -> dict[str, str]:
    """Spell anew what ``plan`` names, by key, when its file goes from folder ``old`` to folder ``new``.

    Only what is found from ``old`` and not from ``new``: the profile of the office, and the schema for the editor.
    """
    moved = {}
    profile = plan.get(KEY)
    if isinstance(profile, str) and find_profile(name := normalize(profile).strip(), new) is None:
        found = find_profile(name, old)
        if found is not None:
            moved[KEY] = way_from(new, found)
    schema = plan.get(_SCHEMA_KEY)
    if isinstance(schema, str) and Path(schema).name != schema and not _is_file(new / schema):
        file = old / schema
        if _is_file(file):
            moved[_SCHEMA_KEY] = way_from(new, file)
    return moved


def wants_schema(plan: Mapping[str, object]) -> bool:
    """Whether a plan looks for the schema of kehoach beside itself."""
    return plan.get(_SCHEMA_KEY) in (SCHEMA, f"./{SCHEMA}")


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises for a name no disk can have
