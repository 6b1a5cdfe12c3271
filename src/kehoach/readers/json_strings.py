"""Texts between quotes in JSON that the quick pattern did not take: escapes, and wrong or lost quotes."""

from __future__ import annotations

import re

from kehoach.echo import ending
from kehoach.input_messages import CONTROL_NAME, CONTROL_NAMES
from kehoach.readers.json_faults import FaultLog
from kehoach.readers.json_quotes import (
    CURLY_QUOTES,
    SCALAR,
    closing_quote,
    cut_at_line_end,
    quotes_to_line_end,
    say_odd_quote,
)

_CHUNK = re.compile(r'[^"\\\x00-\x1f]*+')
_HEX = re.compile(r"[0-9a-fA-F]{4}")
_BLANKS = re.compile(r"[ \t]*+")
_BLANK_LINES = re.compile(r"\s*+")
_KEY_UP_TO_COLON = re.compile(r"\s*([\w$-]+)([“”]?)[ \t]*+:")
_NO_WORDS = re.compile(r"[ \t]*+(?:-?[0-9.]++|true|false|null)?[ \t,\[\]{}]*+")
_COLON_IN_KEY = re.compile(r'[ \t]++["tfn]|[ \t]*+[-0-9\[{]')
_ONE_QUOTE_MORE = re.compile(r'"(?=[ \t]*+(?:[,\]}\r\n]|\Z))')
_INNER_QUOTE = re.compile(r'(?<!\\)"')
_ONE_QUOTE_MORE_IN_KEY = re.compile(r'"[ \t]*+:')
_OPENS_WORDS = re.compile(r'"[^"\r\n:,{}\[\]]++"[ \t]*+:')
_JOINED = re.compile(r'[ \t]*+\+[ \t\r\n]*+"([^"\\\x00-\x1f]*+)"')
_ENDS_IN_ODD_QUOTE = re.compile(r"[“”'’](?=[ \t,\]}]*+\Z)")
_USUAL_AFTER_STRING = '",]}:/\r\n;={['
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def read_string(text: str, start: int, log: FaultLog, *, is_key: bool) -> tuple[str, int]:
    """Read the text whose straight opening quote stands at ``start``; give it and the offset after it."""
    parts: list[str] = []
    said: set[str] = set()
    line_end = None
    pos = start + 1
    while True:
        chunk = _CHUNK.match(text, pos)
        assert chunk is not None  # noqa: S101 - the pattern matches an empty text too
        parts.append(chunk[0])
        pos = chunk.end()
        mark = text[pos : pos + 1]
        if mark == '"':
            break
        if mark == "\\":
            piece, pos = _escape(text, pos, log, said)
            parts.append(piece)
        elif mark in "\r\n":  # also at the end of the text, where mark is empty
            line_end = pos if line_end is None else line_end
            after = _continuation(text, pos)
            if after is None:
                return _unclosed(text, start, line_end, log, is_key=is_key)
            parts.append(text[pos:after])
            pos = after
        else:
            _say_control(mark, pos, log, said)
            pos += 1
    if line_end is not None:
        log.add("newline_in_string", line_end)
        return "".join(parts), pos + 1
    words = "".join(parts)
    mended = _mend_key(text, start, pos, log) if is_key else _mend_value(text, start, pos, words, log)
    return mended or (words, pos + 1)


def _escape(text: str, pos: int, log: FaultLog, said: set[str]) -> tuple[str, int]:
    letter = text[pos + 1 : pos + 2]
    if letter in _ESCAPES:
        return _ESCAPES[letter], pos + 2
    if letter == "u" and (code := _HEX.match(text, pos + 2)):
        return _unicode_escape(text, pos, int(code[0], 16), log)
    if "bad_escape" not in said:  # a Windows path holds several: one fault is enough
        said.add("bad_escape")
        log.add("bad_escape", pos, found=text[pos : pos + 2])
    return "\\", pos + 1


def _unicode_escape(text: str, pos: int, code: int, log: FaultLog) -> tuple[str, int]:
    if not 0xD800 <= code <= 0xDFFF:
        return chr(code), pos + 6
    low = _HEX.match(text, pos + 8) if text.startswith("\\u", pos + 6) else None
    if code <= 0xDBFF and low and 0xDC00 <= (low_code := int(low[0], 16)) <= 0xDFFF:
        return chr(0x10000 + (code - 0xD800) * 0x400 + low_code - 0xDC00), pos + 12
    log.add("lone_surrogate", pos, found=text[pos : pos + 6])
    return "\ufffd", pos + 6


def _say_control(mark: str, pos: int, log: FaultLog, said: set[str]) -> None:
    if mark not in said:
        said.add(mark)
        log.add("control_character", pos, name=CONTROL_NAMES.get(mark) or CONTROL_NAME.format(number=ord(mark)))


