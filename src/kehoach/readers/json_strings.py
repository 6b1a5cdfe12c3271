"""Texts between quotes in JSON that the quick pattern did not take: escapes, and wrong or lost quotes."""

from __future__ import annotations

import re

from kehoach.readers.json_faults import FaultLog

CURLY_QUOTES = "“”„‟«»"
SINGLE_QUOTES = "'‘’‚`"

_CHUNK = re.compile(r'[^"\\\x00-\x1f]*+')
_HEX = re.compile(r"[0-9a-fA-F]{4}")
_BLANKS = re.compile(r"[ \t]*+")
_BLANK_LINES = re.compile(r"\s*+")
_LINE_REST = re.compile(r"[^\r\n]*+")
_ENDS_IN_ODD_QUOTE = re.compile(r"[“”'’](?=[ \t]*+,?[ \t]*+\Z)")
_ANY_CLOSING_QUOTE = re.compile(r"""[“”„‟«»'‘’`"](?=[ \t]*+(?:[:,\]}]|\Z))""")
_CLOSING_QUOTE = re.compile(r'"(?=[ \t]*+(?:[\]}]|,[ \t]*+(?:["\[{\]}/]|\Z)|//|\Z))')
_KEY_UP_TO_COLON = re.compile(r"\s*([\w$-]+)([“”]?)[ \t]*+:")
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
    mended = _mend_key(text, start, pos, log) if is_key else _mend_value(text, start, pos, log)
    return mended or ("".join(parts), pos + 1)


def read_odd_quoted(text: str, start: int, log: FaultLog) -> tuple[str, int]:
    """Read a text that opens with a curly or single quote, a fault; give it and the offset after it."""
    mark = text[start]
    code = "curly_quote" if mark in CURLY_QUOTES else "single_quote"
    log.add(code, start, found="“ ”" if mark in CURLY_QUOTES else mark)
    line_end = _line_end(text, start)
    closing = _ANY_CLOSING_QUOTE.search(text, start + 1, line_end)
    if closing is None:
        return _cut_at_line_end(text, start, line_end)
    return text[start + 1 : closing.start()], closing.end()


def closing_quote(text: str, start: int) -> int | None:
    """Find on this line the straight quote that truly closes a text; None when there is none."""
    found = _CLOSING_QUOTE.search(text, start, _line_end(text, start))
    return found.start() if found else None


def quotes_to_line_end(text: str, start: int) -> int:
    """Count the straight quotes that no backslash stands before, from ``start`` to the end of its line."""
    end = _line_end(text, start)
    return text.count('"', start, end) - text.count('\\"', start, end)


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
        name = "phím Tab" if mark == "\t" else f"ký tự điều khiển (mã {ord(mark)})"
        log.add("control_character", pos, name=name)


def _continuation(text: str, pos: int) -> int | None:
    """Tell a paragraph broken by Enter from a lost quote: only the former goes on with ordinary words."""
    blank = _BLANK_LINES.match(text, pos)
    after = blank.end() if blank else pos
    opens_something = text[after : after + 1] in '"{}[]' + CURLY_QUOTES or text.startswith("//", after)
    return None if opens_something else after  # the end of the text is '' and opens_something too


def _unclosed(text: str, start: int, line_end: int, log: FaultLog, *, is_key: bool) -> tuple[str, int]:
    if is_key and (key := _KEY_UP_TO_COLON.match(text, start + 1, line_end)):
        log.add("key_close_quote", start, key=key[1])
        return key[1], key.end(2)
    odd = _ENDS_IN_ODD_QUOTE.search(text, start + 1, line_end)
    if odd:
        log.add("curly_quote" if odd[0] in CURLY_QUOTES else "single_quote", odd.start(), found=odd[0])
        return text[start + 1 : odd.start()], odd.end()
    words, end = _cut_at_line_end(text, start, line_end)
    log.add("missing_close_quote", start, words=words)
    return words, end


def _cut_at_line_end(text: str, start: int, line_end: int) -> tuple[str, int]:
    words = text[start + 1 : line_end].rstrip(", \t]}")
    return words, start + 1 + len(words)


def _mend_key(text: str, start: int, quote: int, log: FaultLog) -> tuple[str, int] | None:
    """See in ``"ten: "UBND"`` a key whose closing quote is lost: a colon stands before the next quote."""
    key = _KEY_UP_TO_COLON.match(text, start + 1, quote)
    if key is None or text[key.end() : quote].strip():
        return None
    if key[2]:
        log.add("curly_quote", key.start(2), found=key[2])
    else:
        log.add("key_close_quote", start, key=key[1])
    return key[1], key.end(2)


def _mend_value(text: str, start: int, quote: int, log: FaultLog) -> tuple[str, int] | None:
    """See that the quote found is not the closing one, when ordinary words follow it on the same line."""
    blank = _BLANKS.match(text, quote + 1)
    follow = blank.end() if blank else quote + 1
    if text[follow : follow + 1] in _USUAL_AFTER_STRING:  # also at the end of the text
        return None
    if quotes_to_line_end(text, start) % 2:
        words = text[start + 1 : quote].rstrip(", \t")
        log.add("missing_close_quote", start, words=words)
        return words, start + 1 + len(words)
    closing = closing_quote(text, quote + 1)
    if closing is None:
        return None
    log.add("quote_in_string", quote)
    return text[start + 1 : closing], closing + 1


def _line_end(text: str, start: int) -> int:
    rest = _LINE_REST.match(text, start)
    return rest.end() if rest else start
