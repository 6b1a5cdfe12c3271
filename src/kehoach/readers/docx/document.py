"""A .docx or .docm file → what it shows: the parts read one by one and put together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kehoach.readers.docx.body import Ground, StoryReader
from kehoach.readers.docx.fonts import read_theme
from kehoach.readers.docx.numbering import Lists
from kehoach.readers.docx.package import Package, Relation
from kehoach.readers.docx.runs import StoryState
from kehoach.readers.docx.sections import references, sheet_of
from kehoach.readers.docx.styles import StyleSheet
from kehoach.readers.docx.xml import Element, W, child, switch
from kehoach.seen import Document, Item, Remark, Sheet, Story

_KINDS = {"header": Story.HEADER, "footer": Story.FOOTER}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_document(path: Path) -> Document:
    """Read the document at ``path``. Raises ``InputError`` for what is no Word document, or a damaged one."""
    with Package.open(path) as package:
        return _Reader(package).document()


class _Reader:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main_part()
        self._relations = package.relations(self._main)
        self._settings = self._related("settings")
        self._ground = Ground(StyleSheet(self._related("styles")), read_theme(self._related("theme")))
        self._state = StoryState()
        self._stories: dict[tuple[str, str], tuple[Item, ...]] = {}

    def document(self) -> Document:
        root = self._package.xml(self._main)
        sheets = tuple(self._sheets(child(root, "body")))
        footnotes = tuple(self._footnotes())
        boxes = tuple(self._boxes())
        remarks = tuple(Remark(code, count) for code, count in sorted(self._state.counts.items()))
        return Document(
            sheets,
            footnotes,
            boxes,
            remarks,
            is_protected=self._is_protected(),
            is_signed=any(name.startswith("_xmlsignatures/") for name in self._package.names),
        )

    def _is_protected(self) -> bool:
        protection = child(self._settings, "documentProtection")
        return protection is not None and protection.get(f"{W}enforcement") in ("1", "true", "on")

    def _related(self, kind: str) -> Element | None:
        """The first part of a kind that the document refers to; None when there is none."""
        for relation in self._relations.values():
            if relation.kind == kind and not relation.is_outside and self._package.has(relation.target):
                return self._package.xml(relation.target)
        return None

    def _sheets(self, body: Element | None) -> Iterator[Sheet]:
        if body is None:
            return
        reader = StoryReader(self._ground, Story.BODY, self._lists(), self._state)
        items: list[Item] = []
        shown: dict[str, dict[str, tuple[Item, ...]]] = {"header": {}, "footer": {}}
        for item, ended_by in reader.items(body):
            items.append(item)
            if ended_by is not None:
                yield self._sheet(ended_by, items, shown)
                items = []
        last = child(body, "sectPr")
        if items or last is not None:
            yield self._sheet(last, items, shown)

    def _sheet(self, setup: Element | None, items: list[Item], shown: dict[str, dict[str, tuple[Item, ...]]]) -> Sheet:
        for kind, stories in shown.items():  # what a section does not name it takes from the one before
            for use, identity in references(setup, kind):
                relation = self._relations.get(identity)
                stories[use] = () if relation is None else self._story(relation, kind)
        return sheet_of(
            setup,
            tuple(items),
            dict(shown["header"]),
            dict(shown["footer"]),
            has_even_pages=bool(switch(self._settings, "evenAndOddHeaders")),
        )

    def _story(self, relation: Relation, kind: str) -> tuple[Item, ...]:
        key = kind, relation.target
        if key not in self._stories:
            root = self._package.xml(relation.target)
            reader = StoryReader(self._ground, _KINDS[kind], self._lists(), self._state)
            self._stories[key] = tuple(item for item, _ in reader.items(root))
        return self._stories[key]

    def _footnotes(self) -> Iterator[tuple[Item, ...]]:
        for kind in ("footnote", "endnote"):
            root = self._related(f"{kind}s")
            for note in () if root is None else root.iterfind(f"{W}{kind}"):
                if note.get(f"{W}type") not in _SEPARATORS:
                    reader = StoryReader(self._ground, Story.FOOTNOTE, self._lists(), self._state)
                    yield tuple(item for item, _ in reader.items(note))

    def _boxes(self) -> Iterator[tuple[Item, ...]]:
        reader = StoryReader(self._ground, Story.TEXT_BOX, self._lists(), self._state)
        while self._state.boxes:  # a box may hold another
            box = self._state.boxes.pop(0)
            yield tuple(item for item, _ in reader.items(box))

    def _lists(self) -> Lists:
        """The lists, counting from the start: each story counts for itself."""
        return Lists(self._related("numbering"))


__all__ = ["read_document"]
