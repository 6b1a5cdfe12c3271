"""A .docx or .docm file → what it shows: the parts read one by one and put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from kehoach.readers.docx.body import Ground, StoryReader, Tour
from kehoach.readers.docx.fonts import read_theme
from kehoach.readers.docx.numbering import Counter, Lists
from kehoach.readers.docx.package import Package
from kehoach.readers.docx.sections import references, sheet_of
from kehoach.readers.docx.styles import StyleSheet
from kehoach.readers.docx.trace import Trace
from kehoach.readers.docx.xml import Element, W, child, says_yes, switch
from kehoach.seen import Document, Item, Remark, Sheet, Story

_KINDS: Final = {"header": Story.HEADER, "footer": Story.FOOTER}
_SIGNATURES = "_xmlsignatures/"

Stories = dict[str, tuple[Item, ...]]


def read_document(path: Path) -> Document:
    """Read the document at ``path``. Raises ``InputError`` for what is no Word document, or a damaged one."""
    with Package.open(path) as package, package.bounded():
        return _Reader(package).document()


def trace_document(data: bytes, name: str) -> tuple[Document, Trace]:
    """Read a document of which ``read_document`` knows that it is sound, with the elements it was read from."""
    with Package.of(data, name) as package, package.bounded():
        trace = Trace()
        return _Reader(package, trace).document(), trace


class _Reader:
    def __init__(self, package: Package, trace: Trace | None = None) -> None:
        self._package = package
        self._trace = trace
        main, self._root = package.main_part()
        self._keep(main, self._root)
        self._relations = package.relations(main)
        self._settings = self._related("settings")
        sheet = StyleSheet(self._related("styles"), read_theme(self._related("theme")))
        self._ground = Ground(sheet, Lists(self._related("numbering"), sheet), package.shared, trace)
        self._box_tour = self._tour(Story.TEXT_BOX)
        self._boxes: list[tuple[Item, ...]] = []
        self._stories: dict[str, tuple[Item, ...]] = {}

    def document(self) -> Document:
        sheets = tuple(self._sheets(child(self._root, "body")))
        footnotes = tuple(self._notes())
        remarks = tuple(Remark(code, count) for code, count in sorted(self._ground.seen.counts.items()) if count)
        return Document(
            sheets,
            footnotes,
            tuple(self._boxes),
            remarks,
            is_protected=self._is_protected(),
            is_signed=any(name.startswith(_SIGNATURES) for name in self._package.names),
        )

    def _is_protected(self) -> bool:
        protection = child(self._settings, "documentProtection")
        return protection is not None and says_yes(protection.get(f"{W}enforcement"))

    def _related(self, kind: str, read: Callable[[str], Element] | None = None) -> Element | None:
        """The first part of a kind that the document refers to; None when there is none."""
        for relation in self._relations.values():
            if relation.kind == kind and not relation.is_outside and self._package.has(relation.target):
                return self._keep(relation.target, (read or self._package.xml)(relation.target))
        return None

    def _keep(self, part: str, root: Element) -> Element:
        if self._trace is not None:
            self._trace.roots[part] = root
        return root

    def _sheets(self, body: Element | None) -> Iterator[Sheet]:
        if body is None:
            return
        items: list[Item] = []
        shown: dict[str, Stories] = {"header": {}, "footer": {}}
        for item, ended_by in StoryReader(self._ground, self._tour(Story.BODY), body, self._box).items():
            items.append(item)
            if ended_by is not None:
                yield self._sheet(ended_by, items, shown)
                items = []
        last = child(body, "sectPr")
        if items or last is not None:
            yield self._sheet(last, items, shown)

    def _sheet(self, setup: Element | None, items: list[Item], shown: dict[str, Stories]) -> Sheet:
        for kind, stories in shown.items():  # what a section does not name it takes from the one before
            for use, identity in references(setup, kind):
                relation = self._relations.get(identity)
                stories[use] = () if relation is None else self._margin(relation.target, _KINDS[kind])
        if self._trace is not None:
            self._trace.sections.append(setup)
        return sheet_of(
            setup,
            tuple(items),
            dict(shown["header"]),
            dict(shown["footer"]),
            has_even_pages=bool(switch(self._settings, "evenAndOddHeaders")),
        )

    def _margin(self, part: str, story: Story) -> tuple[Item, ...]:
        """A header or footer; one that many sections show is read once."""
        if part not in self._stories:
            self._stories[part] = self._story(self._keep(part, self._package.story(part)), self._tour(story))
        return self._stories[part]

    def _notes(self) -> Iterator[tuple[Item, ...]]:
        """The footnotes and endnotes that the text refers to, in its order; others are never printed."""
        notes = {}
        for kind in ("footnote", "endnote"):
            root = self._related(f"{kind}s", self._package.story)
            for note in () if root is None else root.iterfind(f"{W}{kind}"):
                notes[kind, note.get(f"{W}id") or ""] = note
        tour = self._tour(Story.FOOTNOTE)
        for reference in tuple(self._ground.seen.notes):
            if reference in notes:
                yield self._story(notes[reference], tour)

    def _box(self, content: Element) -> tuple[Item, ...]:
        """A text box; one inside it is read first."""
        items = self._story(content, self._box_tour)
        self._boxes.append(items)
        return items

    def _story(self, root: Element, tour: Tour) -> tuple[Item, ...]:
        return tuple([item for item, _ in StoryReader(self._ground, tour, root, self._box).items()])

    def _tour(self, story: Story) -> Tour:
        """The lists of each story count for themselves."""
        return Tour(story, Counter(self._ground.lists))


__all__ = ["read_document"]
