"""The braces, brackets, commas and colons of JSON: one pass over a text that goes on after a fault.

A fault is pointed at where the mark is missing, not where the reading broke down.
"""

from __future__ import annotations

import re

from kehoach.readers.json_faults import FaultLog, StopScan
from kehoach.readers.json_keys import Span, read_key, skip, start_of
from kehoach.readers.json_strings import CURLY_QUOTES, SINGLE_QUOTES, read_odd_quoted, read_string
from kehoach.readers.json_words import LITERAL, LITERALS, NUMBER_IN_LIST, NUMBER_IN_OBJECT, number, read_word

MAX_DEPTH = 100
"""How many braces and brackets may stand inside one another; a plan needs about 20."""

_Read = tuple[object, Span, int]  # a value, where it stands, and the offset after it

_STRING = re.compile(r'"([^"\\\x00-\x1f]*+)"(?=[ \t\r\n]*+[,\]}])')
_PLAIN_MEMBER = re.compile(  # a key, a scalar and the comma before the next key, nothing odd among them
    r'"([^"\\\x00-\x1f]*+)"[ \t]*+:[ \t]*+'
    r'(?:"([^"\\\x00-\x1f]*+)"|(0|[1-9][0-9]{0,14}+)|(true|false|null))'
    r'[ \t\r\n]*+,[ \t\r\n]*+(?=")'
)
_PLAIN_ITEM = re.compile(r'"([^"\\\x00-\x1f]*+)"[ \t\r\n]*+,[ \t\r\n]*+(?=")')
_COMMA = re.compile(r"[ \t\r\n]*+,[ \t\r\n]*+")
_COLONS = re.compile(r"[:\s]*+")
_INDENT = re.compile(r"[ \t]*+")
_CLOSERS = {"{": "}", "[": "]"}
_USUAL_STARTS = '"{['  # nothing to skip before these
_COLON = -1


def _plain_value(found: re.Match[str]) -> tuple[object, int]:
    if found.lastindex == 2:
        return found[2], found.start(2) - 1
    if found.lastindex == 3:
        return int(found[3]), found.start(3)
    return LITERALS[found[4]], found.start(4)


