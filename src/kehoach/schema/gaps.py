"""From the schema of a plan to that of a batch's plan: gaps in any text, and lists repeated from a sheet.

A gap (``{ten_cot}``) may take the place of a figure, a date or a choice too. All else is asked as of any plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kehoach.schema.conditions import Schema, has, unless
from kehoach.schema.fields import as_json, offered
from kehoach.schema.snippets import REPEAT
from kehoach.schema.wording import words

_GAP = r"\{[^{}]+\}"
_IS_GAP: Schema = {"type": "string", "pattern": _GAP}
_FIGURES = frozenset({"integer", "number", "boolean"})
_ABOUT = ("title", "description", "markdownDescription")
_CHOICE = ("enum", "enumDescriptions", "errorMessage")
_KEY, _ASKED = "lap_lai", ("trang", "khoa", "mau")

_BY_NAME, _LISTED, _SINGLE = ("properties", "$defs"), ("allOf",), ("additionalProperties", "then", "else")
"""Where in a schema there are others for what stands in the file; those of an ``if`` only ask, and stay as they are."""


def with_gaps(schema: Schema) -> Schema:
    """Give the schema of a whole file in which whatever a workbook can fill in may be a gap or a repeated part."""
    return _part(schema, schema["$defs"])


def _part(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    found = {key: _within(key, value, definitions) for key, value in schema.items()}
    if "enum" in found:
        return _choice_or_gap(found)
    if "patternErrorMessage" in found:
        return {**found, "pattern": f"{_GAP}|{found['pattern']}"}
    if _FIGURES.intersection(_kinds(found)) and "string" not in _kinds(found):
        gap = {"pattern": _GAP, "patternErrorMessage": found["errorMessage"]}
        return {**found, "type": [*_kinds(found), "string"], **gap}
    return found


def _within(key: str, value: Any, definitions: Mapping[str, Schema]) -> Any:
    if key in _BY_NAME:
        return {name: _part(each, definitions) if isinstance(each, dict) else each for name, each in value.items()}
    if key in _LISTED:
        return [_part(each, definitions) for each in value]
    if key in _SINGLE and isinstance(value, dict):
        return _part(value, definitions)
    return _one_or_repeated(_part(value, definitions), definitions) if key == "items" else value


def _one_or_repeated(items: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """What stands in a list: as ``items`` has it, or one such part for each row of a sheet.

    What an editor shows and offers is copied: it does not look behind conditions for it.
    """
    shown = definitions[items["$ref"].rpartition("/")[2]] if "$ref" in items else items
    pieces = [*shown.get("defaultSnippets", ()), *offered((REPEAT,))["defaultSnippets"]]
    return {
        **{key: shown[key] for key in _ABOUT if key in shown},
        "defaultSnippets": pieces,
        "if": {"type": "object", **has(_KEY)},
        "then": _only({_KEY: _repeated(items)}),
        "else": items,
    }


def _repeated(items: Schema) -> Schema:
    keys = {"trang": _name("sheet", "trang", "Công việc"), "khoa": _name("row_key", "khoa", "ma_xa"), "mau": items}
    asked = unless({"required": list(_ASKED)}, words("bad_repeat"))
    about = {"title": words("repeat"), "description": words("repeat_about")}
    return {**about, "type": "object", "errorMessage": words("bad_repeat"), "allOf": [_only(keys), asked]}


def _only(keys: Mapping[str, Schema]) -> Schema:
    message = words("unknown_key", keys=", ".join(keys))
    return {"properties": dict(keys), "additionalProperties": False, "errorMessage": message}


def _name(code: str, key: str, example: str) -> Schema:
    about = words(f"{code}_about")
    shown = f"{about}\n\n{words('example')}\n\n```json\n{as_json(key)}: {as_json(example)}\n```"
    explained = {"title": words(code), "description": about, "markdownDescription": shown}
    return {**explained, "type": "string", "errorMessage": words("bad_repeat")}


def _choice_or_gap(schema: Schema) -> Schema:
    """The choice stands behind a condition, where an editor asks for it and explains it, and beside it as pieces."""
    meanings = zip(schema["enum"], schema["enumDescriptions"], strict=True)
    pieces = [{"label": as_json(choice), "description": meaning, "body": choice} for choice, meaning in meanings]
    rest = {key: value for key, value in schema.items() if key not in _CHOICE}
    return {**rest, "defaultSnippets": pieces, "if": _IS_GAP, "else": {key: schema[key] for key in _CHOICE}}


def _kinds(schema: Schema) -> list[str]:
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else kinds
