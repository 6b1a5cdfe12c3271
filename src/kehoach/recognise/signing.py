"""The end of a document: recipients on the left, authority and name on the right; a table or lines with tabs."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.recognise.body import blank_or_rule
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.segments import segments
from kehoach.recognise.words import is_archive, is_authority, is_job_title, is_recipients_label, is_rule
from kehoach.seen import Line, Piece

_MOST_ROWS = 12


def signing_start(lines: Sequence[Line], after: int) -> int:
    """Where the signing block begins: the table or line with “Nơi nhận”, else with “TM.”; else past the end."""
    rows = _rows(lines)
    for matches in (is_recipients_label, is_authority):
        for at in range(len(lines) - 1, after - 1, -1):
            line = lines[at]
            if any(matches(_text(pieces)) for pieces in segments(line)) and _may_sign(lines, at, rows):
                return _first_of_block(lines, at, after)
    return len(lines)


def _rows(lines: Sequence[Line]) -> dict[int, int]:
    """How many rows each table has."""
    rows: dict[int, int] = {}
    for line in lines:
        rows[line.place.table] = max(rows.get(line.place.table, 0), line.place.row)
    return rows


def _may_sign(lines: Sequence[Line], at: int, rows: dict[int, int]) -> bool:
    """Whether a line may stand in a signing block: a table that only speaks of recipients has many rows, or no list."""
    place, text = lines[at].place, lines[at].text.strip()
    if not place.table or is_authority(text):
        return rows[place.table] <= _MOST_ROWS or not place.table
    below = lines[at + 1] if at + 1 < len(lines) else None
    has_list = "\n" in text or (below is not None and below.place[3:] == place[3:])
    return rows[place.table] <= _MOST_ROWS and (text.endswith(":") or has_list)


def _first_of_block(lines: Sequence[Line], at: int, after: int) -> int:
    table = lines[at].place.table
    if table:
        while at > after and lines[at - 1].place.table == table:
            at -= 1
        return at
    # Without a table the authority may stand on lines of its own above the recipients.
    while at > after and _is_right_line(lines[at - 1]):
        at -= 1
    return at


def _is_right_line(line: Line) -> bool:
    text = line.text.strip()
    return bool(text) and line.place.table == 0 and not line.label and is_authority(text)


def signing_lines(lines: Sequence[Line]) -> list[Labelled]:
    """Label the lines of the signing block."""
    left_column = next(
        (line.place.column for line in lines if line.place.table and is_recipients_label(line.text.strip())), 1
    )
    found: list[Labelled] = []
    for line in lines:
        parts = segments(line)
        if not parts:
            found.append(Labelled(blank_or_rule(line), line, line.pieces))
        for index, pieces in enumerate(parts):
            is_left = line.place.column == left_column if line.place.table else _is_left(pieces, index, line, found)
            part = _left(pieces) if is_left else _right(pieces)
            number, is_typed = _mark(line, pieces) if is_left else ("", False)
            found.append(Labelled(part, line, pieces, 0, number, is_typed, len(parts) > 1))
    return _with_signer(found)


def _mark(line: Line, pieces: tuple[Piece, ...]) -> tuple[str, bool]:
    """The dash in front of a recipient, and whether it was typed."""
    if line.label:
        return line.label, False
    first = _text(pieces)[:1]
    return (first, True) if first and first in "-–—+*•" else ("", False)


def _is_left(pieces: tuple[Piece, ...], index: int, line: Line, found: list[Labelled]) -> bool:
    text = _text(pieces)
    if index:
        return False
    if is_recipients_label(text) or text.startswith(("-", "–", "+")) or is_archive(text):
        return True
    is_indented = line.text[:1] in ("\t", " ") or line.setting.align != "left" or line.setting.left > 60
    return not is_indented and any(each.part is Part.RECIPIENT for each in found) and text != text.upper()


def _left(pieces: tuple[Piece, ...]) -> Part:
    text = _text(pieces)
    if is_recipients_label(text):
        return Part.RECIPIENTS_LABEL
    return Part.ARCHIVE if is_archive(text) else Part.RECIPIENT


def _right(pieces: tuple[Piece, ...]) -> Part:
    text = _text(pieces)
    if is_rule(text):
        return Part.RULE
    if text.startswith(("(", "[")):
        return Part.OTHER
    return Part.AUTHORITY if text == text.upper() else Part.SIGNER


def _with_signer(found: list[Labelled]) -> list[Labelled]:
    """The name is the last line on the right; what is not in capitals above it is a title all the same."""
    right = [index for index, each in enumerate(found) if each.part in (Part.AUTHORITY, Part.SIGNER)]
    has_name = any(found[index].part is Part.SIGNER for index in right)
    for place, index in enumerate(right):
        is_last = place == len(right) - 1
        if found[index].part is Part.SIGNER and not is_last and _is_title(found[index], right, found):
            found[index] = found[index]._replace(part=Part.AUTHORITY)
        elif is_last and not has_name and len(right) > 1 and not _names_a_power(found[index]):
            found[index] = found[index]._replace(part=Part.SIGNER)  # a name in capitals
    return found


def _is_title(each: Labelled, right: Sequence[int], found: Sequence[Labelled]) -> bool:
    """Whether lines that are set in capitals still follow: then this one is not the name yet."""
    after = [index for index in right if found[index].line.place.paragraph > each.line.place.paragraph]
    return any(found[index].part is Part.AUTHORITY for index in after) or _names_a_power(each)


def _names_a_power(each: Labelled) -> bool:
    return is_authority(each.text) or is_job_title(each.text)


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces).strip()
