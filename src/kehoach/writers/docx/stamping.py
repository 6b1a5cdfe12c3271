"""The writer's side of the stamp: the fingerprint of each document as it is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from kehoach.memo import Memo
from kehoach.writers.docx.content.fingerprint import fingerprint, shown_margins
from kehoach.writers.docx.content.scan import Cut, Scanner
from kehoach.writers.docx.content.streams import NOTHING, Streams
from kehoach.writers.docx.content.style_looks import read_styles
from kehoach.writers.docx.content.tree import read_tree
from kehoach.writers.docx.facts import parse
from kehoach.writers.docx.package import Packed, store
from kehoach.writers.docx.relations import DOCUMENT, STYLES, relations, relations_name
from kehoach.writers.docx.stamp import make_place


class Stamper:
    """Stamps the documents of one template."""

    def __init__(
        self,
        parts: Mapping[str, bytes],
        trees: Mapping[str, etree._Element],
        section: etree._Element,
        quiet: Mapping[str, bytes],
        *,
        trusted: bool,
    ) -> None:
        """Prepare for a template whose pages are set by ``section``.

        ``quiet`` are its headers and footers with placeholders, as most plans have them. A ``trusted`` template is
        known to be such that its documents can be scanned. Raises ``TemplateError``.
        """
        self._place = make_place(parts)
        self._styles = read_styles(trees[STYLES])
        self._scanner = Scanner(self._styles)
        self._cuts = Memo[Cut]()
        self._scanned = {
            name for name in (DOCUMENT, *quiet) if trusted or self._scanner.is_readable(parts[name], trees[name])
        }
        links = {each.id: each for each in relations(trees[relations_name(DOCUMENT)], DOCUMENT)}
        self._shown = shown_margins([section], links)
        self._margins = {number: self._read(quiet.get(name, parts[name]), name) for number, name in self._shown.items()}

    @property
    def part(self) -> str:
        """The name of the part with the stamp."""
        return self._place.part

    def stamp(self, document: Sequence[bytes], notes: bytes, margins: Mapping[str, bytes]) -> Packed:
        """The part with the stamp, for a document, which is in pieces, with these footnotes, empty for none.

        ``margins`` are the headers and footers that are not as most plans have them.
        """
        shown = self._margins
        if margins:
            own = {number: name for number, name in self._shown.items() if name in margins}
            shown = shown | {number: self._read(margins[name], name) for number, name in own.items()}
        body = self._body(document)
        said = self._scanner.streams(notes) if notes else NOTHING
        return store(self._place.filled(fingerprint(body, said, shown)))

    def _body(self, pieces: Sequence[bytes]) -> Streams:
        if DOCUMENT not in self._scanned:
            return self._read(b"".join(pieces), DOCUMENT)
        shared = self._cuts.begin()
        streams = self._scanner.streams_of(pieces, shared)
        self._cuts.end(shared)
        return streams

    def _read(self, xml: bytes, part: str) -> Streams:
        return self._scanner.streams(xml) if part in self._scanned else read_tree(parse(xml, part), self._styles)
