"""Annexes: label, title, the line that says what they belong to, and their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.recognise.body import blank_or_rule, running
from kehoach.recognise.marks import mark_of
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.segments import rows, text_of
from kehoach.recognise.signing import opens_annex
from kehoach.recognise.words import is_annex_label, is_attached, is_rule
from kehoach.seen import Line, Look, Piece


def annex_lines(lines: Sequence[Line]) -> Iterator[Labelled]:
    """Label the lines after the signature. What stands there without the label of an annex is one all the same."""
    annex = 0
    in_head = in_reference = False
    for line in lines:
        text = line.text.strip()
        if opens_annex(line):
            annex += 1
            in_head, in_reference = True, False
            yield from _head(line, annex)
            continue
        if not annex and text:
            annex, in_head = 1, True
        if in_reference and text and not is_rule(text) and line.setting.align == "center" and not line.place.table:
            in_reference = not text.endswith(")")
            yield Labelled(Part.ANNEX_REFERENCE, line, line.pieces, annex)
        elif in_head and (not text or is_rule(text)):
            yield Labelled(Part.RULE if text else blank_or_rule(line), line, line.pieces, annex)
        elif (in_head or line.setting.align == "center") and is_attached(text):
            in_head, in_reference = False, text.startswith("(") and not text.endswith(")")
            yield Labelled(Part.ANNEX_REFERENCE, line, line.pieces, annex)
        elif _is_title(line, text) if in_head else _is_inner_title(line, text):
            yield Labelled(Part.ANNEX_TITLE, line, line.pieces, annex)
        else:
            in_head = in_head and not text
            in_reference = in_reference and not text
            yield running(line, annex)


def _is_title(line: Line, text: str) -> bool:
    is_set_as_one = line.setting.align == "center" or text.isupper()
    return is_set_as_one and not line.place.table and not line.label


def _is_inner_title(line: Line, text: str) -> bool:
    """Whether a line under the text of an annex begins one more form or table without a label of its own."""
    is_set_so = text.isupper() and line.setting.align == "center" and not line.place.table and mark_of(line) is None
    return is_set_so and all(piece.look.bold for piece in line.pieces if piece.text.strip())


def _head(line: Line, annex: int) -> Iterator[Labelled]:
    """The label of an annex and its title, when both are one paragraph with a line break between."""
    first, *others = rows(line)
    if is_annex_label(line.label):
        look = line.label_look or Look((), 0.0)
        yield Labelled(Part.ANNEX_LABEL, line, (Piece(line.label, look),), annex, line.label)
        others = [first, *others]
    else:
        yield Labelled(Part.ANNEX_LABEL, line, first, annex)
    for row in others:
        if text := text_of(row):
            yield Labelled(Part.ANNEX_REFERENCE if is_attached(text) else Part.ANNEX_TITLE, line, row, annex)
