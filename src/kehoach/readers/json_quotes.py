"""Wrong and lost quotes in JSON: which mark was meant to close a text, and how the line should be."""

from __future__ import annotations

import re

from kehoach.readers.json_faults import FaultLog

CURLY_QUOTES = "“”„‟«»"
SINGLE_QUOTES = "'‘’‚`"

_LINE_REST = re.compile(r"[^\r\n]*+")
_ANY_CLOSING_QUOTE = re.compile(r"""[“”„‟«»'‘’`"](?=[ \t]*+(?:[:,\]}]|\Z))""")
SCALAR = re.compile(r"(?:-?[0-9.]++|true|false|null)[ \t]*+[,\]}]")
_CLOSING_QUOTE = re.compile(rf'"(?=[ \t]*+(?:[\]}}]|,[ \t]*+(?:["\[{{\]}}/]|{SCALAR.pattern}|\Z)|//|\Z))')
_OPENING = re.compile(r"((?:^|[\[{,:])[ \t]*+)[“”„‟«»'‘’‚`]++")
_CLOSING = re.compile(r"[“”„‟«»'‘’‚`]++(?=[ \t]*+(?:[:,\]}]|$))")
_SOUND_LINE = re.compile(r'(?:"(?:[^"\\]|\\.)*+"|[\[\]{},:\s]|-?[0-9.]++|true|false|null|//.*+)*+')
_LONGEST_LINE = 400


def read_odd_quoted(text: str, start: int, log: FaultLog) -> tuple[str, int]:
    """Read a text that opens with a curly or single quote, a fault; give it and the offset after it."""
    say_odd_quote(text, start, log)
    end = line_end(text, start)
    closing = _ANY_CLOSING_QUOTE.search(text, start + 1, end)
    if closing is None:
        return cut_at_line_end(text, start, end)
    return text[start + 1 : closing.start()], closing.end()


def say_odd_quote(text: str, at: int, log: FaultLog) -> None:
    """Note the curly or single quote at ``at``, unless its line has been told of."""
    mark = text[at]
    code = "curly_quote" if mark in CURLY_QUOTES else "single_quote"
    found = "« »" if mark in "«»" else "“ ”" if mark in CURLY_QUOTES else mark
    if log.is_first_quote(at):
        log.add(code, at, found=found, right=_straightened(text[log.lines.start(at) : line_end(text, at)]))


def _straightened(line: str) -> str:
    """Give a line with straight quotes around its texts; nothing where it would still not be sound."""
    if len(line) > _LONGEST_LINE:
        return ""
    straight = _CLOSING.sub('"', _OPENING.sub(r'\1"', line.strip()))
    return straight if _SOUND_LINE.fullmatch(straight) else ""


def closing_quote(text: str, start: int) -> int | None:
    """Find on this line the straight quote that truly closes a text; None when there is none."""
    found = _CLOSING_QUOTE.search(text, start, line_end(text, start))
    return found.start() if found else None


def quotes_to_line_end(text: str, start: int) -> int:
    """Count the straight quotes that no backslash stands before, from ``start`` to the end of its line."""
    end = line_end(text, start)
    return text.count('"', start, end) - text.count('\\"', start, end)


def cut_at_line_end(text: str, start: int, end: int) -> tuple[str, int]:
    """Take a text without a closing quote up to the marks of JSON at the end of its line; give the offset after it."""
    words = text[start + 1 : end].rstrip(", \t]}")
    return words, start + 1 + len(words)


def line_end(text: str, start: int) -> int:
    """Give the offset at which the line of ``start`` ends."""
    rest = _LINE_REST.match(text, start)
    return rest.end() if rest else start
