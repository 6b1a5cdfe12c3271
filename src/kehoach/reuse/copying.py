"""A new plan from an old one: the same file letter for letter, but for the number, the date and where it is from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from kehoach.reuse.source import Source
from kehoach.reuse.wording import words

_EMPTIED = ("so", "ngay")
_SCALAR = re.compile(r'"(?:[^"\\]|\\.)*+"|[^\s,\]}/]++')
_MARK = re.compile(r'"(?:[^"\\]|\\.)*+"|//[^\r\n]*+|/\*.*?\*/|[\[\]{}]', re.DOTALL)
_LINE_END = re.compile(r"\r\n?|\n")
_REST_OF_LINE = re.compile(r"[ \t]*+(?://[^\r\n]*+)?+(?=\r|\n)")
_UP_TO_MEMBER = re.compile(r"(?:\s++|//[^\r\n]*+|/\*.*?\*/)*+", re.DOTALL)
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")

_Edit = tuple[int, int, str]


def copied_text(old: Source, origin: str, year: int | None, moved: Mapping[str, str] | None = None) -> str:
    """Give the text of the new plan: ``so`` and ``ngay`` null, and one line naming ``origin``.

    ``origin`` is the old file as the new one will look for it. ``year`` is remembered beside it; None: nothing is.
    ``moved`` has what must be spelt anew by key, because the new plan stands in another folder.
    """
    edits = [(*_span(old, key), "null") for key in _EMPTIED if old.plan.get(key) is not None]
    edits += [(*_span(old, key), json.dumps(value, ensure_ascii=False)) for key, value in (moved or {}).items()]
    edits += _origin_edits(old, origin, year)
    return _edited(old.text, edits)


def encoded_as(text: str, data: bytes, before: str) -> bytes:
    """Put ``text`` into the bytes that ``data`` has: its encoding, its byte order mark. ``before`` is what it holds."""
    for mark in ("", "\ufeff"):
        for encoding in _ENCODINGS:
            if (mark + before).encode(encoding) == data:
                return (mark + text).encode(encoding)
    return text.encode()


def _origin_edits(old: Source, origin: str, year: int | None) -> Iterable[_Edit]:
    """Name the origin in place where the old plan is a copy itself, else in a line after the opening brace."""
    new = {"chep_tu": json.dumps(origin, ensure_ascii=False)}
    if year is not None:
        new["cho_nam"] = str(year)
    added = []
    for key, written in new.items():
        if key in old.plan:
            yield (*_span(old, key), written)
        else:
            added.append(f'"{key}": {written},')
    if year is None and "cho_nam" in old.plan:
        yield (*_span(old, "cho_nam"), "null")
    if added:
        yield _added(old.text, old.scanned.offset(()) + 1, " ".join(added))


def _added(text: str, at: int, members: str) -> _Edit:
    """Add members as a line of their own with the indent of the next; on the same line when all is one line."""
    rest = _REST_OF_LINE.match(text, at)
    if rest is None:
        return at, at, f" {members}" if text[at : at + 1].isspace() else f" {members} "
    at = rest.end()
    end, following = _LINE_END.search(text, at), _UP_TO_MEMBER.match(text, at)
    last_line = re.split(r"[\r\n]", following[0])[-1] if following else ""
    indent = last_line[: len(last_line) - len(last_line.lstrip())]
    return at, at, f"{end[0] if end else ''}{indent}{members} // {words('remember')}"


def _span(source: Source, key: str) -> tuple[int, int]:
    """Give where the value of a key of the plan begins and ends, whatever it is."""
    start = source.scanned.offset((key,))
    if source.text[start] not in "[{":
        found = _SCALAR.match(source.text, start)
        return start, found.end() if found else start
    depth = 0
    for mark in _MARK.finditer(source.text, start):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(mark[0], 0)
        if depth == 0 and mark[0] in "]}":
            return start, mark.end()
    return start, start


def _edited(text: str, edits: Iterable[_Edit]) -> str:
    for start, end, written in sorted(edits, reverse=True):
        text = text[:start] + written + text[end:]
    return text
