"""The same words, however they are cut into runs: what has to be done once a whole stream is there."""

from __future__ import annotations

import re

from kehoach.writers.docx.content.reading import CLOSE, FIELD, FIRST_RUN, NEXT_RUN, OPEN, RESULT, RESULT_END

_NEXT = f"{OPEN}{NEXT_RUN}".encode()
_FIRST = f"{OPEN}{FIRST_RUN}".encode()
_FIELD = f"{OPEN}{FIELD}".encode()
_RESULT, _RESULT_END = (f"{OPEN}{mark}{CLOSE}".encode() for mark in (RESULT, RESULT_END))
_RESULT_EDGE = re.compile(b"(%b|%b)" % (_RESULT, _RESULT_END))
_WITHOUT_WORDS = re.compile(rb"\x01r(?:\|[^\x02]*)?\x02(?=\x01)")
_EMPTY = re.compile(rb"\x01p\|[^\x02]*\x02\x01/p\x02")
_SAME_LOOK = re.compile(rb"(\x01r(?:\|[^\x02]*)?\x02)([^\x01]*)\1")


def tidied(words: bytes) -> bytes:
    """A stream of words without results of fields, empty runs and paragraphs; neighbours of the same look joined."""
    if _FIELD in words:
        words = _without_results(words)
    words = _EMPTY.sub(b"", _WITHOUT_WORDS.sub(b"", words.replace(_NEXT, _FIRST)))
    while (joined := _SAME_LOOK.sub(rb"\1\2", words)) != words:
        words = joined
    return words


def _without_results(words: bytes) -> bytes:
    kept = []
    depth = 0
    for piece in _RESULT_EDGE.split(words):
        if piece == _RESULT:
            depth += 1
        elif piece == _RESULT_END:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(piece)
    return b"".join(kept)
