"""Every check of the plan's own, by its code: the smallest change to a valid plan that it refuses.

A code that is worded but never raised, or raised but not shown here, fails the last test.
"""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.plan_messages import PLAN_CHECKS
from tests.builders import faults, typed

BODY = "noi_dung"
AB = [{"ten": "A"}, {"ten": "B"}]
MONEY = [{"ten": "A"}, {"ten": "B", "kieu": "tien"}]
DEPUTY = {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Nông Thị Hạnh"}
HEAD = {"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh"}


def table(**given: Any) -> dict[str, Any]:
    return {BODY: [{"bang": given}]}


def inside_itself(depth: int, key: str, inner: Any) -> Any:
    for _ in range(depth):
        inner = {key: [inner]}
    return inner


def nested_column(depth: int) -> Any:
    column: Any = {"ten": "A"}
    for _ in range(depth - 1):
        column = {"ten": "A", "cot": [column]}
    return column


REFUSED: dict[str, dict[str, Any]] = {
    "blank_text": {BODY: [" "]},
    "forbidden_character": {BODY: ["a\x0bb"]},
    "impossible_date": {"ngay": "30/2/2026"},
    "not_a_date": {"ngay": "mai"},
    "bad_number": {"so": 0},
    "symbol_with_slash": {"ky_hieu": "KH/UBND"},
    "not_a_figure": {BODY: [{"chi_tieu": [{"ten": "Đạt", "gia_tri": "95"}]}]},
    "law_with_number": {"can_cu": [{"van_ban": "Luật", "so": "31/2024/QH15", "trich_yeu": "Đất đai"}]},
    "bare_citation": {"can_cu": [{"van_ban": "Quyết định"}]},
    "signature_missing": {"ky": None},
    "recipients_missing": {"noi_nhan": []},
    "attached_plan_has_own": {"kem_theo": {"van_ban": "Quyết định", "so": "16/QĐ-UBND"}},
    "deputy_without_kt": {"ky": DEPUTY},
    "kt_for_oneself": {"ky": {**HEAD, "ky_thay": "Chủ tịch"}},
    "order_and_authorization": {"ky": {**HEAD, "thua_lenh": "a", "thua_uy_quyen": "b"}},
    "acting_and_kt": {"ky": {**DEPUTY, "ky_thay": "Chủ tịch", "quyen": True}},
    "archive_among_recipients": {"noi_nhan": ["Các thôn", "Lưu: VT"]},
    "copies_without_drafter": {"luu": {"so_ban": 2}},
    "empty_section": {BODY: [{"muc": "A"}]},
    "empty_block": {BODY: [{"chi_tieu": None}]},
    "two_contents": {BODY: [{"chi_tieu": ["a"], "tieu_chi": ["b"]}]},
    "aims_empty_or_double": {BODY: [{"muc_dich": {"tieu_de": "A"}}]},
    "criterion_twice": {BODY: [{"tieu_chi": ["a", "a"]}]},
    "funding_total": {BODY: [{"kinh_phi": {}}]},
    "funding_too_large": {BODY: [{"kinh_phi": {"nguon": [{"ten": "a", "so_tien": 10**15}] * 2}}]},
    "level_inside_itself": {BODY: [{"khoan": "a", "gom": [{"khoan": "b"}]}]},
    "subclause_without_clause": {BODY: [{"tieu_khoan": "a"}]},
    "too_deep_inside": {BODY: [inside_itself(40, "muc_dich", "a")]},
    "too_many_points": {BODY: [{"diem": "a"}] * 24},
    "too_many_sections": {BODY: [{"muc": "a", "gom": ["b"]}] * 201},
    "too_many_columns": table(cot=[{"ten": "c"}] * 41, dong=[["x"] * 41]),
    "too_many_heading_rows": table(cot=[nested_column(11)], dong=[["x"]]),
    "column_number_count": table(cot=AB, so_cot=["1"], dong=[["x", "y"]]),
    "only_serial_columns": table(cot=[{"ten": "TT", "kieu": "stt"}], dong=[["x"]]),
    "covered_row": table(cot=AB, dong=[[{"o": "x", "gop_cot": 2, "gop_dong": 2}], ["y"]]),
    "merge_into_merge": table(
        cot=[*AB, {"ten": "C"}], dong=[["x", {"o": "y", "gop_dong": 2}, "z"], [{"o": "p", "gop_cot": 2}]]
    ),
    "flat_rows": table(cot=AB, dong=["x", "y"]),
    "ragged_row": table(cot=AB, dong=[["x"]]),
    "merge_across_group": table(cot=AB, dong=[["x", {"o": "y", "gop_dong": 2}], {"nhom": "N"}]),
    "merge_past_end": table(cot=AB, dong=[["x", {"o": "y", "gop_dong": 2}]]),
    "unknown_total_column": table(cot=MONEY, dong=[["x", 1]], tong=["C"]),
    "no_column_for_total_label": table(cot=MONEY[1:], dong=[[1]], tong=["B"]),
    "words_for_many_totals": table(
        cot=[*MONEY, {"ten": "C", "kieu": "so"}], dong=[["x", 1, 2]], tong={"cot": ["C"], "bang_chu": True}
    ),
    "words_for_other_unit": table(
        don_vi_tinh="người", cot=MONEY, dong=[["x", 1]], tong={"cot": ["B"], "bang_chu": True}
    ),
    "amount_too_large": table(cot=MONEY, dong=[["x", 10**15 + 1]]),
    "words_for_too_much": table(cot=MONEY, dong=[["x", 10**15], ["y", 1]], tong={"cot": ["B"], "bang_chu": True}),
    "figure_as_text": table(cot=MONEY, dong=[["x", "5.000.000"]]),
    "thousands_point": table(cot=MONEY, dong=[["x", typed("25.000")]]),
    "fraction_of_dong": table(cot=MONEY, dong=[["x", 1.5]]),
    "text_in_total": table(cot=MONEY, dong=[["x", "một"]], tong=["B"]),
    "empty_annex": {"phu_luc": [{"tieu_de": "A"}]},
    "annex_contents_and_file": {"phu_luc": [{"tieu_de": "A", "gom": ["Một đoạn."], "tep": "a.pdf"}]},
    "annex_file_kind": {"phu_luc": [{"tieu_de": "A", "tep": "a.docx"}]},
    "annex_file_elsewhere": {"phu_luc": [{"tieu_de": "A", "tep": "../a.pdf"}]},
    "unknown_note": {BODY: ["a[^x]"]},
    "note_twice": {BODY: ["a[^x]", "b[^x]"], "chu_thich": {"x": "c"}},
    "unused_note": {"chu_thich": {"x": "c"}},
    "note_in_note": {BODY: ["a[^x]"], "chu_thich": {"x": "c[^x]"}},
}


@pytest.mark.parametrize("code", REFUSED)
def test_the_smallest_mistake_of_its_kind_is_named_and_nothing_else(code: str) -> None:
    assert {found for _, found in faults(**REFUSED[code])} == {code}


@pytest.mark.parametrize("code", REFUSED)
def test_each_mistake_points_into_the_part_that_was_changed(code: str) -> None:
    for path, _ in faults(**REFUSED[code]):
        assert path == "" or path.split(".")[0].split("[")[0] in {*REFUSED[code], "so", "ngay", "noi_nhan", "ky"}


def test_every_check_that_is_worded_is_shown_here() -> None:
    of_texts = {"old_font", "misread_text"}  # seen by the reader, in the letters: tests/readers/test_garbled.py
    assert set(REFUSED) == {code for code in PLAN_CHECKS if ":" not in code} - of_texts
