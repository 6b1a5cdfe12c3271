"""Where the keys of an object say what it is: blocks of the body, rows of a table.

Each kind stands behind an ``if`` of its own, so that a mistake is told of the kind that was meant, and an editor
offers its keys only. An object that does not say yet what it is is offered every key that would.
"""

from __future__ import annotations

from collections.abc import Mapping

from kehoach.model.items import ITEM_TYPES, LIST_KEYS, Lists, Section
from kehoach.model.rows import GroupRow, Row
from kehoach.schema.conditions import Schema, any_of, fails, has, none_of
from kehoach.schema.shapes import Refer
from kehoach.schema.wording import words

KINDS = tuple(part.kind for part in ITEM_TYPES)
"""The keys that say how a line prints."""

GROUP_KEY = "nhom"


def block_routes(refer: Refer, telling: Mapping[str, Schema], *, inner: bool) -> list[Schema]:
    """Lead a block to its kind. ``telling`` are the keys that say one; ``inner`` blocks are no sections."""
    routes = [
        {"if": _object(has(part.kind)), "then": _no_section() if inner and part is Section else refer(part)}
        for part in ITEM_TYPES
    ]
    offered = {key: schema for key, schema in telling.items() if not (inner and key == Section.kind)}
    unknown = {"properties": offered, **fails(words("unknown_block", keys=", ".join(offered)))}
    lists = {"if": any_of(*map(has, LIST_KEYS.values())), "then": refer(Lists), "else": unknown}
    return [*routes, {"if": _object(none_of(*map(has, KINDS))), "then": lists}]


def row_routes(refer: Refer, group: Schema) -> list[Schema]:
    """Lead a row written as an object to a group row or one with cells; ``group`` is the key of the former."""
    cells = {"properties": {GROUP_KEY: group}, "allOf": [refer(Row)]}
    return [{"if": _object(has(GROUP_KEY)), "then": refer(GroupRow), "else": cells}]


def _object(condition: Schema) -> Schema:
    return {"type": "object", **condition}


def _no_section() -> Schema:
    return {"propertyNames": {"not": {"const": Section.kind}, "errorMessage": words("inner_section")}}
