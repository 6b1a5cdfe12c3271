"""The .docx container, opened within bounds: only the parts that show something are unpacked.

Raises ``InputError`` in the clerk's words for everything that is no Word document one can read.
"""

from __future__ import annotations

import posixpath
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import unquote

from kehoach.document_messages import document_message
from kehoach.errors import InputError
from kehoach.readers.docx.xml import BrokenXmlError, Element, parse

MAX_FILE = 300 * 1024 * 1024
MAX_PART = 60 * 1024 * 1024
MAX_TOTAL = 150 * 1024 * 1024
MAX_PARTS = 20_000
"""Bounds on what is opened: a zip of some kilobytes can hold gigabytes. Pictures are never unpacked."""

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "officeDocument"
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = ((b"%PDF", "pdf"), (b"{\\rtf", "rtf"), (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"))


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of its type, and the part or address meant."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """An opened document. Close it after use; it is a context manager."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self.file = name
        self._members = {member.filename.lstrip("/"): member for member in archive.infolist() if not member.is_dir()}
        self._lower = {each.lower(): each for each in self._members}
        self._read = 0
        if len(self._members) > MAX_PARTS:
            raise InputError(document_message("too_large_inside", file=name))

    @classmethod
    def open(cls, path: Path) -> Package:
        """Open the document at ``path``. Raises ``InputError``."""
        name = str(path)
        stream = _opened(path, name)
        try:
            _refuse_other_kinds(stream, name)
            return cls(zipfile.ZipFile(stream), name)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            stream.close()
            raise InputError(document_message("broken_zip", file=name)) from error
        except InputError:
            stream.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        stream = self._archive.fp
        self._archive.close()
        if stream is not None:
            stream.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._members)

    def has(self, part: str) -> bool:
        """Whether there is a part of this name, case aside as Word has it."""
        return part.lower() in self._lower

    def xml(self, part: str) -> Element:
        """A part as XML. Raises ``InputError`` when it is missing, too large or damaged."""
        try:
            return parse(self._bytes(part))
        except BrokenXmlError as error:
            raise InputError(document_message("broken_part", file=self.file, part=part)) from error

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What ``part`` refers to, by id; empty when it refers to nothing. "" is the package itself."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(rels):
            return {}
        return dict(_relations(self.xml(rels), folder))

    def main_part(self) -> str:
        """The part that holds the document. Raises ``InputError`` when this is another kind of package."""
        for relation in self.relations("").values():
            if relation.kind == _MAIN:
                if not relation.target.endswith(".xml") or relation.target.startswith(("xl/", "ppt/")):
                    raise InputError(document_message("not_word", file=self.file))
                return relation.target
        raise InputError(document_message("not_word", file=self.file))

    def _bytes(self, part: str) -> bytes:
        member = self._members.get(self._lower.get(part.lower(), ""))
        if member is None:
            raise InputError(document_message("missing_part", file=self.file, part=part))
        try:
            with self._archive.open(member) as stream:
                # The size a zip file states is a claim; what is read is the fact.
                content = stream.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise InputError(document_message("broken_part", file=self.file, part=part)) from error
        self._read += len(content)
        if len(content) > MAX_PART or self._read > MAX_TOTAL:
            raise InputError(document_message("too_large_inside", file=self.file))
        return content


def _opened(path: Path, name: str) -> IO[bytes]:
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


def _refuse_other_kinds(stream: IO[bytes], name: str) -> None:
    head = stream.read(8)
    if not head:
        raise InputError(document_message("empty", file=name))
    if head == _OLD_WORD:
        code = "encrypted" if _ENCRYPTED in stream.read(1 << 20) else "old_word"
        raise InputError(document_message(code, file=name))
    for signature, code in _OTHERS:
        if head.startswith(signature):
            raise InputError(document_message(code, file=name))
    if not head.startswith(b"PK"):
        raise InputError(document_message("not_word", file=name))
    stream.seek(0)


def _relations(root: Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for entry in root.iter(_RELATIONS):
        kind = (entry.get("Type") or "").rpartition("/")[2]
        target = unquote(entry.get("Target") or "")
        is_outside = entry.get("TargetMode") == "External"
        if not is_outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield entry.get("Id") or "", Relation(kind, target, is_outside)
