"""The Word template, compiled once: skeleton, styles and unchanged parts, ready to be written many times."""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from lxml import etree
from markupsafe import Markup

from kehoach.blocks import Flow, Letterhead
from kehoach.errors import TemplateError
from kehoach.memo import Memo
from kehoach.sentences import sentence
from kehoach.writers.docx import styles
from kehoach.writers.docx.companions import add_companions, core_xml, footnote_entries, footnotes_xml
from kehoach.writers.docx.enclosing import Enclosing
from kehoach.writers.docx.facts import column_width, parse, read_style_sheet
from kehoach.writers.docx.flow import BODY, FlowWriter, Paper, Written
from kehoach.writers.docx.jinja import Skeleton, is_bundled, missing
from kehoach.writers.docx.numbering import Numbering
from kehoach.writers.docx.package import MAX_FILE, Archive, Beginning, pack, read_package, store
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
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_BODY_GAP = Markup("\0")
"""Stands for the body while the skeleton is filled in; no XML holds it."""
_MARGINS = frozenset({"header", "footer"})
_COLUMN = twips_from_mm(63)


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
        numbering = Numbering(self._paper.sheet.lists, self._free)
        shared = self._written.begin()
        context, body, form = FlowWriter(flow, self._paper, numbering, shared).drawn()
        self._written.end(shared)
        skeleton = self._skeleton if form == USUAL else self._skeleton_for(form)
        pieces = _filled_in(skeleton.render({**context, BODY: _BODY_GAP}), body)
        notes = footnote_entries(flow.notes, self._paper) if flow.notes else ""
        margins: dict[str, bytes] = {}
        if _has_margin_words(flow):
            margins = {name: margin.render(context).encode() for name, margin in self._margins.items()}
        beginning, rest = self._numbering
        parts = {
            DOCUMENT: pack(b"".join(pieces)),
            NUMBERING: beginning.ended(f"{numbering.added}{rest}".encode()),
            FOOTNOTES: pack(footnotes_xml(notes).encode()) if notes else self._no_footnotes,
            CORE: store(core_xml(flow.properties).encode()),
            self._stamper.part: self._stamper.stamp(pieces, notes.encode(), margins),
            **self._quiet_margins,
            **{name: pack(margin) for name, margin in margins.items()},
        }
        if source is None:
            return self._archive.with_members(parts)
        parts[self._enclosing.part] = self._enclosing.filled(source)
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


def _filled_in(xml: str, body: Sequence[bytes]) -> list[bytes]:
    """A document in pieces, those of the body among them."""
    before, *behind = xml.split(_BODY_GAP)
    pieces = [before.encode()]
    for each in behind:
        pieces += (*body, each.encode())
    return pieces


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
