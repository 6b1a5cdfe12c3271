"""The Word template, compiled once: skeleton, styles and unchanged parts, ready to be written many times."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from lxml import etree
from markupsafe import Markup

from kehoach.blocks import Flow, Letterhead, Properties, Table
from kehoach.errors import TemplateError
from kehoach.memo import Memo
from kehoach.sentences import sentence
from kehoach.writers.docx import styles
from kehoach.writers.docx.companions import add_companions, core_xml, footnote_entries, footnotes_xml
from kehoach.writers.docx.enclosing import Enclosing
from kehoach.writers.docx.facts import column_width, parse, read_style_sheet
from kehoach.writers.docx.flow import BODY, Drawn, FlowWriter, Paper, Written
from kehoach.writers.docx.jinja import Skeleton, is_bundled, missing
from kehoach.writers.docx.numbering import Numbering
from kehoach.writers.docx.package import MAX_FILE, Archive, Beginning, Packed, pack, read_package, store
from kehoach.writers.docx.paragraphs import Paragraphs
from kehoach.writers.docx.placeholders import PLACEHOLDERS, SECTION_END
from kehoach.writers.docx.relations import (
    CORE,
    DOCUMENT,
    FOOTNOTES,
    NUMBERING,
    STYLES,
    TYPES,
    relations,
    relations_name,
)
from kehoach.writers.docx.sections import make_sections
from kehoach.writers.docx.signing import USUAL, Form, SigningRoom, reshaped
from kehoach.writers.docx.stamping import Stamper
from kehoach.writers.docx.xml import DECLARATION, W, twips_from_mm

_NEEDED = (DOCUMENT, NUMBERING, STYLES, TYPES, relations_name(""), relations_name(DOCUMENT))
_LINES_TOGETHER = 5000
"""Those of some seventy usual plans; large ones are written one by one, because each fills the memory."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_BODY_GAP = Markup("\0")
"""Stands for the body while the skeleton is filled in; no XML holds it."""
_MARGINS = frozenset({"header", "footer"})
_COLUMN = twips_from_mm(63)


class _Drawn(NamedTuple):
    """A flow, its XML, and the ``w:num`` elements that this needs."""

    flow: Flow
    xml: Drawn
    numbering: str


class _Filled(NamedTuple):
    """The parts of one document as text: its body in pieces, footnotes, headers and footers by part, ``w:num``."""

    pieces: Sequence[bytes]
    notes: str
    margins: Mapping[str, bytes]
    numbering: str
    properties: Properties


