"""Plan → the JSON that its documents carry: from it a reader gets the same plan, and ``tao`` the same bytes.

It is written anew from the plan and is not the clerk's own text. That may hold remarks meant for nobody else, and a
plan made in Python has none; so the same plan carries the same source, wherever it came from.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal

from kehoach.model.plan import Plan

NOT_CARRIED = frozenset({"profile", "copied_from", "copied_for_year"})
"""Fields that name files of the office's own disk. What the profile lent is in the plan itself."""

_MARK = "\0"  # no text of a plan holds it
_ESCAPED_MARK = r"\u0000"
_EXACT_FIGURE = re.compile(r'"\\u0000([^"]*)"')
_NOT_FOR_XML = ("\ufffe", "\uffff")


def source_of(plan: Plan) -> bytes:
    """The plan as JSON on one line (UTF-8), in the clerk's keys, without the keys at their defaults.

    Reading it gives an equal plan but for ``NOT_CARRIED``, and for a line in which two marks were typed one after
    the other ("1. 2. Rà soát"): each reading takes one off.
    """
    # Twice as fast as pydantic's own JSON, and the only way to keep the zeros of 12.50.
    values = plan.model_dump(exclude_defaults=True, exclude=set(NOT_CARRIED), warnings=False)
    text = _as_json(values, None)
    for letter in _NOT_FOR_XML:
        if letter in text:
            text = text.replace(letter, f"\\u{ord(letter):04x}")
    # Halves of letters, which only a plan changed by ``model_copy`` has, become escapes of JSON.
    return text.encode("utf-8", "backslashreplace")


def readable_text(source: str | bytes) -> str:
    """The same JSON over many lines, as a person would write it; figures keep their digits.

    Raises ``ValueError`` for a text that is no JSON, ``RecursionError`` for one nested too deeply.
    """
    return _as_json(json.loads(source, parse_float=Decimal, parse_constant=_refused), 2) + "\n"


def _as_json(values: object, indent: int | None) -> str:
    separators = (",", ":") if indent is None else None
    text = json.dumps(values, ensure_ascii=False, indent=indent, separators=separators, default=_marked)
    return _EXACT_FIGURE.sub(r"\1", text) if _ESCAPED_MARK in text else text


def _refused(word: str) -> None:
    """``NaN`` and ``Infinity`` are Python's own."""
    raise ValueError(word)


def _marked(value: object) -> str:
    """A figure as a text that ``_as_json`` takes the quotes off again: the encoder would make it a float."""
    if not isinstance(value, Decimal):
        raise TypeError(value)
    return f"{_MARK}{value}"
