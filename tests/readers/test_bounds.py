"""However many mistakes a file has, it ends soon, with so many told as a person can mend at a time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from kehoach.errors import JsonError, PlanError, Problem
from kehoach.model import Plan
from kehoach.readers.bounded import LARGE, MANY, Refused, validate
from kehoach.readers.json_faults import MAX_VALUES
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_json import parse_plan
from kehoach.readers.plan_problems import MAX_PROBLEMS
from tests.builders import plan_json

SECONDS = 8  # some five times what the worst of these takes; before there was a bound it was minutes


def problems(**changes: Any) -> tuple[Problem, ...]:
    """The problems of a plan, found within the time allowed."""
    text = json.dumps(plan_json(**changes), ensure_ascii=False)
    begun = time.process_time()
    with pytest.raises(PlanError) as caught:
        parse_plan(text, "ke-hoach.json")
    assert time.process_time() - begun < SECONDS
    return caught.value.problems


def table(*rows: Any) -> list[Any]:
    return [{"bang": {"cot": [{"ten": "A"}, {"ten": "B"}], "dong": list(rows)}}]


MANY_MISTAKES: dict[str, Callable[[], dict[str, Any]]] = {
    "unknown keys": lambda: {f"khoa_{index}": 1 for index in range(80_000)},
    "rows with a misspelt key": lambda: {"noi_dung": table(*[{"oo": ["a", "b"]}] * 30_000)},
    "rows with too few cells": lambda: {"noi_dung": table(*[["a"]] * 30_000)},
    "wrong cells": lambda: {"noi_dung": table(*[["a", True]] * 30_000)},
    "wrong items": lambda: {"noi_dung": [5] * 200_000},
    "items of no known kind": lambda: {"noi_dung": [{"xyz": 1}] * 50_000},
    "empty sections": lambda: {"noi_dung": [{"muc": "A"}] * 50_000},
    "a criterion again and again": lambda: {"noi_dung": [{"tieu_chi": ["A"] * 100_000}]},
    "footnotes without a mark": lambda: {"chu_thich": {f"a{index}": "A" for index in range(50_000)}},
    "footnotes that are no text": lambda: {"chu_thich": {f"a{index}": 1 for index in range(50_000)}},
    "deep mistakes": lambda: {"noi_dung": [nested(40, {"gachh": "a"})] * 500},
}


def nested(depth: int, inner: Any) -> Any:
    for _ in range(depth):
        inner = {"gach": "a", "gom": [inner]}
    return inner


@pytest.mark.parametrize("changes", MANY_MISTAKES.values(), ids=MANY_MISTAKES)
def test_many_mistakes_end_soon_and_the_last_line_says_there_are_more(changes: Callable[[], dict[str, Any]]) -> None:
    found = problems(**changes())
    assert len(found) <= MAX_PROBLEMS + 1
    assert found[-1].code == "more_problems"
    assert str(found[-1]) == "ke-hoach.json: … và còn nhiều lỗi nữa. Sửa các lỗi trên rồi chạy lại."
    assert all(problem.code != "more_problems" for problem in found[:-1])


def test_an_object_with_many_keys_of_which_none_says_what_it_is_ends_soon() -> None:
    (problem,) = problems(noi_dung=[{f"mucc{index}": 1 for index in range(80_000)}])
    assert problem.code == "unknown_block"


def test_as_many_problems_as_are_told_need_no_last_line() -> None:
    found = problems(noi_nhan=[5] * MAX_PROBLEMS)
    assert [problem.code for problem in found] == ["model_type"] * MAX_PROBLEMS


def test_the_last_line_counts_the_problems_that_were_not_told() -> None:
    found = problems(noi_nhan=[5] * (MAX_PROBLEMS + 30))
    assert len(found) == MAX_PROBLEMS + 1
    assert str(found[-1]) == "ke-hoach.json: … và còn 30 lỗi nữa. Sửa các lỗi trên rồi chạy lại."
    assert found[-1].position.line is None


def test_the_mistakes_of_one_table_are_counted_up_to_two_hundred() -> None:
    assert "còn 100 lỗi nữa" in problems(noi_dung=table(*[["a"]] * 200))[-1].message
    assert "còn nhiều lỗi nữa" in problems(noi_dung=table(*[["a"]] * 201))[-1].message


def test_the_problems_told_are_the_first_of_the_file() -> None:
    found = problems(noi_nhan=[5] * 150, noi_dung=[6])  # noi_dung stands above noi_nhan in the file
    assert found[0].position.pointer == "noi_dung[0]"
    assert [problem.position.pointer for problem in found[1:3]] == ["noi_nhan[0]", "noi_nhan[1]"]


def refused(data: Any, size: int) -> Refused:
    with pytest.raises(Refused) as caught:
        validate(Plan, data, size)
    return caught.value


def test_a_large_plan_without_mistakes_is_the_same_plan() -> None:
    assert validate(Plan, plan_json(), LARGE) == validate(Plan, plan_json(), 1)


def test_in_a_large_plan_mistakes_in_different_places_are_told_together() -> None:
    data = plan_json(noi_nhan=["A", 5, 6, "B", 7], noi_dung=["A", 5, *table(["a", "b"], ["c"])], so="x")
    whole, cut = refused(data, 1), refused(data, LARGE)
    assert cut.error.errors() == whole.error.errors()
    assert not cut.is_cut


def test_a_list_is_cut_only_some_way_after_its_first_wrong_item() -> None:
    data = plan_json(noi_nhan=["A"] * 3000 + [5] + ["A"] * 3000, noi_dung=["A"] * 3000)
    found = refused(data, LARGE)
    assert found.is_cut
    assert len(found.data["noi_nhan"]) == 3501
    assert len(found.data["noi_dung"]) == 3000
    assert [error["loc"][:2] for error in found.error.errors()] == [("noi_nhan", 3000)]


def test_a_cut_list_is_not_blamed_for_what_was_cut_off() -> None:
    rows = [["a", {"o": "b", "gop_dong": 1000}], [True], *[["c"]] * 999]
    data = plan_json(noi_dung=table(*rows))
    assert {error["type"] for error in refused(data, LARGE).error.errors()}.isdisjoint({"plan_faults"})


def test_few_errors_are_all_looked_at_whatever_follows_them() -> None:
    data = plan_json(noi_nhan=[5] + ["A"] * 3000 + [6])
    assert len(refused(data, 1).error.errors()) == 2


def test_very_many_errors_of_a_small_file_are_cut_too() -> None:
    assert refused(plan_json(noi_nhan=[5] * MANY), 1).is_cut is False
    assert refused(plan_json(noi_nhan=[5] * (MANY + 1)), 1).is_cut


def test_a_file_of_more_values_than_a_plan_can_have_is_refused_before_it_is_read() -> None:
    with pytest.raises(JsonError, match=r"quá nhiều phần \(hơn 500\.000\)"):
        parse_plan("[" + "1," * MAX_VALUES + "1]")
    assert scan("[" + "1," * (MAX_VALUES - 2) + "1]").faults == ()


def test_commas_and_brackets_inside_texts_are_not_counted_as_values() -> None:
    assert scan('["' + ", [a]" * MAX_VALUES + '"]').faults == ()
