"""What every mend is: one small change of one place of a document, which says what it changed of the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from kehoach.readers.docx.xml import Element
from kehoach.seen import Place
from kehoach.wordfile.archive import SourceFile
from kehoach.wordfile.links import Links


class TextChange(NamedTuple):
    """Some words that were replaced: as they stood, and as they stand now, with the words they touch."""

    place: Place
    old: str
    new: str


class Bench(NamedTuple):
    """What a mend may need besides its place: the file, and room for new parts."""

    source: SourceFile
    links: Links
    added: dict[str, bytes]


class Mend(Protocol):
    """A change. Making it where it is made already changes nothing."""

    @property
    def at(self) -> Element:
        """The element that is changed, or that holds what is."""

    def make(self, bench: Bench) -> Sequence[TextChange]:
        """Make the change in the tree, and give what it did to the words."""
