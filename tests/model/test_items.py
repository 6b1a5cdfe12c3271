"""The body: which lines may stand under which, and what each block must hold."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach
from tests.builders import faults_of_body, with_body

KINDS = ["muc", "khoan", "tieu_khoan", "diem", "gach", "cong", "sao", "so_ngoac", "doan"]
CLASSES = {
    "muc": kehoach.Section,
    "khoan": kehoach.Clause,
    "tieu_khoan": kehoach.SubClause,
    "diem": kehoach.Point,
    "gach": kehoach.Dash,
    "cong": kehoach.Plus,
    "sao": kehoach.Star,
    "so_ngoac": kehoach.Bracketed,
    "doan": kehoach.Paragraph,
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_of_a_line_says_what_it_is(kind: str) -> None:
    line = {kind: "Họp", "gom": ["Một đoạn."]}
    plan = with_body({"khoan": "Trên", "gom": [line]} if kind == "tieu_khoan" else line)
    found = plan.contents[0].children[0] if kind == "tieu_khoan" else plan.contents[0]
    assert type(found) is CLASSES[kind]
    assert found.text == "Họp"
    assert found.children == ("Một đoạn.",)


@pytest.mark.parametrize("block", [5, None, True, ["Họp"], {}, {"gom": ["x"]}, {"dam": True}, {"nhan": "x"}])
def test_a_block_that_says_of_itself_nothing_is_refused(block: object) -> None:
    assert faults_of_body("Họp", block) == [("noi_dung[1]", "unknown_block")]


def test_a_misspelt_kind_is_named() -> None:
    assert faults_of_body({"mucc": "Họp", "gom": ["x"]}) == [("noi_dung[0].mucc", "unknown_block")]


def test_the_body_cannot_be_empty() -> None:
    assert faults_of_body() == [("noi_dung", "too_short")]


@pytest.mark.parametrize(
    "content",
    [
        {"gom": ["x"]},
        {"kinh_phi": {"so_tien": 1}},
        {"bang": {"cot": [{"ten": "A"}], "dong": [["x"]]}},
        {"muc_dich": "x"},
        {"chi_tieu": ["x"]},
    ],
)
def test_a_section_has_something_under_it(content: dict[str, Any]) -> None:
    assert faults_of_body({"muc": "Nội dung", **content}) == []
    assert faults_of_body({"muc": "Nội dung"}) == [("noi_dung[0].muc", "empty_section")]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"muc", "tieu_khoan"}])
def test_any_other_line_may_stand_by_itself(kind: str) -> None:
    assert faults_of_body({kind: "Họp"}) == []


def test_a_block_without_a_line_holds_a_list() -> None:
    assert faults_of_body({"chi_tieu": ["x"]}) == []
    assert faults_of_body({"chi_tieu": None}) == [("noi_dung[0]", "empty_block")]


def test_purposes_and_requirements_are_the_one_pair_that_stands_together() -> None:
    assert faults_of_body({"muc": "A", "muc_dich": ["x"], "yeu_cau": ["y"]}) == []
    assert faults_of_body({"muc_dich": ["x"], "yeu_cau": ["y"]}) == []


@pytest.mark.parametrize(
    ("block", "path"),
    [
        ({"muc": "A", "gom": ["x"], "chi_tieu": ["y"]}, "chi_tieu"),
        ({"muc": "A", "chi_tieu": ["x"], "kinh_phi": {"so_tien": 1}}, "kinh_phi"),
        ({"chi_tieu": ["x"], "tieu_chi": ["y"]}, "tieu_chi"),
        ({"muc_dich": ["x"], "chi_tieu": ["y"]}, "chi_tieu"),
    ],
)
def test_two_contents_side_by_side_are_refused(block: dict[str, Any], path: str) -> None:
    assert faults_of_body(block) == [(f"noi_dung[0].{path}", "two_contents")]


@pytest.mark.parametrize("key", ["muc_dich", "yeu_cau"])
def test_aims_are_one_sentence_or_a_list(key: str) -> None:
    assert faults_of_body({key: "Một câu."}) == []
    assert faults_of_body({key: ["Một ý", "Hai ý"]}) == []
    assert faults_of_body({key: {"tieu_de": "Mục đích:", "gom": ["x"]}}) == []
    assert faults_of_body({key: {"tieu_de": "Mục đích:"}}) == [(f"noi_dung[0].{key}", "aims_empty_or_double")]
    assert faults_of_body({key: {"loi": "a", "gom": ["b"]}}) == [(f"noi_dung[0].{key}", "aims_empty_or_double")]


UNDER = {
    # What may stand directly under what; tieu_khoan only under khoan.
    "muc": {"khoan", "diem", "gach", "cong", "sao", "so_ngoac", "doan"},
    "khoan": {"tieu_khoan", "diem", "gach", "cong", "sao", "so_ngoac", "doan"},
    "tieu_khoan": {"diem", "gach", "cong", "sao", "so_ngoac", "doan"},
    "diem": {"gach", "cong", "sao", "so_ngoac", "doan"},
    "gach": {"diem", "gach", "cong", "sao", "so_ngoac", "doan"},
    "so_ngoac": {"diem", "gach", "cong", "sao", "doan"},
    "doan": {"diem", "gach", "cong", "sao", "so_ngoac", "doan"},
}


@pytest.mark.parametrize("outer", UNDER)
@pytest.mark.parametrize("inner", KINDS)
def test_lines_go_from_large_to_small(outer: str, inner: str) -> None:
    leaf = {inner: "dưới", "gom": ["x"]}
    block = {outer: "trên", "gom": [leaf]}
    wrapped = {"khoan": "ngoài", "gom": [block]} if outer == "tieu_khoan" else block
    found = faults_of_body(wrapped)
    if inner in UNDER[outer]:
        assert found == []
    else:
        path = f"noi_dung[0]{'.gom[0]' if outer == 'tieu_khoan' else ''}.gom[0].{inner}"
        small = "subclause_without_clause"
        expected = small if inner == "tieu_khoan" and outer == "muc" else "level_inside_itself"
        assert [(p, code) for p, code in found] == [(path, expected)]


def test_a_subclause_stands_directly_under_a_clause() -> None:
    assert faults_of_body({"khoan": "a", "gom": [{"tieu_khoan": "b"}]}) == []
    assert faults_of_body({"tieu_khoan": "b"}) == [("noi_dung[0].tieu_khoan", "subclause_without_clause")]


def test_levels_are_checked_inside_typed_lists_too() -> None:
    duties = [{"khoan": "x"}]
    assert faults_of_body({"khoan": "a", "phan_cong": [{"don_vi": "b", "nhiem_vu": duties}]}) == [
        ("noi_dung[0].phan_cong[0].nhiem_vu[0].khoan", "level_inside_itself")
    ]
    assert faults_of_body({"khoan": "a", "muc_dich": [{"khoan": "x"}]}) == [
        ("noi_dung[0].muc_dich[0].khoan", "level_inside_itself")
    ]
    assert faults_of_body({"khoan": "a", "chi_tieu": {"kieu": "khoan", "gom": ["x"]}}) == [
        ("noi_dung[0].chi_tieu.kieu", "level_inside_itself")
    ]


def test_levels_are_checked_in_annexes() -> None:
    annex = {"tieu_de": "Biểu", "gom": [{"diem": "a", "gom": [{"khoan": "b"}]}]}
    assert faults_of_body("x", phu_luc=[annex]) == [("phu_luc[0].gom[0].gom[0].khoan", "level_inside_itself")]


def test_points_end_with_the_alphabet() -> None:
    assert faults_of_body(*({"diem": f"ý {index}"} for index in range(23))) == []
    assert faults_of_body(*({"diem": f"ý {index}"} for index in range(24))) == [("noi_dung", "too_many_points")]


def test_produced_points_count_once() -> None:
    targets = {"kieu": "diem", "gom": [f"ý {index}" for index in range(24)]}
    assert faults_of_body({"khoan": "a", "chi_tieu": {**targets, "gom": targets["gom"][:23]}}) == []
    assert faults_of_body({"khoan": "a", "chi_tieu": targets}) == [("noi_dung[0]", "too_many_points")]
    assert faults_of_body("x", {"chi_tieu": targets}) == [("noi_dung[1]", "too_many_points")]


def test_points_of_lists_side_by_side_share_the_alphabet() -> None:
    many = {"chi_tieu": {"kieu": "diem", "gom": [f"ý {index}" for index in range(12)]}}
    assert faults_of_body(many, many) == [("noi_dung", "too_many_points")]


def test_two_hundred_sections_are_the_limit() -> None:
    section = {"muc": "A", "gom": ["x"]}
    assert faults_of_body(*[section] * 200) == []
    assert faults_of_body(*[section] * 201) == [("noi_dung", "too_many_sections")]


def test_duties_are_a_sentence_or_a_list_that_is_not_empty() -> None:
    assert faults_of_body({"phan_cong": [{"don_vi": "a", "nhiem_vu": "b"}]}) == []
    assert faults_of_body({"phan_cong": [{"don_vi": "a", "nhiem_vu": ["b", {"gach": "c"}]}]}) == []
    assert faults_of_body({"phan_cong": [{"don_vi": "a", "nhiem_vu": []}]}) == [
        ("noi_dung[0].phan_cong[0].nhiem_vu", "too_short")
    ]
