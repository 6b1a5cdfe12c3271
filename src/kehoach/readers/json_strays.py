"""What stands in a JSON object where a key should: values that lost their brackets, their key or their list.

It looks and judges; going on with the reading is for the structure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach.echo import ending
from kehoach.input_messages import A_MARK, A_TEXT, THIS_MARK
from kehoach.readers.json_brackets import Brackets, what_begins
from kehoach.readers.json_keys import Span, start_of
from kehoach.readers.json_quotes import CURLY_QUOTES, SINGLE_QUOTES

_ITEM = re.compile(r'"([^"\\\r\n]*+)"(?![ \t]*+[:=;])[ \t\r\n]*+')
_KEY_LIKE = re.compile(r"[a-z$][a-z0-9_]*+")
_LAST_WORD = re.compile(r'[^\s,:"\[{]++\Z')
_QUOTES = '"' + CURLY_QUOTES + SINGLE_QUOTES
_MOST_ITEMS = 200


@dataclass(frozen=True, slots=True)
class Stray:
    """Values without keys: texts, or one object or list. ``closer`` is the mark after the texts, or empty."""

    start: int
    end: int
    items: tuple[str, ...] = ()
    closer: str = ""
    closer_at: int = 0

    @property
    def is_items(self) -> bool:
        """Whether it is a row of texts."""
        return bool(self.items)


class Last(NamedTuple):
    """The member of an object that was read last."""

    key: str
    value: object
    span: Span


@dataclass(frozen=True, slots=True)
class Judged:
    """What a stray is: a fault, its place and words, and for texts the offset to go on from."""

    code: str
    offset: int
    after: int = 0
    words: dict[str, str] = field(default_factory=dict)


def stray_at(text: str, pos: int) -> Stray | None:
    """Recognise values where a key should stand; None for what is read as a key, however badly it is written."""
    if text[pos] in "{[":
        return Stray(pos, pos)
    items: list[str] = []
    at = end = pos
    while len(items) < _MOST_ITEMS and (found := _ITEM.match(text, at)):
        if not items and (_KEY_LIKE.fullmatch(found[1]) or text[found.end() : found.end() + 1] not in ",]}"):
            return None
        items.append(found[1])
        at, end = found.end(), found.end(1) + 1
        if not text.startswith(",", at):
            break
        at = _after_comma(text, at)
    if not items:
        return None
    closer = text[at : at + 1] if text[at : at + 1] in ("]", "}") else ""
    return Stray(pos, end, tuple(items), closer, at)


def judge_stray(stray: Stray, text: str, brackets: Brackets, end: int, last: Last | None) -> Judged:
    """Say what is wrong. ``end`` is the offset after the last value, ``last`` that value, None for the first."""
    if not stray.is_items:
        return _judge_container(stray, text, brackets, end, last)
    shown = ", ".join(f'"{item}"' for item in stray.items)
    if last is None:
        if stray.closer == "}":
            return Judged("braces_for_list", brackets.inner.offset, stray.closer_at, {"right": f"[{shown}]"})
        return _without_key(stray)
    at = start_of(last.span)
    if stray.closer == "]":
        if isinstance(last.value, list):
            return Judged("extra_close", end - 1, stray.closer_at + 1, {"closer": "]"})
        return _lost_bracket(text, at, stray.closer_at + 1)
    if isinstance(last.value, str) and "\n" not in text[at : stray.start]:
        return Judged("missing_brackets", at, stray.end, {"key": last.key, "right": f'["{last.value}", {shown}]'})
    return _without_key(stray)


def _judge_container(stray: Stray, text: str, brackets: Brackets, end: int, last: Last | None) -> Judged:
    mark = text[stray.start]
    if last is None:
        if brackets.is_doubled(stray.start):
            return Judged("extra_open", stray.start, words={"opener": mark})
        is_doubled = mark == "{" and brackets.inner.is_written
        return Judged("double_brace", stray.start) if is_doubled else _unkeyed(stray.start, mark)
    if isinstance(last.value, dict | list | str) and brackets.has_one_more("]", stray.start):
        if isinstance(last.value, list) and text[end - 2 : end] == "]]":
            return Judged("extra_close", end - 1, words={"closer": "]"})
        return _lost_bracket(text, _first_loose(last))
    return _unkeyed(stray.start, mark)


def _first_loose(last: Last) -> int:
    """Give the offset of the first of the items at the end of a list that are no lists, as the others are."""
    at = start_of(last.span)
    if isinstance(last.span, int) or not isinstance(last.value, list):
        return at
    spans = last.span[1]
    for item, span in zip(reversed(last.value), reversed(spans if isinstance(spans, list) else []), strict=True):
        if isinstance(item, list | dict):
            break
        at = start_of(span)
    return at


def _lost_bracket(text: str, at: int, after: int = 0) -> Judged:
    return Judged("missing_open", at, after, {"opener": "[", "before": what_begins(text, at)})


def _unkeyed(offset: int, mark: str) -> Judged:
    return Judged("missing_key", offset, words={"words": THIS_MARK.format(mark=mark)})


def _without_key(stray: Stray) -> Judged:
    return Judged("missing_key", stray.start, stray.end, {"words": A_TEXT.format(text=stray.items[0])})


def what_stands_before(text: str, end: int) -> str:
    """Name what ends at ``end``: a closing mark, a text or a word."""
    mark = text[end - 1]
    if mark in "}])":
        return A_MARK.format(mark=mark)
    if mark in _QUOTES:
        opening = max(text.rfind(quote, max(0, end - 1000), end - 1) for quote in _QUOTES)
        return A_TEXT.format(text=ending(text[opening + 1 : end - 1]))
    found = _LAST_WORD.search(text, max(0, end - 40), end)
    return found[0] if found else mark


def _after_comma(text: str, at: int) -> int:
    at += 1
    while text[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at
