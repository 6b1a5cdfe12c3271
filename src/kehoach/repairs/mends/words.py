"""Words replaced inside a line, letter by letter, so that every other letter stays in its own run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from kehoach.readers.docx.inside import Stretch
from kehoach.readers.docx.xml import Element, W
from kehoach.repairs.mends.base import Bench, TextChange
from kehoach.seen import Place

TEXT: Final = f"{W}t"
_REMOVABLE: Final = frozenset({f"{W}tab"})
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_WORD: Final = re.compile(r"\S+")


class _Edit(NamedTuple):
    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Replace ``old``, which stands at ``start`` of the text of ``stretches``, by ``new``."""

    place: Place
    stretches: tuple[Stretch, ...]
    start: int
    old: str
    new: str

    @property
    def at(self) -> Element:
        """The first element of the text."""
        return self.stretches[0].node

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Change what differs; nothing at all where a field or a break would have to be changed."""
        edits = list(self._edits())
        if not all(self._is_possible(edit) for edit in edits):
            return ()
        for edit in reversed(edits):
            self._edit(edit)
        return tuple(_told(self.place, self.old, self.new))

    def _edits(self) -> Iterator[_Edit]:
        for kind, a, b, c, d in SequenceMatcher(None, self.old, self.new, autojunk=False).get_opcodes():
            if kind != "equal":
                yield _Edit(self.start + a, self.start + b, self.new[c:d])

    def _is_possible(self, edit: _Edit) -> bool:
        touched = list(self._touched(edit))
        if edit.new and not any(stretch.node.tag == TEXT for stretch, _, _ in touched):
            return False
        return bool(touched) and all(
            not stretch.is_field and (stretch.node.tag == TEXT or (stretch.node.tag in _REMOVABLE and start < end))
            for stretch, start, end in touched
        )

    def _touched(self, edit: _Edit) -> Iterator[tuple[Stretch, int, int]]:
        """The stretches an edit reaches into; for new text alone the one it is put behind, or the first before."""
        at = 0
        for stretch in self.stretches:
            end = at + len(stretch.text)
            is_there = (
                at < edit.start <= end or (edit.start == at == 0 and end > 0)
                if edit.start == edit.end
                else at < edit.end and edit.start < end
            )
            if is_there:
                yield stretch, max(edit.start - at, 0), min(edit.end - at, len(stretch.text))
            at = end

    def _edit(self, edit: _Edit) -> None:
        new = edit.new
        for stretch, start, end in list(self._touched(edit)):
            node = stretch.node
            if node.tag != TEXT:
                node.getparent().remove(node)  # type: ignore[union-attr]
                continue
            # What stands behind in the same element was changed before: only what is in front counts the same.
            text = _shown(node)
            node.text = text[:start] + new + text[end:]
            node.set(_SPACE, "preserve")
            new = ""


@dataclass(frozen=True, slots=True)
class ComposeLetters:
    """Put the letters of a line and their marks together (NFC), where both stand in one run."""

    place: Place
    stretches: tuple[Stretch, ...]

    @property
    def at(self) -> Element:
        """The first element of the text."""
        return self.stretches[0].node

    def make(self, bench: Bench) -> Sequence[TextChange]:  # noqa: ARG002 - nothing else is needed
        """Change each stretch by itself."""
        changed: list[TextChange] = []
        for stretch in self.stretches:
            old = _shown(stretch.node)
            new = unicodedata.normalize("NFC", old)
            if new != old:
                stretch.node.text = new
                changed.append(TextChange(self.place, old, new))
        return changed


def _shown(node: Element) -> str:
    """The text of a ``w:t`` as it was read: spaces at its ends count only where it says so."""
    text = (node.text or "").replace("\r", " ").replace("\n", " ")
    return text if node.get(_SPACE) == "preserve" else text.strip(" \t")


def _told(place: Place, old: str, new: str) -> Iterator[TextChange]:
    """What was changed, each time with the whole words around it; neighbours in one."""
    spans: list[list[int]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        left, right = _word_before(old, a), _word_after(old, b)
        span = [left, right, c - (a - left), d + (right - b)]
        if spans and span[0] <= spans[-1][1]:
            spans[-1][1], spans[-1][3] = span[1], span[3]
        else:
            spans.append(span)
    for a, b, c, d in spans:
        yield TextChange(place, old[a:b], new[c:d])


def _word_before(text: str, at: int) -> int:
    """Where the word begins that ends at ``at`` or holds it, or the last one before some spaces."""
    words = [found.start() for found in _WORD.finditer(text, 0, at)]
    return words[-1] if words else 0


def _word_after(text: str, at: int) -> int:
    """Where the word ends that begins at ``at`` or holds it, or the next one behind some spaces."""
    found = _WORD.search(text, at)
    return found.end() if found else len(text)
