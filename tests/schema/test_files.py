"""The files that are shipped are what the model gives, and every key, choice and part in them is explained."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tools.build_schema import schema_files

import kehoach
from kehoach import model
from kehoach.bundled import BATCH_SCHEMA, PROFILE_SCHEMA, SCHEMA, bundled_file
from kehoach.schema.build import as_file, plan_schema
from kehoach.schema.shapes import shape_of


@pytest.mark.parametrize(("path", "data"), schema_files().items(), ids=lambda each: getattr(each, "name", ""))
def test_the_committed_file_is_what_the_model_gives(path: Any, data: bytes) -> None:
    assert path.read_bytes() == data, "run: python tools/build_schema.py"


def test_another_word_in_the_model_makes_the_committed_file_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model.Recipient.model_fields["purpose"], "description", "khác")
    assert as_file(plan_schema()) != bundled_file(SCHEMA).read_bytes()


def test_python_gets_the_same_schemas() -> None:
    assert kehoach.json_schema() == json.loads(bundled_file(SCHEMA).read_bytes())
    assert kehoach.json_schema(profile=True) == json.loads(bundled_file(PROFILE_SCHEMA).read_bytes())
    assert kehoach.json_schema(batch=True) == json.loads(bundled_file(BATCH_SCHEMA).read_bytes())


def test_comments_and_trailing_commas_are_allowed_where_vs_code_looks_for_it() -> None:
    for schema in (kehoach.json_schema(), kehoach.json_schema(profile=True), kehoach.json_schema(batch=True)):
        assert (schema["allowComments"], schema["allowTrailingCommas"]) == (True, True)
        assert "$ref" not in schema


def _keys(schema: Any) -> Any:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties":
                yield from ((name, each) for name, each in value.items() if isinstance(each, dict))
            yield from _keys(value)
    elif isinstance(schema, list):
        for each in schema:
            yield from _keys(each)


def test_every_key_has_a_title_and_an_explanation_with_an_example_that_is_json() -> None:
    schema = kehoach.json_schema()
    drawn = [(name, key) for name, key in _keys(schema) if "$ref" not in key]
    assert len(drawn) > 100
    for name, key in drawn:
        assert key["title"]
        assert key["description"] in key["markdownDescription"]
        example = key["markdownDescription"].partition("```json\n")[2].partition("\n```")[0]
        assert list(json.loads(f"{{{example}}}")) == [name]


def test_every_choice_is_explained() -> None:
    chosen = [key for _, key in _keys(kehoach.json_schema()) if "enum" in key]
    assert len(chosen) >= 12
    for key in chosen:
        assert len(key["enumDescriptions"]) == len(key["enum"])
        assert all(key["enumDescriptions"])


def test_a_reference_stands_alone_because_vs_code_prefers_the_title_behind_it() -> None:
    def references(schema: Any) -> Any:
        if isinstance(schema, dict):
            if "$ref" in schema:
                yield schema
            for value in schema.values():
                yield from references(value)
        elif isinstance(schema, list):
            for each in schema:
                yield from references(each)

    found = list(references(kehoach.json_schema()))
    assert len(found) > 50
    assert [each for each in found if set(each) != {"$ref"}] == []


def test_a_kind_of_field_that_nobody_has_drawn_is_refused_by_name() -> None:
    with pytest.raises((TypeError, KeyError), match="set"):
        shape_of(set[int], dict, dict)
    with pytest.raises(KeyError, match="bytes"):
        shape_of(bytes, dict, dict)
