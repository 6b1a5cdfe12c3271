"""The source that a PDF carries: an attached file of our name, which the catalogue calls its source."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach.enclosed.pdf_files import PdfFaultError, PdfLockedError, opened_pdf
from kehoach.enclosed.wording import words
from kehoach.errors import InputError
from kehoach.readers.decoding import MAX_BYTES, read_bytes

if TYPE_CHECKING:
    from pypdf import PdfReader

ATTACHMENT = "ke-hoach.json"
"""The name under which a PDF carries its source, and under which a viewer shows it."""

MOST_PDF = 300 * 1024 * 1024
_MOST_ATTACHMENTS = 1000
_PLAIN, _DEFLATED = None, "/FlateDecode"


def source_in_pdf(path: Path) -> str | None:
    """The source in a PDF; None when none of its attachments is one of ours.

    Raises ``InputError`` for a file that is broken, has a password, or carries more than a plan can be.
    """
    name = str(path)
    try:
        with opened_pdf(read_bytes(path, limit=MOST_PDF)) as reader:
            data = next((_content(file, name) for file in _sources(reader)), None)
    except PdfLockedError as error:
        raise InputError(words("encrypted_pdf", file=name)) from error
    except PdfFaultError as error:
        raise InputError(words("broken_pdf", file=name)) from error
    try:
        return None if data is None else data.decode()
    except UnicodeDecodeError as error:
        raise InputError(words("broken_source", file=name)) from error


def _sources(reader: PdfReader) -> Iterator[Any]:
    """The embedded files that the catalogue calls the source of the document and that have our name."""
    related = reader.root_object.get("/AF")
    entries = [] if related is None else related.get_object()
    for entry in list(entries)[:_MOST_ATTACHMENTS]:
        file = entry.get_object()
        if file.get("/AFRelationship") == "/Source" and file.get("/UF", file.get("/F")) == ATTACHMENT:
            yield file["/EF"]["/F"].get_object()


def _content(stream: Any, name: str) -> bytes:
    """The bytes of an embedded file, unpacked within the bound of a plan file."""
    raw, way = stream._data, stream.get("/Filter")
    if way == [_DEFLATED]:
        way = _DEFLATED
    if way not in (_PLAIN, _DEFLATED):
        raise InputError(words("broken_source", file=name))
    if way == _DEFLATED:
        try:
            raw = zlib.decompressobj().decompress(raw, MAX_BYTES + 1)
        except zlib.error as error:
            raise InputError(words("broken_source", file=name)) from error
    if len(raw) > MAX_BYTES:
        raise InputError(words("too_large", file=name, limit=MAX_BYTES // 1024 // 1024))
    return bytes(raw)
