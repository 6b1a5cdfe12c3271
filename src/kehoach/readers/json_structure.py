"""The braces, brackets, commas and colons of JSON: one pass over a text that goes on after a fault.

A fault is pointed at where the mark is missing, not where the reading broke down.
"""

from __future__ import annotations

import re

from kehoach.echo import ending
from kehoach.input_messages import A_TEXT
from kehoach.readers.json_brackets import Brackets, Opened, first_words, opened
from kehoach.readers.json_faults import FaultLog
from kehoach.readers.json_keys import Span, read_key, skip, sound_key, start_of
from kehoach.readers.json_quotes import CURLY_QUOTES, SINGLE_QUOTES, read_odd_quoted
from kehoach.readers.json_strays import (
    Last,
    Stray,
    judge_stray,
    stray_at,
    what_stands_before,
)
from kehoach.readers.json_strings import read_string
from kehoach.readers.json_words import LITERAL, LITERALS, NUMBER_IN_LIST, NUMBER_IN_OBJECT, number, read_word

Read = tuple[object, Span, int]  # a value, where it stands, and the offset after it

_STRING = re.compile(r'"([^"\\\x00-\x1f]*+)"(?=[ \t\r\n]*+[,\]}])')
_PLAIN_MEMBER = re.compile(  # a key, a scalar and the comma before the next key, nothing odd among them
    r'"([^"\\\x00-\x1f]*+)"[ \t]*+:[ \t]*+'
    r'(?:"([^"\\\x00-\x1f]*+)"|(0|[1-9][0-9]{0,14}+)|(true|false|null))'
    r'[ \t\r\n]*+,[ \t\r\n]*+(?=")'
)
_PLAIN_ITEM = re.compile(r'"([^"\\\x00-\x1f]*+)"[ \t\r\n]*+,[ \t\r\n]*+(?=")')
_COMMA = re.compile(r"[ \t\r\n]*+,[ \t\r\n]*+")
_COLONS = re.compile(r"[:\s]*+")
_USUAL_STARTS = '"{['  # nothing to skip before these
_OTHER_SEPARATORS = ";.，、+|"
_COLON = -1


def _plain_value(found: re.Match[str]) -> tuple[object, int]:
    if found.lastindex == 2:
        return found[2], found.start(2) - 1
    if found.lastindex == 3:
        return int(found[3]), found.start(3)
    return LITERALS[found[4]], found.start(4)


