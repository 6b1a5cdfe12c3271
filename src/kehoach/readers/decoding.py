"""From a file to text: bounded, never hanging on a device, and naming what the file is when it is not text.

It changes nothing inside the text: line ends and Unicode forms are the business of later stages.
"""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

from kehoach.errors import InputError
from kehoach.input_messages import FILE_KINDS, FILE_MESSAGES
from kehoach.readers.places import Lines

MAX_BYTES = 50 * 1024 * 1024
"""Largest file read, in bytes; a plan of a thousand pages has about 5 MB."""

_AT_ONCE = 1 << 20  # bytes; some systems tell no size
_SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
)
_IN_ZIP = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx"))
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
        size = _size_of_a_file(path, name, limit)
        with path.open("rb") as file:
            # Asked for more than there is, Python takes the memory for all of it first.
            data = file.read(min(max(size, _AT_ONCE), limit) + 1)
    except FileNotFoundError as error:
        raise _refusal(name, "not_found") from error
    except PermissionError as error:
        raise _refusal(name, "not_permitted") from error
    except NotADirectoryError as error:
        raise _refusal(name, "path_through_file") from error
    except ValueError as error:
        raise _refusal(ascii(name), "impossible_name") from error
    except OSError as error:
        raise _refusal(name, "unreadable", number=error.errno) from error
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
        raise _refusal(name, "empty_bytes")
    return _decode_as("utf-8", data, name)


def _size_of_a_file(path: Path, name: str, limit: int) -> int:
    """The size of a file in bytes. Raises ``InputError`` for what is no file or is larger than ``limit``."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise _refusal(name, "is_folder")
    if not stat.S_ISREG(status.st_mode):  # a pipe or a device may never end
        raise _refusal(name, "is_device")
    if status.st_size > limit:
        raise _too_large(name, status.st_size, limit)
    return status.st_size


def _too_large(name: str, size: int, limit: int) -> InputError:
    return _refusal(name, "too_large", size=_megabytes(size), limit=_megabytes(limit))


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}".removesuffix(".0").replace(".", ",")


def _refuse_known_binary(data: bytes, name: str) -> None:
    if data.startswith(b"PK\x03\x04"):
        kind = next((kind for folder, kind in _IN_ZIP if folder in data), "zip")
    else:
        kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), "")
    if kind:
        raise _refusal(name, "other_kind", kind=FILE_KINDS[kind])


def _unmarked_utf16(data: bytes) -> str | None:
    """Name the byte order when every other byte of the beginning is empty: JSON begins in plain letters."""
    first = data[:2]
    if len(first) < 2 or first.count(0) != 1:
        return None
    return "utf-16-be" if first[0] == 0 else "utf-16-le"


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(encoding, data, name, error) from error
    if encoding != "utf-8" and "\0" in text:
        raise _refusal(name, "empty_characters")
    return text


def _undecodable(encoding: str, data: bytes, name: str, error: UnicodeDecodeError) -> InputError:
    before = data[: error.start].decode(encoding)
    line, column = Lines.of(before).place(len(before))
    place = f"{name}:{line}:{column}"
    if encoding != "utf-8":
        return _refusal(place, "broken_utf16", encoding=encoding[:6].upper())
    if before and not before.isascii() and error.end == len(data) and error.reason == "unexpected end of data":
        return _refusal(place, "cut_off")
    if _is_mostly_utf8(data):
        return _refusal(place, "stray_byte")
    from kehoach.readers.legacy_encodings import (
        recognise,  # needed only for a broken file; its tables cost time to build
    )

    old = recognise(data)
    return _refusal(place, "not_utf8") if old is None else _refusal(place, "old_encoding", old=old)


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether far more letters with marks are good UTF-8 than bytes are bad: one old byte in a good file."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not mark.isascii() for mark in text) - bad
    return good > 2 * bad


def _refusal(place: str, code: str, **words: object) -> InputError:
    message, remedy = FILE_MESSAGES[code]
    return InputError(f"{place}: {message.format(**words)} {remedy.format(**words)}")
