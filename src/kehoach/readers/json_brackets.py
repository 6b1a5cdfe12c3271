"""Which braces and brackets are open while a text is read, and what is wrong where one does not close as it should."""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.input_messages import A_TEXT, THIS_MARK
from kehoach.readers.json_faults import FaultLog, StopScan

MAX_DEPTH = 100
"""How many braces and brackets may stand inside one another; a plan needs about 20."""

CLOSERS = {"{": "}", "[": "]", "(": ")"}

_FIRST_WORDS = re.compile(r'["“”\'‘’]?([^"“”\'‘’:,\r\n]{0,40})')
_INDENT = re.compile(r"[ \t]*+")
_MARKS = re.compile(r'"(?:[^"\\\r\n]|\\.)*+"?|//[^\r\n]*+|[{}\[\]]')
_DEEPEST_INDENT = 400  # blanks; what stands after more is not looked at as the beginning of a line
_MOST_DOUBLED = 50  # doubled marks of which the text that follows is looked through
_MOST_COUNTED = 300_000  # characters; in a longer text the marks that follow are not counted


class Opened(NamedTuple):
    """A brace or bracket now open: where, which, and whether it stands in the text or was found to be missing."""

    offset: int
    mark: str
    closer: str
    is_written: bool = True


def opened(offset: int, mark: str, *, is_written: bool = True) -> Opened:
    """Describe the brace or bracket ``mark`` at ``offset``."""
    return Opened(offset, mark, CLOSERS[mark], is_written)


def first_words(text: str, start: int) -> str:
    """Give the first words of what stands at ``start``, without quotes."""
    found = _FIRST_WORDS.match(text, start)
    return found[1].strip() if found else ""


def what_begins(text: str, at: int) -> str:
    """Name what begins at ``at``: a brace or bracket, or a text by its first words."""
    mark = text[at]
    return THIS_MARK.format(mark=mark) if mark in CLOSERS else A_TEXT.format(text=first_words(text, at))


