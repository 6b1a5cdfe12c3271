"""What a PDF says of itself: its properties, twice (Info and XMP) and alike, and its language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from kehoach.blocks import Properties
from kehoach.sealing import GAP, KEY

if TYPE_CHECKING:
    from pypdf import PdfWriter

CREATOR = "kehoach"
LANGUAGE = "vi-VN"
_UNKNOWN = "?"
_PART, _CONFORMANCE = 3, "B"
"""PDF/A-3b: pages look the same for ever, and the source of the document may be attached."""

_PACKET_BEGINS = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_PACKET_ENDS = '<?xpacket end="w"?>'


def say(writer: PdfWriter, properties: Properties, *, archival: bool) -> None:
    """Write the properties of a plan over whatever the engine wrote; without a date where the plan has none whole.

    A viewer shows the title in place of the file name. Among them is the gap for the seal.
    """
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    engine: Mapping[str, Any] = writer.metadata or {}
    producer = str(engine.get("/Producer", _UNKNOWN))
    info = {"/Title": properties.title, "/Author": properties.author, "/Subject": properties.subject}
    info |= {"/Creator": CREATOR, "/Producer": producer, KEY: GAP}
    if properties.date is not None:
        info |= dict.fromkeys(("/CreationDate", "/ModDate"), f"D:{properties.date:%Y%m%d}000000Z")
    writer.metadata = info
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    shown = root.setdefault(NameObject("/ViewerPreferences"), DictionaryObject()).get_object()
    shown[NameObject("/DisplayDocTitle")] = BooleanObject(value=True)
    _put_packet(writer, _packet(properties, producer, archival=archival).encode())


def _put_packet(writer: PdfWriter, packet: bytes) -> None:
    from pypdf.generic import DecodedStreamObject, NameObject

    stream = DecodedStreamObject()
    stream.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
    stream.set_data(packet)
    root = writer.root_object
    if "/Metadata" in root:
        # In its place, or the old one would stay in the file.
        writer._replace_object(root.raw_get("/Metadata"), stream)
    else:
        root[NameObject("/Metadata")] = writer._add_object(stream)


def _packet(properties: Properties, producer: str, *, archival: bool) -> str:
    title, author, subject = map(_flat, (properties.title, properties.author, properties.subject))
    dates = ""
    if properties.date is not None:
        day = f"{properties.date.isoformat()}T00:00:00Z"
        dates = f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>"
    kind = f"<pdfaid:part>{_PART}</pdfaid:part><pdfaid:conformance>{_CONFORMANCE}</pdfaid:conformance>"
    return (
        f'{_PACKET_BEGINS}\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>'
        f"<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>"
        f"<pdf:Producer>{escape(producer)}</pdf:Producer><xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>"
        f"{dates}{kind if archival else ''}</rdf:Description></rdf:RDF></x:xmpmeta>\n{_PACKET_ENDS}"
    )


def _flat(text: str) -> str:
    return escape(" ".join(text.split()))
