"""The plan of a batch: its gaps, and what in it means nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.batch.blueprint import Blueprint
from tests.batch.builders import put_json, put_plan
from tests.builders import plan_json

GOOD = {"trang": "Việc", "khoa": "ma", "mau": "{viec}"}


def codes(folder: Path, **changes: Any) -> list[tuple[str, str]]:
    with pytest.raises(kehoach.PlanError) as caught:
        Blueprint.read(put_plan(folder, **changes))
    return [(problem.code, problem.position.pointer) for problem in caught.value.problems]


def test_gaps_are_found_wherever_a_text_may_stand(tmp_path: Path) -> None:
    blueprint = Blueprint.read(put_plan(tmp_path, noi_dung=["{ma}", {"lap_lai": GOOD}]))
    assert [use.gap.key for use in blueprint.uses] == ["ngay", "ten_xa", "ma", "ma", "viec"]


def test_every_gap_that_means_nothing_is_told_with_its_line(tmp_path: Path) -> None:
    assert codes(tmp_path, noi_dung=["{", "{}", "{a:vang}", "{ten_xa}"]) == [
        ("lone_brace", "noi_dung[0]"),
        ("empty_gap", "noi_dung[1]"),
        ("unknown_form", "noi_dung[2]"),
    ]


@pytest.mark.parametrize(
    ("repeat", "code"),
    [
        ({}, "bad_repeat"),
        ({"trang": "Việc", "khoa": "ma"}, "bad_repeat"),
        ({**GOOD, "trang": 5}, "bad_repeat"),
        ({**GOOD, "khoa": " "}, "bad_repeat"),
        ({**GOOD, "them": 1}, "bad_repeat"),
        ({**GOOD, "trang": "Việc/2026"}, "bad_sheet_name"),
        ({**GOOD, "mau": {"muc": "{viec}", "gom": [{"lap_lai": GOOD}]}}, "repeat_in_repeat"),
    ],
)
def test_a_repeated_part_that_is_badly_written_is_told(tmp_path: Path, repeat: Any, code: str) -> None:
    assert [each[0] for each in codes(tmp_path, noi_dung=[{"lap_lai": repeat}])] == [code]


def test_a_repeated_part_stands_in_a_list(tmp_path: Path) -> None:
    assert codes(tmp_path, ky={"lap_lai": GOOD}) == [("bad_repeat", "ky.lap_lai")]


def test_a_plan_without_gaps_is_refused_because_all_documents_would_be_one(tmp_path: Path) -> None:
    with pytest.raises(kehoach.PlanError, match="không có chỗ điền nào"):
        Blueprint.read(put_json(tmp_path / "a.json", plan_json()))


def test_a_plan_that_is_no_json_is_told_as_by_every_command(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"so": }', "utf-8")
    with pytest.raises(kehoach.JsonError):
        Blueprint.read(tmp_path / "a.json")
