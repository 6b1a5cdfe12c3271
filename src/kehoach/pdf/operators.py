"""The bytes of a content stream → its operators, and what is given to each (ISO 32000-1, 7.2, 7.3, 7.8).

What nobody writes who is not made to is not known here: half a byte in hexadecimal digits, five parentheses within one
another. Letters in such a string are not found, as if they were not there.
"""

from __future__ import annotations

import re


def _parenthesized(levels: int) -> bytes:
    """A string in parentheses; those within it need no backslash when they are closed again."""
    inner = b"|" + _parenthesized(levels - 1) if levels else b""
    return rb"\((?:[^\\()]++|\\.%s)*+\)" % inner


_HEXADECIMAL = rb"<(?:[0-9A-Fa-f]{2})*+>"
_STRING = rb"%s|%s" % (_HEXADECIMAL, _parenthesized(4))
_GIVEN = rb"[\s\d.+\-\[\]{}]++|/[^\s()<>\[\]{}/%%]*+|%s|<<|>>|%%[^\r\n]*+" % _STRING
_PICTURE = rb"BI\b.*?\bEI\b"
_INSTRUCTION = re.compile(rb"((?:%s)*+)(%s|[A-Za-z'\"][A-Za-z01*]*+)" % (_GIVEN, _PICTURE), re.DOTALL)
_NUMBERS = re.compile(rb"[-+.\d]+")
_STRINGS = re.compile(_STRING, re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


def operators(content: bytes) -> list[tuple[bytes, bytes]]:
    """What is given, as it is written, and the operator that it is given to; in order."""
    return _INSTRUCTION.findall(content)


def numbers(given: bytes) -> list[float]:
    """The numbers given to an operator that takes nothing else."""
    return [float(number) for number in _NUMBERS.findall(given)]


def string(given: bytes) -> bytes:
    """All strings given to an operator, together."""
    written = _STRINGS.findall(given)
    if b"(" in given:
        return b"".join(map(_literal, written))
    return bytes.fromhex(b"".join(written).translate(None, b"<>").decode())


def _literal(written: bytes) -> bytes:
    if written.startswith(b"<"):
        return bytes.fromhex(written[1:-1].decode())
    return _ESCAPE.sub(_unescaped, written[1:-1]) if b"\\" in written else written[1:-1]


def _unescaped(escape: re.Match[bytes]) -> bytes:
    after = escape[1]
    return bytes((int(after, 8) & 0xFF,)) if after.isdigit() else _ESCAPED.get(after, after)
