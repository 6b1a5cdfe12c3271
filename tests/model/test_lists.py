"""Targets, criteria, tasks, funding: what each entry needs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import faults_of_body, with_body


@pytest.mark.parametrize("key", ["chi_tieu", "tieu_chi", "nhiem_vu", "phan_cong"])
def test_a_typed_list_is_not_empty(key: str) -> None:
    assert faults_of_body({key: []}) == [(f"noi_dung[0].{key}", "too_short")]


def test_a_bare_list_is_the_object_with_only_entries() -> None:
    assert with_body({"chi_tieu": ["x"]}) == with_body({"chi_tieu": {"gom": ["x"]}})


def test_a_target_has_a_figure_with_its_unit() -> None:
    (target,) = with_body({"chi_tieu": [{"ten": "Tỷ lệ", "gia_tri": 12.5, "don_vi": "%"}]}).contents[0].targets.entries
    assert target.value == Decimal("12.5")


def test_a_target_figure_typed_in_quotes_is_refused_as_such() -> None:
    assert faults_of_body({"chi_tieu": [{"ten": "Tỷ lệ", "gia_tri": "95"}]}) == [
        ("noi_dung[0].chi_tieu[0].gia_tri", "not_a_figure")
    ]


def test_a_criterion_is_named_once() -> None:
    assert faults_of_body({"tieu_chi": [{"so": 1, "ten": "a"}, {"so": 2, "ten": "a"}]}) == []
    assert faults_of_body({"tieu_chi": [{"so": 1, "ten": "a"}, {"so": 1, "ten": "b"}]}) == [
        ("noi_dung[0].tieu_chi[1]", "criterion_twice")
    ]
    assert faults_of_body({"tieu_chi": {"gom": [{"so": "1", "ten": "a"}, {"so": 1, "ten": "b"}]}}) == [
        ("noi_dung[0].tieu_chi.gom[1]", "criterion_twice")
    ]
    assert faults_of_body({"tieu_chi": ["Điện", "Đường", "Điện"]}) == [("noi_dung[0].tieu_chi[2]", "criterion_twice")]


def test_a_criterion_may_be_numbered_by_part() -> None:
    assert faults_of_body({"tieu_chi": [{"so": "6.2", "ten": "a"}, {"so": 6, "ten": "b"}]}) == []
    assert faults_of_body({"tieu_chi": [{"so": 0, "ten": "a"}]}) == [
        ("noi_dung[0].tieu_chi[0].so", "greater_than_equal")
    ]


def test_funding_has_one_amount_or_its_sources() -> None:
    source = {"ten": "Ngân sách xã", "so_tien": 5}
    assert faults_of_body({"kinh_phi": {"so_tien": 0}}) == []
    assert faults_of_body({"kinh_phi": {"nguon": [source]}}) == []
    assert faults_of_body({"kinh_phi": {}}) == [("noi_dung[0].kinh_phi", "funding_total")]
    assert faults_of_body({"kinh_phi": {"so_tien": 5, "nguon": [source]}}) == [
        ("noi_dung[0].kinh_phi", "funding_total")
    ]


def test_the_sum_of_the_sources_is_bounded() -> None:
    half = {"ten": "Ngân sách", "so_tien": 5 * 10**14}
    assert faults_of_body({"kinh_phi": {"nguon": [half, half]}}) == []
    assert faults_of_body({"kinh_phi": {"nguon": [half, half, half]}}) == [
        ("noi_dung[0].kinh_phi.nguon", "funding_too_large")
    ]


def test_the_total_of_the_sources_is_computed() -> None:
    funding = (
        with_body({"kinh_phi": {"nguon": [{"ten": "a", "so_tien": 3}, {"ten": "b", "so_tien": 4}]}}).contents[0].funding
    )
    assert funding.total == 7


def test_a_task_may_have_one_supporting_unit_as_a_string() -> None:
    (task,) = with_body({"nhiem_vu": [{"viec": "Họp", "phoi_hop": "Các thôn"}]}).contents[0].tasks.entries
    assert task.support == ("Các thôn",)
