"""A new plan file: the starter, or a copy of last year's plan. What is there already is never touched."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from kehoach.bundled import SCHEMA, STARTER, bundled_file
from kehoach.errors import InputError, OutputError
from kehoach.output import create_file
from kehoach.readers.decoding import decode, read_bytes
from kehoach.reuse.copying import copied_text, encoded_as, origin_from
from kehoach.reuse.source import Source
from kehoach.reuse.stale import StalePlace, stale_places
from kehoach.reuse.wording import words
from kehoach.schema.placing import renew_schema
from kehoach.vietnamese import PartialDate, forbidden_character

_ENDINGS = (".json", ".jsonc")
_OTHER_ENDINGS = (".docx", ".doc", ".dotx", ".pdf", ".txt", ".xlsx", ".xls", ".odt", ".rtf")
_PLAN_KEYS = ("noi_dung", "trich_yeu")


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan file that was made. ``year`` is the one ``stale`` is about; ``old_year`` that of the old plan, if known.

    ``stale`` is empty for the starter. ``has_schema`` is False when its ``$schema`` line leads to something else.
    """

    path: Path
    year: int
    stale: tuple[StalePlace, ...] = ()
    old_year: int | None = None
    has_schema: bool = True


def start(path: Path, today: datetime.date) -> NewPlan:
    """Write the starter to ``path``. Raises ``OutputError`` when something is there already or it cannot be written."""
    target = _target(path)
    _create(target, bundled_file(STARTER).read_bytes())
    return NewPlan(target, today.year, has_schema=_add_schema(target.parent))


def copy(path: Path, old: Path, year: int | None, today: datetime.date) -> NewPlan:
    """Write a copy of the plan ``old`` to ``path``, number and date emptied, and tell what in it is of the past.

    ``year`` is that of the new plan and is remembered in it; None is the present year, which is not remembered.
    Raises ``InputError`` or ``JsonError`` for the old file, ``OutputError`` for the new one.
    """
    target = _target(path)
    data = read_bytes(old)
    text = decode(data, str(old))
    source = Source.of(text, str(old))
    if not any(key in source.plan for key in _PLAN_KEYS):
        raise InputError(words("not_a_plan", file=str(old)))
    origin = origin_from(target, old)
    if forbidden_character(origin) is not None or "\n" in origin:
        raise InputError(words("odd_origin", file=ascii(str(old))))
    new = Source.of(copied_text(source, origin, year), str(target))
    _create(target, encoded_as(new.text, data, text))
    asks_for_schema = new.plan.get("$schema") in (SCHEMA, f"./{SCHEMA}")
    has_schema = _add_schema(target.parent) if asks_for_schema else True
    shown = today.year if year is None else year
    return NewPlan(target, shown, stale_places(new, shown), issued_in(source), has_schema)


def issued_in(source: Source) -> int | None:
    """Give the year of the plan's own date; None when it has none."""
    written = source.plan.get("ngay")
    try:
        return PartialDate.parse(str(written)).year if isinstance(written, str | int) else None
    except ValueError:
        return None


def _target(path: Path) -> Path:
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name no disk can have
        raise OutputError(words("no_name", file=str(path)))
    if path.suffix.lower() in _OTHER_ENDINGS:
        raise OutputError(words("wrong_ending", file=str(path)))
    return path if path.suffix.lower() in _ENDINGS else path.with_name(f"{path.name}.json")


def _create(target: Path, data: bytes) -> None:
    if not create_file(target, data):
        raise OutputError(words("exists", file=str(target)))


def _add_schema(folder: Path) -> bool:
    """Put the schema beside the plan, where its ``$schema`` line looks for it; tell whether one is there."""
    try:
        return renew_schema(folder / SCHEMA, SCHEMA)
    except OutputError:  # it only helps an editor: the plan itself is made
        return False
