"""Tables: headings, groups, totals, merged cells, widths, lying pages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kehoach.blocks import PageTurn, RowKind, Table
from kehoach.layout.column_widths import LANDSCAPE, PORTRAIT, Wish, column_widths
from tests.builders import a_plan, body_lines, flow_of, typed, with_body, with_table, words

AB = [{"ten": "A"}, {"ten": "B"}]
MONEY = [{"ten": "TT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Tiền", "kieu": "tien"}]


def table(**given: Any) -> Table:
    (found,) = [block for block in flow_of(with_table(**given)).blocks if isinstance(block, Table)]
    return found


def lines(**given: Any) -> list[str]:
    return body_lines({"bang": given})


def is_lying(**given: Any) -> bool:
    return any(isinstance(block, PageTurn) for block in flow_of(with_table(**given)).blocks)


def test_a_table_prints_title_unit_headings_rows_and_note_in_order() -> None:
    assert lines(tieu_de="Dự toán", don_vi_tinh="đồng", cot=AB, dong=[["x", "y"]], ghi_chu="tạm tính") == [
        "Dự toán", "Đơn vị tính: đồng", "A\tB", "x\ty", "Ghi chú: tạm tính.",
    ]  # fmt: skip


def test_columns_under_a_common_heading_take_two_heading_rows() -> None:
    columns = [{"ten": "A"}, {"ten": "Nhóm", "cot": [{"ten": "B"}, {"ten": "C"}]}]
    first, second, *_ = table(cot=columns, dong=[["x", "y", "z"]]).rows
    assert [row.kind for row in (first, second)] == [RowKind.HEADING, RowKind.HEADING]
    assert [(cell.covers, cell.rows, cell.continued) for cell in first.cells] == [(1, 2, False), (2, 1, False)]
    assert [(cell.covers, cell.rows, cell.continued) for cell in second.cells] == [
        (1, 1, True),
        (1, 1, False),
        (1, 1, False),
    ]


def test_heading_groups_may_be_of_different_depth() -> None:
    columns = [
        {"ten": "A"},
        {"ten": "B", "cot": [{"ten": "C"}, {"ten": "D", "cot": [{"ten": "E"}, {"ten": "F"}]}]},
    ]
    rows = table(cot=columns, dong=[["1", "2", "3", "4"]]).rows[:3]
    assert all(sum(cell.covers for cell in row.cells) == 4 for row in rows)


def test_column_numbers_are_counted_or_as_typed() -> None:
    assert lines(cot=MONEY, so_cot=True, dong=[["x", 1]])[1] == "(1)\t(2)\t(3)"
    assert lines(cot=MONEY, so_cot=["A", "B", "1"], dong=[["x", 1]])[1] == "A\tB\t1"


def test_serial_numbers_count_the_rows_and_begin_again_in_each_group() -> None:
    rows = [["a", 1], {"nhom": "Một"}, ["b", 2], ["c", 3], {"nhom": "Hai"}, ["d", 4]]
    assert [line.split("\t")[0] for line in lines(cot=MONEY, dong=rows)[1:]] == ["1", "I", "1", "2", "II", "1"]


def test_a_group_row_runs_across_the_table_in_bold() -> None:
    row = table(cot=AB, dong=[{"nhom": "Nhóm"}, ["x", "y"]]).rows[1]
    assert row.kind is RowKind.GROUP
    assert row.bold
    assert [cell.covers for cell in row.cells] == [2]


def test_a_group_row_in_a_numbered_table_leaves_the_number_its_own_cell() -> None:
    row = table(cot=MONEY, dong=[{"nhom": "Nhóm"}, ["x", 1]]).rows[1]
    assert [(cell.covers, cell.serial) for cell in row.cells] == [(1, 1), (2, 0)]


def test_figures_are_grouped_in_number_columns_and_left_alone_in_words() -> None:
    columns = [{"ten": "Năm"}, {"ten": "Dân", "kieu": "so"}, {"ten": "Tiền", "kieu": "tien"}]
    assert lines(cot=columns, dong=[[2026, 12500, 5000000], ["2026", 12.5, None]])[1:] == [
        "2026\t12.500\t5.000.000",
        "2026\t12,5\t",
    ]


def test_money_prints_without_idle_zeros_and_quantities_as_typed() -> None:
    columns = [{"ten": "A"}, {"ten": "Số", "kieu": "so"}, {"ten": "Tiền", "kieu": "tien"}]
    found = lines(don_vi_tinh="Triệu đồng", cot=columns, tong=["Số", "Tiền"], dong=[
        ["a", typed("1.50"), typed("1000.0")],
        ["b", typed("2.00"), typed("1.50")],
        [{"o": "c", "gop_dong": 2}, typed("0.5"), typed("0.50")],
        [1, typed("8.0")],
    ])  # fmt: skip
    assert [line.split("\t")[1:] for line in found[2:]] == [
        ["1,50", "1.000"],
        ["2,00", "1,5"],
        ["0,5", "0,5"],
        ["1", "8"],
        ["5,00", "1.010"],
    ]


def test_the_total_is_computed_and_its_label_covers_what_is_not_added() -> None:
    found = table(cot=MONEY, dong=[["a", 1], ["b", 2]], tong="Tiền").rows[-1]
    assert found.kind is RowKind.TOTAL
    assert [(words(cell.inline), cell.covers) for cell in found.cells] == [("Tổng cộng", 2), ("3", 1)]


def test_decimals_are_added_up_exactly() -> None:
    columns = [{"ten": "A"}, {"ten": "B", "kieu": "so"}]
    assert lines(cot=columns, dong=[["x", 0.1], ["y", 0.2], ["z", 1000]], tong=["B"])[-1] == "Tổng cộng\t1.000,3"


def test_an_empty_cell_adds_nothing() -> None:
    assert lines(cot=MONEY, dong=[["a", 5], ["b", None]], tong=["Tiền"])[-1] == "Tổng cộng\t5"


def test_columns_between_the_totals_stay_empty() -> None:
    columns = [{"ten": "A"}, {"ten": "B", "kieu": "so"}, {"ten": "C"}, {"ten": "D", "kieu": "so"}]
    assert lines(cot=columns, dong=[["x", 1, "y", 2]], tong=["B", "D"])[-1] == "Tổng cộng\t1\t\t2"


def test_subtotals_stand_in_the_group_rows() -> None:
    rows = [{"nhom": "Một"}, ["a", 1], ["b", 2], {"nhom": "Hai"}, ["c", 5]]
    assert lines(cot=MONEY, dong=rows, tong={"cot": ["Tiền"], "theo_nhom": True})[1:] == [
        "I\tMột\t3", "1\ta\t1", "2\tb\t2", "II\tHai\t5", "1\tc\t5", "Tổng cộng\t8",
    ]  # fmt: skip


def test_rows_before_the_first_group_count_only_in_the_total() -> None:
    rows = [["a", 1], {"nhom": "Một"}, ["b", 2]]
    assert lines(cot=MONEY, dong=rows, tong={"cot": ["Tiền"], "theo_nhom": True})[2] == "I\tMột\t2"
    assert lines(cot=MONEY, dong=rows, tong={"cot": ["Tiền"], "theo_nhom": True})[-1] == "Tổng cộng\t3"


def test_the_total_may_be_said_in_words_and_called_otherwise() -> None:
    found = lines(cot=MONEY, dong=[["a", 1500000]], tong={"cot": ["Tiền"], "nhan": "Cộng", "bang_chu": True})
    assert found[-2:] == ["Cộng\t1.500.000", "(Bằng chữ: Một triệu năm trăm nghìn đồng)"]


def test_merged_cells_cover_columns_and_go_on_below() -> None:
    rows = [[{"o": "x", "gop_dong": 2}, {"o": "y", "gop_cot": 2}], ["p", "q"]]
    first, second = table(cot=[*AB, {"ten": "C"}], dong=rows).rows[1:]
    assert [(cell.covers, cell.rows, cell.continued) for cell in first.cells] == [(1, 2, False), (2, 1, False)]
    assert [(cell.covers, cell.continued) for cell in second.cells] == [(1, True), (1, False), (1, False)]


def test_a_merge_over_a_serial_column_in_the_middle_covers_it_too() -> None:
    columns = [{"ten": "A"}, {"ten": "TT", "kieu": "stt"}, {"ten": "B"}]
    for row in table(cot=columns, dong=[[{"o": "x", "gop_cot": 2}], ["y", "z"]]).rows:
        assert sum(cell.covers for cell in row.cells) == 3


@pytest.mark.parametrize(
    ("given", "align"),
    [
        ({}, "left"),
        ({"kieu": "so"}, "right"),
        ({"kieu": "tien"}, "right"),
        ({"can": "giua"}, "center"),
        ({"kieu": "so", "can": "trai"}, "left"),
    ],
)
def test_figures_stand_right_and_words_left_unless_said_otherwise(given: dict[str, str], align: str) -> None:
    row = table(cot=[{"ten": "A"}, {"ten": "B", **given}], dong=[["x", 1]]).rows[1]
    assert row.cells[1].align == align


def test_a_cell_may_be_aligned_by_itself() -> None:
    assert table(cot=AB, dong=[["x", {"o": "y", "can": "phai"}]]).rows[1].cells[1].align == "right"


def test_columns_fill_the_page_between_its_margins() -> None:
    for columns in (AB, MONEY[:1] + AB, [{"ten": "A", "rong": 3}, {"ten": "B"}], [{"ten": "c"}] * 12):
        rows = [["x"] * sum(column.get("kieu") != "stt" for column in columns)]
        assert sum(table(cot=columns, dong=rows).widths) == pytest.approx(PORTRAIT)


def test_a_width_that_was_given_is_kept() -> None:
    assert table(cot=[{"ten": "A", "rong": 4}, {"ten": "B"}], dong=[["x", "y"]]).widths == pytest.approx((40, 120))


def test_tables_wider_than_asked_are_scaled_together() -> None:
    assert column_widths([Wish(100, 100, 100), Wish(300, 300, 300)], 200) == pytest.approx((50, 150))


def test_figures_are_never_broken_over_lines() -> None:
    columns = [{"ten": "A"}, {"ten": "B", "kieu": "tien"}]
    long, money = table(cot=columns, dong=[["chữ " * 200, 999999999999999]]).widths
    assert money > 30
    assert long > money


def test_a_table_that_does_not_fit_an_upright_page_lies_down() -> None:
    wide = [{"ten": f"Số liệu {index}", "kieu": "tien"} for index in range(10)]
    row = [10**12] * 10
    assert is_lying(cot=wide, dong=[row])
    assert not is_lying(cot=wide[:3], dong=[row[:3]])


def test_the_author_may_turn_the_page_or_keep_it() -> None:
    wide = [{"ten": f"Số liệu {index}", "kieu": "tien"} for index in range(10)]
    assert is_lying(ngang=True, cot=AB, dong=[["x", "y"]])
    assert not is_lying(ngang=False, cot=wide, dong=[[10**12] * 10])


def test_the_page_turns_back_after_the_table() -> None:
    blocks = flow_of(
        with_body({"bang": {"ngang": True, "cot": AB, "dong": [["x", "y"]]}}, "Lời sau bảng. " * 20)
    ).blocks
    assert [block.landscape for block in blocks if isinstance(block, PageTurn)] == [True, False]
    (found,) = [block for block in blocks if isinstance(block, Table)]
    assert sum(found.widths) == pytest.approx(LANDSCAPE)


def test_an_annex_lies_down_for_its_table_without_turning_pages() -> None:
    annex = {"tieu_de": "Biểu", "gom": [{"bang": {"ngang": True, "cot": AB, "dong": [["x", "y"]]}}]}
    blocks = flow_of(a_plan(phu_luc=[annex])).blocks
    assert not any(isinstance(block, PageTurn) for block in blocks)
    assert next(block for block in blocks if isinstance(block, Table)).widths[0] > PORTRAIT / 2


def test_only_a_row_that_cannot_stand_on_a_page_may_be_split() -> None:
    rows = table(cot=AB, dong=[["ngắn", "x"], ["dài " * 1500, "x"]]).rows
    assert [row.is_tall for row in rows] == [False, False, True]


def test_sums_of_whole_numbers_stay_whole() -> None:
    columns = [{"ten": "A"}, {"ten": "B", "kieu": "tien"}]
    assert lines(cot=columns, dong=[["x", 10**15], ["y", 1]], tong=["B"])[-1] == "Tổng cộng\t1.000.000.000.000.001"
    assert Decimal(10**15) + 1 == 10**15 + 1
