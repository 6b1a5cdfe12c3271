"""Which column each cell of a table belongs to, and which columns hold money."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.reuse.columns import TableColumns


def table(*columns: dict[str, Any], **rest: Any) -> TableColumns:
    return TableColumns({"cot": list(columns), "dong": [], **rest}, ("bang",))


def numbers(columns: TableColumns, row: list[Any]) -> list[int | None]:
    return [None if column is None else column.number for column in columns.of_row(row)]


@pytest.mark.parametrize(
    ("column", "is_money"),
    [
        ({"ten": "Số", "kieu": "tien"}, True),
        ({"ten": "Kinh phí (triệu đồng)", "kieu": "so"}, True),
        ({"ten": "Thành tiền"}, True),
        ({"ten": "Kinh phí", "cot": [{"ten": "Huyện", "kieu": "so"}]}, True),
        ({"ten": "Số hộ", "kieu": "so"}, False),
        ({"ten": "Cộng đồng tham gia"}, False),
        ({"ten": 5}, False),
    ],
)
def test_a_column_holds_money_by_its_kind_or_by_its_heading(column: dict[str, Any], is_money: bool) -> None:
    (found,) = table(column).of_row([1])
    assert found is not None
    assert found.is_money == is_money


def test_the_unit_of_a_table_makes_its_figures_money() -> None:
    found = table({"ten": "Nguồn"}, {"ten": "Năm nay", "kieu": "so"}, don_vi_tinh="Triệu đồng").of_row(["Xã", 5])
    assert [column and column.is_money for column in found] == [False, True]


def test_where_a_column_of_money_is_marked_the_other_figures_are_counts() -> None:
    columns = table({"ten": "Số lượng", "kieu": "so"}, {"ten": "Tiền", "kieu": "tien"}, don_vi_tinh="đồng")
    assert [column and column.is_money for column in columns.of_row([2, 5000])] == [False, True]


def test_serial_numbers_are_not_typed_and_merged_cells_reach_down() -> None:
    columns = table({"ten": "TT", "kieu": "stt"}, {"ten": "A"}, {"ten": "B"}, {"ten": "C"})
    assert numbers(columns, ["x", 1, 2]) == [0, 1, 2]
    assert numbers(columns, [{"o": "x", "gop_dong": 2}, {"o": 1, "gop_cot": 2}]) == [0, 1]
    assert numbers(columns, [1, 2]) == [1, 2]
    assert numbers(columns, ["y", 1, 2]) == [0, 1, 2]


@pytest.mark.parametrize("row", [[], [1, 2, 3, 4, 5], [{"o": 1, "gop_cot": 9}]])
def test_a_row_that_does_not_fit_has_cells_all_the_same(row: list[Any]) -> None:
    assert len(table({"ten": "A"}, {"ten": "B"}).of_row(row)) == len(row)
