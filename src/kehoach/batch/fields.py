"""What the plan expects in each column: learnt from where its gaps stand, and from the forms they ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from typing import Any, Literal, NamedTuple, get_args

from pydantic.fields import FieldInfo

from kehoach.batch.blueprint import REPEAT, Blueprint, Repeat, Use, Where
from kehoach.batch.cells import column_key
from kehoach.batch.formats import DATE_FORMS, NUMBER_FORMS, plain_text
from kehoach.batch.gaps import Gap
from kehoach.model import Plan
from kehoach.readers.locations import child
from kehoach.readers.model_keys import fields_at
from kehoach.vietnamese import PartialDate

Kind = Literal["text", "number", "date"]
_ROWS, _COLUMNS = "dong", "cot"
_UNCOUNTED = "stt"


class ColumnNeed(NamedTuple):
    """One column to fill in. ``choices`` are all that may stand in it, empty where there are none to choose from.

    ``title`` and ``example`` are those of the key it fills, None where it is only some words of a text.
    """

    gap: Gap
    kind: Kind
    choices: tuple[str, ...]
    may_be_empty: bool
    title: str | None
    example: object


class SheetNeed(NamedTuple):
    """One sheet to fill in; ``keys`` are the columns that lead to the main sheet. That one has no title."""

    title: str | None
    keys: frozenset[str]
    columns: tuple[ColumnNeed, ...]


def sheets_needed(blueprint: Blueprint) -> tuple[SheetNeed, ...]:
    """Give the sheets that a plan needs, the main one first, their columns in the order of the plan."""
    main = {use.gap.key for use in blueprint.uses if use.repeat is None}
    keys = {column_key(repeat.key) for repeat in blueprint.repeats}
    # The columns by which rows of other sheets are found stand in front: they also call the files.
    uses = sorted((use for use in blueprint.uses if use.gap.key in main), key=lambda use: use.gap.key not in keys)
    sheets = [SheetNeed(None, frozenset(), _columns(blueprint, uses))]
    by_sheet: dict[str, list[Repeat]] = {}
    for repeat in blueprint.repeats:
        by_sheet.setdefault(column_key(repeat.sheet), []).append(repeat)
    sheets += (_list_sheet(blueprint, repeats, main) for repeats in by_sheet.values())
    return tuple(sheets)


def _list_sheet(blueprint: Blueprint, repeats: Sequence[Repeat], main: Set[str]) -> SheetNeed:
    """One sheet, which may fill several lists."""
    paths = {repeat.path for repeat in repeats}
    leading = [use for use in blueprint.uses if use.path[:-1] in paths and use.repeat is None]
    own = [use for use in blueprint.uses if use.repeat and use.repeat.path in paths and use.gap.key not in main]
    keys = frozenset(column_key(repeat.key) for repeat in repeats)
    return SheetNeed(repeats[0].sheet, keys, _columns(blueprint, [*leading, *own]))


def _columns(blueprint: Blueprint, uses: Sequence[Use]) -> tuple[ColumnNeed, ...]:
    by_key: dict[str, list[Use]] = {}
    for use in uses:
        by_key.setdefault(use.gap.key, []).append(use)
    return tuple(_column(blueprint, uses) for uses in by_key.values())


def _column(blueprint: Blueprint, uses: Sequence[Use]) -> ColumnNeed:
    fields = [field for use in uses if use.is_whole and (field := _field(blueprint, use.path)) is not None]
    kinds = [kind for use in uses for kind in _kinds(blueprint, use)]
    kind: Kind = "date" if "date" in kinds else "number" if "number" in kinds else "text"
    choices = next((found for field in fields if (found := tuple(_choices(field.annotation)))), ())
    may_be_empty = all(use.gap.may_be_empty for use in uses)
    named = fields[0] if fields else None
    example = (named.examples or [None])[0] if named is not None else None
    return ColumnNeed(uses[0].gap, kind, choices, may_be_empty, named.title if named else None, example)


def _kinds(blueprint: Blueprint, use: Use) -> Iterator[Kind]:
    if use.gap.form in DATE_FORMS:
        yield "date"
    elif use.gap.form in NUMBER_FORMS:
        yield "number"
    elif use.is_whole:
        field = _field(blueprint, use.path)
        parts = set() if field is None else set(_parts((field.annotation, *field.metadata)))
        if PartialDate in parts:
            yield "date"
        elif ({int, Decimal} & parts and str not in parts) or _is_in_number_column(blueprint, use.path):
            yield "number"


def _field(blueprint: Blueprint, path: Where) -> FieldInfo | None:
    """The field that stands at a path of the file, or that holds the list there."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    if not path or path[-1] == _ROWS or REPEAT in path[-2:]:
        return None
    holder = child_at(blueprint.scanned.value, path[:-1])
    present = holder if isinstance(holder, dict) else ()
    steps = tuple(step for step in path[:-1] if step not in (REPEAT, "mau"))
    return fields_at(Plan, steps, present).get(str(path[-1]))


def child_at(value: object, path: Where) -> object:
    """What stands at a path in scanned values."""
    for step in path:
        value = child(value, step)
    return value


def _is_in_number_column(blueprint: Blueprint, path: Where) -> bool:
    """Whether it is a cell of a table, in a column of numbers or of money."""
    if _ROWS not in path or not isinstance(path[-1], int):
        return False
    at = len(path) - 1 - path[::-1].index(_ROWS)
    columns = list(_leaves(child_at(blueprint.scanned.value, (*path[:at], _COLUMNS))))
    kinds = [kind for column in columns if (kind := _kind(column)) != _UNCOUNTED]
    return path[-1] < len(kinds) and kinds[path[-1]] in ("so", "tien")


def _leaves(columns: object) -> Iterator[object]:
    for column in columns if isinstance(columns, list) else ():
        below = column.get(_COLUMNS) if isinstance(column, dict) else None
        yield from _leaves(below) if below else (column,)


def _kind(column: object) -> object:
    return column.get("kieu") if isinstance(column, dict) else None


def _parts(annotation: Any) -> Iterator[object]:
    """Take an annotation apart, down to plain types; validators are passed over."""
    if isinstance(annotation, tuple):
        for each in annotation:
            yield from _parts(each)
    elif args := get_args(annotation):
        yield from _parts(args)
    else:
        yield annotation


def _choices(annotation: Any) -> Iterator[str]:
    parts = set(_parts(annotation))
    if bool in parts and str not in parts:
        yield from map(plain_text, (True, False))
    for part in (annotation, *get_args(annotation)):
        if getattr(part, "__origin__", None) is Literal:
            yield from map(str, get_args(part))
