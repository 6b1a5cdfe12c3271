"""Plan and workbook together: which sheet, which row of names, which columns, and what is said where they do not fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

import kehoach
from kehoach.batch.blueprint import Blueprint
from kehoach.batch.gaps import pieces_of
from kehoach.batch.table import Table
from tests.batch.builders import HEADER, Rows, commune, put_book, put_plan

LIST = {"lap_lai": {"trang": "Nhiệm vụ", "khoa": "ma", "mau": "{viec}"}}


def read(folder: Path, rows: Rows, header: Any = HEADER, naming: str | None = None, **others: Rows) -> Table:
    changes = {"noi_dung": ["{ten_xa} {ma} {kinh_phi}", LIST]} if others else {}
    blueprint = Blueprint.read(put_plan(folder, **changes))
    path = put_book(folder / "bang.xlsx", rows, header, **others)
    return Table.read(path, blueprint, None if naming is None else pieces_of(naming))


def refused(folder: Path, rows: Rows, header: Any = HEADER, **others: Rows) -> list[str]:
    with pytest.raises(kehoach.PlanError) as caught:
        read(folder, rows, header, **others)
    return [str(problem) for problem in caught.value.problems]


def changed(path: Path, change: Any) -> None:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def table_of(folder: Path) -> Table:
    return Table.read(folder / "bang.xlsx", Blueprint.read(folder / "ke-hoach.json"))


def test_empty_rows_are_no_documents(tmp_path: Path) -> None:
    table = read(tmp_path, [commune(1), [None] * 4, ["  ", None], commune(2)])
    assert (table.count, [each.row.number for each in table.rows()]) == (2, [2, 5])


def test_titles_above_the_names_of_the_columns_are_passed_over(tmp_path: Path) -> None:
    table = read(tmp_path, [[None], HEADER, commune(1)], ["DANH SÁCH CÁC XÃ"])
    assert [each.row.number for each in table.rows()] == [4]


def test_a_column_that_is_lacking_is_named_with_its_place_in_the_plan_and_the_nearest_one(tmp_path: Path) -> None:
    (said,) = refused(tmp_path, [commune(1)], ["Mã", "Tên xã", "Ngày", "Kinh phíx"])
    assert said.startswith("trang “Dữ liệu”: không có cột “kinh_phi” mà kế hoạch cần (")
    assert "ke-hoach.json:" in said
    assert said.endswith("Có phải cột “Kinh phíx” (ô D1)? Sửa tên cột hoặc chỗ điền cho giống nhau.")


def test_all_lacking_columns_are_named_at_once(tmp_path: Path) -> None:
    assert len(refused(tmp_path, [["x"]], ["Xa lạ"])) == 4


def test_a_column_the_plan_does_not_know_is_a_note(tmp_path: Path) -> None:
    table = read(tmp_path, [[*commune(1), "x"]], [*HEADER, "Ghi chú"])
    assert table.notes == ("trang “Dữ liệu”: kế hoạch không dùng cột Ghi chú.",)


def test_two_columns_of_one_name_are_refused_with_both_places(tmp_path: Path) -> None:
    (said,) = refused(tmp_path, [[*commune(1), "x"]], [*HEADER, "TÊN XÃ"])
    assert said.startswith("trang “Dữ liệu”, ô E1: tên cột “TÊN XÃ” trùng với ô B1.")


def test_merged_names_of_columns_are_refused(tmp_path: Path) -> None:
    read(tmp_path, [commune(1)])
    changed(tmp_path / "bang.xlsx", lambda book: book.active.merge_cells("C1:D1"))
    with pytest.raises(kehoach.PlanError) as caught:
        table_of(tmp_path)
    assert str(caught.value).startswith("trang “Dữ liệu”, ô C1: dòng tên cột có ô gộp C1:D1. Bỏ gộp ô")


def test_a_cell_that_others_were_merged_over_says_so(tmp_path: Path) -> None:
    read(tmp_path, [commune(1), commune(2)])
    changed(tmp_path / "bang.xlsx", lambda book: book.active.merge_cells("B2:B3"))
    _, second = table_of(tmp_path).rows()
    value = second.row.cells["ten_xa"].value
    assert value == ("merged_cell", "B2:B3")


def test_a_sheet_without_names_or_rows_says_what_to_write(tmp_path: Path) -> None:
    assert refused(tmp_path, [], []) == [
        "trang “Dữ liệu”: trang trống, không có dòng tên cột. Ghi tên các cột ở dòng đầu; lập bảng mẫu bằng kehoach "
        "bang-mau."
    ]
    assert refused(tmp_path, [])[0].startswith("trang “Dữ liệu”: dưới dòng tên cột không có dòng dữ liệu nào.")


def test_hidden_sheets_are_passed_over_and_named(tmp_path: Path) -> None:
    read(tmp_path, [commune(1)])

    def hide(book: Any) -> None:
        book.create_sheet("Nháp", 0).append(["x"])
        book["Nháp"].sheet_state = "hidden"
        book.create_sheet("Khác").append(["x"])
        book.active = 1

    changed(tmp_path / "bang.xlsx", hide)
    assert table_of(tmp_path).notes == (
        "bỏ qua trang đang ẩn: Nháp.",
        "không dùng các trang: Khác. Dữ liệu lấy ở trang đầu tiên, “Dữ liệu”.",
    )


def test_files_are_called_by_the_first_column_or_as_asked(tmp_path: Path) -> None:
    assert read(tmp_path, [commune(1)]).naming == pieces_of("ke-hoach - {Mã}")
    assert read(tmp_path, [commune(1)], naming="{Tên xã} {ma}").naming == pieces_of("{Tên xã} {ma}")
    with pytest.raises(kehoach.PlanError, match="không có cột “so” mà kế hoạch cần \\(để đặt tên tệp\\)"):
        read(tmp_path, [commune(1)], naming="{so}")


def test_a_sheet_for_a_list_that_is_lacking_is_named_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(kehoach.InputError, match="Các trang có: Dữ liệu, Việc"):
        read(tmp_path, [commune(1)], Việc=[["Mã", "Việc"]])


def test_rows_of_a_list_that_belong_to_nothing_are_a_note_with_their_cell(tmp_path: Path) -> None:
    lines = [["Mã", "Việc"], ["00001", "Quét"], [1, "Lạc"]]
    table = read(tmp_path, [commune(1)], **{"nhiem vu": lines})
    assert len(table.notes) == 1
    assert table.notes[0].startswith(
        "trang “nhiem vu”, ô A3: không có dòng nào ở trang “Dữ liệu” mang “1” trong cột ma."
    )
    assert [len(each.lists["Nhiệm vụ"]) for each in table.rows()] == [1]
