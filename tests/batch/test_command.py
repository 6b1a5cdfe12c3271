"""``kehoach hang-loat`` as a clerk runs it: what is in the folder afterwards, and what was said."""

from __future__ import annotations

import os
from pathlib import Path

import docx
import pytest

import kehoach as library
from tests.batch.builders import HEADER, batch, commune, documents, kehoach, put_book, put_json, put_plan, report
from tests.office import Office
from tests.pdf.finishing.foreign import a_pdf, bytes_of

GUIDE = Path(__file__).parents[2] / "docs" / "hang-loat.md"


@pytest.fixture
def office_folder(tmp_path: Path) -> Path:
    """A plan and three rows."""
    put_plan(tmp_path)
    put_book(tmp_path / "bang.xlsx", [commune(number) for number in range(1, 4)])
    return tmp_path


def words_of(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_each_row_becomes_a_document_and_a_line_of_the_report(office_folder: Path) -> None:
    told = batch(office_folder)
    assert told.code == 0
    assert told.out == [f"[{n}/3] Đã tạo ra/ke-hoach - 0000{n}.docx" for n in (1, 2, 3)]
    assert told.err == [
        "Đã tạo 3 văn bản, 0 đã có từ lần trước; đủ 3 dòng.",
        "Từng dòng ra sao: ra/bao-cao.csv",
    ]
    assert "Suối 2 (mã 00002)" in words_of(office_folder / "ra" / "ke-hoach - 00002.docx")
    second = report(office_folder / "ra")[1]
    assert (second["Trang"], second["Dòng"], second["Tệp"]) == ("Dữ liệu", "3", "ke-hoach - 00002.docx")
    assert (second["Kết quả"], second["Lỗi"]) == ("đã tạo", "")


def test_several_processes_make_the_same_as_one(office_folder: Path) -> None:
    batch(office_folder)
    words = ("hang-loat", "ke-hoach.json", "bang.xlsx", "-o", "ra2", "--so-tien-trinh", "2")
    assert kehoach(office_folder, *words).code == 0
    for name in documents(office_folder / "ra"):
        assert (office_folder / "ra" / name).read_bytes() == (office_folder / "ra2" / name).read_bytes()


def test_nothing_is_made_twice(office_folder: Path) -> None:
    batch(office_folder)
    before = {path: path.stat().st_mtime_ns for path in (office_folder / "ra").glob("*.docx")}
    told = batch(office_folder)
    assert told.out[0] == "[1/3] Đã có ra/ke-hoach - 00001.docx"
    assert told.err[0] == "Đã tạo 0 văn bản, 3 đã có từ lần trước; đủ 3 dòng."
    assert {path: path.stat().st_mtime_ns for path in (office_folder / "ra").glob("*.docx")} == before
    assert [line["Kết quả"] for line in report(office_folder / "ra")] == ["đã có từ lần trước"] * 3


def test_nothing_is_made_again_because_it_was_called_from_elsewhere_or_a_remark_was_added(office_folder: Path) -> None:
    batch(office_folder)
    path = office_folder / "ke-hoach.json"
    path.write_text(f"// Đã duyệt\n{path.read_text('utf-8')}", "utf-8")
    put_book(office_folder / "bang.xlsx", [commune(number) for number in range(1, 4)], [*HEADER, "Ghi chú"])
    paths = [str(office_folder / name) for name in ("ke-hoach.json", "bang.xlsx", "ra")]
    told = kehoach(office_folder.parent, "hang-loat", *paths[:2], "-o", paths[2], "--so-tien-trinh", "1")
    assert "Đã tạo 0 văn bản, 3 đã có từ lần trước; đủ 3 dòng." in told.err


def test_only_the_row_that_was_changed_is_made_again(office_folder: Path) -> None:
    batch(office_folder)
    changed = ["00002", "Suối Mới", "15/4/2026", 5]
    put_book(office_folder / "bang.xlsx", [commune(1), changed, commune(3)])
    assert [line.split("] ")[1][:6] for line in batch(office_folder).out] == ["Đã có ", "Đã tạo", "Đã có "]
    assert "Suối Mới" in words_of(office_folder / "ra" / "ke-hoach - 00002.docx")


def test_all_are_made_again_when_the_plan_the_template_or_the_forms_changed(office_folder: Path) -> None:
    batch(office_folder)
    assert batch(office_folder, "--dang", "docx,txt").err[0].startswith("Đã tạo 3 văn bản")
    put_plan(office_folder, noi_nhan=["Các thôn", "Trạm Y tế"])
    assert batch(office_folder, "--dang", "docx,txt").err[0].startswith("Đã tạo 3 văn bản")


def test_a_row_is_made_again_when_the_file_of_its_annex_changed(office_folder: Path) -> None:
    put_plan(office_folder, phu_luc=[{"tieu_de": "Bản đồ", "tep": "{ma}.pdf"}])
    (office_folder / "00002.pdf").write_bytes(b"%PDF-1.7 a")
    batch(office_folder)
    (office_folder / "00002.pdf").write_bytes(b"%PDF-1.7 another")
    assert [line.split("] ")[1][:6] for line in batch(office_folder).out] == ["Đã có ", "Đã tạo", "Đã có "]


def test_a_row_is_made_again_when_the_file_of_an_annex_in_a_list_changed(office_folder: Path) -> None:
    annex = {"tieu_de": "Bản đồ", "tep": "{tep}"}
    put_plan(office_folder, phu_luc=[{"lap_lai": {"trang": "Phụ lục", "khoa": "ma", "mau": annex}}])
    annexes = [["Mã", "Tệp"], *([f"0000{number}", f"{number}.pdf"] for number in (1, 2, 3))]
    put_book(office_folder / "bang.xlsx", [commune(number) for number in (1, 2, 3)], HEADER, **{"Phụ lục": annexes})
    (office_folder / "2.pdf").write_bytes(b"%PDF-1.7 a")
    assert batch(office_folder).code == 0
    (office_folder / "2.pdf").write_bytes(b"%PDF-1.7 another")
    assert [line.split("] ")[1][:6] for line in batch(office_folder).out] == ["Đã có ", "Đã tạo", "Đã có "]


def test_a_row_is_made_again_when_the_office_file_it_names_changed(office_folder: Path) -> None:
    put_plan(office_folder, ho_so="{ma}.json")
    for number in (1, 2, 3):
        put_json(office_folder / f"0000{number}.json", {"luu": ["VT"]})
    assert batch(office_folder).code == 0
    put_json(office_folder / "00002.json", {"luu": ["VT", "VX"]})
    assert [line.split("] ")[1][:6] for line in batch(office_folder).out] == ["Đã có ", "Đã tạo", "Đã có "]


def test_a_row_whose_annex_is_not_there_is_made_and_says_so(office_folder: Path) -> None:
    put_plan(office_folder, phu_luc=[{"tieu_de": "Bản đồ", "tep": "{ma}.pdf"}])
    for name in ("00001.pdf", "00003.pdf"):
        (office_folder / name).write_bytes(bytes_of(a_pdf()))
    told = batch(office_folder)
    missing = "phu_luc[0].tep: không thấy tệp 00002.pdf. Chép tệp vào cạnh kế hoạch, hoặc sửa lại tên ở tep."
    assert (told.code, len(told.out)) == (0, 3)
    assert told.err[0] == f"trang “Dữ liệu”, dòng 3: {missing}"
    assert batch(office_folder).code == 0
    said = [missing in line["Nhận xét"] for line in report(office_folder / "ra")]
    assert said == [False, True, False]


def test_one_annex_that_all_rows_lack_is_told_once(office_folder: Path) -> None:
    put_plan(office_folder, phu_luc=[{"tieu_de": "Bản đồ", "tep": "ban-do.pdf"}])
    assert sum("ban-do.pdf" in line for line in batch(office_folder).err) == 1


def test_documents_carry_their_plans_unless_told_not_to(office_folder: Path) -> None:
    batch(office_folder)
    made = office_folder / "ra" / "ke-hoach - 00002.docx"
    assert "Suối 2" in library.take_out(made).text
    assert batch(office_folder, "--khong-kem-nguon").err[0].startswith("Đã tạo 3 văn bản")
    with pytest.raises(library.InputError):
        library.take_out(made)


def test_a_document_that_was_deleted_is_made_again(office_folder: Path) -> None:
    batch(office_folder)
    (office_folder / "ra" / "ke-hoach - 00003.docx").unlink()
    assert batch(office_folder).err[0] == "Đã tạo 1 văn bản, 2 đã có từ lần trước; đủ 3 dòng."


def test_good_rows_are_made_and_every_wrong_cell_is_told(office_folder: Path) -> None:
    rows = [commune(1), ["00002", None, "30/2/2026", "x"], commune(3), ["00004", "Suối", "15/4/2026", None]]
    put_book(office_folder / "bang.xlsx", rows)
    told = batch(office_folder)
    assert told.code == 2
    assert documents(office_folder / "ra") == ["ke-hoach - 00001.docx", "ke-hoach - 00003.docx"]
    assert [line.partition(":")[0] for line in told.err[:4]] == [
        "trang “Dữ liệu”, ô B3",
        "trang “Dữ liệu”, ô D3",
        "trang “Dữ liệu”, ô C3",
        "trang “Dữ liệu”, ô D5",
    ]
    assert told.err[4:] == [
        "Đã tạo 2 văn bản, 0 đã có từ lần trước; 2/4 dòng không tạo được.",
        "Từng dòng ra sao: ra/bao-cao.csv",
        "Sửa rồi chạy lại lệnh này: chỉ làm những dòng chưa có.",
    ]
    assert [line["Kết quả"] for line in report(office_folder / "ra")] == ["đã tạo", "không tạo được"] * 2
    assert "ô B3" in report(office_folder / "ra")[1]["Lỗi"]


def test_it_stops_at_the_first_wrong_row_when_asked_to(office_folder: Path) -> None:
    put_book(office_folder / "bang.xlsx", [commune(1), ["00002", None, None, None], commune(3)])
    told = batch(office_folder, "--dung-khi-loi")
    assert told.code == 2
    assert documents(office_folder / "ra") == ["ke-hoach - 00001.docx"]
    assert "còn 1 dòng" in told.err[-3]


def test_what_is_wrong_with_the_plan_is_told_once(office_folder: Path) -> None:
    put_plan(office_folder, noi_nhan=[])
    told = batch(office_folder)
    assert told.code == 2
    assert [line for line in told.err if "noi_nhan" in line] == told.err[:1]
    assert told.err[0].startswith("ke-hoach.json:")
    assert told.err[0].endswith("(gặp lần đầu ở dòng 2)")
    assert all("noi_nhan" in line["Lỗi"] for line in report(office_folder / "ra"))


def test_a_document_edited_in_word_is_kept_and_the_ways_out_are_told(office_folder: Path) -> None:
    batch(office_folder)
    path = office_folder / "ra" / "ke-hoach - 00002.docx"
    document = docx.Document(str(path))
    document.add_paragraph("gõ thêm")
    document.save(str(path))
    assert batch(office_folder).code == 0  # its row was not changed: nothing is to be made
    put_book(office_folder / "bang.xlsx", [commune(1), ["00002", "Mới", "15/4/2026", 5], commune(3)])
    told = batch(office_folder)
    assert told.code == 2
    assert "đã được người sửa" in told.err[0]
    assert "--ra-ten-moi" in told.err[0]
    assert "gõ thêm" in words_of(path)
    assert batch(office_folder, "--ra-ten-moi").code == 0
    assert "gõ thêm" in words_of(path)
    assert "Mới" in words_of(path.with_name("ke-hoach - 00002 (2).docx"))


def test_a_renamed_document_never_takes_the_name_of_another_row(office_folder: Path) -> None:
    names = ["a", "a (2)"]
    put_book(office_folder / "bang.xlsx", [[name, "X", None, 1] for name in names])
    batch(office_folder)
    edited = office_folder / "ra" / "ke-hoach - a.docx"
    document = docx.Document(str(edited))
    document.add_paragraph("gõ thêm")
    document.save(str(edited))
    (office_folder / "ra" / "ke-hoach - a (2).docx").unlink()
    put_book(office_folder / "bang.xlsx", [[name, "Y", None, 1] for name in names])
    assert batch(office_folder, "--ra-ten-moi").code == 0
    assert documents(office_folder / "ra") == [f"ke-hoach - {n}.docx" for n in ("a (2)", "a (3)", "a")]


def test_names_of_files_are_safe_and_each_once(office_folder: Path) -> None:
    rows = [["../thoát", "X", None, 1], ["con", "X", None, 1], ["A", "X", None, 1], ["a", "X", None, 1]]
    put_book(office_folder / "bang.xlsx", rows)
    assert batch(office_folder, "--ten-tep-tu", "Mã").code == 0
    assert documents(office_folder / "ra") == ["A.docx", "_con.docx", "a (2).docx", "thoát.docx"]
    assert sorted(path.name for path in office_folder.iterdir()) == ["bang.xlsx", "ke-hoach.json", "ra"]


def test_names_may_be_put_together(office_folder: Path) -> None:
    assert batch(office_folder, "--ten-tep-tu", "KH {ma} xã {Tên xã}").code == 0
    assert documents(office_folder / "ra")[0] == "KH 00001 xã Suối 1.docx"


def test_a_row_without_a_name_says_which_cell(office_folder: Path) -> None:
    put_book(office_folder / "bang.xlsx", [commune(1), [None, "X", None, 1]])
    told = batch(office_folder)
    assert told.err[0] == (
        "trang “Dữ liệu”, ô A3: để trống nên không đặt được tên tệp. Điền ô này, hoặc chọn cột khác bằng --ten-tep-tu."
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("...", "“...” không có chữ nào dùng làm tên tệp được."),
        ("#N/A", "công thức báo lỗi #N/A."),
    ],
)
def test_a_cell_that_gives_no_name_says_why(office_folder: Path, name: str, said: str) -> None:
    put_book(office_folder / "bang.xlsx", [[name, "X", None, 1]])
    assert batch(office_folder, "--ten-tep-tu", "ma").err[0].startswith(f"trang “Dữ liệu”, ô A2: {said}")


