"""For a wrong value, what would be right in its place: more words for its message, and the variant that uses them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence

from kehoach.echo import LIST, OBJECT
from kehoach.kind_messages import KINDS
from kehoach.model.base import MOST_DONG
from kehoach.readers.meant import (
    amount_meant,
    choice_meant,
    date_meant,
    flag_meant,
    is_nothing,
    last_day_meant,
    list_meant,
    number_meant,
    whole_meant,
    year_outside,
)

Words = dict[str, object]

_LONGEST = 100
_CHOICE = re.compile(r"'((?:[^'\\]|\\.)*)'")


def words_for(
    code: str, kinds: Sequence[str], value: object, ctx: Mapping[str, object], sample: str, needed: Sequence[str]
) -> Words:
    """Give words to add to the context of a mistake; nothing where no one value is clearly meant.

    ``kinds`` are the error types of all branches of a union, else empty; ``sample`` is the JSON of a right value, and
    ``needed`` are the keys that an object here may not leave out.
    """
    if code in ("literal_error", "enum"):
        return _choice(value, str(ctx.get("expected", "")))
    if code == "greater_than_equal":
        return _negative(value, ctx.get("ge"))
    if of_code := _BY_CODE.get(code):
        return of_code(value)
    types = kinds or (code,)
    if not all(kind in KINDS for kind in types):
        return {}
    return _of_kind({KINDS[kind] for kind in types}, types, value, sample, needed)


def _of_kind(expected: set[str], types: Sequence[str], value: object, sample: str, needed: Sequence[str]) -> Words:
    right: str | None = None
    if "bool_type" in types:
        right = flag_meant(value)
    elif "int_type" in types:
        right = whole_meant(value)
    elif expected == {LIST} and isinstance(value, str) and not sample.startswith('"'):
        right = list_meant(value)
    elif expected == {LIST} and isinstance(value, dict) and not sample.startswith('"'):
        return {"variant": "wrap"}
    elif expected == {OBJECT} and isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        return {"variant": "unwrap"}
    elif expected == {OBJECT} and sample.startswith("{"):
        right = _filled(sample, value, needed)
    return {"right": right} if right and len(right) <= _LONGEST else {}


def _filled(sample: str, value: object, needed: Sequence[str]) -> str | None:
    """Put what was written under the one key that an object needs, if such a value stands there in the example."""
    example = json.loads(sample)
    keys = needed or tuple(example)
    if len(keys) != 1 or isinstance(value, bool) or type(example.get(keys[0])) is not type(value):
        return None
    return json.dumps({keys[0]: value}, ensure_ascii=False)


def _impossible_date(value: object) -> Words:
    if last := last_day_meant(value):
        month, year, days, right = last
        return {"variant": "last", "month": month, "year": year, "days": days, "right": right}
    if far := year_outside(value):
        return {"variant": "year", "year": far}
    right = date_meant(value) or ""
    return {"variant": "swapped", "right": right} if right else {}


def _not_a_date(value: object) -> Words:
    if is_nothing(value):
        return {"variant": "nothing"}
    right = date_meant(value)
    return {"variant": "right", "right": right} if right else {}


def _bad_number(value: object) -> Words:
    if is_nothing(value):
        return {"variant": "nothing"}
    right = number_meant(value)
    return {"variant": "right", "right": right} if right else {}


def _figure(value: object) -> Words:
    right = amount_meant(value) if isinstance(value, str) else None
    return {"variant": "right", "right": right} if right else {}


def _whole(value: object) -> Words:
    right = whole_meant(value)
    return {"variant": "right", "right": right} if right else {}


def _choice(value: object, listed: str) -> Words:
    right = choice_meant(value, _CHOICE.findall(listed))
    return {"variant": "right", "right": right} if right else {}


def _negative(value: object, least: object) -> Words:
    if not isinstance(value, int) or least not in (0, 1) or not -MOST_DONG <= value < 0:
        return {}
    return {"variant": "right", "right": str(-value)}


def _flat_rows(value: object) -> Words:
    right = json.dumps([value], ensure_ascii=False, default=str)
    return {"right": right if len(right) <= _LONGEST else "[[ … ], [ … ]]"}


_BY_CODE: Mapping[str, Callable[[object], Words]] = {
    "impossible_date": _impossible_date,
    "not_a_date": _not_a_date,
    "bad_number": _bad_number,
    "not_a_figure": _figure,
    "decimal_parsing": _figure,
    "float_parsing": _figure,
    "int_parsing": _whole,
    "int_from_float": _whole,
    "flat_rows": _flat_rows,
}
