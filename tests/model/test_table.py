"""Tables: every row fills the columns, merges stay inside, totals can be added up."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import faults_of_table, typed

AB = [{"ten": "A"}, {"ten": "B"}]
MONEY = [{"ten": "A"}, {"ten": "B", "kieu": "tien"}]


def test_a_table_needs_columns_and_rows() -> None:
    assert faults_of_table(cot=AB, dong=[["x", "y"]]) == []
    assert faults_of_table(cot=[], dong=[["x"]]) == [("cot", "too_short")]
    assert faults_of_table(cot=AB, dong=[]) == [("dong", "too_short")]
    assert faults_of_table(cot=AB, dong=[[]])[0][0].startswith("dong[0]")


def test_forty_columns_are_the_limit() -> None:
    def columns(count: int) -> list[dict[str, str]]:
        return [{"ten": f"c{index}"} for index in range(count)]

    assert faults_of_table(cot=columns(40), dong=[["x"] * 40]) == []
    assert faults_of_table(cot=columns(41), dong=[["x"] * 41]) == [("cot", "too_many_columns")]
    assert faults_of_table(cot=[{"ten": "nhóm", "cot": columns(41)}], dong=[["x"] * 41]) == [
        ("cot", "too_many_columns")
    ]


def test_typed_column_numbers_are_as_many_as_the_columns() -> None:
    assert faults_of_table(cot=AB, so_cot=["A", "1"], dong=[["x", "y"]]) == []
    assert faults_of_table(cot=AB, so_cot=["A"], dong=[["x", "y"]]) == [("so_cot", "column_number_count")]


def test_each_row_that_does_not_fill_the_columns_is_reported() -> None:
    assert faults_of_table(cot=AB, dong=[["x"], ["x", "y"], ["x", "y", "z"]]) == [
        ("dong[0]", "ragged_row"),
        ("dong[2]", "ragged_row"),
    ]


def test_a_table_has_a_column_besides_the_serial_number() -> None:
    serial = {"ten": "TT", "kieu": "stt"}
    assert faults_of_table(cot=[serial], dong=[["x"]]) == [("cot", "only_serial_columns")]
    assert faults_of_table(cot=[serial, {"ten": "A"}], dong=[["x"]]) == []


def test_a_row_that_merged_cells_cover_has_no_cells_of_its_own() -> None:
    assert faults_of_table(cot=AB, dong=[[{"o": "x", "gop_cot": 2, "gop_dong": 2}], ["y"]]) == [
        ("dong[1]", "covered_row")
    ]


def test_a_cell_merged_over_one_that_reaches_down_is_not_called_a_wrong_count() -> None:
    rows = [["x", {"o": "y", "gop_dong": 2}, "z"], [{"o": "p", "gop_cot": 2}]]
    assert faults_of_table(cot=[*AB, {"ten": "C"}], dong=rows) == [("dong[1]", "merge_into_merge")]


def test_a_serial_column_takes_no_cell() -> None:
    columns = [{"ten": "TT", "kieu": "stt"}, *AB]
    assert faults_of_table(cot=columns, dong=[["x", "y"]]) == []
    assert faults_of_table(cot=columns, dong=[[1, "x", "y"]]) == [("dong[0]", "ragged_row")]


@pytest.mark.parametrize(
    "rows",
    [
        [[{"o": "x", "gop_cot": 2}]],
        [["x", {"o": "y", "gop_dong": 2}], ["z"]],
        [[{"o": "x", "gop_dong": 2}, "y"], ["z"]],
        [["x", None]],
    ],
)
def test_merged_cells_count_for_what_they_cover(rows: list[Any]) -> None:
    assert faults_of_table(cot=AB, dong=rows) == []


def test_a_cell_over_what_a_merge_above_covers_is_one_too_many() -> None:
    assert faults_of_table(cot=AB, dong=[[{"o": "x", "gop_dong": 2}, "y"], ["p", "q"]]) == [("dong[1]", "ragged_row")]


def test_a_merge_beyond_the_columns_is_a_ragged_row() -> None:
    assert faults_of_table(cot=AB, dong=[["x", {"o": "y", "gop_cot": 2}]]) == [("dong[0]", "ragged_row")]


def test_a_merge_does_not_run_into_a_group_row() -> None:
    merged = ["x", {"o": "y", "gop_dong": 2}]
    assert faults_of_table(cot=AB, dong=[merged, ["z"], {"nhom": "N"}, ["x", "y"]]) == []
    assert faults_of_table(cot=AB, dong=[merged, {"nhom": "N"}, ["x", "y"]]) == [("dong[1]", "merge_across_group")]


def test_a_merge_does_not_run_past_the_last_row() -> None:
    assert faults_of_table(cot=AB, dong=[["p", "q"], ["x", {"o": "y", "gop_dong": 2}]]) == [
        ("dong[1]", "merge_past_end")
    ]


def test_a_total_names_a_column_that_is_there_once() -> None:
    assert faults_of_table(cot=MONEY, dong=[["x", 1]], tong=["B"]) == []
    assert faults_of_table(cot=MONEY, dong=[["x", 1]], tong="C") == [("tong", "unknown_total_column")]
    assert faults_of_table(cot=MONEY, dong=[["x", 1]], tong=["B", "C"]) == [("tong[1]", "unknown_total_column")]
    assert faults_of_table(cot=MONEY, dong=[["x", 1]], tong={"cot": ["C"]}) == [("tong.cot[0]", "unknown_total_column")]
    assert faults_of_table(cot=[*MONEY, MONEY[1]], dong=[["x", 1, 2]], tong=["B"]) == [
        ("tong[0]", "unknown_total_column")
    ]


def test_the_first_column_is_left_for_the_label_of_the_total() -> None:
    columns = [{"ten": "A", "kieu": "so"}, {"ten": "B", "kieu": "so"}]
    assert faults_of_table(cot=columns, dong=[[1, 2]], tong=["B"]) == []
    assert faults_of_table(cot=columns, dong=[[1, 2]], tong={"cot": ["A"]}) == [
        ("tong.cot", "no_column_for_total_label")
    ]
    serial = [{"ten": "TT", "kieu": "stt"}, *columns]
    assert faults_of_table(cot=serial, dong=[[1, 2]], tong=["A"]) == []


def test_an_amount_in_words_is_for_one_money_column() -> None:
    words = {"bang_chu": True}
    two = [*MONEY, {"ten": "C", "kieu": "tien"}]
    number = [{"ten": "A"}, {"ten": "B", "kieu": "so"}]
    assert faults_of_table(cot=MONEY, dong=[["x", 1]], tong={"cot": ["B"], **words}) == []
    for columns, total in ((two, ["B", "C"]), (number, ["B"])):
        row = ["x", *[1] * (len(columns) - 1)]
        assert faults_of_table(cot=columns, dong=[row], tong={"cot": total, **words}) == [
            ("tong.bang_chu", "words_for_many_totals")
        ]


@pytest.mark.parametrize("unit", [None, "đồng", "Triệu đồng", "nghìn đồng"])
def test_an_amount_in_words_knows_units_of_money(unit: str | None) -> None:
    total = {"cot": ["B"], "bang_chu": True}
    assert faults_of_table(don_vi_tinh=unit, cot=MONEY, dong=[["x", 1]], tong=total) == []
    assert faults_of_table(don_vi_tinh="người", cot=MONEY, dong=[["x", 1]], tong=total) == [
        ("tong.bang_chu", "words_for_other_unit")
    ]


def test_money_is_bounded_in_dong_whatever_the_unit() -> None:
    most = [["x", 10**9]]
    assert faults_of_table(cot=MONEY, dong=most, don_vi_tinh="Triệu đồng") == []
    assert faults_of_table(cot=MONEY, dong=[["x", 10**9 + 1]], don_vi_tinh="Triệu đồng") == [
        ("dong[0][1]", "amount_too_large")
    ]
    assert faults_of_table(cot=MONEY, dong=[["x", -(10**15) - 1]]) == [("dong[0][1]", "amount_too_large")]
    assert faults_of_table(cot=MONEY, dong=[["x", 1e300]]) == [("dong[0][1]", "amount_too_large")]


def test_dong_come_whole() -> None:
    assert faults_of_table(cot=MONEY, dong=[["x", 1]]) == []
    assert faults_of_table(cot=MONEY, dong=[["x", 1.5]]) == [("dong[0][1]", "fraction_of_dong")]
    assert faults_of_table(don_vi_tinh="Triệu đồng", cot=MONEY, dong=[["x", 1.5]]) == []
    assert faults_of_table(don_vi_tinh="Nghìn đồng", cot=MONEY, dong=[["x", 0.0005]]) == [
        ("dong[0][1]", "fraction_of_dong")
    ]


@pytest.mark.parametrize("cell", ["1/2", "Theo thực tế", {"o": "x"}])
def test_words_cannot_be_added_up(cell: object) -> None:
    found = faults_of_table(cot=MONEY, dong=[["x", 1], ["y", None], ["z", cell]], tong=["B"])
    assert found == [("dong[2][1]", "text_in_total")]


FIGURES_IN_QUOTES = ["5.000.000", "5000000", "1.250,5", "12,5", "0", "-3", "5 000", {"o": "5.000"}]
WORDS = ["Theo thực tế", "5.000 đồng", "12%", "01", "0208", "1.2.3", "15/4", "…", "2 - 3", "+5", "IV"]


@pytest.mark.parametrize("total", [None, "B"])
@pytest.mark.parametrize("kind", ["so", "tien"])
@pytest.mark.parametrize("cell", FIGURES_IN_QUOTES)
def test_a_figure_in_quotes_is_no_number_and_told_once(cell: object, kind: str, total: str | None) -> None:
    columns = [{"ten": "A"}, {"ten": "B", "kieu": kind}]
    found = faults_of_table(cot=columns, dong=[["x", 1], ["x", cell]], tong=total)
    assert found == [("dong[1][1]", "figure_as_text")]


@pytest.mark.parametrize("kind", ["so", "tien"])
@pytest.mark.parametrize("cell", WORDS)
def test_words_may_stand_among_figures(cell: str, kind: str) -> None:
    assert faults_of_table(cot=[{"ten": "A"}, {"ten": "B", "kieu": kind}], dong=[["x", cell]]) == []


def test_a_figure_in_quotes_may_stand_in_a_column_of_words() -> None:
    assert faults_of_table(cot=AB, dong=[["2026", "5.000"]]) == []


def test_a_figure_in_quotes_is_found_beside_merged_cells_and_serial_numbers() -> None:
    columns = [{"ten": "TT", "kieu": "stt"}, *AB, {"ten": "C", "kieu": "tien"}]
    assert faults_of_table(cot=columns, dong=[[{"o": "x", "gop_cot": 2}, "5.000"]]) == [
        ("dong[0][1]", "figure_as_text")
    ]


def test_a_row_that_is_not_added_up_may_hold_words_but_no_figure_in_quotes() -> None:
    def found(cell: str) -> list[tuple[str, str]]:
        return faults_of_table(cot=MONEY, dong=[["x", 1], {"o": ["y", cell], "cong": False}], tong="B")

    assert found("Lồng ghép") == []
    assert found("5.000") == [("dong[1].o[1]", "figure_as_text")]


def test_three_digits_after_a_point_may_be_meant_as_thousands_of_dong() -> None:
    def found(cell: str, **table: str) -> list[tuple[str, str]]:
        return faults_of_table(cot=MONEY, dong=[["x", typed(cell)]], **table)

    assert found("25.000") == found("25.000", don_vi_tinh="đồng") == [("dong[0][1]", "thousands_point")]
    assert found("1000.0") == found("1000.00") == found("25.0000") == []
    assert found("25.000", don_vi_tinh="Triệu đồng") == []


def test_words_may_stand_in_a_column_that_is_not_added_up() -> None:
    assert faults_of_table(cot=[*MONEY, {"ten": "C", "kieu": "so"}], dong=[["x", 1, "…"]], tong=["B"]) == []


@pytest.mark.parametrize(("width", "code"), [(0, "greater_than"), (-1, "greater_than"), (41, "less_than_equal")])
def test_a_column_width_is_centimetres_on_paper(width: float, code: str) -> None:
    assert faults_of_table(cot=[{"ten": "A", "rong": 2.5}], dong=[["x"]]) == []
    assert faults_of_table(cot=[{"ten": "A", "rong": width}], dong=[["x"]]) == [("cot[0].rong", code)]


def test_a_cell_with_an_unknown_key_is_told_of_the_key() -> None:
    assert faults_of_table(cot=AB, dong=[["x", {"o": "y", "gop_cott": 2}]]) == [
        ("dong[0][1].gop_cott", "extra_forbidden")
    ]
