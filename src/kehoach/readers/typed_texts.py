"""Every text of a plan file beside what the plan made of it. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kehoach.model.base import PlanPart
from kehoach.model.rows import GroupRow, Row
from kehoach.model.table import Table
from kehoach.readers.locations import Path
from kehoach.vietnamese import normalize


class TypedText(NamedTuple):
    """A text as typed (NFC, no spaces around) and as the plan keeps it, and the field of ``owner`` it stands in."""

    path: Path
    typed: str
    kept: str
    owner: PlanPart
    field: str

    @property
    def place(self) -> tuple[type, str]:
        """The class of the owner and the field."""
        return type(self.owner), self.field


def typed_texts(raw: object, part: PlanPart) -> Iterator[TypedText]:
    """Give the texts of ``part`` in the order of ``raw``, the JSON it was made of.

    Cells of tables are left out: nothing is produced in them. So are the names of groups that get no number.
    """
    return _texts(raw, part, (), part, "")


def _texts(raw: object, value: object, path: Path, owner: PlanPart, field: str) -> Iterator[TypedText]:
    if isinstance(value, PlanPart):
        if not isinstance(value, Row):
            yield from _of_part(raw, value, path)
    elif isinstance(value, tuple):
        # A bare text stands for a list of one.
        below = enumerate(raw) if isinstance(raw, list) else [(None, raw)]
        for (index, one), other in zip(below, value, strict=True):
            if not (isinstance(other, GroupRow) and isinstance(owner, Table) and not _numbers_groups(owner)):
                yield from _texts(one, other, path if index is None else (*path, index), owner, field)
    elif isinstance(raw, str) and isinstance(value, str):
        yield TypedText(path, normalize(raw).strip(), value, owner, field)


def _of_part(raw: object, part: PlanPart, path: Path) -> Iterator[TypedText]:
    if isinstance(raw, dict):
        fields = _fields(type(part))
        for key, inner in raw.items():
            yield from _texts(inner, getattr(part, fields[key]), (*path, key), part, fields[key])
        return
    # A bare text or list stands for the object that would hold it in one of its fields.
    for name in part.model_fields_set:
        yield from _texts(raw, getattr(part, name), path, part, name)


@cache
def _fields(part: type[PlanPart]) -> dict[str, str]:
    return {str(about.validation_alias): name for name, about in part.model_fields.items()}


def _numbers_groups(table: Table) -> bool:
    return table.leaf_columns()[0].kind == "stt"
