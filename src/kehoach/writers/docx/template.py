"""The Word template, compiled once: skeleton, styles and unchanged parts, ready to be written many times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from markupsafe import Markup

from kehoach.blocks import Flow, Letterhead
from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx import styles
from kehoach.writers.docx.companions import CORE, FOOTNOTES, add_companions, core_xml, footnotes_xml
from kehoach.writers.docx.facts import column_width, parse, read_style_sheet
from kehoach.writers.docx.flow import FlowWriter, Paper
from kehoach.writers.docx.jinja import Skeleton, missing
from kehoach.writers.docx.numbering import Numbering
from kehoach.writers.docx.package import MAX_FILE, Archive, Beginning, Packed, pack, read_package
from kehoach.writers.docx.paragraphs import Paragraphs
from kehoach.writers.docx.sections import make_sections
from kehoach.writers.docx.signing import USUAL, Form, SigningRoom, reshaped
from kehoach.writers.docx.xml import DECLARATION, W, twips_from_mm

DOCUMENT = "word/document.xml"
NUMBERING = "word/numbering.xml"
BODY_PLACEHOLDERS = frozenset(
    {
        "co_quan",
        "so_ky_hieu",
        "dia_danh_ngay",
        "dau_muc_do",
        "trich_yeu",
        "can_cu",
        "noi_dung",
        "noi_nhan",
        "chu_ky",
        "phu_luc",
    }
)
MARGIN_PLACEHOLDERS = frozenset({"luu_hanh", "lien_he"})
PLACEHOLDERS = BODY_PLACEHOLDERS | MARGIN_PLACEHOLDERS
"""Every placeholder the writer fills; a template must have them all and no others."""

_SECTION_END = "ket_thuc_van_ban"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_MARGIN_PART = re.compile(r"word/(header|footer)\d*\.xml")
_COLUMN = twips_from_mm(63)


class DocxTemplate:
    """A compiled template. Immutable: share it between threads; sent to another process it compiles anew."""

    def __init__(self, data: bytes) -> None:
        """Compile the bytes of a .docx. Raises ``TemplateError`` naming what is wrong with it."""
        self._data = data
        parts = read_package(data)
        for name in (
            DOCUMENT,
            NUMBERING,
            "word/styles.xml",
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
        ):
            if name not in parts:
                raise TemplateError(sentence("missing_part", part=name))
        add_companions(parts)
        trees = {name: parse(part, name) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
        document = trees[DOCUMENT]
        sheet = read_style_sheet(parts["word/styles.xml"], parts[NUMBERING])
        section = document.find(f"{{{W}}}body/{{{W}}}sectPr")
        if section is None:
            raise TemplateError(sentence("no_page_size"))
        agency = column_width(document, "co_quan") or _COLUMN
        sections = make_sections(section)
        recipients, signer = (column_width(document, name) or _COLUMN for name in ("noi_nhan", "chu_ky"))
        room = SigningRoom(recipients, signer, sections.text_width, sections.text_height, sheet.sizes)
        self._paper = Paper(sheet, sections, Paragraphs(sheet), agency, room)
        self._document = parts[DOCUMENT]
        self._skeleton = Skeleton(DECLARATION + open_end(_text(parts[DOCUMENT], DOCUMENT)), DOCUMENT)
        self._reshaped: dict[Form, Skeleton] = {}
        self._margins = _margin_skeletons(parts)
        self._check_placeholders()
        self._numbering, self._free = _split_numbering(_text(parts[NUMBERING], NUMBERING))
        self._no_footnotes = pack(parts[FOOTNOTES])
        self._quiet_margins = self._render_quiet_margins()
        changing = {DOCUMENT, NUMBERING, FOOTNOTES, CORE, *self._margins}
        self._archive = Archive({name: pack(part) for name, part in parts.items() if name not in changing})

    @classmethod
    def load(cls, path: Path | str) -> Self:
        """Read and compile a template file. Raises ``TemplateError``, also when it cannot be read."""
        file = Path(path)
        try:
            if file.stat().st_size > MAX_FILE:
                raise TemplateError(
                    sentence(
                        "template_file",
                        file=str(path),
                        detail=sentence("too_large", limit=MAX_FILE // 1024 // 1024),
                    )
                )
            data = file.read_bytes()
        except OSError as error:
            raise TemplateError(sentence("template_unreadable", file=str(path))) from error
        try:
            return cls(data)
        except TemplateError as error:
            raise TemplateError(sentence("template_file", file=str(path), detail=str(error))) from error

    def __reduce__(self) -> tuple[type[Self], tuple[bytes]]:
        return type(self), (self._data,)

    def write(self, flow: Flow) -> bytes:
        """The .docx of a flow. The same flow gives the same bytes."""
        numbering = Numbering(self._paper.sheet.lists, self._free)
        writer = FlowWriter(flow, self._paper, numbering)
        context = writer.context()
        skeleton = self._skeleton if writer.form == USUAL else self._skeleton_for(writer.form)
        beginning, rest = self._numbering
        parts = {
            DOCUMENT: pack(skeleton.render(context).encode()),
            NUMBERING: beginning.ended(f"{numbering.added}{rest}".encode()),
            FOOTNOTES: pack(footnotes_xml(flow.notes, self._paper).encode()) if flow.notes else self._no_footnotes,
            CORE: pack(core_xml(flow.properties).encode()),
        }
        quiet = not _has_margin_words(flow)
        for name, skeleton in self._margins.items():
            parts[name] = self._quiet_margins[name] if quiet else pack(skeleton.render(context).encode())
        return self._archive.with_members(parts)

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
        unknown = missing(PLACEHOLDERS | {_SECTION_END}, names)
        if unknown:
            raise TemplateError(sentence("unknown_placeholder", names=_listed(unknown)))

    def _render_quiet_margins(self) -> dict[str, Packed]:
        """Headers and footers as they are in a plan without circulation mark and contact line."""
        empty = self._paper.paragraphs.paragraph(styles.PAGE_NUMBER, "")
        context = dict.fromkeys(PLACEHOLDERS, Markup(empty))  # noqa: S704
        return {name: pack(skeleton.render(context).encode()) for name, skeleton in self._margins.items()}


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
    return f"{xml[:start]}{{{{ {_SECTION_END} }}}}{xml[end:]}"


def _margin_skeletons(parts: Mapping[str, bytes]) -> dict[str, Skeleton]:
    """The headers and footers that hold a placeholder."""
    found = {}
    for name, part in parts.items():
        if _MARGIN_PART.fullmatch(name) and b"{" in part:
            skeleton = Skeleton(DECLARATION + _text(part, name), name)
            if skeleton.names:
                found[name] = skeleton
    return found


def _split_numbering(xml: str) -> tuple[tuple[Beginning, str], int]:
    """The numbering part around the place where more ``w:num`` go, and the first free number."""
    used = [int(number) for number in re.findall(r'<w:num [^>]*w:numId="(\d+)"', xml)]
    at = xml.rfind("</w:num>") + len("</w:num>")
    if not used or at < len("</w:num>"):
        raise TemplateError(sentence("broken_part", part=NUMBERING))
    return (Beginning((DECLARATION + xml[:at]).encode()), xml[at:]), max(used) + 1