class Brackets:
    """The marks now open. ``by_indent`` trusts the indentation of lines more than the marks at their beginning."""

    __slots__ = ("_doubled_looked_at", "_log", "_text", "by_indent", "closed", "opened", "value_at")

    def __init__(self, text: str, log: FaultLog, *, by_indent: bool) -> None:
        self._text = text
        self._log = log
        self.by_indent = by_indent
        self.opened: list[Opened] = []
        self._doubled_looked_at = 0
        self.value_at = -1  # the offset of the last value read in an object
        self.closed = (-1, -1)  # the last pair that closed as it should: its offset and the one after it

    def enter(self, mark: Opened) -> None:
        """Open one more. Raises ``StopScan`` when it is too deep."""
        if len(self.opened) >= MAX_DEPTH:
            self._log.add("too_deep", mark.offset, limit=MAX_DEPTH)
            raise StopScan
        self.opened.append(mark)
        self._log.path.append(None)

    def leave(self) -> None:
        """Forget the innermost one."""
        self.opened.pop()
        self._log.path.pop()

    @property
    def inner(self) -> Opened:
        """The innermost one."""
        return self.opened[-1]

    @property
    def outer_mark(self) -> str:
        """The mark around the innermost one; empty when there is none."""
        return self.opened[-2].mark if len(self.opened) > 1 else ""

    def closes_too_early(self, after: int) -> bool:
        """Tell whether the mark that closes the whole text is one too many: more follows, and one more closing mark."""
        following = self._text[after : after + 1]
        return len(self.opened) == 1 and following in (",", '"') and self._surplus(after) == 1

    def is_outside(self, pos: int) -> bool:
        """Tell from the indentation that what begins at ``pos`` stands outside the innermost mark."""
        inner = self.inner
        return (
            len(self.opened) > 1
            and inner.is_written
            and self.is_first_on_line(pos)
            and self._log.lines.line(pos) > self._log.lines.line(inner.offset)
            and self.indent(pos) <= self.indent(inner.offset) > 0  # else the text is not indented at all
        )

    def is_next_item(self, mark: str, pos: int, end: int) -> bool:
        """Tell whether a brace in an object belongs to the list around it: the object is not closed.

        ``end`` is the offset after the last value.
        """
        is_item = bool(self.opened) and mark == "{" == self.inner.mark and self.outer_mark == "["
        return is_item and end > self.inner.offset + 1 and not self.has_one_more("]", pos)

    def is_first_on_line(self, offset: int) -> bool:
        """Tell whether nothing but blanks stands before it on its line."""
        before = self._text[max(0, offset - _DEEPEST_INDENT) : offset].rstrip(" \t")
        return before[-1:] in "\r\n" and (bool(before) or offset < _DEEPEST_INDENT)

    def indent(self, offset: int) -> int:
        """Count the blanks at the beginning of its line."""
        line_start = self._log.lines.start(offset)
        blank = _INDENT.match(self._text, line_start)
        return blank.end() - line_start if blank else 0

    def is_unclosed(self, pos: int) -> bool:
        """Tell whether the innermost bracket has no closing mark left in the text from ``pos`` on."""
        if len(self._text) > _MOST_COUNTED:
            return self.is_outside(pos)
        return self._unmatched(self.inner.closer, pos) < self._count(self.inner.closer)

    def is_doubled(self, pos: int) -> bool:
        """Tell whether the mark at ``pos`` repeats the one right before it and one of the two is never closed."""
        if not self.opened or self.inner.mark != self._text[pos]:
            return False
        is_next = pos - self.inner.offset <= 2 and self._text[pos - 1] in "{[ "
        if not is_next or self._doubled_looked_at > _MOST_DOUBLED:
            return False
        self._doubled_looked_at += 1
        return self.is_unclosed(pos)

    def has_one_more(self, closer: str, pos: int) -> bool:
        """Tell whether the text from ``pos`` on closes more of this kind than are open: an opening mark was lost."""
        return len(self._text) <= _MOST_COUNTED and self._unmatched(closer, pos) > self._count(closer)

    def missing_close(self, end: int) -> int:
        """Say that the innermost mark is not closed at ``end``; give the offset to go on from around it."""
        self._log.path[-1] = None
        inner = self.inner
        if inner.is_written:
            line = self._log.lines.line(inner.offset)
            self._log.add("missing_close", end, opener=inner.mark, closer=inner.closer, line=line)
        return end

    def missing_end(self, end: int) -> None:
        """Say that the text ends with marks still open. Raises ``StopScan``: nothing follows."""
        self._log.path.clear()
        end = max(end, len(self._text.rstrip()))
        closers = [mark.closer for mark in reversed(self.opened) if mark.is_written]
        if len(closers) == 1 and (line := self._doubtful_line(end)):
            self._log.add("missing_inner", end, closer=closers[0], line=line)
        elif len(closers) == 1:
            self._log.add("missing_last", end, closer=closers[0])
        elif closers:
            self._log.add("missing_end", end, closer=" ".join(closers), count=len(closers))
        raise StopScan

    def _doubtful_line(self, end: int) -> int:
        """Give the line whose mark the last one of the text closes, where that was perhaps meant for the whole text."""
        start, closed_at = self.closed
        line = self._log.lines.line(start) if start >= 0 else 0
        is_last = closed_at == end and self.is_first_on_line(end - 1) and not self.indent(end - 1)
        return line if is_last and line < self._log.lines.line(end - 1) else 0

    def wrong_close(self, mark: str, pos: int, end: int) -> int | None:
        """Tell what is wrong at a closing mark of another kind; None when it is simply one too many.

        Else the offset to go on from, after the innermost mark has ended. ``end`` is the one after its last value.
        """
        inner = self.inner
        if not inner.is_written:
            return pos
        match self._judged(mark, pos):
            case "extra":
                self._one_too_many(mark, pos)
                return None
            case "missing":
                return self.missing_close(end)
        self._log.path[-1] = None
        line = self._log.lines.line(inner.offset)
        self._log.add("wrong_close", pos, found=mark, opener=inner.mark, closer=inner.closer, line=line)
        return pos + 1

    def _one_too_many(self, mark: str, pos: int) -> None:
        """Say that a closing mark is one too many, or that the one that opens it is missing before the last value."""
        at = self.value_at
        if mark == "]" and self.inner.mark == "{" and self.inner.offset < at and self._text[at] != "[":
            self._log.add("missing_open", at, opener="[", before=what_begins(self._text, at))
        else:
            self._log.add("extra_close", pos, closer=mark)

    def _judged(self, mark: str, pos: int) -> str:
        has_partner = any(outer.closer == mark for outer in self.opened)
        if self.by_indent and has_partner and self.is_first_on_line(pos):
            return "missing" if self.indent(pos) < self.indent(self.inner.offset) else "wrong"
        surplus = self._surplus(pos + 1)
        written = sum(outer.is_written for outer in self.opened)
        if surplus == written:
            return "extra"
        if has_partner and surplus != written - 1:
            return "missing"
        return "wrong"

    def _count(self, closer: str) -> int:
        return sum(mark.closer == closer for mark in self.opened if mark.is_written)

    def _surplus(self, pos: int) -> int | None:
        """Count how many more marks are closed than opened after ``pos``; None in a very long text."""
        if len(self._text) > _MOST_COUNTED:
            return None
        return self._unmatched("}", pos) + self._unmatched("]", pos)

    def _unmatched(self, closer: str, pos: int) -> int:
        """Count how many more of one kind are closed than opened after ``pos``."""
        marks = [found[0] for found in _MARKS.finditer(self._text, pos)]
        return marks.count(closer) - marks.count("{" if closer == "}" else "[")