class DocxTemplate:
    """A compiled template. Immutable: share it between threads; sent to another process it compiles anew."""

    def __init__(self, data: bytes) -> None:
        """Compile the bytes of a .docx. Raises ``TemplateError`` naming what is wrong with it."""
        self._data = data
        parts = read_package(data)
        for name in _NEEDED:
            if name not in parts:
                raise TemplateError(sentence("missing_part", part=name))
        # Checked when it was built: importing and running the checks takes longer than all the rest of compiling.
        trusted = is_bundled(data)
        if not trusted:
            from kehoach.writers.docx.package_checks import sound_package

            parts = sound_package(parts)
        add_companions(parts)
        trees = {name: parse(part, name) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
        if not trusted:
            from kehoach.writers.docx.template_checks import check_typed

            check_typed(parts, trees)
        document = trees[DOCUMENT]
        sheet = read_style_sheet(parts[STYLES], parts[NUMBERING])
        sections = make_sections(_last_section(document))
        agency, recipients, signer = (
            column_width(document, name) or _COLUMN for name in ("co_quan", "noi_nhan", "chu_ky")
        )
        room = SigningRoom(recipients, signer, sections.text_width, sections.text_height, sheet.sizes)
        self._paper = Paper(sheet, sections, Paragraphs(sheet), agency, room)
        self._written = Memo[Written]()
        self._document = parts[DOCUMENT]
        self._skeleton = Skeleton(DECLARATION + open_end(_text(parts[DOCUMENT], DOCUMENT)), DOCUMENT)
        self._reshaped: dict[Form, Skeleton] = {}
        self._margins = _margin_skeletons(parts, trees)
        self._check_placeholders()
        if not trusted:
            from kehoach.writers.docx.template_checks import check_compiled

            check_compiled({DOCUMENT: self._skeleton, **self._margins}, trees, self._paper)
        self._numbering, self._free = _split_numbering(_text(parts[NUMBERING], NUMBERING))
        self._no_footnotes = pack(parts[FOOTNOTES])
        quiet = self._render_quiet_margins()
        self._quiet_margins = {name: pack(part) for name, part in quiet.items()}
        self._stamper = Stamper(parts, trees, _last_section(document), quiet, trusted=trusted)
        changing = {DOCUMENT, NUMBERING, FOOTNOTES, CORE, self._stamper.part, *self._margins}
        unchanging = {name: pack(part) for name, part in parts.items() if name not in changing}
        self._archive = Archive(unchanging)
        self._enclosing = Enclosing(parts)
        carrying = {name: pack(part) for name, part in self._enclosing.changed.items()}
        self._carrying_archive = Archive(unchanging | carrying)

    @classmethod
    def load(cls, path: Path | str) -> Self:
        """Read and compile a template file. Raises ``TemplateError``, also when it cannot be read."""
        try:
            data = _bounded_bytes(Path(path))
        except ValueError as error:  # a name that no system takes, and that no console prints
            raise TemplateError(sentence("template_unreadable", file=ascii(str(path)))) from error
        except OSError as error:
            raise TemplateError(sentence("template_unreadable", file=str(path))) from error
        try:
            return cls(data)
        except TemplateError as error:
            raise TemplateError(sentence("template_file", file=str(path), detail=str(error))) from error

    def __reduce__(self) -> tuple[type[Self], tuple[bytes]]:
        return type(self), (self._data,)

    def write(self, flow: Flow, source: bytes | None = None) -> bytes:
        """The .docx of a flow. The same flow gives the same bytes.

        ``source`` is the plan (JSON) that the document carries, None for none.
        """
        (document,) = self.write_all([flow], [source])
        return document

    def write_all(self, flows: Sequence[Flow], sources: Sequence[bytes | None]) -> list[bytes]:
        """The .docx of each flow, with its source, as ``write`` makes it."""
        documents: list[bytes] = []
        for group in _groups(flows):
            documents += self._write_together(flows[group], sources[group])
        return documents

    def _write_together(self, flows: Sequence[Flow], sources: Sequence[bytes | None]) -> list[bytes]:
        """Take documents through each stage together.

        The code of one stage fits the cache of a processor, that of all does not.
        """
        drawn = [self._drawn(flow) for flow in flows]
        filled = [self._filled_in(each) for each in drawn]
        stamps = [self._stamper.stamp(each.pieces, each.notes.encode(), each.margins) for each in filled]
        documents = [pack(b"".join(each.pieces)) for each in filled]
        carried = [None if source is None else self._enclosing.filled(source) for source in sources]
        return [self._put_together(*each) for each in zip(filled, stamps, documents, carried, strict=True)]

    def _drawn(self, flow: Flow) -> _Drawn:
        numbering = Numbering(self._paper.sheet.lists, self._free)
        shared = self._written.begin()
        drawn = FlowWriter(flow, self._paper, numbering, shared).drawn()
        self._written.end(shared)
        return _Drawn(flow, drawn, numbering.added)

    def _filled_in(self, drawn: _Drawn) -> _Filled:
        flow, (context, body, form), added = drawn
        skeleton = self._skeleton if form == USUAL else self._skeleton_for(form)
        before, *behind = skeleton.render({**context, BODY: _BODY_GAP}).split(_BODY_GAP)
        pieces = [before.encode()]
        for each in behind:
            pieces += (*body, each.encode())
        margins: dict[str, bytes] = {}
        if _has_margin_words(flow):
            margins = {name: margin.render(context).encode() for name, margin in self._margins.items()}
        notes = footnote_entries(flow.notes, self._paper) if flow.notes else ""
        return _Filled(pieces, notes, margins, added, flow.properties)

    def _put_together(self, filled: _Filled, stamp: Packed, document: Packed, source: Packed | None) -> bytes:
        beginning, rest = self._numbering
        notes = filled.notes
        parts = {
            DOCUMENT: document,
            NUMBERING: beginning.ended(f"{filled.numbering}{rest}".encode()),
            FOOTNOTES: pack(footnotes_xml(notes).encode()) if notes else self._no_footnotes,
            CORE: store(core_xml(filled.properties).encode()),
            self._stamper.part: stamp,
            **self._quiet_margins,
            **{name: pack(margin) for name, margin in filled.margins.items()},
        }
        if source is None:
            return self._archive.with_members(parts)
        parts[self._enclosing.part] = source
        return self._carrying_archive.with_members(parts)

    def _skeleton_for(self, form: Form) -> Skeleton:
        """The skeleton with its signing block in this form: made when first needed, which is seldom."""
        known = self._reshaped.get(form)
        if known is None:
            xml = reshaped(self._document, form, self._paper.sections.text_width, DOCUMENT)
            known = self._reshaped[form] = Skeleton(DECLARATION + open_end(xml), DOCUMENT)
        return known

    def _check_placeholders(self) -> None:
        names = self._skeleton.names.union(*(skeleton.names for skeleton in self._margins.values()))
        printed = self._skeleton.printed.union(*(skeleton.printed for skeleton in self._margins.values()))
        lacking = missing(printed, PLACEHOLDERS)
        if lacking:
            raise TemplateError(sentence("missing_placeholder", names=_listed(lacking)))
        unknown = missing(PLACEHOLDERS.keys() | {SECTION_END}, names)
        if unknown:
            raise TemplateError(sentence("unknown_placeholder", names=_listed(unknown)))

    def _render_quiet_margins(self) -> dict[str, bytes]:
        """Headers and footers as they are in a plan without circulation mark and contact line."""
        empty = self._paper.paragraphs.paragraph(styles.PAGE_NUMBER, "")
        context = dict.fromkeys(PLACEHOLDERS, Markup(empty))  # noqa: S704
        return {name: skeleton.render(context).encode() for name, skeleton in self._margins.items()}


def _groups(flows: Sequence[Flow]) -> Iterator[slice]:
    """Which flows are written together: as many as have no more lines than ``_LINES_TOGETHER``, at least one."""
    begin = lines = 0
    for index, flow in enumerate(flows):
        own = len(flow.blocks) + sum([len(block.rows) for block in flow.blocks if isinstance(block, Table)])
        if index > begin and lines + own > _LINES_TOGETHER:
            yield slice(begin, index)
            begin, lines = index, 0
        lines += own
    if flows:
        yield slice(begin, len(flows))


def _bounded_bytes(file: Path) -> bytes:
    """The bytes of a file, at most one too many. Raises ``OSError`` for a pipe or a device: it may never end."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError("no regular file")
    with file.open("rb") as stream:
        return stream.read(MAX_FILE + 1)


def _has_margin_words(flow: Flow) -> bool:
    head = flow.blocks[0]
    return isinstance(head, Letterhead) and bool(head.circulation or head.contact)


def _listed(names: list[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _text(part: bytes, name: str) -> str:
    """A part as text without its XML declaration."""
    try:
        return _DECLARATION.sub("", part.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise TemplateError(sentence("broken_part", part=name)) from error


def open_end(xml: str) -> str:
    """The document with its last page setup replaced by a placeholder: annexes end with another one."""
    end = xml.rindex("</w:body>")
    start = xml.rindex("<w:sectPr", 0, end)
    return f"{xml[:start]}{{{{ {SECTION_END} }}}}{xml[end:]}"


def _last_section(document: etree._Element) -> etree._Element:
    """The page setup at the end of the document."""
    body = document.find(f"{{{W}}}body")
    if body is None or not len(body) or body[-1].tag != f"{{{W}}}sectPr":
        raise TemplateError(sentence("no_page_size"))
    return body[-1]


def _margin_skeletons(parts: Mapping[str, bytes], trees: Mapping[str, etree._Element]) -> dict[str, Skeleton]:
    """The headers and footers that hold a placeholder."""
    found = {}
    for link in relations(trees[relations_name(DOCUMENT)], DOCUMENT):
        if link.kind in _MARGINS and link.target not in found and b"{" in parts[link.target]:
            skeleton = Skeleton(DECLARATION + _text(parts[link.target], link.target), link.target)
            if skeleton.names:
                found[link.target] = skeleton
    return found


def _split_numbering(xml: str) -> tuple[tuple[Beginning, str], int]:
    """The numbering part around the place where more ``w:num`` go, and the first free number."""
    used = [int(number) for number in re.findall(r'<w:num [^>]*w:numId="(\d+)"', xml)]
    at = xml.rfind("</w:num>") + len("</w:num>")
    if not used or at < len("</w:num>"):
        raise TemplateError(sentence("broken_part", part=NUMBERING))
    return (Beginning((DECLARATION + xml[:at]).encode()), xml[at:]), max(used) + 1
