"""The bytes of a content stream → its operators, and what is given to each (ISO 32000-1, 7.2 to 7.4 and 7.8).

Cut by one expression, because an engine writes some thousand operators on a page and few of them bear on its words.
Not known is what no engine writes: half a byte in hexadecimal, more than five parentheses open at once in a string.
What stands in such a string is lost, and a PDF that lost words is refused.
"""

from __future__ import annotations

import re


def _in_parentheses(levels: int) -> bytes:
    """A string in parentheses. Those within it need no backslash when they are closed again."""
    inner = b"|" + _in_parentheses(levels - 1) if levels > 1 else b""
    return rb"\((?:[^\\()]++|\\.%s)*+\)" % inner


_STRING = rb"<(?:[0-9A-Fa-f]{2})*+>|%s" % _in_parentheses(5)
_NAME = rb"/[^\s()<>\[\]{}/%]*+"
_COMMENT = rb"%[^\r\n]*+"
_GIVEN = rb"(?:[\s\d.+\-\[\]{}]++|%s|%s|<<|>>|%s)*+" % (_NAME, _STRING, _COMMENT)
_PICTURE = rb"BI\b.*?\bEI\b"
_OPERATOR = re.compile(rb"(%s)(%s|[A-Za-z'\"][A-Za-z01*]*+)" % (_GIVEN, _PICTURE), re.DOTALL)
_NUMBERS = re.compile(rb"[-+.\d]+")
_STRINGS = re.compile(_STRING, re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


def operators(content: bytes) -> list[tuple[bytes, bytes]]:
    """What is given to each operator, as it is written, and the operator itself; in order."""
    return _OPERATOR.findall(content)


def numbers(given: bytes) -> list[float]:
    """The numbers given to an operator that takes nothing else."""
    return [float(number) for number in _NUMBERS.findall(given)]


def string(given: bytes) -> bytes:
    """All strings given to an operator, put together."""
    written = _STRINGS.findall(given)
    if b"(" in given:
        return b"".join(map(_read, written))
    return bytes.fromhex(b"".join(written).translate(None, b"<>").decode())


def _read(written: bytes) -> bytes:
    if written.startswith(b"<"):
        return bytes.fromhex(written[1:-1].decode())
    return _ESCAPE.sub(_unescaped, written[1:-1]) if b"\\" in written else written[1:-1]


def _unescaped(escape: re.Match[bytes]) -> bytes:
    after = escape[1]
    return bytes((int(after, 8) & 0xFF,)) if after.isdigit() else _ESCAPED.get(after, after)
