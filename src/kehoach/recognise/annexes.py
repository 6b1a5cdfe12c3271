"""Annexes: label, title, the line that says what they belong to, and their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.recognise.body import blank_or_rule, running
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.segments import cut
from kehoach.recognise.words import is_annex_label, is_rule, joined_annex_title
from kehoach.seen import Line, Look, Piece
from kehoach.vietnamese import fold


def annex_lines(lines: Sequence[Line]) -> Iterator[Labelled]:
    """Label the lines from the first annex on."""
    annex = 0
    in_head = False
    in_reference = False
    for line in lines:
        text = line.text.strip()
        if opens_annex(line):
            annex += 1
            in_head, in_reference = True, False
            yield from _head(line, annex)
        elif in_reference and text and line.setting.align == "center" and not line.place.table:
            in_reference = not text.endswith(")")
            yield Labelled(Part.ANNEX_REFERENCE, line, line.pieces, annex)
        elif in_head and (not text or is_rule(text)):
            yield Labelled(Part.RULE if text else blank_or_rule(line), line, line.pieces, annex)
        elif in_head and fold(text).startswith("(kem theo"):
            in_head = False
            in_reference = not text.endswith(")")
            yield Labelled(Part.ANNEX_REFERENCE, line, line.pieces, annex)
        elif in_head and _is_title(line, text):
            yield Labelled(Part.ANNEX_TITLE, line, line.pieces, annex)
        else:
            in_head = in_reference = False
            yield running(line, annex)


def opens_annex(line: Line) -> bool:
    """Whether a line is the label of an annex: alone, above its title in the same paragraph, or on one line with it."""
    if line.place.table:
        return False
    text = line.text.strip()
    if is_annex_label(line.label) or is_annex_label(text.partition("\n")[0]):
        return True
    title = text[joined_annex_title(text) :]
    return title != text and (line.setting.align == "center" or title == title.upper())


def _is_title(line: Line, text: str) -> bool:
    is_set_as_one = line.setting.align == "center" or text == text.upper()
    return is_set_as_one and not line.place.table and not line.label


def _head(line: Line, annex: int) -> Iterator[Labelled]:
    """The label of an annex and its title, when both are in one paragraph."""
    joined = joined_annex_title(line.text.strip())
    if is_annex_label(line.label):
        look = line.label_look or Look((), 0.0)
        yield Labelled(Part.ANNEX_LABEL, line, (Piece(line.label, look),), annex, line.label)
        title = line.pieces
    elif joined:
        start = len(line.text) - len(line.text.lstrip()) + joined
        yield Labelled(Part.ANNEX_LABEL, line, tuple(cut(line.pieces, 0, start)), annex)
        title = tuple(cut(line.pieces, start, len(line.text)))
    elif "\n" in line.text.strip():
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
