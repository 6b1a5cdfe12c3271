"""Files that are no workbooks, or broken ones: each is named, with what to do; and sheets without end."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

import kehoach
from kehoach.batch.sheet import Sheet
from kehoach.batch.workbook import MOST_ROWS, open_workbook
from tests.batch.builders import HEADER, batch, commune, put_book, put_plan
from tests.builders import TEMPLATE

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
SHEET = "xl/worksheets/sheet1.xml"


def workbook_bytes() -> bytes:
    made = io.BytesIO()
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADER)
    for number in range(50):
        book.active.append(commune(number))
    book.save(made)
    return made.getvalue()


def rezipped(change: Callable[[str, bytes], bytes | None], data: bytes | None = None) -> bytes:
    """A workbook with its parts changed; None leaves a part out."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook_bytes() if data is None else data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return made.getvalue()


def zipped(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def with_damaged_sheet() -> bytes:
    data = bytearray(workbook_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.getinfo(SHEET).header_offset
    for at in range(start + 200, start + 260):
        data[at] ^= 0xFF
    return bytes(data)


BAD = {
    "cắt cụt": (workbook_bytes()[:4000], "bị hỏng nên không đọc được"),
    "có mật khẩu": (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu nên không đọc được"),
    "xls đổi tên": (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "tệp Excel cũ (.xls)"),
    "chữ": ("Mã;Tên\n1;a".encode(), "không phải tệp Excel .xlsx"),
    "rỗng": (b"", "không phải tệp Excel .xlsx"),
    "trang web": (b"<html><table></table></html>", "không phải tệp Excel .xlsx"),
    "zip khác": (zipped(a=b"b"), "không phải tệp Excel .xlsx"),
    "ods": (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "tệp LibreOffice (.ods)"),
    "docx": (TEMPLATE.read_bytes(), "là văn bản Word"),
    "trang hỏng": (with_damaged_sheet(), "bị hỏng nên không đọc được"),
    "XML hỏng": (
        rezipped(lambda name, part: part[: len(part) // 2] if name == SHEET else part),
        "bị hỏng nên không đọc được",
    ),
    "cụt sau một dòng": (
        rezipped(lambda name, part: part[: part.index(b"</row>", len(part) // 2) + 6] if name == SHEET else part),
        "bị hỏng nên không đọc được",
    ),
    "mất trang": (rezipped(lambda name, part: None if name == SHEET else part), "không có trang tính nào đang hiện"),
    "DTD": (
        rezipped(lambda name, part: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + part if name == SHEET else part),
        "bị hỏng nên không đọc được",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_sound_workbook_is_named(tmp_path: Path, name: str) -> None:
    data, said = BAD[name]
    put_plan(tmp_path)
    (tmp_path / "bang.xlsx").write_bytes(data)
    told = batch(tmp_path)
    assert told.code == 2
    assert told.out == []
    assert len(told.err) == 1
    assert told.err[0].startswith("kehoach: bang.xlsx ")
    assert said in told.err[0]
    assert not (tmp_path / "ra").exists()


def test_a_binary_workbook_is_named(tmp_path: Path) -> None:
    data = rezipped(lambda name, part: part)
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive, zipfile.ZipFile(io.BytesIO(data)) as old:
        archive.writestr("[Content_Types].xml", old.read("[Content_Types].xml"))
        archive.writestr("xl/workbook.bin", b"")
    with pytest.raises(kehoach.InputError, match=r"tệp \.xlsb"):
        open_workbook(tmp_path / "a.xlsx")


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(kehoach.InputError, match="là một thư mục"):
        open_workbook(tmp_path)
    with pytest.raises(kehoach.InputError, match="không tìm thấy"):
        open_workbook(tmp_path / "a.xlsx")


def test_texts_that_would_fill_the_memory_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    shutil.copy(put_book(tmp_path / "b.xlsx", [commune(1)]), tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx", "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/other/sharedStrings.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(257):
            part.write(b"\0" * 1024 * 1024)
    with pytest.raises(kehoach.InputError, match="bung ra lớn hơn 256 MB"):
        open_workbook(tmp_path / "a.xlsx")


def with_rows(folder: Path, rows: bytes) -> Path:
    """A workbook of two columns whose first sheet has these rows below its names."""
    book = put_book(folder / "b.xlsx", [], ["Mã", "Tên xã"]).read_bytes()
    path = folder / "a.xlsx"
    path.write_bytes(
        rezipped(
            lambda name, part: part.replace(b"</sheetData>", rows + b"</sheetData>") if name == SHEET else part, book
        )
    )
    return path


def test_a_sheet_formatted_to_its_end_is_read_only_as_far_as_it_holds_anything(tmp_path: Path) -> None:
    empty = b"".join(b'<row r="%d"><c r="A%d"/></row>' % (row, row) for row in range(3, MOST_ROWS + 1))
    path = with_rows(tmp_path, b'<row r="2"><c r="A2" t="inlineStr"><is><t>01</t></is></c></row>' + empty)
    (raw,) = open_workbook(path)
    assert raw.facts.last_row == 2
    assert [row.number for row in Sheet.of(raw, {"ma"}).rows(("ma",))] == [2]


def test_the_last_row_that_a_sheet_can_have_is_read_and_none_after_it(tmp_path: Path) -> None:
    def row(number: int) -> bytes:
        return b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (number, number)

    (raw,) = open_workbook(with_rows(tmp_path, row(MOST_ROWS) + row(MOST_ROWS + 1) + row(5_000_000)))
    assert [each.number for each in Sheet.of(raw, {"ma"}).rows(("ma",))] == [MOST_ROWS]


def test_rows_without_numbers_are_read_too(tmp_path: Path) -> None:
    (raw,) = open_workbook(with_rows(tmp_path, b"<row><c><v>5</v></c></row><row><c><v>6</v></c></row>"))
    assert raw.facts.last_row is None
    assert [row.cells["ma"].at for row in Sheet.of(raw, {"ma"}).rows(("ma",))] == ["A2", "A3"]


@pytest.mark.parametrize("size", [8, 100, 5000])
def test_facts_are_found_wherever_a_block_ends(tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kehoach.batch.opening._BLOCK", size)
    path = put_book(tmp_path / "a.xlsx", [commune(number) for number in range(30)])
    book = openpyxl.load_workbook(path)
    sheet = book["Dữ liệu"]
    sheet.merge_cells("B5:C6")
    sheet["F20"] = "=A1"
    book.save(path)
    facts = open_workbook(path)[0].facts
    assert (facts.merged, facts.has_formulas, facts.last_row) == (("B5:C6",), True, 31)
