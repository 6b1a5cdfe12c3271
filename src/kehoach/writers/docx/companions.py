"""Parts the writer brings itself, so that any template will do: blank margins, footnotes, properties."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.blocks import Inline, Properties
from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx import styles
from kehoach.writers.docx.facts import parse
from kehoach.writers.docx.flow import Paper
from kehoach.writers.docx.relations import CORE, DOCUMENT, FOOTNOTES, TYPES, relations, relations_name
from kehoach.writers.docx.sections import BLANK_FOOTER, BLANK_HEADER
from kehoach.writers.docx.xml import DECLARATION, W_NAMESPACES, escape

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "application/vnd.openxmlformats-package."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


class _Companion(NamedTuple):
    """One part, its content type, and its relationship from ``source``; ``named`` when a document asks by its id."""

    name: str
    type: str
    source: str
    id: str
    relation: str
    content: str
    named: bool = False

    @property
    def kind(self) -> str:
        """The last word of its relationship, of which a source has one."""
        return self.relation.rpartition("/")[2]


_PARTS = (
    _Companion(
        "word/headerKehoach.xml",
        f"{_WORD}header+xml",
        DOCUMENT,
        BLANK_HEADER,
        f"{_RELATION}header",
        f"<w:hdr {W_NAMESPACES}><w:p/></w:hdr>",
        named=True,
    ),
    _Companion(
        "word/footerKehoach.xml",
        f"{_WORD}footer+xml",
        DOCUMENT,
        BLANK_FOOTER,
        f"{_RELATION}footer",
        f"<w:ftr {W_NAMESPACES}><w:p/></w:ftr>",
        named=True,
    ),
    _Companion(
        FOOTNOTES,
        f"{_WORD}footnotes+xml",
        DOCUMENT,
        "rIdKehoachFootnotes",
        f"{_RELATION}footnotes",
        f"<w:footnotes {W_NAMESPACES}>{_SEPARATORS}</w:footnotes>",
    ),
    # Written anew for each document, so that a template need not have it.
    _Companion(
        CORE,
        f"{_PACKAGE}core-properties+xml",
        "",
        "rIdKehoachCore",
        f"{_PACKAGE_RELATION}core-properties",
        "<x/>",
    ),
    # Holds the stamp; a template with properties of its own keeps its part, whatever its name.
    _Companion(
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "",
        "rIdKehoachCustom",
        f"{_RELATION}custom-properties",
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    ),
)


def add_companions(parts: dict[str, bytes]) -> None:
    """Add the parts to a template that lacks them, with their types and relationships."""
    types: list[str] = []
    for source in (DOCUMENT, ""):
        name = relations_name(source)
        there = list(relations(parse(parts[name], name), source))
        ids, kinds = {each.id for each in there}, {each.kind for each in there}
        entries = []
        for part in _PARTS:
            if part.source != source or (part.id in ids if part.named else part.kind in kinds):
                continue
            target = part.name.removeprefix("word/")
            entries.append(f'<Relationship Id="{part.id}" Type="{part.relation}" Target="{target}"/>')
            if part.name not in parts:
                parts[part.name] = (DECLARATION + part.content).encode()
                types.append(f'<Override PartName="/{part.name}" ContentType="{part.type}"/>')
        append_entries(parts, name, "</Relationships>", entries)
    append_entries(parts, TYPES, "</Types>", types)


def append_entries(parts: dict[str, bytes], name: str, end: str, entries: list[str]) -> None:
    """Add elements at the end of a part, before its closing tag ``end``. Raises ``TemplateError`` without one."""
    before, found, after = parts[name].rpartition(end.encode())
    if not found:
        raise TemplateError(sentence("broken_part", part=name))
    parts[name] = b"".join((before, "".join(entries).encode(), found, after))


def footnotes_xml(entries: str) -> str:
    """The footnotes part with these entries."""
    return f"{DECLARATION}<w:footnotes {W_NAMESPACES}>{_SEPARATORS}{entries}</w:footnotes>"


def footnote_entries(notes: tuple[Inline, ...], paper: Paper) -> str:
    """The footnotes in their order; the marks count by themselves."""
    make = paper.paragraphs
    style = escape(paper.sheet.ids[styles.FOOTNOTE_MARK])
    mark = f'<w:r><w:rPr><w:rStyle w:val="{style}"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    return "".join(
        f'<w:footnote w:id="{number}">{make.head(styles.FOOTNOTE)}</w:pPr>{mark}'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{make.runs(inline)}</w:p></w:footnote>'
        for number, inline in enumerate(notes, 1)
    )


def core_xml(properties: Properties) -> str:
    """Title, subject, author and language; dates only when the plan's own date is whole."""
    dates = ""
    if properties.date is not None:
        stamp = f"{properties.date.isoformat()}T00:00:00Z"
        dates = "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>' for name in ("created", "modified")
        )
    named = (("title", properties.title), ("subject", properties.subject), ("creator", properties.author))
    words = "".join(f"<dc:{name}>{_flat(text)}</dc:{name}>" for name, text in named)
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{words}<dc:language>vi-VN</dc:language>{dates}'
        "</cp:coreProperties>"
    )


def _flat(text: str) -> str:
    return escape(" ".join(text.split()))
