"""From a file to text: bounded, never hanging on a device, and naming what the file is when it is not text.

It changes nothing inside the text: line ends and Unicode forms are the business of later stages.
"""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

from kehoach.errors import InputError
from kehoach.readers.places import Lines

MAX_BYTES = 50 * 1024 * 1024
"""Largest file read, in bytes; a plan of a thousand pages has about 5 MB."""

_SAVE_AS_UTF8 = "Mở tệp bằng Notepad hoặc VS Code rồi lưu lại với mã UTF-8."
_EXPORT = "Chọn đúng tệp kế hoạch đuôi .json."
_SIGNATURES = (
    (b"%PDF", "tệp PDF"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel đời cũ (.doc, .xls)"),
    (b"{\\rtf", "tệp văn bản RTF"),
    (b"\x89PNG", "tệp ảnh PNG"),
    (b"\xff\xd8\xff", "tệp ảnh JPEG"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén gzip"),
)
_IN_ZIP = ((b"word/", "tệp Word .docx"), (b"xl/", "tệp Excel .xlsx"), (b"ppt/", "tệp PowerPoint .pptx"))
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)


def read_text(path: Path, *, limit: int = MAX_BYTES) -> str:
    """Read a text file of at most ``limit`` bytes. Raises ``InputError`` for all that can go wrong."""
    return decode(read_bytes(path, limit=limit), str(path))


def read_bytes(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """Read a file of at most ``limit`` bytes as it is. Raises ``InputError``."""
    name = str(path)
    try:
        _refuse_what_is_no_file(path, name, limit)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise _refusal(name, "không tìm thấy tệp này.", "Kiểm tra lại tên tệp và thư mục.") from error
    except PermissionError as error:
        remedy = "Đóng chương trình đang mở tệp, hoặc xin quyền đọc tệp."
        raise _refusal(name, "không có quyền đọc tệp này.", remedy) from error
    except NotADirectoryError as error:
        raise _refusal(name, "đường dẫn đi qua một tệp, không phải thư mục.", "Kiểm tra lại đường dẫn.") from error
    except ValueError as error:
        raise _refusal(ascii(name), "tên tệp có ký tự không dùng được.", "Đặt lại tên tệp.") from error
    except OSError as error:
        raise _refusal(
            name, f"máy không đọc được tệp này (mã lỗi {error.errno}).", "Chép tệp sang chỗ khác rồi thử lại."
        ) from error
    if len(data) > limit:
        raise _too_large(name, len(data), limit)
    return data


def decode(data: bytes, name: str) -> str:
    """Turn bytes into text: UTF-8, or UTF-16 as Notepad saves it, with a byte order mark or without.

    ``name`` is the file as the person gave it, for the message. Raises ``InputError`` for anything else.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(encoding, data[len(mark) :], name)
    _refuse_known_binary(data, name)
    if (unmarked := _unmarked_utf16(data)) is not None:
        return _decode_as(unmarked, data, name)
    if b"\0" in data:
        raise _refusal(name, "đây không phải tệp chữ (có byte rỗng bên trong).", _EXPORT)
    return _decode_as("utf-8", data, name)


def _refuse_what_is_no_file(path: Path, name: str, limit: int) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise _refusal(name, "đây là thư mục, không phải tệp.", "Ghi thêm tên tệp .json nằm trong thư mục.")
    if not stat.S_ISREG(status.st_mode):  # a pipe or a device may never end
        raise _refusal(name, "đây không phải tệp thường.", _EXPORT)
    if status.st_size > limit:
        raise _too_large(name, status.st_size, limit)


def _too_large(name: str, size: int, limit: int) -> InputError:
    sizes = f"tệp nặng {_megabytes(size)} MB, quá mức {_megabytes(limit)} MB."
    return _refusal(name, sizes, "Kiểm tra xem có chọn nhầm tệp không.")


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}".removesuffix(".0").replace(".", ",")


def _refuse_known_binary(data: bytes, name: str) -> None:
    if data.startswith(b"PK\x03\x04"):
        kind = next((kind for folder, kind in _IN_ZIP if folder in data), "tệp nén ZIP")
    else:
        kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), "")
    if kind:
        raise _refusal(name, f"đây là {kind}, không phải JSON.", _EXPORT)


def _unmarked_utf16(data: bytes) -> str | None:
    """Name the byte order when every other byte of the beginning is empty: JSON begins in plain letters."""
    first = data[:2]
    if len(data) % 2 or len(first) < 2 or first.count(0) != 1:
        return None
    return "utf-16-be" if first[0] == 0 else "utf-16-le"


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(encoding, data, name, error.start) from error
    if encoding != "utf-8" and "\0" in text:
        raise _refusal(name, "đây không phải tệp chữ (có ký tự rỗng bên trong).", _EXPORT)
    return text


def _undecodable(encoding: str, data: bytes, name: str, start: int) -> InputError:
    before = data[:start].decode(encoding)
    line, column = Lines.of(before).place(len(before))
    if encoding != "utf-8":
        message = f"tệp mã {encoding[:6].upper()} bị hỏng, có chỗ không thành chữ."
        return _refusal(f"{name}:{line}:{column}", message, _SAVE_AS_UTF8)
    from kehoach.readers.legacy_encodings import (
        recognise,  # needed only for a broken file; its tables cost time to build
    )

    if old := recognise(data):
        message = f"tệp dùng bảng mã cũ {old}, không phải Unicode (UTF-8)."
        remedy = "Dùng Unikey (Ctrl+Shift+F6) chuyển mã sang Unicode, rồi lưu lại bằng Notepad với mã UTF-8."
        return _refusal(f"{name}:{line}", message, remedy)
    return _refusal(f"{name}:{line}:{column}", "từ chỗ này tệp không phải mã UTF-8.", _SAVE_AS_UTF8)


def _refusal(place: str, message: str, remedy: str) -> InputError:
    return InputError(f"{place}: {message} {remedy}")