def test_the_guide_quotes_what_is_said(office_folder: Path) -> None:
    put_book(office_folder / "bang.xlsx", [commune(1), ["00002", "Bảo Linh", "30/2/2026", "mười"]])
    quoted = [line for line in GUIDE.read_text("utf-8").splitlines() if line.startswith("trang “Dữ liệu”, ô ")]
    assert batch(office_folder).err[:2] == quoted


def test_the_report_says_how_much_the_checks_found_and_holds_no_formula(office_folder: Path) -> None:
    put_plan(office_folder, noi_dung=["{ten_xa} {ma} {kinh_phi} đơn đốc đơn đốc"])
    put_book(office_folder / "bang.xlsx", [["=1+1", "X", None, 1]])
    put_book(office_folder / "bang.xlsx", [["@x", "X", None, 1]])
    told = batch(office_folder, "--ten-tep-tu", "{ma}")
    assert told.err[-1].startswith("1 văn bản có lỗi, cảnh báo hoặc lưu ý: xem cột Nhận xét")
    (line,) = report(office_folder / "ra")
    assert line["Tệp"] == "'@x.docx"
    assert line["Nhận xét"] == "2 cảnh báo: KH373, KH375"
    assert (office_folder / "ra" / "bao-cao.csv").read_bytes().startswith(b"\xef\xbb\xbfTrang;D")


