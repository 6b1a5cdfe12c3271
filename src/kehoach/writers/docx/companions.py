"""Parts the writer brings itself, so that any template will do: blank margins, footnotes, properties."""

from __future__ import annotations

from kehoach.blocks import Inline, Properties
from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx import styles
from kehoach.writers.docx.flow import Paper
from kehoach.writers.docx.sections import BLANK_FOOTER, BLANK_HEADER
from kehoach.writers.docx.xml import DECLARATION, W_NAMESPACES, escape

FOOTNOTES = "word/footnotes.xml"
CORE = "docProps/core.xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_PARTS = (
    ("header", BLANK_HEADER, "word/headerKehoach.xml", f"<w:hdr {W_NAMESPACES}><w:p/></w:hdr>"),
    ("footer", BLANK_FOOTER, "word/footerKehoach.xml", f"<w:ftr {W_NAMESPACES}><w:p/></w:ftr>"),
    (
        "footnotes",
        "rIdKehoachFootnotes",
        FOOTNOTES,
        f"<w:footnotes {W_NAMESPACES}>{_SEPARATORS}</w:footnotes>",
    ),
)


def add_companions(parts: dict[str, bytes]) -> None:
    """Add the parts to a template that lacks them, with their types and relationships."""
    types: list[str] = []
    relations: list[str] = []
    for kind, relation, name, content in _PARTS:
        if name in parts:
            continue
        parts[name] = (DECLARATION + content).encode()
        types.append(f'<Override PartName="/{name}" ContentType="{_WORD}{kind}+xml"/>')
        target = name.removeprefix("word/")
        relations.append(f'<Relationship Id="{relation}" Type="{_RELATION}{kind}" Target="{target}"/>')
    if CORE not in parts:
        raise TemplateError(sentence("missing_part", part=CORE))
    _append(parts, "[Content_Types].xml", "</Types>", types)
    _append(parts, "word/_rels/document.xml.rels", "</Relationships>", relations)


def _append(parts: dict[str, bytes], name: str, end: str, entries: list[str]) -> None:
    before, found, after = parts[name].decode().rpartition(end)
    if not found:
        raise TemplateError(sentence("broken_part", part=name))
    parts[name] = f"{before}{''.join(entries)}{found}{after}".encode()


def footnotes_xml(notes: tuple[Inline, ...], paper: Paper) -> str:
    """The footnotes part; the marks count by themselves."""
    make = paper.paragraphs
    style = escape(paper.sheet.ids[styles.FOOTNOTE_MARK])
    mark = f'<w:r><w:rPr><w:rStyle w:val="{style}"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    entries = "".join(
        f'<w:footnote w:id="{number}">{make.head(styles.FOOTNOTE)}</w:pPr>{mark}'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{make.runs(inline)}</w:p></w:footnote>'
        for number, inline in enumerate(notes, 1)
    )
    return f"{DECLARATION}<w:footnotes {W_NAMESPACES}>{_SEPARATORS}{entries}</w:footnotes>"


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
