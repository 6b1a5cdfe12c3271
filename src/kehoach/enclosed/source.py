"""Plan → the JSON that its documents carry: from it a reader gets the same plan, and ``tao`` the same bytes.

It is written anew from the plan and is not the clerk's own text. That may hold remarks meant for nobody else, and a
plan made in Python has none; so the same plan carries the same source, wherever it came from.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal

from pydantic_core import PydanticSerializationError, to_json

from kehoach.memo import Memo, PartRound
from kehoach.model.base import FIGURE_MARK, FIGURES_MARKED, PlanPart
from kehoach.model.items import Block
from kehoach.model.plan import Plan

NOT_CARRIED = frozenset({"profile", "copied_from", "copied_for_year"})
"""Fields that name files of the office's own disk. What the profile lent is in the plan itself."""

_FIELDS = list(Plan.model_fields)
_BEFORE_CONTENTS = frozenset(
    str(Plan.model_fields[name].serialization_alias) for name in _FIELDS[: _FIELDS.index("contents")]
)
_ESCAPED_MARK = json.dumps(FIGURE_MARK)[1:-1]
_MARK_IN_JSON = _ESCAPED_MARK.encode()
_EXACT_FIGURE = re.compile(rf'"{re.escape(_ESCAPED_MARK)}([^"]*)"')
_NOT_FOR_XML = {letter.encode(): rf"\u{ord(letter):04x}".encode() for letter in ("\ufffe", "\uffff")}

SourceMemo = Memo[tuple[object, bytes]]
"""The JSON of the parts of ``noi_dung``, by part."""


def source_of(plan: Plan, memo: SourceMemo | None = None) -> bytes:
    """The plan as JSON on one line (UTF-8), in the clerk's keys, without the keys at their defaults.

    Reading it gives an equal plan but for ``NOT_CARRIED``, and for a line in which two marks were typed one after
    the other ("1. 2. Rà soát"): each reading takes one off. ``memo`` knows the parts of the plan before this one.
    """
    memo = memo or Memo()
    shared = memo.begin()
    parts = PartRound(shared)
    contents = b",".join([_block_json(block, parts) for block in plan.contents])
    memo.end(shared)
    others = _dumped(plan, exclude={*NOT_CARRIED, "contents"})
    before = {key: value for key, value in others.items() if key in _BEFORE_CONTENTS}
    after = {key: value for key, value in others.items() if key not in _BEFORE_CONTENTS}
    end = b"," + _json(after)[1:] if after else b"}"
    return b"".join((_json(before)[:-1], b',"noi_dung":[', contents, b"]", end))


def _block_json(block: Block, memo: PartRound[bytes]) -> bytes:
    if not isinstance(block, PlanPart):
        return _json(block)
    known = memo.get(block, None)
    if known is None:
        known = _json(_dumped(block))
        memo.keep(block, None, known)
    return known


def _dumped(part: PlanPart, exclude: set[str] | None = None) -> dict[str, object]:
    # Values first and then their JSON: faster than both at once, which tries each kind of a cell anew.
    return part.model_dump(exclude_defaults=True, exclude=exclude, context=FIGURES_MARKED, warnings=False)


def _json(values: object) -> bytes:
    source = _on_one_line(values)
    if _MARK_IN_JSON in source:
        source = _with_figures(source.decode()).encode()
    for letter, escaped in _NOT_FOR_XML.items():
        source = source.replace(letter, escaped)
    return source


def readable_text(source: str | bytes) -> str:
    """The same JSON over many lines, as a person would write it; figures keep their digits.

    Raises ``ValueError`` for a text that is no JSON, ``RecursionError`` for one nested too deeply.
    """
    values = json.loads(source, parse_float=Decimal, parse_constant=_refused)
    return _with_figures(json.dumps(values, ensure_ascii=False, indent=2, default=_marked)) + "\n"


def _on_one_line(values: object) -> bytes:
    try:
        return to_json(values)
    except PydanticSerializationError:
        # Halves of letters, which only a plan changed by ``model_copy`` has, become escapes of JSON.
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


def _with_figures(text: str) -> str:
    """Take mark and quotes off the figures."""
    return _EXACT_FIGURE.sub(r"\1", text)


def _refused(word: str) -> None:
    """``NaN`` and ``Infinity`` are Python's own."""
    raise ValueError(word)


def _marked(value: object) -> str:
    """A figure as a text: the encoder would make it a float."""
    if not isinstance(value, Decimal):
        raise TypeError(value)
    return f"{FIGURE_MARK}{value}"