def _continuation(text: str, pos: int) -> int | None:
    """Tell a paragraph broken by Enter from a lost quote: only the former goes on with ordinary words."""
    blank = _BLANK_LINES.match(text, pos)
    after = blank.end() if blank else pos
    opens_something = text[after : after + 1] in '"{}[]' + CURLY_QUOTES or text.startswith("//", after)
    return None if opens_something else after  # the end of the text is '' and opens_something too


def _unclosed(text: str, start: int, line_end: int, log: FaultLog, *, is_key: bool) -> tuple[str, int]:
    if is_key and (key := _KEY_UP_TO_COLON.match(text, start + 1, line_end)):
        log.add("key_close_quote", key.end(1), key=key[1])
        return key[1], key.end(2)
    odd = _ENDS_IN_ODD_QUOTE.search(text, start + 1, line_end)
    if odd:
        say_odd_quote(text, odd.start(), log)
        return text[start + 1 : odd.start()], odd.end()
    words, end = cut_at_line_end(text, start, line_end)
    if words.endswith('\\"'):
        log.add("escaped_quote", end - 2)
        return words[:-1], end
    log.add("missing_close_quote", end, words=ending(words))
    return words, end


def _mend_key(text: str, start: int, quote: int, log: FaultLog) -> tuple[str, int] | None:
    """See in ``"ten: "UBND"`` a key whose closing quote is lost: a colon stands before the next quote."""
    if quote == start + 1 and _OPENS_WORDS.match(text, quote):
        log.add("extra_quote", quote)
        return read_string(text, quote, log, is_key=True)
    if _ONE_QUOTE_MORE_IN_KEY.match(text, quote + 1):
        log.add("extra_quote", quote + 1)
        return text[start + 1 : quote], quote + 2
    key = _KEY_UP_TO_COLON.match(text, start + 1, quote)
    if key is None or not _NO_WORDS.fullmatch(text, key.end(), quote):
        return None
    if key.end() == quote and _COLON_IN_KEY.match(text, quote + 1):
        log.add("colon_in_key", quote - 1, right=f'"{key[1]}":')
        log.told_to = quote + 1
        return key[1], quote + 1
    if key[2]:
        say_odd_quote(text, key.start(2), log)
    else:
        log.add("key_close_quote", key.end(1), key=key[1])
    return key[1], key.end(2)


def _mend_value(text: str, start: int, quote: int, words: str, log: FaultLog) -> tuple[str, int] | None:
    """See that the quote found is not the closing one, when ordinary words follow it on the same line."""
    if _ONE_QUOTE_MORE.match(text, quote + 1):
        log.add("extra_quote", quote + 1)
        return words, quote + 2
    blank = _BLANKS.match(text, quote + 1)
    follow = blank.end() if blank else quote + 1
    if text[follow : follow + 1] in _USUAL_AFTER_STRING or SCALAR.match(text, follow):  # also at the end of the text
        return None
    if joined := _JOINED.match(text, quote + 1):
        return _join(text, words, joined, log)
    is_odd = quotes_to_line_end(text, start) % 2 == 1
    if is_odd and quote == start + 1:
        log.add("extra_quote", quote)
        return read_string(text, quote, log, is_key=False)
    if is_odd:
        words = text[start + 1 : quote].rstrip(", \t{}[]")
        log.add("missing_close_quote", start + 1 + len(words), words=ending(words))
        return words, start + 1 + len(words)
    closing = closing_quote(text, quote + 1)
    if closing is None:
        return None
    _say_inner_quotes(text, quote, closing, log)
    return text[start + 1 : closing], closing + 1


def _say_inner_quotes(text: str, first: int, closing: int, log: FaultLog) -> None:
    """Note each pair of quotes inside a text, or the first quote where they do not pair up around words."""
    places = [found.start() for found in _INNER_QUOTE.finditer(text, first, closing)]
    pairs = list(zip(places[::2], places[1::2], strict=False))
    inner = [text[opening + 1 : end] for opening, end in pairs]
    if len(places) % 2 or any(words != words.strip() for words in inner):
        log.add("quote_in_string", first, right="")
        return
    for (opening, _), words in zip(pairs, inner, strict=True):
        log.add("quote_in_string", opening, right=words)


def _join(text: str, words: str, joined: re.Match[str], log: FaultLog) -> tuple[str, int]:
    parts, end = [words], joined.start()
    while more := _JOINED.match(text, end):
        parts.append(more[1])
        end = more.end()
    log.add("joined_texts", joined.start(), right=f'"{"".join(parts)}"')
    return "".join(parts), end