class Structure:
    """One pass over one text. Methods take an offset and give the next; recursion ends at MAX_DEPTH."""

    __slots__ = ("ended", "log", "opened", "text")

    def __init__(self, text: str, log: FaultLog) -> None:
        self.text = text
        self.log = log
        self.opened: list[int] = []  # offsets of the braces and brackets now open
        self.ended: list[tuple[int, int]] = []  # offsets of every pair closed so far, inner ones first

    def document(self) -> tuple[object, Span]:
        """Read the whole text; raises ``StopScan`` when it is not worth going on."""
        start = self._skip(0)
        if start == len(self.text):
            if not self.log.faults:
                self.log.add("empty", 0)
            return None, 0
        value, span, end = self._value(start, in_object=False)
        pos = self._skip(end)
        while (mark := self.text[pos : pos + 1]) and mark in "}]":
            self.log.add("extra_close", pos, closer=mark)
            pos = self._skip(pos + 1)
        if mark:
            found = self.text[pos : pos + 30].splitlines()[0]
            self.log.add("text_after_end", pos, found=found, mark=self.text[end - 1], line=self.log.lines.line(end - 1))
        return value, span

    def _skip(self, pos: int) -> int:
        return skip(self.text, pos, self.log)

    def _value(self, pos: int, *, in_object: bool) -> _Read:
        text = self.text
        if found := _STRING.match(text, pos):
            return found[1], pos, found.end()
        mark = text[pos : pos + 1]
        if mark == "{":
            return self._object(pos)
        if mark == "[":
            return self._list(pos)
        if found := (NUMBER_IN_OBJECT if in_object else NUMBER_IN_LIST).match(text, pos):
            return number(found, self.log), pos, found.end()
        if found := LITERAL.match(text, pos):
            return LITERALS[found[0]], pos, found.end()
        if (after := self._skip(pos)) > pos:
            return self._value(after, in_object=in_object)
        return self._odd_value(pos, mark, in_object=in_object)

    def _odd_value(self, pos: int, mark: str, *, in_object: bool) -> _Read:
        if mark == '"':
            value, end = read_string(self.text, pos, self.log, is_key=False)
            return value, pos, end
        if mark and mark in CURLY_QUOTES + SINGLE_QUOTES:
            value, end = read_odd_quoted(self.text, pos, self.log)
            return value, pos, end
        if mark == ":":
            self.log.add("extra_colon", pos)
            colons = _COLONS.match(self.text, pos)
            return self._value(colons.end() if colons else pos + 1, in_object=in_object)
        if mark in ",]}":  # also at the end of the text, where mark is empty
            if not self.opened:
                self.log.add("unexpected", pos, words=mark)
                return None, pos, pos + 1
            key = self.log.path[-1]
            if isinstance(key, str):  # else the lost key has been reported
                self.log.add("missing_value", self._before_blanks(pos), key=key)
            return None, pos, pos
        word, end = read_word(self.text, pos, self.log, in_object=in_object)
        return word, pos, end

    def _object(self, start: int) -> _Read:
        values: dict[str, object] = {}
        spans: dict[str, tuple[int, Span]] = {}
        text = self.text
        end = start + 1
        pos, ended = self._boundary(self._enter(start), end)
        while not ended:
            # Most of a plan is plain; taking it whole halves the time, and what is left shows the rules.
            while (found := _PLAIN_MEMBER.match(text, pos)) and (name := found[1]) not in spans:
                values[name], start_at = _plain_value(found)
                spans[name] = (pos, start_at)
                pos = found.end()
            key_at = pos
            key, after, has_value = read_key(text, pos, self.log, spans)
            if not has_value:
                end, pos = after, self._past_comma(after)
            else:
                value, span, end = self._value(after, in_object=True)
                pos = self._separate(end)
                if pos == _COLON:
                    pos, value = self._value_was_key(after, value, span, end)
                if key is not None and key not in spans:
                    values[key], spans[key] = value, (key_at, span)
            pos, ended = self._boundary(pos, end)
        self._leave(start, pos)
        return values, (start, spans), pos

    def _list(self, start: int) -> _Read:
        values: list[object] = []
        spans: list[Span] = []
        path = self.log.path
        end = start + 1
        pos, ended = self._boundary(self._enter(start), end)
        while not ended:
            while found := _PLAIN_ITEM.match(self.text, pos):
                values.append(found[1])
                spans.append(pos)
                pos, end = found.end(), found.end(1) + 1
            path[-1] = len(values)
            last_end = end
            value, span, end = self._value(pos, in_object=False)
            pos = self._separate(end)
            if pos == _COLON:
                if isinstance(value, str) and self._is_key_of_parent(start, span):
                    pos = self._missing_close(last_end)
                    break
                colon = self._skip(end)
                self.log.add("colon_in_list", colon)
                pos = self._skip(colon + 1)
            values.append(value)
            spans.append(span)
            pos, ended = self._boundary(pos, end)
        self._leave(start, pos)
        return values, (start, spans), pos

    def _enter(self, start: int) -> int:
        if len(self.opened) >= MAX_DEPTH:
            self.log.add("too_deep", start, limit=MAX_DEPTH)
            raise StopScan
        self.opened.append(start)
        self.log.path.append(None)
        return self._skip(start + 1)

    def _leave(self, start: int, end: int) -> None:
        self.opened.pop()
        self.log.path.pop()
        self.ended.append((start, end - 1))

    def _boundary(self, pos: int, end: int) -> tuple[int, bool]:
        """At the place of a member: give its offset, or the offset after the container and that it has ended.

        ``end`` is the offset after the last value, where a lost closing mark is said to be missing.
        """
        text = self.text
        opener = text[self.opened[-1]]
        while (mark := text[pos : pos + 1]) in ",}]":  # also at the end of the text, where mark is empty
            if mark == _CLOSERS[opener]:
                return pos + 1, True
            if mark == ",":
                self.log.add("extra_comma", pos)
            elif not mark:
                return self._missing_close(end), True
            elif (after := self._wrong_close(mark, pos, end)) is not None:
                return after, True
            pos = self._skip(pos + 1)
        if mark == "{" == opener and self._parent() == "[":  # the next item of the list around ours
            return self._missing_close(end), True
        return pos, False

    def _wrong_close(self, mark: str, pos: int, end: int) -> int | None:
        """Tell which is wrong at a closing mark of the other kind; None when it is simply one too many."""
        opener_at = self.opened[-1]
        opener = self.text[opener_at]
        outer = [at for at in self.opened if self.text[at] != opener]
        after = self._skip(pos + 1)
        closes_too_early = outer and outer[-1] == self.opened[0] and after < len(self.text)
        if outer and not closes_too_early:
            return self._missing_close(end)
        if not outer and self.text[after : after + 1] in (",", _CLOSERS[opener]):
            self.log.add("extra_close", pos, closer=mark)
            return None
        self.log.path[-1] = None
        line = self.log.lines.line(opener_at)
        self.log.add("wrong_close", pos, found=mark, opener=opener, closer=_CLOSERS[opener], line=line)
        return pos + 1

    def _missing_close(self, end: int) -> int:
        """Say that the container at hand is not closed, and give the offset to go on from around it."""
        self.log.path[-1] = None
        opener_at, at = self.opened[-1], end
        if len(self.opened) == 1 and (suspect := self._suspect()):
            opener_at, at = suspect
        opener = self.text[opener_at]
        self.log.add("missing_close", at, opener=opener, closer=_CLOSERS[opener], line=self.log.lines.line(opener_at))
        return end

    def _suspect(self) -> tuple[int, int] | None:
        """Find a pair whose closing mark stands left of its opening line: the mark closes an outer one."""
        for opened, closed in self.ended:
            same_kind = self.text[opened] == self.text[self.opened[0]]
            if same_kind and self._is_first_on_line(closed) and self._indent(closed) < self._indent(opened):
                return opened, closed
        return None

    def _indent(self, offset: int) -> int:
        line_start = self.log.lines.start(offset)
        blank = _INDENT.match(self.text, line_start)
        return blank.end() - line_start if blank else 0

    def _is_first_on_line(self, offset: int) -> bool:
        start = self.log.lines.start(offset)
        return not self.text[start:offset].strip(" \t")

    def _parent(self) -> str:
        return self.text[self.opened[-2]] if len(self.opened) > 1 else ""

    def _is_key_of_parent(self, start: int, span: Span) -> bool:
        lines = self.log.lines
        return self._parent() == "{" and lines.line(start) != lines.line(start_of(span))

    def _separate(self, end: int) -> int:
        """Pass over the comma after a value; give the offset of what follows, or _COLON for a colon."""
        if found := _COMMA.match(self.text, end):
            after = found.end()
            return after if self.text[after : after + 1] in _USUAL_STARTS else self._skip(after)
        pos = self._skip(end)
        mark = self.text[pos : pos + 1]
        if mark == ":":
            return _COLON
        if mark in "}]":  # also at the end of the text, where mark is empty
            return pos
        if mark == ";":
            self.log.add("semicolon", pos)
        elif mark != ",":
            self.log.add("missing_comma", end, before=self._last_value())
            return pos
        return self._skip(pos + 1)

    def _past_comma(self, pos: int) -> int:
        pos = self._skip(pos)
        return self._skip(pos + 1) if self.text.startswith(",", pos) else pos

    def _last_value(self) -> str:
        step = self.log.path[-1]
        return f"phần thứ {step + 1} của danh sách" if isinstance(step, int) else f"giá trị của “{step}”"

    def _before_blanks(self, pos: int) -> int:
        return len(self.text[:pos].rstrip())

    def _value_was_key(self, start: int, value: object, span: Span, end: int) -> tuple[int, object]:
        """See in ``"a": "b": 1`` that a has no value; give the offset to go on from and the value a has."""
        if isinstance(value, str):
            key = self.log.path[-1]
            self.log.add("missing_value", self._before_blanks(start), key=str(key))
            return start_of(span), None
        colon = self._skip(end)
        self.log.add("extra_colon", colon)
        return self._skip(colon + 1), value
