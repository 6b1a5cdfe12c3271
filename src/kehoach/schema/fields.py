"""One key as an editor shows it: what it is called, what it means with an example, what may stand there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from kehoach.echo import either
from kehoach.kind_messages import KINDS
from kehoach.schema.conditions import Schema
from kehoach.schema.shapes import Shape
from kehoach.schema.snippets import Snippet
from kehoach.schema.wording import words

_SHORT = 100
"""The longest example, in characters, that stands in a message or on one line."""

_CODES = {
    "string": "string_type",
    "integer": "int_type",
    "number": "float_type",
    "boolean": "bool_type",
    "array": "tuple_type",
    "object": "model_type",
    "null": "none_required",
}


def explained(key: str, field: FieldInfo) -> Schema:
    """Give the title and the description of a key; in Markdown also how it is typed and what it is when left out."""
    description = field.description or ""
    lines = [description]
    if field.default not in (PydanticUndefined, None, (), {}):
        lines.append(words("default", value=as_json(field.default)))
    for example in field.examples or ():
        lines += [words("example"), f"```json\n{as_json(key)}: {as_json(example, indent=2)}\n```"]
    return {"title": field.title, "description": description, "markdownDescription": "\n\n".join(lines)}


def drawn(shape: Shape, example: object = None, meanings: Mapping[str, str] | None = None) -> Schema:
    """Write a shape out. ``example`` None is no example; ``meanings`` explain the choices, where there are any."""
    if "choice" in shape:
        return _choice(shape, meanings or {})
    kinds = sorted(shape, key=list(_CODES).index)
    schema: Schema = {"type": kinds[0] if len(kinds) == 1 else kinds, "errorMessage": _wrong_kind(kinds, example)}
    conditions = []
    for keywords in shape.values():
        schema |= {name: value for name, value in keywords.items() if name != "allOf"}
        conditions += keywords.get("allOf", [])
    return {**schema, "allOf": conditions} if conditions else schema


def offered(snippets: Iterable[Snippet]) -> Schema:
    """Give the pieces an editor inserts; nothing for none."""
    pieces = [{"label": each.label, "description": each.about, "body": each.body} for each in snippets]
    return {"defaultSnippets": pieces} if pieces else {}


def sample(example: object) -> str:
    """Show an example on one line; "…" when it is too long for one."""
    shown = as_json(example)
    return shown if len(shown) <= _SHORT else "…"


def as_json(value: object, indent: int | None = None) -> str:
    """Show a value as it is typed; ``indent`` only where it is too long for one line."""
    shown = json.dumps(value, ensure_ascii=False)
    return shown if indent is None or len(shown) <= _SHORT else json.dumps(value, ensure_ascii=False, indent=indent)


def _choice(shape: Shape, meanings: Mapping[str, str]) -> Schema:
    choices: list[Any] = shape["choice"]["enum"]
    explanations = [meanings[choice] for choice in choices]
    if "null" in shape:
        choices, explanations = [*choices, None], [*explanations, words("left_out")]
    listed = ", ".join(as_json(choice) for choice in choices)
    return {
        "enum": choices,
        "enumDescriptions": explanations,
        "errorMessage": words("wrong_choice", choices=listed),
    }


def _wrong_kind(kinds: Sequence[str], example: object) -> str:
    expected = either([KINDS[_CODES[kind]] for kind in kinds])
    if example is None or sample(example) == "…":
        return words("wrong_kind_bare", kinds=expected)
    return words("wrong_kind", kinds=expected, example=sample(example))
