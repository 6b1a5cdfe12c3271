"""Words of an example as passages: one line is one paragraph, ``| a | b |`` is a row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.passages import Passage, Passages, with_depth
from kehoach.recognise import Part
from kehoach.recognise.marks import mark_of
from kehoach.recognise.words import is_annex_label, is_archive, is_plain_basis
from kehoach.seen import Line, Look, Piece, Place, Setting, Story

_LOOK = Look(("Times New Roman",), 14.0)
_PROPOSAL = re.compile(r"(?:Xét|Theo) đề nghị\b")
_NUMBER = re.compile(r"Số\s*:")


def told(text: str) -> Passages:
    """The passages of an example."""
    return Passages(tuple(with_depth(_passages(text.split("\n")))))


def _passages(lines: list[str]) -> Iterator[Passage]:
    zone = Part.BODY
    annex = row = 0
    for number, text in enumerate(lines, 1):
        place = Place(Story.BODY, number, text[:20])
        if text.startswith("| "):
            row += 1
            for column, cell in enumerate(text.strip("| ").split(" | "), 1):
                yield Passage(Part.TABLE, cell, place, annex, row=(1 << 20) + row, column=column)
            continue
        part, mark = _part(text, zone), ""
        if part is Part.ANNEX_LABEL:
            annex += 1
        if part is Part.BODY and (found := mark_of(Line(place, (Piece(text, _LOOK),), Setting()))):
            part, mark = found.part, found.sign
        zone = {Part.TYPE: Part.SUBJECT, Part.RECIPIENTS_LABEL: Part.RECIPIENT}.get(part, zone)
        if part is Part.SUBJECT or part is Part.ANNEX_LABEL:
            zone = Part.BODY
        yield Passage(part, text, place, annex, mark)


def _part(text: str, zone: Part) -> Part:
    if text == "KẾ HOẠCH":
        return Part.TYPE
    if text == "Nơi nhận:":
        return Part.RECIPIENTS_LABEL
    if is_annex_label(text):
        return Part.ANNEX_LABEL
    if zone is Part.RECIPIENT:
        return Part.ARCHIVE if is_archive(text) else Part.RECIPIENT
    if zone is Part.SUBJECT:
        return Part.SUBJECT
    if re.fullmatch(r"[^/]+, ngày \d+ tháng \d+ năm \d{4}", text):
        return Part.PLACE_DATE
    if _NUMBER.match(text):
        return Part.NUMBER
    return Part.BASIS if is_plain_basis(text) or _PROPOSAL.match(text) else Part.BODY
