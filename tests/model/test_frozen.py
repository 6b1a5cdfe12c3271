"""A plan is one value: hashed, copied, pickled and compared as a whole, and nothing in it can be changed."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

import kehoach
from kehoach.model.base import PlanPart
from kehoach.model.frozen import FrozenDict
from kehoach.vietnamese import PartialDate
from tests.builders import a_plan, example

FULL = "phong_chong_thien_tai_2026"
FROZEN = (str, int, float, Decimal, bool, type(None), tuple, PartialDate, FrozenDict, PlanPart)


def everything_in(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, PlanPart):
        for part in value.__dict__.values():
            yield from everything_in(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from everything_in(part)
    elif isinstance(value, FrozenDict):
        for name, part in value.items():
            yield from (*everything_in(name), *everything_in(part))


def with_labels() -> kehoach.Plan:
    tasks = {"gom": [{"viec": "Họp", "chu_tri": "A"}], "nhan": {"chu_tri": "Cơ quan chủ trì"}}
    return a_plan(noi_dung=[{"nhiem_vu": tasks}, "Một đoạn[^a]"], chu_thich={"a": "Lời"})


PLANS = {"full example": lambda: example(FULL), "labels and notes": with_labels}


@pytest.fixture(params=PLANS.values(), ids=PLANS)
def plan(request: pytest.FixtureRequest) -> kehoach.Plan:
    made: kehoach.Plan = request.param()
    return made


def test_equal_plans_have_one_hash(plan: kehoach.Plan, request: pytest.FixtureRequest) -> None:
    again = request.node.callspec.params["plan"]()
    assert again is not plan
    assert again == plan
    assert hash(again) == hash(plan)
    assert len({plan, again, a_plan()}) == 2


@pytest.mark.parametrize(
    "copied",
    [
        copy.copy,
        copy.deepcopy,
        lambda plan: plan.model_copy(deep=True),
        lambda plan: pickle.loads(pickle.dumps(plan)),
        lambda plan: kehoach.Plan.model_validate(plan.model_dump()),
        lambda plan: kehoach.Plan.model_validate(plan.model_dump(mode="json")),
        lambda plan: kehoach.Plan.model_validate_json(plan.model_dump_json()),
    ],
    ids=["copy", "deepcopy", "model_copy", "pickle", "dump", "dump as JSON values", "JSON"],
)
def test_a_copy_is_the_same_plan_with_the_same_hash_and_the_same_document(plan: kehoach.Plan, copied: Any) -> None:
    twin = copied(plan)
    assert twin == plan
    assert hash(twin) == hash(plan)
    assert kehoach.render(twin, "txt") == kehoach.render(plan, "txt")


def test_everything_in_a_plan_is_of_a_kind_that_cannot_change(plan: kehoach.Plan) -> None:
    found = list(everything_in(plan))
    assert {type(value) for value in found if not isinstance(value, FROZEN)} == set()
    assert any(isinstance(value, FrozenDict) and value for value in found)


def test_no_part_of_a_plan_takes_another_value(plan: kehoach.Plan) -> None:
    for part in everything_in(plan):
        if isinstance(part, PlanPart):
            name = next(iter(type(part).model_fields))
            with pytest.raises(ValidationError):
                setattr(part, name, "x")


def test_what_python_gives_as_dict_and_list_is_frozen_too() -> None:
    labels = {"chu_tri": "A"}
    tasks = kehoach.Tasks(entries=[kehoach.Task(name="x")], labels=labels)
    labels["chu_tri"] = "B"
    assert tasks.labels == {"chu_tri": "A"}
    assert isinstance(tasks.entries, tuple)
    assert isinstance(a_plan().footnotes, FrozenDict)


def test_a_frozen_dict_reads_like_a_dict() -> None:
    items = FrozenDict({"b": 1, "a": 2})
    assert items["a"] == 2
    assert list(items) == ["b", "a"]
    assert len(items) == 2
    assert items == {"a": 2, "b": 1} == items
    assert items != FrozenDict({"a": 2})
    assert hash(items) == hash(FrozenDict({"a": 2, "b": 1}))
    assert repr(items) == "FrozenDict({'b': 1, 'a': 2})"
    with pytest.raises(KeyError):
        items["c"]


@pytest.mark.parametrize(
    "change",
    [
        lambda items: items.__setitem__("a", 1),
        lambda items: items.pop("a"),
        lambda items: items.clear(),
        lambda items: setattr(items, "_items", {}),
        lambda items: setattr(items, "other", 1),
        lambda items: delattr(items, "_items"),
    ],
)
def test_a_frozen_dict_cannot_be_changed(change: Any) -> None:
    items = FrozenDict({"a": 2})
    with pytest.raises(AttributeError):
        change(items)
    assert items == {"a": 2}


def test_notes_and_labels_are_still_checked_and_dumped_as_plain_objects() -> None:
    with pytest.raises(ValidationError, match="chuc_vu"):
        kehoach.Tasks(entries=[kehoach.Task(name="x")], labels={"chuc_vu": "A"})
    dumped = with_labels().model_dump(exclude_unset=True)
    assert dumped["chu_thich"] == {"a": "Lời"}
    assert type(dumped["chu_thich"]) is dict
    assert json.loads(with_labels().model_dump_json())["chu_thich"] == {"a": "Lời"}


def test_the_schema_of_a_frozen_dict_is_that_of_an_object_with_its_default() -> None:
    schema = kehoach.Plan.model_json_schema()["properties"]["chu_thich"]
    assert (schema["type"], schema["default"]) == ("object", {})
    assert schema["additionalProperties"] == {"type": "string"}
