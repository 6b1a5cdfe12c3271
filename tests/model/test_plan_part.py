"""What holds for every part of a plan: frozen, closed, English in Python and Vietnamese in JSON."""

from __future__ import annotations

import inspect
import re

import pytest
from pydantic import ValidationError

import kehoach
import kehoach.model as model
from kehoach.model.base import PlanPart
from kehoach.readers.plan_json import parse_plan
from tests.builders import EXAMPLES, a_plan, example, faults, faults_of_body, typed, with_table

PARTS = [part for _, part in inspect.getmembers(model, inspect.isclass) if issubclass(part, PlanPart)]
FIELDS = [(part, name, field) for part in PARTS if part is not model.Item for name, field in part.model_fields.items()]


def test_a_plan_cannot_be_changed() -> None:
    plan = a_plan()
    with pytest.raises(ValidationError):
        plan.subject = ("Khác",)
    with pytest.raises(ValidationError):
        plan.organization.place = "Khác"


def test_lists_of_a_plan_cannot_be_changed_either() -> None:
    plan = example("phong_chong_thien_tai_2026")
    for name in type(plan).model_fields:
        assert not isinstance(getattr(plan, name), list)


@pytest.mark.parametrize(("part", "name", "field"), FIELDS, ids=lambda value: getattr(value, "__name__", None))
def test_every_field_says_in_vietnamese_what_it_is(part: type[PlanPart], name: str, field: object) -> None:
    assert field.title, f"{part.__name__}.{name}"
    assert field.description, f"{part.__name__}.{name}"
    assert re.fullmatch(r"\$schema|[a-z_]+", field.alias or field.validation_alias)
    assert field.validation_alias == field.serialization_alias


def test_json_knows_only_the_vietnamese_keys() -> None:
    assert faults(subject="Vệ sinh") == [("subject", "extra_forbidden")]
    assert faults_of_body({"khoan": "Họp", "bold": True}) == [("noi_dung[0].bold", "extra_forbidden")]


def test_python_uses_the_english_names() -> None:
    plan = kehoach.Plan(
        organization=kehoach.Organization(name="UBND xã", abbreviation="UBND", place="Suối Hòa"),
        subject="Vệ sinh đường làng",
        contents=(kehoach.Section(text="Nội dung", children=("Một đoạn.",)),),
        recipients=(kehoach.Recipient(name="Các thôn"),),
        signature=kehoach.Signature(job_title="Chủ tịch", full_name="Nông Thị Hạnh"),
    )
    assert plan.contents[0].text == "Nội dung"


def test_python_strings_stand_for_objects_where_json_strings_do() -> None:
    plan = kehoach.Plan(
        organization={"name": "UBND xã", "abbreviation": "UBND", "place": "Suối Hòa"},
        subject="Vệ sinh",
        contents=("Một đoạn.",),
        recipients=("Các thôn",),
        signature={"job_title": "Chủ tịch", "full_name": "Nông Thị Hạnh"},
    )
    assert plan.recipients == (kehoach.Recipient(name="Các thôn"),)


@pytest.mark.parametrize("key", ["trich_yue", "so_", "TRICH_YEU", "trích_yếu"])
def test_a_key_that_does_not_exist_is_refused(key: str) -> None:
    assert faults(**{key: "x"}) == [(key, "extra_forbidden")]


def test_a_key_that_is_needed_is_missed_by_name() -> None:
    assert faults(co_quan={"ten": "UBND xã"}) == [("co_quan.viet_tat", "missing"), ("co_quan.dia_danh", "missing")]


def test_all_mistakes_are_reported_at_once() -> None:
    assert faults(so=0, ngay="mai", ky={"chuc_vu": "Chủ tịch"}) == [
        ("so", "bad_number"),
        ("ngay", "not_a_date"),
        ("ky.ho_ten", "missing"),
    ]


@pytest.mark.parametrize("name", ["baolinh_2024", "phong_chong_thien_tai_2026"])
def test_a_plan_written_as_json_is_read_back_as_the_same_plan(name: str) -> None:
    plan = example(name)
    assert (EXAMPLES / f"{name}.json").exists()
    assert parse_plan(plan.model_dump_json(exclude_unset=True)) == plan


def test_a_figure_leaves_as_a_decimal_in_python_and_as_a_number_in_json() -> None:
    plan = with_table(cot=[{"ten": "A"}, {"ten": "B", "kieu": "so"}], dong=[["x", typed("12.50")]])
    cells = [dump["noi_dung"][0]["bang"]["dong"][0]["o"] for dump in (plan.model_dump(), plan.model_dump(mode="json"))]
    assert [str(row[1]) for row in cells] == ["12.50", "12.5"]


def test_plans_are_compared_by_what_they_say() -> None:
    assert a_plan() == a_plan()
    assert a_plan() != a_plan(so=13)
