"""Whose a .docx is: made here and left as it was, made here and edited since, or not known to be ours."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.writers.docx.content.fingerprint import Fingerprint, fingerprint, shown_margins
from kehoach.writers.docx.content.scan import Scanner
from kehoach.writers.docx.content.streams import NOTHING, Streams, joined
from kehoach.writers.docx.content.style_looks import read_styles
from kehoach.writers.docx.content.tree import read_tree
from kehoach.writers.docx.facts import parse
from kehoach.writers.docx.package import MAX_FILE, read_package
from kehoach.writers.docx.relations import DOCUMENT, FOOTNOTES, STYLES, relations, relations_name
from kehoach.writers.docx.stamp import read_stamp
from kehoach.writers.docx.xml import W

LARGEST = MAX_FILE
"""Bytes of the largest file that is looked into; a larger one is not known to be ours."""

_W = f"{{{W}}}"
_APP = "docProps/app.xml"
_REWRITERS = ("libreoffice", "openoffice", "collabora")
"""Programs that write looks anew whenever they save: of what they saved last, only the words are compared."""


class Origin(Enum):
    """Whose a file is."""

    UNTOUCHED = "made by kehoach, its content as it was made"
    EDITED = "made by kehoach, its content another since"
    UNKNOWN = "no file that kehoach is known to have made"


def origin_of(data: bytes) -> Origin:
    """Tell whose a file is by its bytes. What cannot be read within the bounds of a template is not known."""
    try:
        parts = read_package(data)
        made = read_stamp(parts)
    except TemplateError:
        return Origin.UNKNOWN
    if made is None:
        return Origin.UNKNOWN
    try:
        return Origin.UNTOUCHED if _is_as_made(parts, made) else Origin.EDITED
    except TemplateError:
        return Origin.EDITED


def _is_as_made(parts: Mapping[str, bytes], made: Fingerprint) -> bool:
    package = _Package(parts)
    # A file that no program has saved since is scanned in a moment; equal numbers prove it, however they were found.
    if package.scanned() == made:
        return True
    now = package.read()
    return now.words == made.words and (now.looks == made.looks or package.is_rewritten)


class _Package:
    """The parts of one document that hold content."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Raises ``TemplateError`` for a part that is missing or broken."""
        if not {DOCUMENT, STYLES, relations_name(DOCUMENT)} <= parts.keys():
            raise TemplateError
        self._parts = parts
        self._styles = read_styles(parse(parts[STYLES], STYLES))
        name = relations_name(DOCUMENT)
        self._links = {each.id: each for each in relations(parse(parts[name], name), DOCUMENT)}

    @property
    def is_rewritten(self) -> bool:
        """Whether a program saved it last that keeps no looks as they were."""
        if _APP not in self._parts:
            return False
        application = parse(self._parts[_APP], _APP).findtext("{*}Application") or ""
        return application.casefold().startswith(_REWRITERS)

    def scanned(self) -> Fingerprint:
        """The fingerprint as the writer itself found it."""
        document = parse(self._parts[DOCUMENT], DOCUMENT)
        return self._fingerprint(document, Scanner(self._styles).streams(self._parts[DOCUMENT]))

    def read(self) -> Fingerprint:
        """The fingerprint by reading every part as XML."""
        document = parse(self._parts[DOCUMENT], DOCUMENT)
        return self._fingerprint(document, read_tree(document, self._styles))

    def _fingerprint(self, document: etree._Element, streams: Streams) -> Fingerprint:
        shown = shown_margins(document.iter(f"{_W}sectPr"), self._links)
        margins = {
            number: read_tree(parse(self._parts[name], name), self._styles)
            for number, name in shown.items()
            if name in self._parts
        }
        return fingerprint(streams, self._notes(document), margins)

    def _notes(self, document: etree._Element) -> Streams:
        marks = [mark.get(f"{_W}id", "") for mark in document.iter(f"{_W}footnoteReference")]
        if not marks or FOOTNOTES not in self._parts:
            return NOTHING
        notes = {note.get(f"{_W}id", ""): note for note in parse(self._parts[FOOTNOTES], FOOTNOTES)}
        return joined(read_tree(notes[mark], self._styles) for mark in marks if mark in notes)