class Structure:
    """One pass over one text. Methods take an offset and give the next; recursion ends at ``MAX_DEPTH``."""

    __slots__ = ("brackets", "is_quick", "log", "text")

    def __init__(self, text: str, log: FaultLog, *, by_indent: bool = False) -> None:
        self.text = text
        self.log = log
        self.brackets = Brackets(text, log, by_indent=by_indent)
        self.is_quick = not by_indent  # to look at the indentation of each member, none may be passed over

    def skip(self, pos: int) -> int:
        """Pass over blanks and comments."""
        return skip(self.text, pos, self.log)

    def value(self, pos: int, *, in_object: bool) -> Read:
        """Read whatever value stands at ``pos``."""
        text = self.text
        if found := _STRING.match(text, pos):
            return found[1], pos, found.end()
        mark = text[pos : pos + 1]
        if mark == "{":
            return self.members(Opened(pos, mark, "}"))
        if mark == "[":
            if not self.is_quick and self.brackets.is_doubled(pos):
                self.log.add("extra_open", pos, opener=mark)
                return self.value(self.skip(pos + 1), in_object=in_object)
            return self._list(Opened(pos, mark, "]"))
        if found := (NUMBER_IN_OBJECT if in_object else NUMBER_IN_LIST).match(text, pos):
            return number(found, self.log), pos, found.end()
        if found := LITERAL.match(text, pos):
            return LITERALS[found[0]], pos, found.end()
        if (after := self.skip(pos)) > pos:
            return self.value(after, in_object=in_object)
        return self._odd_value(pos, mark, in_object=in_object)

    def _odd_value(self, pos: int, mark: str, *, in_object: bool) -> Read:
        if mark == '"':
            value, end = read_string(self.text, pos, self.log, is_key=False)
            return value, pos, end
        if mark and mark in CURLY_QUOTES + SINGLE_QUOTES:
            value, end = read_odd_quoted(self.text, pos, self.log)
            return value, pos, end
        if mark == "(":
            self.log.add("round_brackets", pos)
            return self._list(opened(pos, mark))
        if mark == ":":
            self.log.add("extra_colon", pos)
            colons = _COLONS.match(self.text, pos)
            return self.value(colons.end() if colons else pos + 1, in_object=in_object)
        if mark in ",]}":  # also at the end of the text, where mark is empty
            if not self.brackets.opened:
                self.log.add("unexpected", pos, words=mark)
                return None, pos, pos + 1
            key = self.log.path[-1]
            if isinstance(key, str):  # else the lost key has been reported
                self.log.add("missing_value", self._before_blanks(pos), key=key)
            return None, pos, pos
        word, end = read_word(self.text, pos, self.log, in_object=in_object)
        return word, pos, end

    def members(self, mark: Opened) -> Read:
        """Read an object, whose brace may be missing, up to the end of it."""
        values: dict[str, object] = {}
        spans: dict[str, tuple[int, Span]] = {}
        text = self.text
        self.brackets.enter(mark)
        end = mark.offset + mark.is_written
        pos, ended = self._boundary(self.skip(end), end)
        while not ended:
            # Most of a plan is plain; taking it whole halves the time, and what is left shows the rules.
            while self.is_quick and (found := _PLAIN_MEMBER.match(text, pos)) and (name := found[1]) not in spans:
                values[name], start_at = _plain_value(found)
                spans[name] = (pos, start_at)
                pos = found.end()
            key_at = pos
            sound = sound_key(text, pos)
            if sound is None and (stray := stray_at(text, pos)):
                pos, end = self._take_stray(stray, end, values, spans)
                pos, ended = self._boundary(pos, end)
                continue
            key, after, has_value = read_key(text, pos, self.log, spans, sound)
            if not has_value:
                end, pos = after, self._past_comma(after)
            else:
                value, span, end = self.value(after, in_object=True)
                self.brackets.value_at = start_of(span)
                pos = self._separate(end)
                if pos == _COLON:
                    value, span, end, pos = self._value_was_key(after, value, span, end)
                if key is not None and key not in spans:
                    values[key], spans[key] = value, (key_at, span)
            pos, ended = self._boundary(pos, end)
        self.brackets.leave()
        return values, (mark.offset, spans), pos

    def _list(self, mark: Opened) -> Read:
        values: list[object] = []
        spans: list[Span] = []
        path = self.log.path
        self.brackets.enter(mark)
        end = mark.offset + mark.is_written
        pos, ended = self._boundary(self.skip(end), end)
        while not ended:
            while self.is_quick and (found := _PLAIN_ITEM.match(self.text, pos)):
                values.append(found[1])
                spans.append(pos)
                pos, end = found.end(), found.end(1) + 1
            path[-1] = len(values)
            last_end = end
            value, span, end = self.value(pos, in_object=False)
            pos = self._separate(end)
            if pos == _COLON:
                if (
                    isinstance(value, str)
                    and self.brackets.outer_mark == "{"
                    and self.brackets.is_unclosed(start_of(span))
                ):
                    pos = self.brackets.missing_close(last_end)
                    break
                value, span, end, pos = self._members_without_brace(span)
            values.append(value)
            spans.append(span)
            pos, ended = self._boundary(pos, end)
        self.brackets.leave()
        return values, (mark.offset, spans), pos

    def _members_without_brace(self, first: Span) -> tuple[object, Span, int, int]:
        """Read keys and values that stand where a value should, from the first key on: the brace is missing."""
        start = start_of(first)
        values, span, end = self.members(opened(start, "{", is_written=False))
        key = first_words(self.text, start)
        if self.brackets.closed[1] == end:
            self.log.add("missing_open", start, opener="{", before=A_TEXT.format(text=key))
        else:
            self.log.add("missing_braces", start, key=key)
        return values, span, end, self._separate(end)

    def _take_stray(
        self, stray: Stray, end: int, values: dict[str, object], spans: dict[str, tuple[int, Span]]
    ) -> tuple[int, int]:
        """Say what is wrong with values that stand where a key should; give what follows them and their end."""
        last = next(reversed(spans), None)
        before = None if last is None else Last(last, values[last], spans[last][1])
        fault = judge_stray(stray, self.text, self.brackets, end, before)
        self.log.path[-1] = None
        self.log.add(fault.code, fault.offset, **fault.words)
        if stray.is_items:
            return self._past_comma(fault.after), fault.after
        if fault.code == "extra_open":
            return self.skip(stray.start + 1), end
        if fault.code in ("missing_open", "extra_close") and last is not None:
            more, _, after = self._list(opened(stray.start, "[", is_written=False))
            values[last] = [values[last], more]
        else:
            _, _, after = self.value(stray.start, in_object=True)
        return self._separate(after), after

    def _boundary(self, pos: int, end: int) -> tuple[int, bool]:
        """At the place of a member: give its offset, or the offset after the container and that it has ended.

        ``end`` is the offset after the last value, where a lost closing mark is said to be missing.
        """
        text, brackets = self.text, self.brackets
        mark = text[pos : pos + 1]
        inner = brackets.opened[-1]
        if mark == inner.closer and len(brackets.opened) > 1:
            brackets.closed = (inner.offset, pos + 1)
            return pos + 1, True
        if self.is_quick and mark and mark not in ",}]" and (mark != "{" or inner.mark == "["):
            return pos, False
        return self._odd_boundary(inner, pos, end)

    def _odd_boundary(self, inner: Opened, pos: int, end: int) -> tuple[int, bool]:
        text, brackets = self.text, self.brackets
        while (mark := text[pos : pos + 1]) in ",}]" or mark == inner.closer:  # also at the end, where mark is empty
            if mark == inner.closer:
                if not (len(brackets.opened) == 1 and brackets.closes_too_early(self.skip(pos + 1))):
                    brackets.closed = (inner.offset, pos + 1)
                    return pos + 1, True
                self.log.add("extra_close", pos, closer=mark)
                pos = self._past_comma(pos + 1)
                continue
            if not mark:
                if inner.is_written:
                    brackets.missing_end(end)
                return pos, True
            if mark == ",":
                self.log.add("extra_comma", pos)
            elif (after := brackets.wrong_close(mark, pos, end)) is not None:
                return after, True
            else:
                pos = self._past_comma(pos + 1)
                continue
            pos = self.skip(pos + 1)
        if brackets.is_next_item(mark, pos, end) or (brackets.by_indent and brackets.is_outside(pos)):
            return brackets.missing_close(end), True
        return pos, False

    def _separate(self, end: int) -> int:
        """Pass over the comma after a value; give the offset of what follows, or _COLON for a colon."""
        if found := _COMMA.match(self.text, end):
            after = found.end()
            return after if self.text[after : after + 1] in _USUAL_STARTS else self.skip(after)
        pos = self.skip(end)
        mark = self.text[pos : pos + 1]
        if mark == ":":
            return _COLON
        inner = self.brackets.inner.mark if self.brackets.opened else ""
        if mark in "}]" or (mark == ")" and inner == "("):  # also at the end of the text, where mark is empty
            return pos
        if mark in _OTHER_SEPARATORS:
            if self.log.told_to != pos:
                self.log.add("wrong_separator", pos, found=mark)
        elif mark != ",":
            if not self.brackets.is_next_item(mark, pos, end) and self.log.told_to != end:
                self._missing_comma(end)
            return pos
        return self.skip(pos + 1)

    def _missing_comma(self, end: int) -> None:
        text = self.text
        opening = text.rfind('"', self.log.lines.start(end), end - 1)
        words = text[opening + 1 : end - 1]
        if text[end - 1] == '"' and words.endswith(","):
            self.log.add("comma_in_quotes", end - 2, right=f'"{ending(words[:-1])}",')
        else:
            self.log.add("missing_comma", end, before=what_stands_before(text, end))

    def _past_comma(self, pos: int) -> int:
        pos = self.skip(pos)
        return self.skip(pos + 1) if self.text.startswith(",", pos) else pos

    def _before_blanks(self, pos: int) -> int:
        return len(self.text[:pos].rstrip())

    def _value_was_key(self, start: int, value: object, span: Span, end: int) -> tuple[object, Span, int, int]:
        """See in ``"a": "b": 1`` that a brace or a value is missing; give value, span, end and what follows."""
        if not isinstance(value, str):
            colon = self.skip(end)
            self.log.add("extra_colon", colon)
            return value, span, end, self.skip(colon + 1)
        if self.brackets.has_one_more("}", start_of(span)):
            return self._members_without_brace(span)
        key = self.log.path[-1]
        self.log.add("missing_value", self._before_blanks(start), key=str(key))
        return None, span, end, start_of(span)
