"""The same words, however they are cut into runs: what has to be done once a whole stream is there."""

from __future__ import annotations

import re

from kehoach.writers.docx.content.streams import NEXT_RUN, RESULT, RESULT_END, RUN

_RUN, _NEXT, _RESULT, _RESULT_END = (mark.encode() for mark in (RUN, NEXT_RUN, RESULT, RESULT_END))
_RESULT_EDGE = re.compile(b"([%b%b])" % (_RESULT, _RESULT_END))
_EMPTY_RUN = re.compile(rb"\x05[^\x02]*\x02(?=[\x01\x05])")
_EMPTY_PARAGRAPH = re.compile(rb"\x01p\|[^\x02]*\x02\x01/p\x02")
_SAME_LOOK = re.compile(rb"(\x05[^\x02]*\x02)([^\x01\x05]*)\1")


def tidied(words: bytes) -> bytes:
    """A stream of words without results of fields, empty runs and paragraphs; neighbours of the same look joined."""
    if _RESULT in words:
        words = _without_results(words)
    words = _EMPTY_PARAGRAPH.sub(b"", _EMPTY_RUN.sub(b"", words.replace(_NEXT, _RUN)))
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
