"""A document as a mender sees it: what is said of its lines, and the elements they were read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kehoach.checks.rules import Rules
from kehoach.readers.docx.inside import Stretch
from kehoach.readers.docx.trace import Trace
from kehoach.readers.docx.xml import Element, W
from kehoach.recognise import Labelled, LabelledDocument
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import NOTHING, Letters, SetLetters
from kehoach.repairs.mends.words import ReplaceText
from kehoach.seen import Line, Look

_RUN: Final = f"{W}r"
_PARAGRAPH: Final = f"{W}p"


@dataclass(frozen=True, slots=True)
class Desk:
    """One reading of a document."""

    document: LabelledDocument
    trace: Trace
    rules: Rules
    _parts: Mapping[int, list[Labelled]]

    @classmethod
    def of(cls, document: LabelledDocument, trace: Trace, rules: Rules) -> Desk:
        """Put a document on the desk."""
        parts: dict[int, list[Labelled]] = {}
        for each in document.lines:
            parts.setdefault(id(each.line), []).append(each)
        return cls(document, trace, rules, parts)

    def paragraph(self, line: Line) -> Element:
        """The element of a line, the last where tracked changes join several."""
        return self.trace.origin(line).paragraphs[-1]

    def visible(self, line: Line) -> tuple[Stretch, ...]:
        """The text of a line without what is hidden."""
        return tuple(each for each in self.trace.origin(line).stretches if not each.look.hidden)

    def own(self, each: Labelled) -> tuple[Stretch, ...]:
        """The visible text of a part of a line; empty where a run is shared with another part."""
        stretches = self.visible(each.line)
        start = self._start(stretches, each)
        if start is None:
            return ()
        end, at = start + len(_words(each)), 0
        found: list[Stretch] = []
        for stretch in stretches:
            first, at = at, at + len(stretch.text)
            if first < end and at > start:
                outside = stretch.text[: max(start - first, 0)] + stretch.text[max(end - first, 0) :]
                if outside.strip():
                    return ()
                found.append(stretch)
        return tuple(found)

    def set_letters(self, stretches: tuple[Stretch, ...], wanted: Callable[[Look], Letters]) -> Iterator[Mend]:
        """Set the letters of these runs where ``wanted`` says so of their look; blank ones are seen by nobody."""
        done: set[int] = set()
        for stretch in stretches:
            letters = wanted(stretch.look)
            if letters == NOTHING or not stretch.text.strip():
                continue
            for run in _runs(stretch):
                if id(run) not in done:
                    done.add(id(run))
                    yield SetLetters(run, letters)

    def replace(self, each: Labelled, new: str) -> Iterator[Mend]:
        """Replace the words of a part of a line, spaces at its ends left alone."""
        stretches = self.visible(each.line)
        start = self._start(stretches, each)
        if start is not None and each.text and new != each.text:
            words = _words(each)
            start += len(words) - len(words.lstrip())
            yield ReplaceText(each.line.place, stretches, start, each.text, new)

    def _start(self, stretches: tuple[Stretch, ...], each: Labelled) -> int | None:
        """Where in the text of its line a part begins: only blanks stand between parts. None where it is not so."""
        whole, at = "".join(stretch.text for stretch in stretches), 0
        for part in self._parts[id(each.line)]:
            words = _words(part)
            start = whole.find(words, at)
            if start < 0 or whole[at:start].strip():
                return None
            if part is each:
                return start
            at = start + len(words)
        return None


def _words(each: Labelled) -> str:
    return "".join(piece.text for piece in each.pieces if not piece.look.hidden)


def _runs(stretch: Stretch) -> Iterator[Element]:
    """The run of a text; of the result of a field all its runs, for Word takes the look of the first when it counts."""
    run = next(stretch.node.iterancestors(_RUN), None)
    if run is None:
        return
    yield run
    if stretch.is_field:
        paragraph = next(run.iterancestors(_PARAGRAPH), None)
        for other in () if paragraph is None else paragraph.iter(_RUN):
            if other.find(f"{W}fldChar") is not None or other.find(f"{W}instrText") is not None:
                yield other
