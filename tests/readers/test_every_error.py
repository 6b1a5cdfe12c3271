"""Every error that reading can raise is worded in Vietnamese and stands in the table of bad files.

What the model can raise is not listed here but found: in the core schemas that pydantic validates with, and in the
sources, where the plan's own checks name their codes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

import kehoach
from kehoach.input_messages import JSON_MESSAGES
from kehoach.messages import wording
from kehoach.model import OfficeProfile, Plan
from kehoach.plan_messages import PROFILE_MESSAGES
from tests.readers.bad_files import PLAN, bad_files

MODEL = Path(kehoach.__file__).parent / "model"
SEVERAL = "plan_faults"  # one error that carries several mistakes; never told as such

_LIMITS = {
    "ge": "greater_than_equal",
    "gt": "greater_than",
    "le": "less_than_equal",
    "lt": "less_than",
    "multiple_of": "multiple_of",
}
_KINDS: Mapping[str, tuple[str, ...]] = {
    "str": ("string_type",),
    "int": ("int_type",),
    "float": ("float_type",),
    "decimal": ("decimal_type",),
    "bool": ("bool_type",),
    "tuple": ("tuple_type",),
    "dict": ("dict_type",),
    "literal": ("literal_error",),
    "is-instance": ("is_instance_of",),
    "model": ("model_type",),
    "model-fields": ("missing",),
}
_LAX: Mapping[str, tuple[str, ...]] = {
    "int": ("int_parsing", "int_parsing_size", "int_from_float"),
    "float": ("float_parsing",),
    "decimal": ("decimal_parsing",),
    "bool": ("bool_parsing",),
}
_NO_PARTS = frozenset({"metadata", "serialization", "function", "config", "expected", "json_schema"})
"""What a schema holds besides its parts; a plan is always validated as Python values, never as JSON."""

_SILENT = frozenset(
    {
        *("nullable", "default", "union", "definitions", "definition-ref", "model-field", "function-before"),
        *("function-after", "function-plain", "function-wrap", "json-or-python", "any", "none", "custom-error"),
    }
)
"""Parts of a schema that raise nothing of their own."""

UNREACHABLE: Mapping[str, str] = {
    "decimal_parsing": "a figure that is no number is refused before, as not_a_figure",
    "decimal_type": "a cell may be a whole number too, and the first of the kinds gives the problem its code",
    "union_tag_invalid": "the function that tells rows apart knows no third kind",
    "union_tag_not_found": "the function that tells rows apart always gives a kind",
    "int_parsing_size": "a number of more than 40 digits is refused by the scanner, a text of digits by int_parsing",
    "is_instance_of": "the validator before it turns every value into a date or raises",
    "float_type": "a whole and a decimal number are floats; texts give float_parsing, only lists and objects this",
    "finite_number": "JSON has no infinity: the scanner refuses NaN and what is too large",
}


def raised_by(schema: Any) -> Iterator[str]:
    """Every error type that a core schema can raise, its definitions only as far as they are used."""
    definitions = {part["ref"]: part for part in schema.get("definitions", ())}
    waiting = [schema.get("schema", schema)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list | tuple):
            waiting.extend(part)
        elif isinstance(part, Mapping):
            if part.get("type") == "definition-ref":
                waiting.append(definitions.pop(part["schema_ref"], None))
            elif isinstance(kind := part.get("type"), str):
                yield from _raised_here(kind, part)
            waiting.extend(inner for name, inner in part.items() if name not in _NO_PARTS)


def _raised_here(kind: str, schema: Mapping[str, Any]) -> Iterator[str]:
    assert kind in _KINDS or kind in _SILENT or kind == "tagged-union", f"a schema of an unknown kind: {kind}"
    yield from _KINDS.get(kind, ())
    if not schema.get("strict"):
        yield from _LAX.get(kind, ())
    yield from (error for limit, error in _LIMITS.items() if limit in schema)
    if kind in ("str", "tuple"):
        name = "string_" if kind == "str" else ""
        yield from (f"{name}too_{size}" for size in ("short", "long") if f"{_END[size]}_length" in schema)
    if "pattern" in schema:
        yield "string_pattern_mismatch"
    if schema.get("config", {}).get("extra_fields_behavior") == "forbid":
        yield "extra_forbidden"
    if kind in ("float", "decimal") and schema.get("allow_inf_nan") is not True:
        yield "finite_number"
    if kind == "tagged-union":
        custom = schema.get("custom_error_type")
        yield from (custom,) if custom else ("union_tag_not_found", "union_tag_invalid")
    if kind == "custom-error":
        yield schema["custom_error_type"]


_END = {"short": "min", "long": "max"}


def own_codes() -> Iterator[str]:
    """Every code that a check of the plan's own can raise, from the sources of the model."""
    for file in sorted(MODEL.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                at = {"PydanticCustomError": 0, "add": 1}.get(name)
                if at is not None and len(node.args) > at:
                    yield _code(node.args[at])


def _code(node: ast.expr) -> str:
    if isinstance(node, ast.Name):  # a constant of the module levels
        from kehoach.model import levels

        return str(getattr(levels, node.id))
    assert isinstance(node, ast.Constant), ast.unparse(node)
    return str(node.value)


@cache
def raisable() -> frozenset[str]:
    schemas = (TypeAdapter(model).core_schema for model in (Plan, OfficeProfile))
    return frozenset({*(error for schema in schemas for error in raised_by(schema)), *own_codes()}) - {SEVERAL}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The codes of all problems in the table of bad files."""
    found: set[str] = set()
    for case in bad_files():
        folder = tmp_path_factory.mktemp("case")
        case.write(folder)
        try:
            kehoach.read(folder / PLAN)
        except (kehoach.JsonError, kehoach.PlanError) as error:
            found |= {problem.code for problem in error.problems}
        except kehoach.InputError:
            pass
    return frozenset(found)


def test_the_walk_finds_what_the_model_raises() -> None:
    assert {"missing", "extra_forbidden", "unknown_block", "deputy_without_kt", "too_deep_inside"} <= raisable()
    assert len(raisable()) > 60


@pytest.mark.parametrize("code", sorted(raisable()))
def test_every_error_the_model_can_raise_is_worded(code: str) -> None:
    message, remedy = wording(code, {}, "abc")
    assert message.strip()
    assert remedy.strip()


@pytest.mark.parametrize("code", sorted(raisable() - UNREACHABLE.keys()))
def test_every_error_the_model_can_raise_stands_in_the_table_of_bad_files(code: str, shown: frozenset[str]) -> None:
    assert code in shown


@pytest.mark.parametrize("code", UNREACHABLE)
def test_what_is_called_unreachable_is_never_met(code: str, shown: frozenset[str]) -> None:
    assert code in raisable()
    assert code not in shown


def test_every_slip_of_writing_stands_in_the_table(shown: frozenset[str]) -> None:
    codes = {code.partition(":")[0] for code in JSON_MESSAGES}
    assert codes - shown == {"many_more_faults"}  # fifty slips in one file: test_json_scanner.py


def test_every_mistake_about_the_shared_file_of_an_office_stands_in_the_table(shown: frozenset[str]) -> None:
    # A name in full, and a plan that comes from no file, cannot stand in a table: test_profile.py.
    assert PROFILE_MESSAGES.keys() - shown == {"profile_missing_there", "profile_without_folder"}
