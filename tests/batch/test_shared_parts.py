"""What has no gaps is the same object in every plan, and nothing else about the plans is another for it."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.batch.blueprint import Blueprint
from kehoach.batch.planning import Planner, Troubles, plan_for
from kehoach.batch.table import Given, Table
from kehoach.model.items import Section
from tests.batch.builders import HEADER, Rows, commune, put_book, put_plan


def batch(folder: Path, rows: Rows, lists: dict[str, Rows], **changes: Any) -> tuple[Blueprint, list[Given]]:
    blueprint = Blueprint.read(put_plan(folder, **changes))
    return blueprint, list(Table.read(put_book(folder / "b.xlsx", rows, HEADER, **lists), blueprint).rows())


def plans(folder: Path, rows: Rows, lists: dict[str, Rows] | None = None, **changes: Any) -> list[kehoach.Plan]:
    """The plans of some rows with shared parts: they equal those made one by one."""
    blueprint, given = batch(folder, rows, lists or {}, **changes)
    planner = Planner(blueprint)
    made = [planner.plan_for(*each) for each in given]
    assert made == [plan_for(blueprint, *each) for each in given]
    return made


def told(planner: Planner, given: Given) -> tuple[list[str], list[str]]:
    with pytest.raises(Troubles) as caught:
        planner.plan_for(*given)
    return [str(each) for each in caught.value.cells], [str(each) for each in caught.value.plan]


THREE = [commune(number) for number in (1, 2, 3)]
GAP = "Xã {ten_xa}"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ([GAP, {"muc": "Nội dung", "gom": ["Họp."]}], (1,)),
        ([{"muc": "Nội dung", "gom": [GAP, {"gach": "Họp"}]}], (0, "children", 1)),
        ([{"muc": GAP, "nhiem_vu": [{"viec": "Họp"}]}], (0, "tasks")),
        ([{"muc": "Việc", "nhiem_vu": [{"viec": GAP}, {"viec": "Họp"}]}], (0, "tasks", "entries", 1)),
        ([{"muc": GAP, "muc_dich": "Sạch đẹp", "yeu_cau": ["An toàn"]}], (0, "purposes")),
        ([{"muc": GAP, "muc_dich": "Sạch đẹp", "yeu_cau": ["An toàn"]}], (0, "requirements")),
        ([{"bang": {"cot": [{"ten": "Việc"}], "dong": [[GAP], ["Họp"]]}}], (0, "table", "rows", 1)),
        ([{"bang": {"cot": [{"ten": "Việc"}], "dong": [[GAP], ["Họp"]]}}], (0, "table", "columns", 0)),
    ],
)
def test_a_part_without_gaps_is_the_same_object_in_every_plan(
    tmp_path: Path, body: list[Any], path: tuple[str | int, ...]
) -> None:
    found = []
    for plan in plans(tmp_path, THREE, noi_dung=body):
        part: Any = plan.contents
        for step in path:
            part = part[step] if isinstance(step, int) else getattr(part, step)
        found.append(part)
    assert found[0] is found[1] is found[2]


def test_recipients_bases_and_the_office_are_shared_as_well(tmp_path: Path) -> None:
    first, second, _ = plans(tmp_path, THREE, can_cu=[{"van_ban": "Quyết định", "so": "1/QĐ", "ngay": "1/2/2026"}])
    assert first.organization is second.organization
    assert first.recipients[0] is second.recipients[0]
    assert first.legal_bases[0] is second.legal_bases[0]
    assert first.signature is second.signature


def test_a_second_mark_in_a_text_is_no_more_taken_off_than_in_a_plan_alone(tmp_path: Path) -> None:
    aims = {"muc": "Mục đích", "muc_dich": ["1. 2. Rà soát", "- + Họp", GAP]}
    made = plans(tmp_path, THREE, noi_dung=[aims, {"muc": "1. I. Việc", "gom": [GAP]}])
    assert all(isinstance(plan.contents[1], Section) for plan in made)


def test_parts_around_what_is_repeated_or_left_out_stay_in_their_places(tmp_path: Path) -> None:
    repeated = {"lap_lai": {"trang": "Nhiệm vụ", "khoa": "ma", "mau": {"gach": "{viec}"}}}
    body = [{"gach": "Đầu"}, repeated, {"gach": "Giữa"}, "{kinh_phi?}", {"gach": "Cuối {ma}"}, {"gach": "Hết"}]
    rows = [[*commune(3)[:3], None], commune(1), commune(2), commune(4)]
    works = [("00003", "Báo cáo"), ("00003", "Tổng hợp"), ("00001", "Họp"), ("00001", "Rà soát"), ("00004", "Họp")]
    made = plans(tmp_path, rows, {"Nhiệm vụ": [["Mã", "Việc"], *works]}, noi_dung=body)
    assert [len(plan.contents) for plan in made] == [6, 7, 5, 6]
    assert len({id(plan.contents[0]) for plan in made}) == 1
    assert len({id(plan.contents[-1]) for plan in made}) == 1


def test_a_number_that_is_meant_as_words_is_words_in_every_plan(tmp_path: Path) -> None:
    rows = [[number, *commune(number)[1:]] for number in (1, 2, 3)]
    signer = {"chuc_vu": "Chủ tịch", "ho_ten": "{ma}"}
    assert [plan.signature and plan.signature.full_name for plan in plans(tmp_path, rows, ky=signer)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["00002", None, "mai", "nhiều"],
        ["00002", "Suối 2", "1/1/2026", "nhiều"],
        ["00002", "[^a]", "1/1/2026", 5],
        ["00002", "[^b]", "1/1/2026", 5],
    ],
)
def test_what_is_wrong_is_told_as_of_a_plan_that_shares_nothing(tmp_path: Path, wrong: list[Any]) -> None:
    body = ["{ten_xa} {kinh_phi:tien}", {"muc": "Nội dung", "gom": [{"gach": "Các thôn[^a]"}]}]
    rows = [commune(1), wrong, commune(3)]
    blueprint, given = batch(tmp_path, rows, {}, noi_dung=body, trich_yeu="Vệ sinh", chu_thich={"a": "Thôn An."})
    planner = Planner(blueprint)
    good = planner.plan_for(*given[0])
    said = told(planner, given[1])
    assert said == told(Planner(blueprint), given[1])
    assert any(said)
    assert planner.plan_for(*given[2]).recipients[0] is good.recipients[0]


def test_the_first_good_row_is_the_one_to_learn_from(tmp_path: Path) -> None:
    blueprint, given = batch(tmp_path, [["00001", None, "mai", "nhiều"], commune(2), commune(3)], {})
    planner = Planner(blueprint)
    told(planner, given[0])
    second, third = (planner.plan_for(*each) for each in given[1:])
    assert second.recipients[0] is third.recipients[0]


def test_another_process_gets_the_blueprint_and_no_plan(tmp_path: Path) -> None:
    blueprint, given = batch(tmp_path, THREE, {})
    planner = Planner(blueprint)
    fresh = pickle.dumps(planner)
    planner.plan_for(*given[0])
    assert pickle.dumps(planner) == fresh
