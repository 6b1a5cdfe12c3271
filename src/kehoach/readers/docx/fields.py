"""Fields (page numbers, dates, tables of contents): which text is their result, and what their instructions were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kehoach.readers.docx.xml import Element, W

_PAGES: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_TAKEN_AWAY: Final = (f"{W}del", f"{W}moveFrom")


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    is_result: bool = False
    has_text: bool = False

    @property
    def words(self) -> str:
        return " ".join(self.instruction.split())


class Fields:
    """The fields that are open at one place of a story; they may reach over paragraphs.

    ``unclosed`` are the marks that open a field which never ends: what follows them is ordinary text.
    """

    def __init__(self, unclosed: list[Element]) -> None:
        self.hides = False
        """Whether text here belongs to an instruction, and is not shown."""
        self._unclosed = {id(mark): mark for mark in unclosed}
        self._open: list[_Field] = []
        self._instructions = 0

    @classmethod
    def of_story(cls, root: Element) -> Fields:
        """The fields of a story, before its first paragraph."""
        opened: list[Element] = []
        for mark in root.iter(f"{W}fldChar"):
            kind = mark.get(f"{W}fldCharType")
            if kind == "separate" or next(mark.iterancestors(*_TAKEN_AWAY), None) is not None:
                continue
            if kind == "begin":
                opened.append(mark)
            elif opened:
                opened.pop()
        return cls(opened)

    def is_unclosed(self, mark: Element) -> bool:
        """Whether a mark opens a field that never ends."""
        return id(mark) in self._unclosed

    def begin(self, instruction: str = "") -> None:
        """A field begins."""
        self._open.append(_Field(instruction))
        self._count_instructions(1)

    def instruct(self, text: str) -> None:
        """More of the instruction of the innermost field."""
        if self._open and not self._open[-1].is_result:
            self._open[-1].instruction += text

    def separate(self) -> str:
        """The instruction is over and the result begins; gives the instruction, empty when none was open."""
        if not self._open or self._open[-1].is_result:
            return ""
        self._open[-1].is_result = True
        self._count_instructions(-1)
        return self._open[-1].words

    def makes_text(self) -> bool:
        """Tell that text is shown here; gives whether a field makes it."""
        if not self._open:
            return False
        self._open[-1].has_text = True
        return True

    def end(self) -> tuple[str, bool]:
        """The innermost field ends: what ``separate`` would give, and whether Word will print a number for it."""
        words = self.separate()
        if not self._open:
            return words, False
        last = self._open.pop()
        if self._open:
            self._open[-1].has_text |= last.has_text
        return words, not last.has_text and not self.hides and last.words.partition(" ")[0].upper() in _PAGES

    def _count_instructions(self, change: int) -> None:
        self._instructions += change
        self.hides = self._instructions > 0
