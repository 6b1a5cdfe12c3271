"""The zip file of a Word document: some of its parts replaced or added, the others copied as they are packed."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO
from urllib.parse import unquote

from lxml import etree

from kehoach.document_messages import document_message
from kehoach.errors import InputError
from kehoach.writers.docx.package import Archive, Packed, pack

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_LOCAL = struct.Struct("<26x2H")
_LOCAL_SIZE = 30
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)


class SourceFile:
    """An opened Word document that the reader has found to be sound. Close it after use; it is a context manager."""

    def __init__(self, archive: zipfile.ZipFile, stream: IO[bytes], name: str) -> None:
        self._archive = archive
        self._stream = stream
        self._name = name
        self._members = {member.filename: member for member in archive.infolist() if not member.is_dir()}
        self._lower = {each.lstrip("/").lower(): each for each in self._members}
        root = self.xml("_rels/.rels")
        found = next(link for link in root.iter(RELATIONSHIP) if link.get("Type", "").endswith("/officeDocument"))
        self.main = self.stored(unquote(found.get("Target", "")))
        """The name of the part that holds the document."""
        self.relation_type = found.get("Type", "").rpartition("/")[0]
        """What the types of its relationships begin with: strict files have another than the usual ones."""

    @classmethod
    def open(cls, path: Path) -> SourceFile:
        """Open the document at ``path``. Raises ``InputError``."""
        try:
            stream = path.open("rb")
        except OSError as error:
            raise InputError(document_message("unreadable", file=path)) from error
        try:
            return cls(zipfile.ZipFile(stream), stream, str(path))
        except (*_FAULTS, StopIteration) as error:
            stream.close()
            raise InputError(document_message("broken_zip", file=path)) from error

    @classmethod
    def of(cls, data: bytes, name: str) -> SourceFile:
        """The document in ``data``, which came from a file of this name. Raises ``InputError``."""
        stream = io.BytesIO(data)
        try:
            return cls(zipfile.ZipFile(stream), stream, name)
        except (*_FAULTS, StopIteration) as error:
            raise InputError(document_message("broken_zip", file=name)) from error

    def __enter__(self) -> SourceFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()
        self._stream.close()

    def has(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return self.stored(part) in self._members

    def stored(self, part: str) -> str:
        """The name of a part as this file spells it; a new one as it is given."""
        plain = posixpath.normpath(part).lstrip("/")
        return self._lower.get(plain.lower(), plain)

    def xml(self, part: str) -> etree._Element:
        """A part as XML, nothing in it left out. Raises ``InputError`` when it is damaged."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, strip_cdata=False
        )
        try:
            return etree.fromstring(self._archive.read(self.stored(part)), parser)
        except (*_FAULTS, KeyError, etree.XMLSyntaxError) as error:
            raise InputError(document_message("broken_part", file=self._name, part=part)) from error

    def copied(self, changed: Mapping[str, bytes]) -> bytes:
        """The whole file with these parts in place of its own, or behind them. Raises ``InputError``."""
        try:
            packed = {name: self._packed(name) for name in self._members if name not in changed}
        except _FAULTS as error:
            raise InputError(document_message("broken_zip", file=self._name)) from error
        fresh = {name: pack(data) for name, data in changed.items()}
        names = (*self._members, *(name for name in fresh if name not in self._members))
        return Archive({name: fresh.get(name) or packed[name] for name in names}).with_members({})

    def _packed(self, name: str) -> Packed:
        """A part as it is packed: pictures are not unpacked, whatever size they claim."""
        member = self._members[name]
        if member.compress_type != zipfile.ZIP_DEFLATED or member.flag_bits & 1:
            return pack(self._archive.read(member))
        self._stream.seek(member.header_offset)
        name_size, extra_size = _LOCAL.unpack(self._stream.read(_LOCAL_SIZE))
        self._stream.seek(name_size + extra_size, 1)
        return Packed(self._stream.read(member.compress_size), member.CRC, member.file_size)
