"""An empty field for a digital signature, which signing programs fill in; printed, it is not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.blocks import Signature
from kehoach.pdf.finishing.signature_place import Box
from kehoach.pdf.finishing.wording import words

if TYPE_CHECKING:
    from pypdf import PdfWriter

NAME = "ChuKySo"
_PRINTED = 4
_EXISTS = 1


def add_signature_field(writer: PdfWriter, box: Box, signature: Signature) -> None:
    """Put the field at ``box``, whose page counts in the document as it is now."""
    from pypdf.generic import (
        ArrayObject,
        DecodedStreamObject,
        DictionaryObject,
        FloatObject,
        NameObject,
        NumberObject,
        TextStringObject,
    )

    page = writer.pages[box.page]
    width, height = box.right - box.left, box.top - box.bottom
    # PDF/A wants every annotation to have an appearance, an empty one too.
    nothing = DecodedStreamObject()
    nothing.set_data(b"")
    nothing[NameObject("/Type")] = NameObject("/XObject")
    nothing[NameObject("/Subtype")] = NameObject("/Form")
    nothing[NameObject("/BBox")] = ArrayObject(map(FloatObject, (0, 0, round(width, 2), round(height, 2))))
    nothing[NameObject("/Resources")] = DictionaryObject()
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Sig"),
            NameObject("/T"): TextStringObject(NAME),
            NameObject("/TU"): TextStringObject(words("field", title=signature.authority[-1], name=signature.name)),
            NameObject("/F"): NumberObject(_PRINTED),
            NameObject("/Rect"): ArrayObject(FloatObject(round(side, 2)) for side in box[1:]),
            NameObject("/P"): page.indirect_reference,
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(nothing)}),
        }
    )
    reference = writer._add_object(field)
    there = page.get("/Annots")
    page[NameObject("/Annots")] = ArrayObject([*(there.get_object() if there is not None else ()), reference])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): ArrayObject([reference]), NameObject("/SigFlags"): NumberObject(_EXISTS)}
    )
