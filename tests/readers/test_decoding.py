"""Every file a clerk may hand in either becomes text or is named for what it is, in Vietnamese."""

import os
import unicodedata
import zipfile
from pathlib import Path

import pytest

from kehoach.errors import InputError
from kehoach.readers.decoding import decode, read_text

PLAN = '{"trich_yeu": "Kế hoạch năm 2024"}'


def refusal_of(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        decode(data, "ke-hoach.json")
    return str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_text_is_read_however_the_editor_saved_it(encoding: str) -> None:
    assert decode(PLAN.encode(encoding), "ke-hoach.json") == PLAN


def test_big_endian_utf16_with_its_mark_is_read() -> None:
    assert decode(b"\xfe\xff" + PLAN.encode("utf-16-be"), "ke-hoach.json") == PLAN


def test_line_ends_and_decomposed_letters_are_left_as_they_are() -> None:
    text = '{"a":\r\n"' + unicodedata.normalize("NFD", "Kế hoạch") + '"}\r'
    assert decode(text.encode(), "ke-hoach.json") == text


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "ke-hoach.json") == ""


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"PK\x03\x04....word/document.xml", "đây là tệp Word .docx, không phải JSON."),
        (b"PK\x03\x04....xl/workbook.xml", "đây là tệp Excel .xlsx, không phải JSON."),
        (b"PK\x03\x04....", "đây là tệp nén ZIP, không phải JSON."),
        (b"%PDF-1.7", "đây là tệp PDF, không phải JSON."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "đây là tệp Word hoặc Excel đời cũ (.doc, .xls), không phải JSON."),
        (b"{\\rtf1\\ansi", "đây là tệp văn bản RTF, không phải JSON."),
        (b"\x89PNG\r\n", "đây là tệp ảnh PNG, không phải JSON."),
        (b"abc\0\0\0def", "đây không phải tệp chữ (có byte rỗng bên trong)."),
        (b"\xff\xfe{\0\0\0", "đây không phải tệp chữ (có ký tự rỗng bên trong)."),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, named: str) -> None:
    assert refusal_of(data) == f"ke-hoach.json: {named} Chọn đúng tệp kế hoạch đuôi .json."


def test_a_real_docx_is_named(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.json"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(InputError, match=r"đây là tệp Word \.docx"):
        read_text(path)


@pytest.mark.parametrize(
    ("line", "encoding"),
    [
        (b'"K\xd5 ho\xb9ch th\xf9c hi\xd6n n\xa8m 2024"', "TCVN3 (ABC)"),
        ('"Keá hoaïch UÛy ban nhaân daân xaõ"'.encode("latin-1"), "VNI"),
        ('"Kê\u0301 hoa\u0323ch năm Uy\u0309 ban nhân dân xa\u0303"'.encode("cp1258"), "Windows-1258"),
    ],
)
def test_an_old_vietnamese_encoding_is_named_with_its_line_and_the_way_out(line: bytes, encoding: str) -> None:
    message = refusal_of(b'{\r\n"trich_yeu":\r\n' + line + b"}")
    column = next(at for at, byte in enumerate(line, 1) if byte > 0x7F)
    assert message.startswith(f"ke-hoach.json:3:{column}: tệp dùng bảng mã cũ {encoding}, không phải Unicode (UTF-8).")
    assert "Unikey" in message
    assert "UTF-8" in message


def test_bytes_of_no_known_encoding_are_pointed_at_by_line_and_character() -> None:
    message = refusal_of('{"a": "Kế",\n"b": "hoạch '.encode() + b'\xff"}')
    assert message.startswith("ke-hoach.json:2:13: từ chỗ này tệp không phải mã UTF-8.")


def test_utf16_cut_in_half_is_refused() -> None:
    assert "tệp mã UTF-16 bị hỏng" in refusal_of("\ufeff{}".encode("utf-16-le") + b"\0")


def test_the_original_error_is_kept_as_the_cause() -> None:
    with pytest.raises(InputError) as caught:
        decode(b"\xff\xff", "ke-hoach.json")
    assert isinstance(caught.value.__cause__, UnicodeDecodeError)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"chưa-có\.json: không tìm thấy tệp này\. Kiểm tra lại tên tệp") as caught:
        read_text(tmp_path / "chưa-có.json")
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="đây là thư mục, không phải tệp"):
        read_text(tmp_path)


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(InputError, match=r"đường dẫn đi qua một tệp|không tìm thấy"):
        read_text(tmp_path / "a.json" / "b.json")


def test_a_name_no_system_allows_is_refused() -> None:
    with pytest.raises(InputError, match="tên tệp có ký tự không dùng được"):
        read_text(Path("a\0b.json"))


def test_a_file_over_the_limit_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b" " * 3_000_000)
    with pytest.raises(InputError, match=r"tệp nặng 2,9 MB, quá mức 1 MB\."):
        read_text(path, limit=1024 * 1024)


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"[   ]")
    assert read_text(path, limit=5) == "[   ]"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device on this system")
def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(InputError, match="đây không phải tệp thường"):
        read_text(Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name on this system")
def test_a_pipe_nobody_writes_to_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")
    with pytest.raises(InputError, match="đây không phải tệp thường"):
        read_text(tmp_path / "a.json")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{}")
    path.chmod(0)
    with pytest.raises(InputError, match="không có quyền đọc tệp này"):
        read_text(path)
