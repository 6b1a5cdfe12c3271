"""Lines of a document → their parts, in one pass from the head to the annexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.recognise.annexes import annex_lines, opens_annex
from kehoach.recognise.body import body_lines
from kehoach.recognise.head import head_lines
from kehoach.recognise.parts import Labelled, LabelledDocument
from kehoach.recognise.signing import signing_lines, signing_start
from kehoach.recognise.words import is_motto, is_national_name, is_number, is_place_date, is_type
from kehoach.seen import Document, Line

_FIRST_LINES = 80
"""The head of a document is among so many lines, or nowhere."""
_HEAD_LINES = 20
"""So many lines lie between its first sign and its last at most."""
_SHORT = 80
"""A place and date is shorter than that; a sentence with a date in it may be longer."""


class _Zones(NamedTuple):
    """Where each zone ends, as an index of lines."""

    head: int
    body: int
    signing: int


def label(document: Document) -> LabelledDocument:
    """Say what each line of the body is. Any document gets labels; one that is no plan gets few that mean much."""
    lines = list(document.lines())
    zones = _zones(lines)
    found = [
        *head_lines(lines[: zones.head]),
        *body_lines(lines[zones.head : zones.body], follows_head=zones.head > 0),
        *signing_lines(lines[zones.body : zones.signing]),
        *annex_lines(lines[zones.signing :]),
    ]
    return LabelledDocument(document, tuple(_in_order(found, lines)))


def _zones(lines: Sequence[Line]) -> _Zones:
    head = _head_end(lines)
    signing = signing_start(lines, head)
    annex = next(
        (at for at in range(signing if signing < len(lines) else head, len(lines)) if opens_annex(lines[at])),
        len(lines),
    )
    return _Zones(head, min(signing, annex), annex)


def _head_end(lines: Sequence[Line]) -> int:
    """The head ends with the type of the document; without one, after the last line that belongs to a head."""
    first = lines[:_FIRST_LINES]
    if any(opens_annex(line) for line in first[: _first_with_words(first)]):
        return 0
    type_at = next((at for at, line in enumerate(first) if _names_type(line)), None)
    signs = [at for at, line in enumerate(first[:type_at]) if any(map(_is_sign, _parts(line)))]
    if not signs or (not any(map(_is_title_of_state, first[:type_at])) and type_at is None):
        return 0
    if type_at is not None:
        return type_at + 1
    last = max(at for at in signs if at <= signs[0] + _HEAD_LINES)
    table = lines[last].place.table
    while table and last + 1 < len(lines) and lines[last + 1].place.table == table:
        last += 1
    return last + 1


def _first_with_words(lines: Sequence[Line]) -> int:
    return next((at + 1 for at, line in enumerate(lines) if line.printed.strip()), 0)


def _names_type(line: Line) -> bool:
    return line.place.table == 0 and is_type(line.text.partition("\n")[0].strip())


def _is_sign(text: str) -> bool:
    return is_national_name(text) or is_motto(text) or is_number(text) or (len(text) < _SHORT and is_place_date(text))


def _is_title_of_state(line: Line) -> bool:
    return any(is_national_name(part) or is_motto(part) for part in _parts(line))


def _parts(line: Line) -> list[str]:
    text = line.text
    whole = text.replace("\n", " ").strip()
    return [whole, *(part.strip() for part in text.replace("\n", "\t").split("\t"))]


def _in_order(found: Sequence[Labelled], lines: Sequence[Line]) -> Iterator[Labelled]:
    order = {id(line): at for at, line in enumerate(lines)}
    return iter(sorted(found, key=lambda each: order[id(each.line)]))