def test_pdfs_are_made_in_groups_and_their_pages_counted(office_folder: Path, office: Office) -> None:
    told = batch(office_folder, "--dang", "docx,pdf", "--may", "libreoffice")
    assert told.code == 0
    assert documents(office_folder / "ra", ".pdf") == [f"ke-hoach - 0000{n}.pdf" for n in (1, 2, 3)]
    assert [line["Số trang"] for line in report(office_folder / "ra")] == ["1", "1", "1"]
    again = batch(office_folder, "--dang", "docx,pdf", "--may", "libreoffice")
    assert again.err[0] == "Đã tạo 0 văn bản, 3 đã có từ lần trước; đủ 3 dòng."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "cần đúng hai tệp"),
        (["ke-hoach.json"], "cần đúng hai tệp"),
        (["bang.xlsx", "ke-hoach.json", "-o", "ra"], "tên tệp ngược thứ tự. Viết: kehoach hang-loat ke-hoach.json"),
        (["ke-hoach.json", "bang.xlsx"], "thiếu thư mục để ghi"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--so-tien-trinh", "0"], "“0” không phải số tiến trình"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--so-tien-trinh", "61"], "Ghi số từ 1 đến 60."),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--dang", "doc"], "không có dạng “doc”"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--ten-tep-tu", "{a"], "dấu { đứng lẻ"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--ten-tep-tu", "{{a}}"], "--ten-tep-tu không có cột nào"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--dang", "txt", "--mau", "x.docx"], "--mau chỉ dùng cho"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--pdf-a"], "--pdf-a chỉ dùng cho dạng pdf"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ra", "--may", "rdocx"], "--may chỉ dùng cho dạng pdf"),
        (["ke-hoach.json", "bang.xlsx", "-o", "x/y"], "không có thư mục x để tạo x/y"),
        (["ke-hoach.json", "bang.xlsx", "-o", "ke-hoach.json"], "ke-hoach.json là một tệp, không phải thư mục"),
        (["khong-co.json", "bang.xlsx", "-o", "ra"], "khong-co.json"),
        (["ke-hoach.json", "khong-co.xlsx", "-o", "ra"], "không tìm thấy tệp khong-co.xlsx"),
    ],
)
def test_an_order_that_cannot_be_obeyed_says_what_to_write(office_folder: Path, words: list[str], said: str) -> None:
    told = kehoach(office_folder, "hang-loat", *words)
    assert told.code == 2
    assert said in "\n".join(told.err)
    assert not (office_folder / "ra").exists()


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
def test_on_a_terminal_a_bar_and_the_time_that_is_left_are_one_line(office_folder: Path) -> None:
    from tests.cli.terminal import on_terminal, screen_of

    put_book(office_folder / "bang.xlsx", [commune(number) for number in range(30)])
    code, sent = on_terminal(office_folder, "hang-loat", "ke-hoach.json", "bang.xlsx", "-o", "ra", columns=90)
    assert code == 0
    assert "\r[1/30] ░░░░░░░░░░░░░░░░░░░░ 3%, đang tính thời gian còn lại" in sent
    assert "[15/30] ██████████░░░░░░░░░░ 50%, còn khoảng " in sent
    assert screen_of(sent) == [
        "Đã tạo 30 văn bản, 0 đã có từ lần trước; đủ 30 dòng.",
        "Từng dòng ra sao: ra/bao-cao.csv",
        "",
    ]
