"""The .docx container: a bounded reader, and a writer that copies unchanged parts already compressed.

``zipfile`` reads; it cannot write a member that is already deflated, so the few records of a zip file are
written here. Dates and attributes are fixed: the same parts give the same bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from kehoach.errors import TemplateError
from kehoach.sentences import sentence

MAX_FILE = 20 * 1024 * 1024
MAX_PART = 30 * 1024 * 1024
MAX_TOTAL = 60 * 1024 * 1024
MAX_PARTS = 2000
"""A template larger than this is refused unread: a zip of some kilobytes can hold gigabytes."""

# A usual plan is deflated twice as fast on level 3 as on zlib's usual 6, for a file three percent larger; the
# long tables of a large one repeat so much that the usual level halves them.
_QUICK, _THOROUGH = 3, 6
_LARGE = 100_000
_SMALL = 4096
# 1980-01-01, the first day a zip file can name.
_DATE = 0x0021
_UTF8 = 0x0800
_COMMON = struct.Struct("<HHHHHIIIHH")
_ENTRY = struct.Struct("<HHHII")
_END = struct.Struct("<4sHHHHIIH")


@dataclass(frozen=True, slots=True)
class Packed:
    """One member ready to be written: its bytes, deflated or not, with the checksum and size of the plain ones."""

    data: bytes
    checksum: int
    size: int
    method: int = zipfile.ZIP_DEFLATED


def pack(data: bytes) -> Packed:
    """Deflate one part."""
    return Packed(_deflate(data), zlib.crc32(data), len(data))


def store(data: bytes) -> Packed:
    """Take one part as it is: deflating a few hundred bytes takes longer than it is worth."""
    return Packed(data, zlib.crc32(data), len(data), zipfile.ZIP_STORED)


def _deflate(data: bytes) -> bytes:
    # A window no larger than the data: asking the system for the usual 256 kB costs more than a small part.
    window, memory = (15, 8) if len(data) > _SMALL else (12, 5)
    level = _THOROUGH if len(data) > _LARGE else _QUICK
    deflate = zlib.compressobj(level, zlib.DEFLATED, -window, memory)
    return deflate.compress(data) + deflate.flush()


class Beginning:
    """The unchanging first part of a member, deflated once, to which each document adds its own end."""

    def __init__(self, data: bytes) -> None:
        deflate = zlib.compressobj(_THOROUGH, zlib.DEFLATED, -15)
        # A full flush ends on a whole byte and forgets what came before: another deflate stream may follow.
        self._data = deflate.compress(data) + deflate.flush(zlib.Z_FULL_FLUSH)
        self._checksum = zlib.crc32(data)
        self._size = len(data)
        self._latest = (b"", self._with(b""))

    def ended(self, end: bytes) -> Packed:
        """The whole member, with ``end`` as its rest, which is often that of the document before."""
        latest, packed = self._latest
        if latest != end:
            packed = self._with(end)
            self._latest = (end, packed)
        return packed

    def _with(self, end: bytes) -> Packed:
        return Packed(self._data + _deflate(end), zlib.crc32(end, self._checksum), self._size + len(end))


class Archive:
    """A zip file whose unchanging members are laid out once; each document adds its own behind them."""

    def __init__(self, members: Mapping[str, Packed]) -> None:
        self._members, self._directory = _laid_out(members, 0)
        self._count = len(members)

    def with_members(self, members: Mapping[str, Packed]) -> bytes:
        """The whole file with these members added."""
        data, directory = _laid_out(members, len(self._members))
        size = len(self._directory) + len(directory)
        count = self._count + len(members)
        end = _END.pack(b"PK\x05\x06", 0, 0, count, count, size, len(self._members) + len(data), 0)
        return b"".join((self._members, data, self._directory, directory, end))


def _laid_out(members: Mapping[str, Packed], offset: int) -> tuple[bytes, bytes]:
    """The members as they stand in the file from ``offset`` on, and their entries in its directory."""
    data: list[bytes] = []
    directory: list[bytes] = []
    for name, packed in members.items():
        encoded = name.encode()
        flags = 0 if name.isascii() else _UTF8
        sizes = (packed.checksum, len(packed.data), packed.size, len(encoded), 0)
        common = _COMMON.pack(20, flags, packed.method, 0, _DATE, *sizes)
        directory += (b"PK\x01\x02\x14\x00", common, _ENTRY.pack(0, 0, 0, 0, offset), encoded)
        data += (b"PK\x03\x04", common, encoded, packed.data)
        offset += 4 + _COMMON.size + len(encoded) + len(packed.data)
    return b"".join(data), b"".join(directory)


def read_package(data: bytes) -> dict[str, bytes]:
    """The parts of a .docx file, in file order.

    Raises ``TemplateError`` when it is no zip file, is damaged or encrypted, or unpacks to more than the bounds.
    """
    if len(data) > MAX_FILE:
        raise TemplateError(sentence("too_large", limit=MAX_FILE // 1024 // 1024))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise TemplateError(sentence("not_docx")) from error


def _read_parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_TOTAL:
        raise TemplateError(sentence("unpacks_too_large", limit=MAX_TOTAL // 1024 // 1024))
    parts: dict[str, bytes] = {}
    for member in members:
        with archive.open(member) as stream:
            # The size a zip file states is a claim; what is read is the fact.
            content = stream.read(MAX_PART + 1)
        if len(content) > MAX_PART or sum(map(len, parts.values())) + len(content) > MAX_TOTAL:
            raise TemplateError(sentence("unpacks_too_large", limit=MAX_TOTAL // 1024 // 1024))
        parts[member.filename] = content
    return parts
