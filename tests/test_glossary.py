"""The glossary is what the model says, and every key is explained to the clerk in Vietnamese."""

from __future__ import annotations

import re
import typing
from importlib import import_module

import pytest
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo
from tools.build_glossary import CLASS_TERMS, PAGE, field_tables, model_classes, own_fields, with_tables

import kehoach
from kehoach import blocks, model
from kehoach.model.base import PlanPart

TEXT = PAGE.read_text(encoding="utf-8")
MARKED = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
FIELDS = [(part, name, field) for part in model_classes().values() for name, field in own_fields(part).items()]
every_field = pytest.mark.parametrize(
    ("part", "name", "field"), FIELDS, ids=[f"{part.__name__}.{name}" for part, name, _ in FIELDS]
)


def test_the_field_tables_are_what_the_model_says() -> None:
    assert with_tables(TEXT) == TEXT, "run: python tools/build_glossary.py"


def test_a_renamed_key_would_show_in_the_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model.Recipient.model_fields["purpose"], "validation_alias", "muc_dich_gui")
    assert with_tables(TEXT) != TEXT


def test_every_field_with_a_key_stands_in_the_tables_once_for_the_class_that_brings_it() -> None:
    tables = field_tables()
    assert len(re.findall(r"^\| `", tables, re.MULTILINE)) == len(FIELDS)
    for part in model_classes().values():
        for name, field in part.model_fields.items():
            keyless = field.validation_alias is None
            assert keyless == (part is model.Item and name == "text"), f"{part.__name__}.{name}"


def test_every_class_is_on_the_page_with_its_vietnamese_term_and_an_english_sentence() -> None:
    for name, part in model_classes().items():
        assert f"### `{name}` · {CLASS_TERMS[name]}\n" in TEXT
        assert MARKED.search(CLASS_TERMS[name])
        assert (part.__doc__ or "").partition("\n")[0].endswith(".")


@every_field
def test_every_key_has_a_title_a_description_and_an_example_in_vietnamese(
    part: type[PlanPart], name: str, field: FieldInfo
) -> None:
    assert field.title
    assert field.description
    assert MARKED.search(field.title + field.description)
    assert field.examples


@every_field
def test_every_example_is_accepted_by_its_key(part: type[PlanPart], name: str, field: FieldInfo) -> None:
    # The field's own annotation may still hold names that were unknown when its class was made.
    annotation = typing.get_type_hints(part, include_extras=True)[name]
    for example in field.examples or ():
        TypeAdapter(annotation).validate_python(example, by_alias=True, by_name=False)


def _named_in_python_columns() -> list[str]:
    by_hand = TEXT.partition("## Fields of the model")[0]
    rows = [line.split("|") for line in by_hand.splitlines() if line.startswith("| ")]
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row[2])]


@pytest.mark.parametrize("name", sorted(set(_named_in_python_columns())))
def test_every_python_name_in_the_hand_written_tables_exists(name: str) -> None:
    assert _exists(name), f"{name} is in no module"


def _exists(name: str) -> bool:
    if name.startswith("kehoach."):
        module, _, last = name.rpartition(".")
        found = import_module(module)
        return hasattr(found, last) or bool(import_module(name))
    first, _, field = name.partition(".")
    owner = getattr(kehoach, first, None) or getattr(blocks, first)
    return not field or field in owner.model_fields


def test_the_words_of_the_program_are_all_defined() -> None:
    words = "reader writer block run style finding position flow template skeleton placeholder"
    for word in words.split():
        assert re.search(rf"^\| {word} \|.*\| .+\. \|$", TEXT, re.MULTILINE), word
