"""The file before it is opened as a zip: what it is that is no .docx, and whether its table of contents is sane."""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from kehoach.document_messages import document_message
from kehoach.errors import InputError

MAX_FILE: Final = 300 * 1024 * 1024
MAX_DIRECTORY: Final = 8 * 1024 * 1024
"""Of a zip's table of contents, some hundred thousand entries: it is held in memory many times its size."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# In an OLE file the name of a stream says what it holds; in the order in which they decide.
_STREAMS: Final = {
    "EncryptedPackage": "encrypted",
    "WordDocument": "old_word",
    "Workbook": "excel",
    "PowerPoint Document": "slides",
}
_OTHERS: Final = (
    *((b"%PDF", "pdf"), (b"{\\rtf", "rtf")),
    *((b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"II*\0", "picture")),
    *((b"MM\0*", "picture"), (b"BM", "picture")),
)
_HTML: Final = (b"<!doctype html", b"<html", b"<!doctype  html", b"mime-version:")
_WORD_XML: Final = (b"<w:worddocument", b"<pkg:package")
"""Word documents in one XML file: of Word 2003, and the flat form of newer ones."""
_CHUNK = 1 << 20
_HEAD = 1024
_END = b"PK\x05\x06"
_END64 = b"PK\x06\x06"
_TAIL = 1 << 17


def opened(path: Path, name: str) -> IO[bytes]:
    """Open a file for reading. Raises ``InputError`` for what is no file, or a huge one."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(document_message("is_folder", file=name))
        if not stat.S_ISREG(status.st_mode):
            raise InputError(document_message("no_file", file=name))
        if status.st_size > MAX_FILE:
            raise InputError(document_message("too_large", file=name, limit=MAX_FILE // 1024 // 1024))
        return path.open("rb")
    except FileNotFoundError as error:
        raise InputError(document_message("missing", file=name)) from error
    except PermissionError as error:
        raise InputError(document_message("denied", file=name)) from error
    except (OSError, ValueError) as error:
        raise InputError(document_message("unreadable", file=name)) from error


def refuse_other_kinds(stream: IO[bytes], name: str) -> None:
    """Raise ``InputError`` naming what a file is that is no zip; leave the stream at its beginning."""
    head = stream.read(_HEAD)
    stream.seek(0)
    if not head:
        raise InputError(document_message("empty", file=name))
    if head.startswith(b"PK"):
        return
    if head.startswith(OLE):
        raise InputError(document_message(_kind_of_ole(stream), file=name))
    for signature, code in _OTHERS:
        if head.startswith(signature):
            raise InputError(document_message(code, file=name))
    raise InputError(document_message(_kind_of_text(head), file=name))


def _kind_of_text(head: bytes) -> str:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if any(mark in text for mark in _WORD_XML):
        return "word_xml"
    return "html" if text.startswith(_HTML) or (text.startswith(b"<?xml") and b"<html" in text) else "not_word"


def _kind_of_ole(stream: IO[bytes]) -> str:
    names = {name.encode("utf-16-le"): code for name, code in _STREAMS.items()}
    found = {code for chunk in _chunks(stream) for name, code in names.items() if name in chunk}
    return next((code for code in _STREAMS.values() if code in found), "old_word")


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    """The file in pieces that overlap, so that no name is cut."""
    before = b""
    while chunk := stream.read(_CHUNK):
        yield before + chunk
        before = chunk[-64:]


def refuse_large_directory(stream: IO[bytes], name: str) -> None:
    """Raise ``InputError`` for a zip that lists more parts than any document has."""
    if _directory_size(stream) > MAX_DIRECTORY:
        raise InputError(document_message("too_large_inside", file=name))


def _directory_size(stream: IO[bytes]) -> int:
    """How many bytes a zip says its table of contents takes; 0 when it has none that can be found."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(_END)
    at64 = tail.rfind(_END64)
    if at < 0 or len(tail) < at + 16:
        return 0
    plain = int(struct.unpack_from("<L", tail, at + 12)[0])
    if at64 < 0 or len(tail) < at64 + 48:
        return plain
    return max(plain if plain < 0xFFFFFFFF else 0, int(struct.unpack_from("<Q", tail, at64 + 40)[0]))
