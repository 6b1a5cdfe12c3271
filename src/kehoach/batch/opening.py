"""Is it a workbook? What is not is named, with how to make one of it; what would fill the memory is refused."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kehoach.batch.wording import words
from kehoach.errors import InputError

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS = b"application/vnd.oasis.opendocument"
_MB = 1024 * 1024
_MOST_TEXTS = 256 * _MB
"""Of all texts of a workbook, unpacked: they are held in memory."""
_MOST_UNPACKED = 4096 * _MB
"""Of everything: sheets are read as a stream, but for ever nobody waits."""
_MOST_PARTS = 10_000
_BLOCK = _MB


def check_workbook(path: Path) -> None:
    """Refuse what is no sound .xlsx file. Raises ``InputError``."""
    try:
        with path.open("rb") as stream:
            start = stream.read(8)
            if start == _OLE:
                stream.seek(0)
                _refuse(path, "encrypted" if any(_ENCRYPTED in block for block in blocks(stream)) else "old_excel")
        if not start.startswith(b"PK"):
            _refuse(path, "not_excel")
        with zipfile.ZipFile(path) as archive:
            _check_archive(archive, path)
    except FileNotFoundError:
        _refuse(path, "missing")
    except IsADirectoryError:
        _refuse(path, "is_folder")
    except OSError as error:
        raise InputError(words("is_folder" if path.is_dir() else "unreadable", file=str(path))) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise InputError(words("broken", file=str(path))) from error


def is_open(path: Path) -> bool:
    """Whether somebody seems to have a workbook open: what was typed since it was saved is not in the file."""
    locks = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    return any(map(os.path.exists, locks))


def _refuse(path: Path, code: str, **context: object) -> None:
    raise InputError(words(code, file=str(path), **context))


def _check_archive(archive: zipfile.ZipFile, path: Path) -> None:
    parts = {part.filename: part for part in archive.infolist()}
    if "xl/workbook.xml" not in parts and "[Content_Types].xml" not in parts:
        is_ods = "mimetype" in parts and archive.read("mimetype", None)[:100].startswith(_ODS)
        _refuse(path, "open_document" if is_ods else "not_excel")
    if "word/document.xml" in parts:
        _refuse(path, "word_document")
    if "xl/workbook.bin" in parts:
        _refuse(path, "binary_excel")
    texts = sum(part.file_size for name, part in parts.items() if name.lower().endswith("sharedstrings.xml"))
    whole = sum(part.file_size for part in parts.values())
    for size, most in ((texts, _MOST_TEXTS), (whole, _MOST_UNPACKED)):
        if size > most:
            _refuse(path, "too_large", limit=most // _MB)
    if len(parts) > _MOST_PARTS:
        _refuse(path, "broken")
    for name in parts:
        if name.endswith((".xml", ".rels")):
            with archive.open(name) as part:
                if b"<!DOCTYPE" in part.read(1000):  # no workbook has one; entities could fill the memory
                    _refuse(path, "broken")


def blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the bytes of a file, or of a member of an archive, a piece at a time."""
    while block := stream.read(_BLOCK):
        yield block
