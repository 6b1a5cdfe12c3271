"""PDF files as other offices send them: with forms, scripts, locks, turned pages, letters that are not in the file."""

from __future__ import annotations

import io
from collections.abc import Sequence

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

A4 = (595.0, 842.0)


def a_pdf(*pages: str, size: Sequence[float] = A4, rotate: int = 0) -> PdfWriter:
    """A file with a line of words on each page, in a font that every viewer brings itself."""
    writer = PdfWriter()
    for words in pages or ("Trang phu luc",):
        page = writer.add_blank_page(*size)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F"): _helvetica()})}
        )
        page[NameObject("/Contents")] = writer._add_object(stream(f"BT /F 24 Tf 72 400 Td ({words}) Tj ET"))
        if rotate:
            page.rotate(rotate)
    return writer


def bytes_of(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def locked(writer: PdfWriter, password: str, *, by_aes: bool = False) -> bytes:
    """The file with a password; by AES as the standard has it, though it is not written with it."""
    writer.encrypt(password, "chủ", algorithm="RC4-128")
    if by_aes:
        said = writer._encrypt_entry
        assert said is not None
        filters = DictionaryObject({NameObject("/StdCF"): DictionaryObject({NameObject("/CFM"): NameObject("/AESV3")})})
        said.update({NameObject("/V"): NumberObject(5), NameObject("/R"): NumberObject(6), NameObject("/CF"): filters})
        said.update(dict.fromkeys(map(NameObject, ("/StmF", "/StrF")), NameObject("/StdCF")))
    return bytes_of(writer)


def stream(content: str) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(content.encode("latin-1"))
    return made


def action(kind: str, **entries: str) -> DictionaryObject:
    made = DictionaryObject({NameObject("/S"): NameObject(f"/{kind}")})
    made.update({NameObject(f"/{key}"): TextStringObject(value) for key, value in entries.items()})
    return made


def with_form(writer: PdfWriter, value: str) -> PdfWriter:
    """A filled-in field on the first page, with a script behind it."""
    shown = stream(f"BT /F 12 Tf 2 4 Td ({value}) Tj ET")
    shown.update(
        {
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, (0, 0, 100, 20))),
            NameObject("/Resources"): DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/F"): _helvetica()})}
            ),
        }
    )
    field = _annotation("Widget", (100, 500, 300, 540))
    field.update(
        {
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("ten"),
            NameObject("/V"): TextStringObject(value),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(shown)}),
            NameObject("/AA"): DictionaryObject({NameObject("/K"): action("JavaScript", JS="app.alert(1)")}),
        }
    )
    reference = writer._add_object(field)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([reference])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})
    return writer


def with_layer(writer: PdfWriter, *, is_hidden: bool) -> PdfWriter:
    """A file with a layer."""
    layers = ArrayObject([writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG")}))])
    off = {NameObject("/OFF"): layers if is_hidden else ArrayObject()}
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
        {NameObject("/OCGs"): layers, NameObject("/D"): DictionaryObject(off)}
    )
    return writer


def with_actions(writer: PdfWriter) -> PdfWriter:
    """Scripts and programs that start when the file or its page is opened, or a place is clicked."""
    link = _annotation("Link", (0, 0, 100, 100))
    link[NameObject("/A")] = action("Launch", F="cmd.exe")
    page = writer.pages[0]
    page[NameObject("/Annots")] = ArrayObject([*page.get("/Annots", ()), writer._add_object(link)])
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): action("JavaScript", JS="app.alert(2)")})
    writer.root_object[NameObject("/OpenAction")] = action("JavaScript", JS="app.alert(3)")
    writer.add_attachment("virus.exe", b"MZ")
    return writer


def _annotation(kind: str, rectangle: Sequence[float]) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(f"/{kind}"),
            NameObject("/F"): NumberObject(4),
            NameObject("/Rect"): ArrayObject(map(FloatObject, rectangle)),
        }
    )


def _helvetica() -> DictionaryObject:
    names = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"}
    return DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in names.items()})
