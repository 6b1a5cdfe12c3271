"""The .docx container, opened within bounds: only the parts that show something are unpacked.

Raises ``InputError`` in the clerk's words for everything that is no Word document one can read.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote

from kehoach.document_messages import document_message
from kehoach.errors import InputError
from kehoach.readers.docx.container import opened, refuse_large_directory, refuse_other_kinds
from kehoach.readers.docx.shared import Shared
from kehoach.readers.docx.xml import BrokenXmlError, Element, TooLargeError, W, parse

MAX_PART: Final = 60 * 1024 * 1024
MAX_TOTAL: Final = 150 * 1024 * 1024
"""Bounds on what is unpacked: a zip of some kilobytes can hold gigabytes. Pictures are never unpacked."""

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "officeDocument"
_DOCUMENT = f"{W}document"
_ODT = b"application/vnd.oasis.opendocument"
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_ZIP_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, OverflowError, ValueError, NotImplementedError, RuntimeError),
)


class Relation(NamedTuple):
    """What a part refers to: the last word of its type, and the part or address meant."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """An opened document. Close it after use; it is a context manager."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self.file = name
        members = (member for member in archive.infolist() if not member.is_dir())
        self._members = {_part_name(member.filename).lower(): member for member in members}
        self._read = 0
        self.shared = Shared()
        """The properties that its stories repeat."""

    @classmethod
    def open(cls, path: Path) -> Package:
        """Open the document at ``path``. Raises ``InputError``."""
        name = str(path)
        stream = opened(path, name)
        try:
            refuse_other_kinds(stream, name)
            refuse_large_directory(stream, name)
            return cls(zipfile.ZipFile(stream), name)
        except _ZIP_FAULTS as error:
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

    @contextmanager
    def bounded(self) -> Iterator[None]:
        """Say in the clerk's words that what was read inside is too large."""
        try:
            yield
        except TooLargeError as error:
            raise InputError(document_message("too_large_inside", file=self.file)) from error

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(_part_name(member.filename) for member in self._members.values())

    def has(self, part: str) -> bool:
        """Whether there is a part of this name, case aside as Word has it."""
        return part.lower() in self._members

    def xml(self, part: str) -> Element:
        """A part as XML. Raises ``InputError`` when it is missing, too large or damaged."""
        return self._parsed(part, parse)

    def story(self, part: str) -> Element:
        """A part with paragraphs in it, the properties they repeat as marks of ``shared``. Raises as ``xml``."""
        return self._parsed(part, self.shared.parse)

    def _parsed(self, part: str, parse: Callable[[bytes], Element]) -> Element:
        try:
            with self.bounded():
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

    def main_part(self) -> tuple[str, Element]:
        """The part that holds the document, and it. Raises ``InputError`` when this is another kind of package."""
        for relation in self.relations("").values():
            if relation.kind == _MAIN and not relation.is_outside:
                root = self.story(relation.target) if relation.target.endswith(".xml") else None
                if root is None or root.tag != _DOCUMENT:
                    raise InputError(document_message(self._other_kind(relation.target), file=self.file))
                return relation.target, root
        raise InputError(document_message(self._other_kind(""), file=self.file))

    def _other_kind(self, main: str) -> str:
        """What a zip file is that holds no Word document."""
        if main.startswith("xl/"):
            return "excel"
        if main.startswith("ppt/"):
            return "slides"
        if self.has("mimetype") and self._bytes("mimetype").startswith(_ODT):
            return "odt"
        return "not_word"

    def _bytes(self, part: str) -> bytes:
        member = self._members.get(part.lower())
        if member is None:
            raise InputError(document_message("missing_part", file=self.file, part=part))
        if member.flag_bits & _ENCRYPTED:
            raise InputError(document_message("encrypted", file=self.file))
        try:
            if member.compress_type not in _METHODS:
                raise NotImplementedError(member.compress_type)
            with self._archive.open(member) as stream:
                # The size a zip file states is a claim; what is read is the fact.
                content = stream.read(MAX_PART + 1)
        except _ZIP_FAULTS as error:
            raise InputError(document_message("broken_part", file=self.file, part=part)) from error
        self._read += len(content)
        if len(content) > MAX_PART or self._read > MAX_TOTAL:
            raise TooLargeError
        return content


def _part_name(name: str) -> str:
    """The name of a part as relations give it; some programs write a slash in front, or the slashes of Windows."""
    return name.replace("\\", "/").lstrip("/")


def _relations(root: Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for entry in root.iter(_RELATIONS):
        kind = (entry.get("Type") or "").rpartition("/")[2]
        target = unquote(entry.get("Target") or "")
        is_outside = entry.get("TargetMode") == "External"
        if not is_outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield entry.get("Id") or "", Relation(kind, target, is_outside)
