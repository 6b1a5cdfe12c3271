"""One row and a plan with gaps: the plan that comes out, or which cells are to blame."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.batch.blueprint import Blueprint
from kehoach.batch.planning import Troubles, plan_for
from kehoach.batch.table import Table
from tests.batch.builders import Rows, put_book, put_plan
from tests.builders import printed

HOSTILE = "{{ 7*7 }} {ma} {% x %} <b>&amp; =1+1 \\u0041"


def plans(folder: Path, header: list[str], rows: Rows, lists: dict[str, Rows] | None = None, **changes: Any) -> Any:
    blueprint = Blueprint.read(put_plan(folder, **changes))
    table = Table.read(put_book(folder / "bang.xlsx", rows, header, **(lists or {})), blueprint)
    return [plan_for(blueprint, row, lists) for row, lists in table.rows()]


def troubles(folder: Path, header: list[str], rows: Rows, **changes: Any) -> list[str]:
    with pytest.raises(Troubles) as caught:
        plans(folder, header, rows, **changes)
    return [str(problem) for problem in (*caught.value.cells, *caught.value.plan)]


HEADER = ["Mã", "Tên xã", "Ngày", "Kinh phí"]
ROW = ["00125", "Suối Hòa", datetime.date(2026, 4, 15), 1_000_000]


def with_changed(**cells: Any) -> list[Any]:
    at = {"ma": 0, "ten_xa": 1, "ngay": 2, "kinh_phi": 3}
    row = list(ROW)
    for name, value in cells.items():
        row[at[name]] = value
    return row


def test_texts_dates_and_amounts_are_filled_in(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, HEADER, [ROW])
    assert "xã Suối Hòa (mã 00125) làm vệ sinh, kinh phí 1.000.000 đồng" in printed(plan)
    assert plan.issued_on == kehoach.PartialDate(15, 4, 2026)


def test_what_is_in_a_cell_is_never_searched_for_gaps_nor_run(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, HEADER, [with_changed(ten_xa=HOSTILE)])
    assert HOSTILE in printed(plan)
    assert kehoach.render(plan, "docx")


def test_columns_are_found_without_marks_and_capitals(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, ["MÃ", " tên  XÃ ", "ngay", "Kinh-phí"], [ROW])
    assert plan.subject == ("Vệ sinh xã Suối Hòa",)


def test_an_empty_cell_that_is_a_whole_value_leaves_room_to_write(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, HEADER, [with_changed(ngay=None)])
    assert plan.issued_on is None


def test_an_empty_cell_that_may_be_empty_leaves_its_part_out(tmp_path: Path) -> None:
    (plan,) = plans(
        tmp_path, ["Mã", "Thêm", "Nữa"], [["1", None, None]], **GAPS_LEFT_OUT, ngay="15/4/2026", trich_yeu="A {ma}"
    )
    assert [recipient.name for recipient in plan.recipients] == ["Các thôn"]
    assert plan.closing == ("Hết",)


GAPS_LEFT_OUT = {"noi_dung": ["Một đoạn"], "noi_nhan": ["Các thôn", "{them?}"], "ket_thuc": ["Hết {nua?}"]}


def test_a_number_stays_a_number_where_one_is_wanted_and_is_words_elsewhere(tmp_path: Path) -> None:
    table = {"cot": [{"ten": "Số"}, {"ten": "Tiền", "kieu": "tien"}], "dong": [["{ma}", "{tien}"]]}
    (plan,) = plans(
        tmp_path,
        ["Mã", "Tiền"],
        [[7, 5_000_000]],
        ngay=None,
        trich_yeu="{ma}",
        noi_dung=[{"bang": table}],
        ky={"chuc_vu": "Chủ tịch", "ho_ten": "A {ma}"},
    )
    assert plan.subject == ("7",)
    assert "5.000.000" in printed(plan)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"ten_xa": None}, "trang “Dữ liệu”, ô B2: còn để trống. Điền cột “Tên xã”"),
        ({"kinh_phi": "mười"}, "trang “Dữ liệu”, ô D2: “mười” không phải số. Chỉ gõ chữ số"),
        ({"kinh_phi": 1.5}, "trang “Dữ liệu”, ô D2: “1,5” không phải số nguyên."),
        ({"ngay": "30/2/2026"}, "trang “Dữ liệu”, ô C2: “30/2/2026” không có trong lịch"),
        ({"ngay": "mai"}, "trang “Dữ liệu”, ô C2: "),
        ({"ngay": "15/04/26"}, "trang “Dữ liệu”, ô C2: “15/04/26” không đúng cách viết ngày. Sửa thành 15/4/2026"),
        (
            {"ten_xa": "N«ng ThÞ H¹nh"},
            "trang “Dữ liệu”, ô B2: “N«ng ThÞ H¹nh” gõ bằng phông chữ cũ TCVN3 (.VnTime), in",
        ),
        ({"ten_xa": "Báº£o Tháº¡ch"}, "trang “Dữ liệu”, ô B2: “Báº£o Tháº¡ch” là chữ Việt bị mở sai bảng mã. Sửa"),
        ({"ma": "#REF!"}, "trang “Dữ liệu”, ô A2: công thức báo lỗi #REF!. Sửa công thức"),
        ({"ma": "=1+1"}, "trang “Dữ liệu”, ô A2: công thức chưa được tính. Mở tệp bằng Excel, bấm F9"),
        ({"ten_xa": "a\x7fb"}, "trang “Dữ liệu”, ô B2: ký tự thứ 2 không in được (U+007F). Xóa"),
    ],
)
def test_a_wrong_cell_is_named_with_what_and_how_to_mend(tmp_path: Path, cells: dict[str, Any], said: str) -> None:
    assert [line[: len(said)] for line in troubles(tmp_path, HEADER, [with_changed(**cells)])] == [said]


TABLE_OF_MONEY = {"cot": [{"ten": "A"}, {"ten": "Tiền", "kieu": "tien"}], "dong": [["a", "{kinh_phi}"]]}


@pytest.mark.parametrize("typed", ["1000000", "1.000.000", " 1 000 000 "])
def test_a_number_that_is_kept_as_text_is_a_number_where_one_is_wanted(tmp_path: Path, typed: str) -> None:
    # Whatever is typed into a column formatted as text.
    blocks = [{"bang": {**TABLE_OF_MONEY, "tong": "Tiền"}}, {"kinh_phi": {"so_tien": "{kinh_phi}"}}, "{ten_xa}{ma}"]
    (plan,) = plans(tmp_path, HEADER, [with_changed(kinh_phi=typed)], noi_dung=blocks)
    assert "a\t1.000.000\nTổng cộng\t1.000.000\n" in printed(plan)


@pytest.mark.parametrize(("typed", "is_acting"), [("có", True), ("x", True), (True, True), ("Không", False)])
def test_yes_and_no_may_be_said_in_words(tmp_path: Path, typed: Any, is_acting: bool) -> None:
    signer = {"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh", "quyen": "{quyen}"}
    (plan,) = plans(tmp_path, [*HEADER, "Quyền"], [[*ROW, typed]], ky=signer)
    assert ("Q. CHỦ TỊCH" in printed(plan)) is is_acting


def test_yes_in_a_table_is_printed_as_a_word(tmp_path: Path) -> None:
    (plan,) = plans(tmp_path, ["Mã", "Có"], [["1", True]], **IN_A_ROW)
    assert "1\tcó\tc\n" in printed(plan)


IN_A_ROW: dict[str, Any] = {
    "ngay": None,
    "trich_yeu": "{ma}",
    "noi_dung": [{"bang": {"cot": [{"ten": "a"}, {"ten": "b"}, {"ten": "c"}], "dong": [["{ma}", "{co?}", "c"]]}}],
}


@pytest.mark.parametrize("row", [["{ma}", "{co?}", "c"], {"o": ["{ma}", "{co?}", "c"]}])
def test_a_cell_of_a_table_that_may_be_empty_keeps_its_place(tmp_path: Path, row: Any) -> None:
    columns = [{"ten": "a"}, {"ten": "b"}, {"ten": "c"}]
    changes = {**IN_A_ROW, "noi_dung": [{"bang": {"cot": columns, "dong": [row]}}]}
    (plan,) = plans(tmp_path, ["Mã", "Có"], [["1", None]], **changes)
    assert "1\t\tc\n" in printed(plan)


@pytest.mark.parametrize(
    ("changes", "typed", "said"),
    [
        (
            {"so": "{x}"},
            "chưa có",
            "“chưa có” không phải số văn bản. Chỉ gõ con số, ví dụ 12; chưa có số thì để trống ô.",
        ),
        ({"ngay": "{x}"}, "-", "“-” không phải ngày. Gõ ngày/tháng/năm, ví dụ 15/4/2026; chưa có ngày thì để trống ô."),
        ({"ngay": "{x}"}, 46_127, "“46127” không đúng cách viết ngày. Sửa thành 15/4/2026"),
        ({"do_khan": "{x}"}, "khẩn", "không có lựa chọn “khẩn”. Sửa thành Khẩn"),
        ({"noi_dung": [{"kinh_phi": {"so_tien": "{x}"}}]}, 2.5, "“2,5” không phải số nguyên. Làm tròn"),
        ({"noi_dung": [{"kinh_phi": {"so_tien": "{x}"}}]}, "mười", "“mười” không phải số. Chỉ gõ chữ số"),
        ({"noi_dung": [{"bang": {**TABLE_OF_MONEY, "dong": [["a", "{x}"]]}}]}, 1.5, "“1,5” không phải số nguyên."),
        ({"noi_dung": [{"bang": {**TABLE_OF_MONEY, "dong": [["a", "{x}"]]}}]}, "1,5", "“1,5” không phải số nguyên."),
        (
            {"ky": {"chuc_vu": "Chủ tịch", "ho_ten": "A", "quyen": "{x}"}},
            "đúng rồi",
            "“đúng rồi” không phải có hay không.",
        ),
    ],
)
def test_what_the_plan_refuses_is_said_in_the_words_of_a_cell(
    tmp_path: Path, changes: dict[str, Any], typed: Any, said: str
) -> None:
    (line,) = troubles(tmp_path, ["Mã", "X"], [["1", typed]], **{"ngay": None, "trich_yeu": "{ma}", **BARE, **changes})
    assert line.startswith(f"trang “Dữ liệu”, ô B2: {said}")
    assert "null" not in line
    assert '"' not in line


BARE = {"noi_dung": ["Một đoạn"]}


def test_all_wrong_cells_of_a_row_are_told_at_once(tmp_path: Path) -> None:
    wrong = with_changed(ma=None, ten_xa=None, ngay="mai", kinh_phi="x")
    told = troubles(tmp_path, HEADER, [wrong])
    assert sorted(line.partition(":")[0].rpartition(" ")[2] for line in told) == ["A2", "B2", "C2", "D2"]


def test_what_is_wrong_with_the_plan_itself_has_its_line_and_no_cell(tmp_path: Path) -> None:
    (said,) = troubles(tmp_path, HEADER, [ROW], noi_nhan=[])
    assert "ke-hoach.json" in said
    assert "noi_nhan" in said


def lists_of(repeats: list[Any], **sheets: Rows) -> dict[str, Any]:
    return {"lists": sheets, "ngay": None, "trich_yeu": "{ma}", "noi_dung": repeats}


VILLAGES = {"lap_lai": {"trang": "Thôn", "khoa": "ma", "mau": "{ten}"}}


class TestLists:
    def test_one_sheet_may_fill_several_lists(self, tmp_path: Path) -> None:
        heads = {"lap_lai": {"trang": "Thôn", "khoa": "ma", "mau": "Trưởng {ten}"}}
        villages = [["Mã", "Tên"], ["1", "thôn Trung"], ["1", "thôn Ngoài"]]
        (plan,) = plans(tmp_path, ["Mã"], [["1"]], noi_nhan=[heads], **lists_of([VILLAGES], Thôn=villages))
        assert "thôn Trung\n\nthôn Ngoài./." in printed(plan)
        assert [each.name for each in plan.recipients] == ["Trưởng thôn Trung", "Trưởng thôn Ngoài"]

    def test_a_part_of_a_list_that_may_be_empty_is_left_out_in_its_row(self, tmp_path: Path) -> None:
        part = {"lap_lai": {"trang": "Thôn", "khoa": "ma", "mau": "{ten?}"}}
        villages = [["Mã", "Tên", "Ghi chú"], ["1", None, "x"], ["1", "Các thôn", None]]
        (plan,) = plans(tmp_path, ["Mã"], [["1"]], noi_nhan=[part], **lists_of(["Một đoạn"], Thôn=villages))
        assert [each.name for each in plan.recipients] == ["Các thôn"]

    def test_numbers_kept_as_text_are_numbers_in_every_row_and_stay_text_elsewhere(self, tmp_path: Path) -> None:
        table = {"cot": [{"ten": "Năm"}, {"ten": "Tiền", "kieu": "tien"}], "dong": [], "tong": "Tiền"}
        rows = [{"lap_lai": {"trang": "Năm", "khoa": "ma", "mau": ["{tien}", "{tien}"]}}]
        years = [["Mã", "Tiền"], *[["1", "2026"]] * 250]
        body = lists_of([{"bang": {**table, "dong": rows}}], Năm=years)
        (plan,) = plans(tmp_path, ["Mã"], [["1"]], **body)
        assert "2026\t2.026\nTổng cộng\t506.500\n" in printed(plan)

    def test_wrong_cells_of_very_many_rows_are_told_up_to_a_hundred(self, tmp_path: Path) -> None:
        rows = [{"lap_lai": {"trang": "Tiền", "khoa": "ma", "mau": ["a", "{tien}"]}}]
        body = [{"bang": {**TABLE_OF_MONEY, "dong": rows, "tong": "Tiền"}}]
        money = [["Mã", "Tiền"], *[["1", "x"]] * 150]
        told = troubles(tmp_path, ["Mã"], [["1"]], **lists_of(body, Tiền=money))
        assert told[0].startswith("trang “Tiền”, ô B3: “x” không phải số.")
        assert len(told) == 101
        assert "lỗi nữa. Sửa các lỗi trên" in told[-1]

    @pytest.mark.parametrize("body", [[VILLAGES], [{"muc": "Các thôn", "gom": [VILLAGES]}]])
    def test_a_row_without_rows_for_a_list_that_needs_some_is_told_at_its_key(self, tmp_path: Path, body: Any) -> None:
        told = troubles(tmp_path, ["Mã"], [["1"]], **lists_of(body, Thôn=[["Mã", "Tên"], ["2", "A"]]))
        assert told == [
            "trang “Dữ liệu”, ô A2: trang “Thôn” không có dòng nào mang “1” trong cột ma. "
            "Thêm dòng vào trang “Thôn”, hoặc sửa cho giống ở hai trang, cả số 0 ở đầu."
        ]

    def test_a_row_whose_key_is_no_value_is_told_even_where_the_list_may_be_empty(self, tmp_path: Path) -> None:
        villages = [["Mã", "Tên"], [None, "A"]]
        header, rows = ["Mã", "Số"], [["#N/A", "1"]]
        body = lists_of(["Một đoạn", VILLAGES], Thôn=villages)
        told = troubles(tmp_path, header, rows, **{**body, "trich_yeu": "{so}"})
        assert told == ["trang “Dữ liệu”, ô A2: công thức báo lỗi #N/A. Sửa công thức, hoặc gõ thẳng giá trị."]

    def test_rows_without_a_key_belong_to_no_row_without_one(self, tmp_path: Path) -> None:
        villages = [["Mã", "Tên"], [None, "Lạc"], ["1", "A"]]
        body = lists_of(["Một đoạn", VILLAGES], Thôn=villages)
        (plan,) = plans(tmp_path, ["Mã", "Số"], [[None, "1"]], **{**body, "trich_yeu": "{so}"})
        assert "Lạc" not in printed(plan)

    def body(self, pattern: Any) -> list[Any]:
        rows = [{"lap_lai": {"trang": "Nhiệm vụ", "khoa": "ma", "mau": pattern}}]
        table = {"cot": [{"ten": "Việc"}, {"ten": "Tiền", "kieu": "tien"}], "dong": rows}
        return ["{kinh_phi:so}", {"bang": table}]

    def test_each_row_takes_its_own_rows_of_the_second_sheet_in_their_order(self, tmp_path: Path) -> None:
        lines = [["Mã", "Việc", "Tiền"], ["b", "Hai", 2], ["a", "Một", 1], ["b", "Ba", 3]]
        first, second = plans(
            tmp_path,
            HEADER,
            [with_changed(ma="a"), with_changed(ma="b")],
            {"Nhiệm vụ": lines},
            noi_dung=self.body(["{viec} {ten_xa}", "{tien}"]),
        )
        assert "Một Suối Hòa\t1\n" in printed(first)
        assert "Hai Suối Hòa\t2\nBa Suối Hòa\t3\n" in printed(second)

    def test_a_wrong_cell_of_the_second_sheet_is_named_there(self, tmp_path: Path) -> None:
        put_plan(tmp_path, noi_dung=self.body(["{viec}", "{tien:so}"]))
        lines = [["Mã", "Việc", "Tiền"], ["00125", None, "nhiều"]]
        blueprint = Blueprint.read(tmp_path / "ke-hoach.json")
        table = Table.read(put_book(tmp_path / "b.xlsx", [ROW], **{"Nhiệm vụ": lines}), blueprint)
        ((row, lists),) = table.rows()
        with pytest.raises(Troubles) as caught:
            plan_for(blueprint, row, lists)
        assert [str(each).partition(":")[0] for each in caught.value.cells] == ["trang “Nhiệm vụ”, ô C2"]
