"""From a text to a plan, or to everything that is wrong with it: slips of writing and mistakes of the plan at once."""

from __future__ import annotations

import json

import pytest

import kehoach
from kehoach.readers.plan_json import parse_plan
from kehoach.readers.plan_problems import MAX_PROBLEMS
from tests.builders import plan_json

REST = '"co_quan": {"ten": "UBND xã", "viet_tat": "UBND", "dia_danh": "Suối Hòa"},\n"noi_nhan": ["Các thôn"]'


def told(members: str) -> list[tuple[int | None, str]]:
    """Line and code of each problem of a plan with these members from the second line on."""
    with pytest.raises(kehoach.JsonError) as refused:
        parse_plan(f"{{\n{members},\n{REST}\n}}")
    return [(problem.position.line, problem.code) for problem in refused.value.problems]


OTHERS = '"trich_yeu": "a", "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "A"}'
SOUND = f'"noi_dung": ["a"], {OTHERS}'


def test_mistakes_of_the_plan_are_told_with_the_slips_in_the_order_of_the_file() -> None:
    assert told(f'"ngay": "31/4/2026",\n"so": 05,\n"kyy": 1,\n{SOUND}') == [
        (2, "impossible_date"),
        (3, "leading_zero"),
        (4, "extra_forbidden"),
    ]


def test_of_a_value_that_was_mended_nothing_else_is_told() -> None:
    assert told(f'"ngay": 31/4/2026,\n{SOUND}') == [(2, "unquoted_text")]


def test_what_holds_a_value_that_nobody_can_guess_is_not_blamed_for_it() -> None:
    body = '"noi_dung": [{"kinh_phi": {"so_tien": NaN}}, 5]'
    assert told(f"{body}, {OTHERS}") == [(2, "wrong_literal"), (2, "unknown_block")]


@pytest.mark.parametrize("slip", ['"so":', '"so": 1, [2]', '"so": 1}, {"a": 2'])
def test_a_text_that_was_not_understood_is_not_checked_as_a_plan(slip: str) -> None:
    codes = [code for _, code in told(f'{slip},\n"ngay": "31/4/2026", {SOUND}')]
    assert "impossible_date" not in codes


def test_a_hundred_problems_are_told_in_all_and_that_there_are_more() -> None:
    numbers = ", ".join(["5"] * 150)
    problems = told(f'"so": 05,\n"phu_luc": [{numbers}], {SOUND}')
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[0] == (2, "leading_zero")
    assert problems[-1] == (None, "more_problems")


def test_what_is_missing_is_told_together_with_what_is_wrong() -> None:
    plan = {key: value for key, value in plan_json().items() if key not in ("ky", "noi_nhan", "trich_yeu")}
    with pytest.raises(kehoach.PlanError) as refused:
        parse_plan(json.dumps({**plan, "so": "x"}))
    assert {problem.code for problem in refused.value.problems} == {
        "missing",
        "bad_number",
        "recipients_missing",
        "signature_missing",
    }
