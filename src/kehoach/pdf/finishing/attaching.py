"""The plan's source as a file within the PDF, which the catalogue calls the source of the document."""

from __future__ import annotations

import datetime
import hashlib
import zlib
from typing import TYPE_CHECKING

from kehoach.enclosed.in_pdf import ATTACHMENT

if TYPE_CHECKING:
    from pypdf import PdfWriter

_MIME = "/application/json"
_ABOUT = "Kế hoạch nguồn của văn bản này (kehoach lay-json lấy ra)"


def attach(writer: PdfWriter, source: bytes, date: datetime.date | None) -> None:
    """Attach ``source``; ``date`` is that of the plan, None where it has none whole.

    Written by hand: what pypdf makes of an attachment is not enough for PDF/A-3 (ISO 19005-3, 6.8).
    """
    from pypdf.generic import (
        ArrayObject,
        ByteStringObject,
        DictionaryObject,
        NameObject,
        NumberObject,
        StreamObject,
        TextStringObject,
    )

    file = StreamObject()
    file._data = zlib.compress(source)
    parameters = DictionaryObject({NameObject("/Size"): NumberObject(len(source))})
    parameters[NameObject("/CheckSum")] = ByteStringObject(hashlib.md5(source, usedforsecurity=False).digest())
    if date is not None:
        parameters[NameObject("/ModDate")] = TextStringObject(f"D:{date:%Y%m%d}000000Z")
    file[NameObject("/Type")] = NameObject("/EmbeddedFile")
    file[NameObject("/Subtype")] = NameObject(_MIME)
    file[NameObject("/Filter")] = NameObject("/FlateDecode")
    file[NameObject("/Params")] = parameters
    reference = writer._add_object(file)
    specification = DictionaryObject({NameObject("/Type"): NameObject("/Filespec")})
    for key in ("/F", "/UF"):
        specification[NameObject(key)] = TextStringObject(ATTACHMENT)
    specification[NameObject("/Desc")] = TextStringObject(_ABOUT)
    specification[NameObject("/AFRelationship")] = NameObject("/Source")
    specification[NameObject("/EF")] = DictionaryObject({NameObject("/F"): reference, NameObject("/UF"): reference})
    entry = writer._add_object(specification)
    root = writer.root_object
    root[NameObject("/AF")] = ArrayObject([entry])
    names = root.setdefault(NameObject("/Names"), DictionaryObject()).get_object()
    names[NameObject("/EmbeddedFiles")] = DictionaryObject(
        {NameObject("/Names"): ArrayObject([TextStringObject(ATTACHMENT), entry])}
    )
