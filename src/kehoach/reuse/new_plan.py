"""A new plan file: the starter, or a copy of last year's plan. What is there already is never touched."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kehoach.bundled import SCHEMA, STARTER, bundled_file
from kehoach.enclosed.taking_out import Since, is_document, take_out
from kehoach.errors import InputError, OutputError
from kehoach.output import create_file
from kehoach.readers.decoding import decode, read_bytes
from kehoach.readers.profile import KEY
from kehoach.reuse.copying import copied_text, encoded_as
from kehoach.reuse.relocating import relocated, wants_schema, way_from
from kehoach.reuse.source import Source
from kehoach.reuse.stale import Findings, StalePlace, find
from kehoach.reuse.wording import words
from kehoach.schema.placing import renew_schema
from kehoach.vietnamese import PartialDate, forbidden_character

_ENDINGS = (".json", ".jsonc")
_OTHER_ENDINGS = (".docx", ".doc", ".dotx", ".pdf", ".txt", ".xlsx", ".xls", ".odt", ".rtf")
_PLAN_KEYS = ("noi_dung", "trich_yeu")
# What no name on Windows may have, or be: one made elsewhere would not arrive there.
_ODD = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_TAKEN = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\.|\Z)", re.IGNORECASE)


@dataclass(frozen=True)
class NewPlan:
    """A plan file that was made, for ``year``. ``old_year`` is that of the plan it was copied from, if it says so.

    ``findings`` is what it still says of the past, None for the starter. ``profile`` is how the shared file of the
    office had to be spelt anew because the new plan stands in another folder; None where nothing changed.
    ``has_schema`` is False when its ``$schema`` line leads to something else. ``since`` is what became of the document
    that the old plan was taken out of: the copy has nothing of what was changed in it.
    """

    path: Path
    year: int
    findings: Findings | None = None
    old_year: int | None = None
    profile: str | None = None
    has_schema: bool = True
    since: Since = "as made"

    @cached_property
    def stale(self) -> tuple[StalePlace, ...]:
        """The places that are still of the past, in the order of the file; none in the starter."""
        return () if self.findings is None else self.findings.places()


def start(path: Path, today: datetime.date) -> NewPlan:
    """Write the starter to ``path``. Raises ``OutputError`` when something is there already or it cannot be written."""
    target = _target(path)
    _create(target, bundled_file(STARTER).read_bytes())
    return NewPlan(target, today.year, has_schema=_add_schema(target.parent))


def copy(path: Path, old: Path, year: int | None, today: datetime.date) -> NewPlan:
    """Write a copy of the plan ``old`` to ``path``, number and date emptied, and tell what in it is of the past.

    ``old`` is a plan file, or a document that carries its plan.
    ``year`` is that of the new plan and is remembered in it; None is the present year, which is not remembered.
    Raises ``InputError`` or ``JsonError`` for the old file, ``OutputError`` for the new one.
    """
    target = _target(path)
    data, text, since = _old_text(old)
    source = Source.of(text, str(old))
    if not any(key in source.plan for key in _PLAN_KEYS):
        raise InputError(words("not_a_plan", file=str(old)))
    origin = way_from(target.parent, old)
    if forbidden_character(origin) is not None or "\n" in origin:
        raise InputError(words("odd_origin", file=ascii(str(old))))
    moved = relocated(source.plan, old.parent, target.parent)
    new = Source.of(copied_text(source, origin, year, moved), str(target))
    _create(target, encoded_as(new.text, data, text))
    has_schema = _add_schema(target.parent) if wants_schema(new.plan) else True
    shown = today.year if year is None else year
    return NewPlan(target, shown, find(new, shown), issued_in(source), moved.get(KEY), has_schema, since)


def issued_in(source: Source) -> int | None:
    """Give the year of the plan's own date; None when it has none."""
    written = source.plan.get("ngay")
    try:
        return PartialDate.parse(str(written)).year if isinstance(written, str | int) else None
    except ValueError:
        return None


def _old_text(old: Path) -> tuple[bytes, str, Since]:
    """The bytes of an old plan, what they say, and what became of the document they were in."""
    if is_document(old):
        taken = take_out(old)
        return taken.text.encode(), taken.text, taken.since
    data = read_bytes(old)
    return data, decode(data, str(old)), "as made"


def _target(path: Path) -> Path:
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name no disk can have
        raise OutputError(words("no_name", file=str(path)))
    if path.suffix.lower() in _OTHER_ENDINGS:
        raise OutputError(words("wrong_ending", file=str(path)))
    if _ODD.search(path.name) is not None:
        raise OutputError(words("odd_name", file=_ODD.sub(_shown, str(path))))
    if _TAKEN.match(path.name) is not None:
        raise OutputError(words("taken_name", file=str(path), name=path.name))
    return path if path.suffix.lower() in _ENDINGS else path.with_name(f"{path.name}.json")


def _shown(odd: re.Match[str]) -> str:
    return odd[0] if odd[0].isprintable() else "?"


def _create(target: Path, data: bytes) -> None:
    if not create_file(target, data):
        raise OutputError(words("exists", file=str(target)))


def _add_schema(folder: Path) -> bool:
    """Put the schema beside the plan, where its ``$schema`` line looks for it; tell whether one is there."""
    try:
        return renew_schema(folder / SCHEMA, SCHEMA)
    except OutputError:  # it only helps an editor: the plan itself is made
        return False
