"""Keys of JSON objects and what stands between things: blanks, comments, colons."""

from __future__ import annotations

import re

from kehoach.input_messages import THIS_MARK
from kehoach.readers.json_faults import FaultLog, StopScan
from kehoach.readers.json_quotes import CURLY_QUOTES, SINGLE_QUOTES, read_odd_quoted
from kehoach.readers.json_strings import read_string

# The offset of a scalar; for a container its offset and what it holds, an object with the offset of each key.
Span = int | tuple[int, "dict[str, tuple[int, Span]] | list[Span]"]
_FoundKey = tuple[str | None, int, bool]  # the key, or None; the next offset; whether a value stands there

_SKIP = re.compile(r"(?:[\s\ufeff\u200b\u2060]++|//[^\r\n]*+|/\*.*?\*/)*+", re.DOTALL)
_OTHER_COMMENT = re.compile(r"(?:#|/(?![/*]))[#/]*+[ \t]*+([^\r\n]*+)")
_KEY = re.compile(r'"([^"\\\x00-\x1f]*+)"[ \t]*+:[ \t]*+')
_BARE_KEY = re.compile(r'[^":=,{}\[\]\r\n]++')
_COMMA_FOR_COLON = re.compile(r',(?=[ \t]*+(?:"[^"\\\r\n]*+"(?![ \t]*+[:=])|[\[{0-9]|true|false|null))')
_COMMENT_MARKS = "/#"
_WRONG_COLON = re.compile(r"=>|->|[=;：]")


def start_of(span: Span) -> int:
    """Give the offset at which a value begins."""
    return span if isinstance(span, int) else span[0]


def skip(text: str, pos: int, log: FaultLog) -> int:
    """Pass over blanks and comments."""
    while True:
        found = _SKIP.match(text, pos)
        pos = found.end() if found else pos
        if text[pos : pos + 1] not in _COMMENT_MARKS:
            return pos
        if text.startswith("/*", pos):
            log.add("unclosed_comment", pos)
            raise StopScan
        other = _OTHER_COMMENT.match(text, pos)
        if other is None:  # the end of the text
            return pos
        log.add("comment_mark", pos, right=f"// {other[1]}".rstrip())
        pos = other.end()


def sound_key(text: str, pos: int) -> re.Match[str] | None:
    """Match a key written as it should be, with its colon."""
    return _KEY.match(text, pos)


def read_key(
    text: str, pos: int, log: FaultLog, seen: dict[str, tuple[int, Span]], found: re.Match[str] | None
) -> _FoundKey:
    """Read a key and its colon. ``seen`` holds the keys already read in this object, ``found`` is a sound key."""
    key: str | None
    if found:
        key, after, has_value = found[1], found.end(), True
    else:
        log.path[-1] = None
        key, after, has_value = _odd_key(text, pos, log)
        if key is None:
            return None, after, has_value
    log.path[-1] = key
    if key in seen:
        log.add("duplicate_key", pos, key=key, line=log.lines.line(seen[key][0]))
    return key, after, has_value


def _odd_key(text: str, pos: int, log: FaultLog) -> _FoundKey:
    mark = text[pos]
    if mark == '"':
        key, end = read_string(text, pos, log, is_key=True)
        return _colon(text, key, end, log)
    if mark in CURLY_QUOTES + SINGLE_QUOTES:
        key, end = read_odd_quoted(text, pos, log)
        return _colon(text, key, end, log)
    bare = _BARE_KEY.match(text, pos)
    if bare is None:
        log.add("missing_key", pos, words=THIS_MARK.format(mark=mark))
        return None, pos if mark in "{[" else skip(text, pos + 1, log), True
    return _bare_key(text, bare, log)


def _bare_key(text: str, bare: re.Match[str], log: FaultLog) -> _FoundKey:
    key = bare[0].rstrip()
    start, end = bare.span()
    mark = text[end : end + 1]
    if mark == '"' and text.startswith(":", skip(text, end + 1, log)):
        log.add("missing_open_quote", start, words=key)
        return _colon(text, key, end + 1, log)
    if mark == ":":
        log.add("unquoted_key", start, key=key)
        return _colon(text, key, end, log)
    if other := _WRONG_COLON.match(text, end):
        log.add("unquoted_key", start, key=key)
        return key, skip(text, other.end(), log), True
    log.add("unexpected", start, words=key)
    return None, end, False


def _colon(text: str, key: str, end: int, log: FaultLog) -> _FoundKey:
    pos = skip(text, end, log)
    mark = text[pos : pos + 1]
    if mark == ":":
        return key, skip(text, pos + 1, log), True
    if log.told_to == end:
        return key, pos, True
    if other := _COMMA_FOR_COLON.match(text, pos) or _WRONG_COLON.match(text, pos):
        log.add("wrong_colon", pos, key=key, found=other[0], right=f'"{key}":')
        return key, skip(text, other.end(), log), True
    if mark in ",}]":  # also at the end of the text, where mark is empty
        log.add("missing_value", end, key=key)
        return key, pos, False
    log.add("missing_colon", end, key=key)
    return key, pos, True
