"""Where pages turn for a wide table: no heading left behind, no page for a few lines."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach
from kehoach.blocks import AnnexHead, Item, PageTurn, Signature, Table, Text
from tests.builders import a_plan, flow_of, with_body, words

SENTENCE = "Các thôn rà soát, vận động người dân cùng làm vệ sinh đường làng, khơi thông cống rãnh, thu gom rác thải."
LONG = f"{SENTENCE} " * 8


def wide(**more: Any) -> dict[str, Any]:
    return {"bang": {"ngang": True, "cot": [{"ten": "A"}, {"ten": "B"}], "dong": [["x", "y"]], **more}}


def shape(plan: kehoach.Plan) -> list[str]:
    """The flow from the body on: turns as ``ngang`` and ``dọc``, tables as ``bảng``, of each line the first word."""
    found = []
    for block in flow_of(plan).blocks[2:]:
        if isinstance(block, PageTurn):
            found.append("ngang" if block.landscape else "dọc")
        elif isinstance(block, Table):
            found.append("bảng")
        elif isinstance(block, Signature):
            found.append("ký")
        elif isinstance(block, AnnexHead):
            found.append("phụ lục ngang" if block.landscape else "phụ lục dọc")
        elif isinstance(block, Text | Item):
            found.append(words(block.inline).split()[0].rstrip(":;."))
    return found


def test_headings_and_the_line_with_a_colon_go_with_the_table() -> None:
    plan = with_body("Trước.", {"muc": "Dự toán", "gom": [{"khoan": "Chi", "gom": ["Như sau:", wide()]}]}, LONG)
    assert shape(plan) == ["Trước", "ngang", "DỰ", "Chi", "Như", "bảng", "dọc", "Các", "ký"]


def test_the_title_and_unit_of_the_table_go_with_it() -> None:
    plan = with_body("Trước.", wide(tieu_de="Tổng hợp", don_vi_tinh="đồng"), LONG)
    assert shape(plan) == ["Trước", "ngang", "Tổng", "Đơn", "bảng", "dọc", "Các", "ký"]


def test_a_line_that_leads_over_to_nothing_stays() -> None:
    assert shape(with_body({"muc": "A", "gom": ["Trước.", wide()]}, LONG))[:4] == ["A", "Trước", "ngang", "bảng"]


def test_a_heading_deep_in_the_outline_brings_all_headings_above_it() -> None:
    deep = {"khoan": "Hai", "gom": [{"tieu_khoan": "Ba", "gom": [{"diem": "bốn", "gom": [{"gach": "năm", **wide()}]}]}]}
    plan = with_body("Trước.", {"muc": "Một", "gom": [deep]}, LONG)
    assert shape(plan)[:7] == ["Trước", "ngang", "MỘT", "Hai", "Ba", "bốn", "năm"]


def test_two_wide_tables_share_their_pages_with_what_stands_between() -> None:
    plan = with_body("Trước.", wide(), {"muc": "Hai", "gom": ["Một dòng.", wide()]}, LONG)
    assert shape(plan) == ["Trước", "ngang", "bảng", "HAI", "Một", "bảng", "dọc", "Các", "ký"]


def test_much_text_or_an_upright_table_between_two_wide_ones_stands_upright() -> None:
    assert shape(with_body(wide(), LONG, wide(), LONG)) == [
        *["ngang", "bảng", "dọc", "Các", "ngang", "bảng", "dọc", "Các", "ký"]
    ]
    assert shape(with_body(wide(), wide(ngang=False), wide(), LONG))[:5] == ["ngang", "bảng", "dọc", "bảng", "ngang"]


@pytest.mark.parametrize(("closing", "end"), [([], "./"), (["Trên đây là kế hoạch"], "Trên")])
def test_a_plan_that_ends_with_a_wide_table_is_signed_on_the_lying_page(closing: list[str], end: str) -> None:
    assert shape(with_body("Trước.", wide(), ket_thuc=closing)) == ["Trước", "ngang", "bảng", end, "ký"]


def test_two_lines_after_a_wide_table_are_enough_to_sign_under() -> None:
    assert shape(with_body("Trước.", wide(), ket_thuc=SENTENCE)) == ["Trước", "ngang", "bảng", "dọc", "Các", "ký"]


def test_a_plan_without_signature_does_not_turn_for_two_lines() -> None:
    attached = {
        "kem_theo": {"van_ban": "Quyết định", "so": "16/QĐ-UBND"},
        "so": None,
        "ngay": None,
        "ky": None,
        "noi_nhan": [],
    }
    assert shape(with_body("Trước.", wide(), SENTENCE, **attached)) == ["Trước", "ngang", "bảng", "Các"]


def test_the_paragraph_that_opens_a_plan_stays_on_page_one() -> None:
    found = flow_of(a_plan(mo_dau="Ủy ban ban hành Kế hoạch như sau:", noi_dung=[wide(), LONG])).blocks[2:]
    assert found[0] == Text(found[0].role, "Ủy ban ban hành Kế hoạch như sau:")
    assert found[1] == PageTurn(landscape=True)


def upright_annex(*blocks: Any) -> list[str]:
    found = shape(a_plan(phu_luc=[{"tieu_de": "Biểu", "ngang": False, "gom": list(blocks)}]))
    return found[found.index("ký") + 1 :]


def test_an_upright_annex_turns_for_a_table_that_asks_for_it_and_ends_on_that_page() -> None:
    assert upright_annex(LONG, wide()) == ["phụ lục dọc", "Các", "ngang", "bảng", "./"]


def test_an_upright_annex_that_begins_with_a_wide_table_lies_from_its_head_on() -> None:
    assert upright_annex("Như sau:", wide(), LONG) == ["phụ lục ngang", "Như", "bảng", "dọc", "Các"]


def test_a_table_lies_only_by_its_own_wish_in_an_annex_that_is_to_stand() -> None:
    columns = [{"ten": f"c{index}", "kieu": "tien"} for index in range(10)]
    assert upright_annex(LONG, wide(ngang=None, cot=columns, dong=[[10**12] * 10])) == [
        *["phụ lục dọc", "Các", "bảng", "./"]
    ]


def test_a_line_with_a_colon_stays_with_an_upright_table_too() -> None:
    blocks = flow_of(with_body("Như sau:", wide(ngang=False))).blocks
    assert [block.leads for block in blocks if isinstance(block, Text)] == [True, False]
