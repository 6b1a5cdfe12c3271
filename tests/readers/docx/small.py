"""The smallest Word files: only the XML a test is about, the rest filled in."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from kehoach.readers.docx.document import read_document
from kehoach.seen import Document, Line, Look, Setting

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ROOTS = {
    "document": "document",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "theme": "theme",
    "header": "hdr",
    "footer": "ftr",
}


def parts(body: str, **others: str) -> dict[str, bytes]:
    """The parts of a document. ``others`` are its further parts by kind; "header1" is the first header, rId "header1".

    The inside of each part is given, its root is added.
    """
    content = {"word/document.xml": _root("document", f"<w:body>{body}</w:body>")}
    entries = []
    for name, inside in others.items():
        kind = re.sub(r"\d+$", "", name)
        content[f"word/{name}.xml"] = _root(kind, inside)
        entries.append(f'<Relationship Id="{name}" Type="{TYPES}/{kind}" Target="{name}.xml"/>')
    content["word/_rels/document.xml.rels"] = _relations("".join(entries))
    content["_rels/.rels"] = _relations(
        f'<Relationship Id="rId1" Type="{TYPES}/officeDocument" Target="word/document.xml"/>'
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{re.sub(r"[0-9]+$", "", name)}+xml"/>'
        for name in others
        if name != "theme"
    )
    content["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>{overrides}</Types>'
    ).encode()
    return content


def zipped(content: Mapping[str, bytes]) -> bytes:
    """Parts as a .docx file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(body: str, **others: str) -> bytes:
    """A document as a file."""
    return zipped(parts(body, **others))


def read_bytes(data: bytes, folder: Path) -> Document:
    """What a file shows."""
    file = folder / "van-ban.docx"
    file.write_bytes(data)
    return read_document(file)


class Reading:
    """Reads small documents in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def document(self, body: str, **others: str) -> Document:
        return read_bytes(word(body, **others), self._folder)

    def lines(self, body: str, **others: str) -> list[Line]:
        return list(self.document(body, **others).lines())

    def texts(self, body: str, **others: str) -> list[str]:
        return [line.text for line in self.lines(body, **others)]

    def labels(self, body: str, **others: str) -> list[str]:
        return [line.label for line in self.lines(body, **others)]

    def line(self, body: str, **others: str) -> Line:
        (line,) = self.lines(body, **others)
        return line

    def look(self, body: str, **others: str) -> Look:
        """The look of the only piece of the only paragraph."""
        (piece,) = self.line(body, **others).pieces
        return piece.look

    def setting(self, body: str, **others: str) -> Setting:
        return self.line(body, **others).setting


def p(inside: str = "chữ", ppr: str = "", rpr: str = "") -> str:
    """A paragraph; plain words become a run with the properties ``rpr``."""
    runs = inside if inside.startswith("<") or not inside else r(inside, rpr)
    return f"<w:p><w:pPr>{ppr}</w:pPr>{runs}</w:p>"


def r(text: str = "chữ", rpr: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(key: str, inside: str, kind: str = "paragraph", based_on: str = "", *, is_default: bool = False) -> str:
    """A style; ``inside`` holds its pPr, rPr, tblPr."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = ' w:default="1"' if is_default else ""
    return f'<w:style w:type="{kind}"{default} w:styleId="{key}"><w:name w:val="{key}"/>{base}{inside}</w:style>'


def defaults(rpr: str = "", ppr: str = "") -> str:
    """The defaults of a document, to stand first in its styles."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{rpr}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{ppr}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _root(kind: str, inside: str) -> bytes:
    prefix = "a" if kind == "theme" else "w"
    return f"<{prefix}:{ROOTS[kind]} {NAMESPACES}>{inside}</{prefix}:{ROOTS[kind]}>".encode()


def _relations(entries: str) -> bytes:
    return f'<Relationships xmlns="{RELS}">{entries}</Relationships>'.encode()
