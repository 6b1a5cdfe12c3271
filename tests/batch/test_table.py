"""Plan and workbook together: which sheet, which row of names, which columns, and what is said where they do not fit."""

from __future__ import annotations

import unicodedata
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


def test_of_very_many_columns_the_plan_does_not_know_the_first_are_named(tmp_path: Path) -> None:
    (note,) = read(tmp_path, [commune(1)], [*HEADER, *(f"Cột {number}" for number in range(1, 101))]).notes
    assert note.endswith("Cột 14, Cột 15 và 85 tên nữa.")


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


def test_a_sheet_for_a_list_that_is_lacking_is_named_with_the_nearest_or_all_there_are(tmp_path: Path) -> None:
    (far,) = refused(tmp_path, [commune(1)], Việc=[["Mã", "Việc"]])
    assert "không có trang “Nhiệm vụ” mà khối lap_lai cần (" in far
    assert far.endswith("Các trang có: Dữ liệu, Việc.")
    (near,) = refused(tmp_path, [commune(1)], **{"Các nhiệm vụ": [["Mã", "Việc"]]})
    assert "Có phải trang “Các nhiệm vụ”? Sửa tên trang thành “Nhiệm vụ”" in near


def of_lists(folder: Path, *lines: Any, key: Any = "00001") -> Table:
    header = ["Mã", "Tên xã", "Ngày", "Kinh phí"]
    return read(folder, [[key, *commune(1)[1:]]], header, **{"nhiem vu": [["Mã", "Việc"], *lines]})


def lists(table: Table) -> list[list[Any]]:
    """The rows of the list that belong to each row, by their cells in the column Việc."""
    return [[row.cells["viec"].value for rows in each.lists.values() for row in rows] for each in table.rows()]


def test_rows_of_a_list_that_belong_to_nothing_are_a_note_with_their_cells(tmp_path: Path) -> None:
    table = of_lists(tmp_path, ["00001", "Quét"], ["9", "Lạc"], ["9", "Lạc"], ["9", "Lạc"], ["9", "Lạc"])
    assert table.notes == (
        "trang “nhiem vu”, ô A3, A4, A5 và 1 ô nữa: không có dòng nào ở trang “Dữ liệu” mang “9” trong cột ma. "
        "Sửa lại cho giống, cả số 0 ở đầu; hoặc xóa dòng này.",
    )
    assert lists(table) == [["Quét"]]


@pytest.mark.parametrize(("key", "typed"), [("00001", 1), ("Suối Hòa", "Suối Hoà"), ("Suối Hòa", "SUỐI HÒA")])
def test_a_key_that_is_nearly_that_of_a_row_is_told_with_it(tmp_path: Path, key: str, typed: Any) -> None:
    (note,) = of_lists(tmp_path, [typed, "Lạc"], key=key).notes
    assert f"Có phải “{key}”?" in note


@pytest.mark.parametrize("typed", ["Suối\u00a0Hòa", " Suối  Hòa ", unicodedata.normalize("NFD", "Suối Hòa")])
def test_what_nobody_sees_does_not_part_a_row_from_its_list(tmp_path: Path, typed: str) -> None:
    table = of_lists(tmp_path, [typed, "Quét"], key="Suối Hòa")
    assert (table.notes, lists(table)) == ((), [["Quét"]])


def test_rows_of_a_list_without_a_usable_key_are_told_for_what_is_wrong(tmp_path: Path) -> None:
    notes = of_lists(tmp_path, [None, "Lạc"], ["#N/A", "Lạc"]).notes
    assert [note.split(". ")[0] for note in notes] == [
        "trang “nhiem vu”, ô A2: còn để trống nên không nối được với trang “Dữ liệu”",
        "trang “nhiem vu”, ô A3: công thức báo lỗi #N/A",
    ]


def test_very_many_rows_that_belong_to_nothing_do_not_fill_the_screen(tmp_path: Path) -> None:
    notes = of_lists(tmp_path, *([f"x{number}", "Lạc"] for number in range(50))).notes
    assert len(notes) == 21
    assert notes[-1] == "trang “nhiem vu”: còn 30 chỗ khác không thuộc về dòng nào của trang đầu."


def test_two_columns_of_one_name_that_the_plan_does_not_need_are_nobodys_trouble(tmp_path: Path) -> None:
    table = read(tmp_path, [[*commune(1), "x", "y"]], [*HEADER, "Ghi chú", "GHI CHÚ"])
    assert table.count == 1
    with pytest.raises(kehoach.PlanError, match="tên cột “GHI CHÚ” trùng với ô E1"):
        read(tmp_path, [[*commune(1), "x", "y"]], [*HEADER, "Ghi chú", "GHI CHÚ"], naming="{ghi chú}")


@pytest.mark.parametrize("lock", ["~$bang.xlsx", ".~lock.bang.xlsx#"])
def test_a_workbook_that_somebody_has_open_is_a_note(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).touch()
    (note,) = read(tmp_path, [commune(1)]).notes
    assert note.endswith("bang.xlsx đang mở: những gì chưa lưu thì chưa có trong văn bản.")


def test_a_workbook_that_is_saved_while_it_is_used_is_not_called_broken(tmp_path: Path) -> None:
    table = read(tmp_path, [commune(1), commune(2)])
    put_book(tmp_path / "bang.xlsx", [commune(3)])
    with pytest.raises(kehoach.InputError, match="được lưu lại trong lúc đang làm nên dừng"):
        next(table.rows())


def test_a_workbook_that_is_cut_while_it_is_read_is_not_called_broken(tmp_path: Path) -> None:
    table = read(tmp_path, [commune(number) for number in range(20_000)])
    rows = table.rows()
    next(rows)
    content = (tmp_path / "bang.xlsx").read_bytes()
    (tmp_path / "bang.xlsx").write_bytes(content[:20_000])
    with pytest.raises(kehoach.InputError, match="được lưu lại trong lúc đang làm nên dừng"):
        list(rows)
