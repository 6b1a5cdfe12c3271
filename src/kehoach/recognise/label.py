"""Lines of a document → their parts, in one pass from the head to the annexes."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.recognise.annexes import annex_lines
from kehoach.recognise.body import body_lines
from kehoach.recognise.flow import Flow, flow_of
from kehoach.recognise.head import head_lines, holds_type
from kehoach.recognise.parts import Labelled, LabelledDocument
from kehoach.recognise.segments import rows, sides, text_of
from kehoach.recognise.signing import opens_annex, signing_end, signing_lines, signing_start
from kehoach.recognise.words import (
    belongs_to_head,
    is_basis,
    is_national_name,
    is_party_name,
    stands_on_the_right,
)
from kehoach.seen import Document, Line

_FIRST_LINES = 80
"""The head of a document is among so many lines, or nowhere."""
_HEAD_LINES = 12
"""So many lines under the Quốc hiệu belong to the head at most, where no type ends it."""
_SHORT = 160
"""Letters of a line of the head, with tabs and spaces; a sentence with a date in it may be longer."""


class _Zones(NamedTuple):
    """Where each zone ends, as an index of lines."""

    head: int
    body: int
    signing: int


def label(document: Document) -> LabelledDocument:
    """Say what each line of the body is. Any document gets labels; one that is no plan gets few that mean much.

    Lines of text boxes are labelled where the boxes are anchored, those of a head made of text boxes first.
    """
    flow = flow_of(document)
    lines = flow.lines
    zones = _zones(flow)
    found: list[Labelled] = [
        *head_lines(lines[: zones.head]),
        *body_lines(lines[zones.head : zones.body], follows_head=zones.head > 0),
        *signing_lines(lines[zones.body : zones.signing]),
        *annex_lines(lines[zones.signing :]),
    ]
    return LabelledDocument(document, tuple(found))


def _zones(flow: Flow) -> _Zones:
    lines = flow.lines
    head = head_end(lines)
    if not head and _is_annex_alone(lines):
        return _Zones(0, 0, 0)
    signing = signing_start(lines, head)
    if signing < len(lines):
        return _Zones(head, signing, signing_end(flow, signing))
    annex = next((at for at in range(head, len(lines)) if opens_annex(lines[at])), len(lines))
    return _Zones(head, annex, annex)


def _is_annex_alone(lines: Sequence[Line]) -> bool:
    """Whether a file is nothing but an annex, kept apart from its plan."""
    return any(opens_annex(line) for line in itertools.islice((line for line in lines if line.text.strip()), 1))


def head_end(lines: Sequence[Line]) -> int:
    """The head ends with the type of the document; without one, after the last line that belongs to a head."""
    first = lines[:_FIRST_LINES]
    named = next((at for at, line in enumerate(first) if names_country(line)), None)
    start = named or 0
    table = 0 if named is None else lines[start].place.table
    for at in range(start, len(first)):
        line = first[at]
        if line.place.table not in (0, table):
            continue
        if holds_type(line) and (named is not None or line.setting.align == "center" or text_of(line.pieces).isupper()):
            return at + 1
    if named is None:
        return 0
    start = max(at for at in range(start, min(start + _HEAD_LINES, len(first))) if at == start or _is_sign(first[at]))
    table = lines[start].place.table
    while table and start + 1 < len(lines) and lines[start + 1].place.table == table:
        start += 1
    return start + 1


def _is_sign(line: Line) -> bool:
    return len(line.text) < _SHORT and belongs_to_head(line.text) and not is_basis(line.text.strip())


def names_country(line: Line) -> bool:
    """Whether the Quốc hiệu stands in a line, or the Party's name in its place."""
    parts = (text_of(part) for row in rows(line) for part in sides(row, stands_on_the_right))
    return any(is_national_name(part) or is_party_name(part) for part in parts)
