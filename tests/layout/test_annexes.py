"""Annexes: label, title, reference, end mark (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III, khoản 1)."""

from __future__ import annotations

from typing import Any

from kehoach.blocks import AnnexHead
from tests.builders import a_plan, flow_of, printed_lines, words


def heads(*annexes: dict[str, Any], **changes: Any) -> list[AnnexHead]:
    plan = a_plan(phu_luc=[{"tieu_de": "Biểu mẫu", "gom": ["x"], **annex} for annex in annexes], **changes)
    return [block for block in flow_of(plan).blocks if isinstance(block, AnnexHead)]


def test_a_single_annex_has_no_number() -> None:
    assert [(head.label, head.number) for head in heads({})] == [("Phụ lục", 0)]


def test_annexes_that_say_the_same_are_numbered_apart() -> None:
    assert [head.label for head in heads({}, {})] == ["Phụ lục I", "Phụ lục II"]


def test_two_or_more_are_numbered_in_roman() -> None:
    assert [(head.label, head.number) for head in heads({}, {"tieu_de": "Hai"}, {"tieu_de": "Ba"})] == [
        ("Phụ lục I", 1),
        ("Phụ lục II", 2),
        ("Phụ lục III", 3),
    ]


def test_a_label_of_its_own_takes_the_place_of_the_number() -> None:
    assert [head.label for head in heads({"nhan": "Mẫu số 01"}, {}, {"tieu_de": "Khác"})] == [
        "Mẫu số 01",
        "Phụ lục I",
        "Phụ lục II",
    ]
    assert [head.label for head in heads({"nhan": "Mẫu số 01"}, {})] == ["Mẫu số 01", "Phụ lục"]


def test_the_title_is_in_capitals() -> None:
    assert words(heads({"tieu_de": "Danh sách hộ"})[0].title) == "DANH SÁCH HỘ"


def test_the_reference_names_the_plan() -> None:
    assert heads({})[0].reference == (
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 4 năm 2026 của Ủy ban nhân dân xã Suối Hòa)"
    )


def test_the_reference_leaves_room_for_what_is_not_known() -> None:
    assert heads({}, so=None, ngay=None)[0].reference == (
        "(Kèm theo Kế hoạch số      /KH-UBND ngày       tháng       năm       của Ủy ban nhân dân xã Suối Hòa)"
    )


def test_the_annex_of_an_attached_plan_refers_to_the_decision() -> None:
    decision = {"van_ban": "Quyết định", "so": "16/QĐ-UBND", "ngay": "21/11/2025"}
    (head,) = heads({}, kem_theo=decision, so=None, ngay=None, ky=None, noi_nhan=[])
    assert head.reference == "(Kèm theo Quyết định số 16/QĐ-UBND ngày 21 tháng 11 năm 2025)"


def test_numbering_begins_again_in_each_annex() -> None:
    sections = [{"muc": "A", "gom": ["x"]}, {"muc": "B", "gom": ["y"]}]
    lines = printed_lines(
        a_plan(noi_dung=sections, phu_luc=[{"tieu_de": "T", "gom": sections}, {"tieu_de": "T", "gom": sections}])
    )
    assert [line for line in lines if line.startswith(("I.", "II."))] == ["I. A", "II. B"] * 3


def test_an_annex_lies_down_when_asked_or_when_its_table_needs_it() -> None:
    wide = {"bang": {"cot": [{"ten": f"c{index}", "kieu": "tien"} for index in range(10)], "dong": [[10**12] * 10]}}
    found = heads(
        {}, {"ngang": True}, {"gom": [wide]}, {"gom": [{"muc": "A", **wide}]}, {"gom": [wide], "ngang": False}
    )
    assert [head.landscape for head in found] == [False, True, True, True, False]


def test_footnotes_are_numbered_in_the_order_in_which_they_are_met() -> None:
    plan = a_plan(
        noi_dung=[{"khoan": "a[^hai]", "gom": ["b[^mot]"]}],
        phu_luc=[{"tieu_de": "c[^ba]", "gom": ["x"]}],
        chu_thich={"ba": "Ba.", "mot": "Một.", "hai": "Hai."},
    )
    lines = printed_lines(plan)
    assert "1. a[1]" in lines
    assert lines[-3:] == ["[1] Hai.", "[2] Một.", "[3] Ba."]
