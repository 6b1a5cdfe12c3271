"""A whole JSON text: the one value in it, and what stands before and behind that should not."""

from __future__ import annotations

import re

from kehoach.input_messages import A_TEXT
from kehoach.readers.json_brackets import first_words, opened
from kehoach.readers.json_faults import FaultLog
from kehoach.readers.json_keys import Span
from kehoach.readers.json_structure import Read, Structure

_LITERAL = re.compile(r"(?:true|false|null|none|nan|undefined)\b", re.IGNORECASE)
_FAR = 200


def read_document(text: str, log: FaultLog, *, by_indent: bool = False) -> tuple[object, Span]:
    """Read the whole text; raises ``StopScan`` when it is not worth going on.

    ``by_indent`` trusts the indentation of lines more than the braces and brackets at their beginning.
    """
    structure = Structure(text, log, by_indent=by_indent)
    start = structure.skip(0)
    if start == len(text):
        if not log.noted:
            log.add("empty", 0)
        return None, 0
    if fault := _foreign(text, start):
        log.add(fault, start, words=text[start : start + _FAR].splitlines()[0])
        return None, 0
    value, span, end = structure.value(start, in_object=False)
    pos = structure.skip(end)
    if isinstance(value, str) and text.startswith(":", pos):
        value, span, end = _without_brace(structure, start)
        pos = structure.skip(end)
    _refuse_rest(structure, value, end, pos)
    return value, span


def _foreign(text: str, start: int) -> str:
    """Name the fault of a text that does not even begin as JSON; empty for one that does."""
    mark = text[start]
    if mark == "<":
        return "web_page"
    is_word = mark.isalpha() and not _LITERAL.match(text, start)
    is_list_mark = mark in "-*|%=&+" and not text[start + 1 : start + 2].isdigit()
    return "no_brace" if is_word or is_list_mark else ""


def _without_brace(structure: Structure, start: int) -> Read:
    """Read a text that begins with a key: the brace before it is missing, and perhaps the last one."""
    before = A_TEXT.format(text=first_words(structure.text, start))
    structure.log.add("missing_open", start, opener="{", before=before)
    read = structure.members(opened(start, "{", is_written=False))
    if structure.brackets.closed[1] != read[2]:
        structure.log.add("missing_last", len(structure.text.rstrip()), closer="}")
    return read


def _refuse_rest(structure: Structure, value: object, end: int, pos: int) -> None:
    """Refuse what follows the value that is the whole text."""
    text, log = structure.text, structure.log
    while (mark := text[pos : pos + 1]) and mark in "}]":
        log.add("extra_close", pos, closer=mark)
        pos = structure.skip(pos + 1)
    line = log.lines.line(end - 1)
    if mark == "{" and isinstance(value, dict):
        log.add("second_plan", pos, line=line)
    elif mark:
        log.add("text_after_end", pos, found=text[pos : pos + 30].splitlines()[0], mark=text[end - 1], line=line)
