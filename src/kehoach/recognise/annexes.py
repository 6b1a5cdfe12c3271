"""Annexes: label, title, the line that says what they belong to, and their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.recognise.body import blank_or_rule, running
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.words import is_annex_label, is_rule
from kehoach.seen import Line, Look, Piece
from kehoach.vietnamese import fold


def annex_lines(lines: Sequence[Line]) -> Iterator[Labelled]:
    """Label the lines from the first annex on."""
    annex = 0
    in_head = False
    for line in lines:
        text = line.text.strip()
        first, _, rest = text.partition("\n")
        if not line.place.table and (is_annex_label(line.label) or is_annex_label(first)):
            annex += 1
            in_head = True
            yield from _head(line, annex, label_is_automatic=is_annex_label(line.label), has_title=bool(rest))
        elif in_head and (not text or is_rule(text)):
            yield Labelled(Part.RULE if text else blank_or_rule(line), line, line.pieces, annex)
        elif in_head and fold(text).startswith("(kem theo"):
            in_head = False
            yield Labelled(Part.ANNEX_REFERENCE, line, line.pieces, annex)
        elif in_head and line.place.table == 0 and line.setting.align == "center" and not line.label:
            yield Labelled(Part.ANNEX_TITLE, line, line.pieces, annex)
        else:
            in_head = False
            yield running(line, annex)


def _head(line: Line, annex: int, *, label_is_automatic: bool, has_title: bool) -> Iterator[Labelled]:
    """The label of an annex and its title, when both are one paragraph with a line break between."""
    if label_is_automatic:
        look = line.label_look or Look((), 0.0)
        yield Labelled(Part.ANNEX_LABEL, line, (Piece(line.label, look),), annex, line.label)
        title = line.pieces
    elif has_title:
        before, title = _at_break(line.pieces)
        yield Labelled(Part.ANNEX_LABEL, line, before, annex)
    else:
        yield Labelled(Part.ANNEX_LABEL, line, line.pieces, annex)
        return
    if any(piece.text.strip() for piece in title):
        yield Labelled(Part.ANNEX_TITLE, line, title, annex)


def _at_break(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    before: list[Piece] = []
    for index, piece in enumerate(pieces):
        first, mark, rest = piece.text.partition("\n")
        if first:
            before.append(piece._replace(text=first))
        if mark:
            return tuple(before), (piece._replace(text=rest), *pieces[index + 1 :])
    return tuple(before), ()
