"""A PDF while it is finished: what is put into it is written anew, every other object as it stands in the file.

Most objects of a tagged PDF say how its words hang together. Nothing here asks for them, so they are not even parsed.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import IndirectObject, PdfObject

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_NUMBER_DIGITS = 32
_ENTRY = 20
_UNUSED = b"0000000000 65535 f \n"
_PLACE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\s+0 \d+\s+((?:\d{10} (?:00000 n|\d{5} f)[ \r\n]{2})+)trailer")
"""One list of all objects from 0 on: the file was written at once, and each object stands by itself."""
_ENDS = b"endobj"


class Draft:
    """The catalogue, the pages and the document information of a file, and what is added. Raises what pypdf raises."""

    def __init__(self, data: bytes) -> None:
        from pypdf import PdfReader
        from pypdf.generic import DictionaryObject

        objects = _objects(data)
        if not objects:
            data = _plainly_written(data)
            objects = _objects(data)
        self._objects: dict[int, memoryview | PdfObject] = {**objects}
        self._reader = PdfReader(io.BytesIO(data))
        self.engine_said: Final[Mapping[str, Any]] = self._reader.metadata or {}
        """The document information as the engine wrote it."""
        self.root: Final = self._reader.root_object
        self.put(self.root, self.root.indirect_reference)
        self.info: Final = DictionaryObject()
        """The document information as it will be: nothing that the engine said stays by itself."""
        trailer = self._reader.trailer
        self._info = self.put(self.info, trailer.raw_get("/Info") if "/Info" in trailer else None)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._reader.pages)

    def page(self, number: int) -> PageObject:
        """A page to be changed, counted from 0."""
        page = self._reader.pages[number]
        self.put(page, page.indirect_reference)
        return page

    def put(self, entry: PdfObject, place: IndirectObject | None = None) -> IndirectObject:
        """Put an object into the file, into the place of another when one is given. Returns how others name it."""
        from pypdf.generic import IndirectObject

        number = max(self._objects) + 1 if place is None else place.idnum
        self._objects[number] = entry
        return IndirectObject(number, 0, self._reader)

    def written(self) -> bytes:
        """The bytes of the file. Its number (``/ID``) depends on what is in it and on nothing else."""
        out = io.BytesIO()
        out.write(_HEADER)
        size = max(self._objects) + 1
        table = [_UNUSED] * size
        for number, entry in sorted(self._objects.items(), key=lambda each: each[0]):
            table[number] = b"%010d 00000 n \n" % out.tell()
            if isinstance(entry, memoryview):
                out.write(entry)
            else:
                out.write(b"%d 0 obj\n" % number)
                entry.write_to_stream(out)
                out.write(b"\n" + _ENDS)
            out.write(b"\n")
        place = out.tell()
        out.write(b"xref\n0 %d\n" % size + b"".join(table))
        own = hashlib.sha256(out.getbuffer()).hexdigest()[:_NUMBER_DIGITS]
        names = f"/Size {size} /Root {_named(self.root.indirect_reference)} /Info {_named(self._info)}"
        out.write(f"trailer\n<< {names} /ID [ <{own}> <{own}> ] >>\nstartxref\n{place}\n%%EOF\n".encode())
        return out.getvalue()


def _objects(data: bytes) -> dict[int, memoryview]:
    """Every object of a file by its number, as it is written; none when they do not all stand by themselves."""
    place = _PLACE.search(data)
    table = _TABLE.match(data, int(place[1])) if place else None
    if table is None:
        return {}
    entries = [table[1][at : at + _ENTRY] for at in range(0, len(table[1]), _ENTRY)]
    begins = {int(entry[:10]): number for number, entry in enumerate(entries) if entry[17:18] == b"n"}
    objects = {}
    for begin, end in pairwise((*sorted(begins), table.start())):
        number = begins[begin]
        ends = data.rfind(_ENDS, begin, end)
        if ends < 0 or not data.startswith(b"%d 0 obj" % number, begin):
            return {}
        objects[number] = memoryview(data)[begin : ends + len(_ENDS)]
    return objects


def _plainly_written(data: bytes) -> bytes:
    from pypdf import PdfWriter

    out = io.BytesIO()
    PdfWriter(clone_from=io.BytesIO(data)).write(out)
    return out.getvalue()


def _named(reference: IndirectObject | None) -> str:
    return "" if reference is None else f"{reference.idnum} 0 R"
