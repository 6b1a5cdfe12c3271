"""``kehoach bang-mau``: the workbook has what the plan needs, opens elsewhere, and filled in it gives documents."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.batch.builders import batch, documents, kehoach, put_plan
from tests.batch.test_command import words_of
from tests.office import Office

TABLE = {
    "cot": [{"ten": "TT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Tiền", "kieu": "tien"}],
    "dong": [{"lap_lai": {"trang": "Nhiệm vụ", "khoa": "ma", "mau": ["{viec}", "{so_tien}"]}}],
}
CHANGES: dict[str, Any] = {
    "do_khan": "{do_khan?}",
    "so": "{so}",
    "noi_dung": ["Xã {ten_xa} ({ma}): {kinh_phi:tien}, trước {han:ngay}", {"bang": TABLE}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put_plan(tmp_path, **CHANGES)
    assert kehoach(tmp_path, "bang-mau", "ke-hoach.json").code == 0
    return tmp_path


def fill_in(path: Path) -> None:
    """Type two rows, as a person does: into the columns, by their names."""
    book = openpyxl.load_workbook(path)
    main, tasks = book.worksheets
    rows = [
        {
            "ma": "00125",
            "ten_xa": "Suối Hòa",
            "so": 7,
            "ngay": datetime.date(2026, 4, 15),
            "kinh_phi": 25_000_000,
            "han": datetime.date(2026, 5, 1),
            "do_khan": "Hỏa tốc",
        },
        {"ma": "00126", "ten_xa": "Bảo Linh", "ngay": "16/4/2026", "kinh_phi": 5, "han": "1/5/2026"},
    ]
    for sheet, lines in (
        (main, rows),
        (
            tasks,
            [
                {"ma": "00125", "viec": "Quét đường", "so_tien": 1_000_000},
                {"ma": "00126", "viec": "Khơi rãnh", "so_tien": 2_000_000},
            ],
        ),
    ):
        names = {cell.value: cell.column for cell in sheet[1]}
        for number, line in enumerate(lines, 2):
            for name, value in line.items():
                sheet.cell(number, names[name], value)
    book.save(path)


def test_it_has_the_columns_of_the_plan_with_formats_notes_and_choices(folder: Path) -> None:
    main, tasks = openpyxl.load_workbook(folder / "ke-hoach.xlsx").worksheets
    formats = {cell.value: main.column_dimensions[cell.column_letter].number_format for cell in main[1]}
    assert formats == {
        "so": "@",
        "ngay": "dd/mm/yyyy",
        "do_khan": "@",
        "ten_xa": "@",
        "ma": "@",
        "kinh_phi": "#,##0",
        "han": "dd/mm/yyyy",
    }
    notes = {cell.value: cell.comment.text for cell in main[1] if cell.comment is not None}
    assert notes["do_khan"] == "Độ khẩn.\nChọn một trong: Khẩn, Thượng khẩn, Hỏa tốc\nĐược để trống."
    assert notes["ngay"] == "Ngày ban hành.\nGõ ngày/tháng/năm. Ví dụ: 15/4/2026"
    (offer,) = main.data_validations.dataValidation
    assert (offer.formula1, str(offer.sqref)) == ('"Khẩn,Thượng khẩn,Hỏa tốc"', "G2:G1048576")
    assert (main.title, main.freeze_panes, tasks.title, tasks.freeze_panes) == ("Dữ liệu", "A2", "Nhiệm vụ", "A2")
    assert main["A1"].value == "ma"
    assert [cell.value for cell in tasks[1]] == ["ma", "viec", "so_tien"]
    assert tasks.column_dimensions["C"].number_format == "#,##0"


def sheets(folder: Path, **changes: Any) -> dict[str, list[Any]]:
    """The sheets that a plan needs, with the names of their columns."""
    put_plan(folder, **changes)
    assert kehoach(folder, "bang-mau", "ke-hoach.json", "-o", "b.xlsx").code == 0
    book = openpyxl.load_workbook(folder / "b.xlsx")
    return {sheet.title: [cell.value for cell in sheet[1]] for sheet in book.worksheets}


def test_a_sheet_that_fills_several_lists_is_there_once_with_all_columns(tmp_path: Path) -> None:
    lists = [{"lap_lai": {"trang": "Thôn", "khoa": "ma", "mau": words}} for words in ("{thon}", "{truong_thon}")]
    assert sheets(tmp_path, noi_dung=lists[:1], noi_nhan=lists[1:])["Thôn"] == ["ma", "thon", "truong_thon"]


def test_the_main_sheet_has_no_name_that_a_list_has(tmp_path: Path) -> None:
    lists = [{"lap_lai": {"trang": "dữ liệu", "khoa": "ma", "mau": "{thon}"}}]
    assert list(sheets(tmp_path, noi_dung=lists)) == ["Dữ liệu 2", "dữ liệu"]


def test_yes_or_no_is_chosen_from_a_list_and_a_name_is_never_a_formula(tmp_path: Path) -> None:
    signer = {"chuc_vu": "Chủ tịch", "ho_ten": "{=1+1}", "quyen": "{quyen?}"}
    assert "=1+1" in sheets(tmp_path, ky=signer)["Dữ liệu"]
    main: Any = openpyxl.load_workbook(tmp_path / "b.xlsx").worksheets[0]
    (offer,) = main.data_validations.dataValidation
    assert offer.formula1 == '"có,không"'
    assert {cell.data_type for cell in main[1]} == {"s"}


def test_filled_in_it_gives_the_documents(folder: Path) -> None:
    fill_in(folder / "ke-hoach.xlsx")
    told = batch(folder, "--ten-tep-tu", "ma", workbook="ke-hoach.xlsx")
    assert (told.code, told.err[0]) == (0, "Đã tạo 2 văn bản, 0 đã có từ lần trước; đủ 2 dòng.")
    assert documents(folder / "ra") == ["00125.docx", "00126.docx"]
    assert "Xã Suối Hòa (00125): 25.000.000 đồng, trước 01/5/2026" in words_of(folder / "ra" / "00125.docx")


def test_libreoffice_opens_it_and_what_it_saves_gives_the_same_documents(folder: Path, office: Office) -> None:
    soffice = Path(os.path.realpath(str(shutil.which("soffice"))))
    if not list(soffice.parent.glob("libsc*lo.so")):
        pytest.skip("LibreOffice has no Calc here: libreoffice-calc-nogui")
    fill_in(folder / "ke-hoach.xlsx")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", "lai", "ke-hoach.xlsx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=240)
    assert batch(folder, "--ten-tep-tu", "ma", workbook="ke-hoach.xlsx").code == 0
    again = kehoach(folder, "hang-loat", "ke-hoach.json", "lai/ke-hoach.xlsx", "-o", "ra2", "--ten-tep-tu", "ma")
    assert again.code == 0, again.err
    for name in documents(folder / "ra"):
        assert (folder / "ra" / name).read_bytes() == (folder / "ra2" / name).read_bytes()


def test_nothing_that_is_there_is_overwritten(folder: Path) -> None:
    before = (folder / "ke-hoach.xlsx").read_bytes()
    told = kehoach(folder, "bang-mau", "ke-hoach.json")
    assert (told.code, told.err) == (2, ["kehoach: ke-hoach.xlsx đã có nên không ghi đè. Chọn tên khác bằng -o."])
    assert (folder / "ke-hoach.xlsx").read_bytes() == before
    assert kehoach(folder, "bang-mau", "ke-hoach.json", "-o", "khác.xlsx").out[0] == "Đã lập khác.xlsx"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "cần đúng một tệp kế hoạch"),
        (["a.json", "b.json"], "cần đúng một tệp kế hoạch"),
        (["ke-hoach.json", "-o", "a.xls"], "-o a.xls phải có đuôi .xlsx."),
        (["khong-co.json"], "khong-co.json"),
    ],
)
def test_an_order_that_cannot_be_obeyed_says_what_to_write(folder: Path, words: list[str], said: str) -> None:
    told = kehoach(folder, "bang-mau", *words)
    assert told.code == 2
    assert said in "\n".join(told.err)
