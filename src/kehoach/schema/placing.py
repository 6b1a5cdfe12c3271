"""A schema file put where an editor finds it: never over something else, and only a newer one over an older."""

from __future__ import annotations

from pathlib import Path

from kehoach.bundled import bundled_file
from kehoach.errors import OutputError
from kehoach.output import create_file, replace_file
from kehoach.schema.marking import LOOKED_AT, version_of
from kehoach.schema.wording import words


def write_schema(target: Path, name: str) -> None:
    """Write the bundled schema ``name`` to ``target``; another version of it that is there is replaced.

    Raises ``OutputError`` when something else is there, when the name does not end in .json, or it cannot be written.
    """
    if target.suffix.lower() != ".json":
        raise OutputError(words("wrong_ending", file=str(target), name=name))
    data = bundled_file(name).read_bytes()
    if create_file(target, data):
        return
    if _version_at(target) is None:
        raise OutputError(words("not_ours", file=str(target)))
    replace_file(target, data)


def renew_schema(target: Path, name: str) -> bool:
    """Put the bundled schema ``name`` at ``target`` where nothing is, or what an older kehoach wrote.

    Anything else stays: False when it is no schema of kehoach, which an editor will not understand. Raises
    ``OutputError`` when it cannot be written.
    """
    data = bundled_file(name).read_bytes()
    if create_file(target, data):
        return True
    there, ours = _version_at(target), version_of(data)
    if there is None or ours is None:
        return False
    if there < ours:
        replace_file(target, data)
    return True


def _version_at(path: Path) -> tuple[int, ...] | None:
    try:
        with path.open("rb") as file:
            return version_of(file.read(LOOKED_AT))
    except OSError:  # a folder, or closed to us
        return None
