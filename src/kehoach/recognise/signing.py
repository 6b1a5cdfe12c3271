"""The end of a document: recipients on the left, authority and name on the right.

It is a table, two tables, lines with tabs or spaces, or text boxes.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from kehoach.recognise.body import blank_or_rule
from kehoach.recognise.flow import Flow
from kehoach.recognise.parts import Labelled, Part
from kehoach.recognise.segments import Pieces, rows, segments, text_of
from kehoach.recognise.words import (
    is_annex_label,
    is_annex_label_with_title,
    is_archive,
    is_authority,
    is_only_recipients_label,
    is_recipients_label,
    is_rule,
    is_title,
)
from kehoach.seen import Line, Story

# Quick looks at letters as they are, before words are compared without marks.
_GAP = re.compile(r"[\t\n]|    ")
_MAY_NAME_RECIPIENTS = re.compile(r"\s*[nN][oOơƠ]")
_MAY_SIGN = re.compile(r"\s*[TKQ]")
_MAY_BE_ANNEX = re.compile(r"\s*[pP][hH]")
_MOST_LABELS = 50
_LOOK_AHEAD = 60
_LAST_LINES = 15
_FAR_RIGHT = 60.0  # millimetres: what is indented so far stands on the right


def signing_start(lines: Sequence[Line], after: int) -> int:
    """Where the signing block begins: the table or line with “Nơi nhận”, else with “TM.”; else past the end."""
    found = (at for at in range(after, len(lines)) if _may(lines[at], _MAY_NAME_RECIPIENTS))
    labels = list(itertools.islice((at for at in found if _says(lines[at], is_recipients_label)), _MOST_LABELS))
    # The words also stand in the text, in the head of a table, and in the forms of an annex.
    sure = (at for at in labels if _says(lines[at], is_only_recipients_label) and _is_signed(lines, at))
    at = next(sure, None)
    if at is None:
        at = next((at for at in labels if _is_signed(lines, at)), None)
    if at is None:
        signed = (at for at in range(after, len(lines)) if _may(lines[at], _MAY_SIGN))
        at = next((at for at in signed if _says(lines[at], _is_capital_authority)), None)
    if at is None:
        last = range(max(after, len(lines) - _LAST_LINES), len(lines))
        at = next((at for at in last if _says(lines[at], is_title)), None)
    return len(lines) if at is None else _first_of_block(lines, at, after)


def _may(line: Line, pattern: re.Pattern[str]) -> bool:
    """Whether a line, or what stands in it behind a gap, may begin so."""
    text = line.text
    return pattern.match(text) is not None or _GAP.search(text) is not None


def signing_end(flow: Flow, start: int) -> int:
    """Where the signing block ends: with its table, before a new page or an annex."""
    lines = flow.lines
    at = start
    while at < len(lines):
        line = lines[at]
        is_new = at > start and at in flow.page_starts and not line.place.table
        if is_new or (not line.place.table and opens_annex(line)):
            return at
        if line.place.table:
            at = _end_of_table(lines, at)
            rest = next((next_ for next_ in range(at, len(lines)) if lines[next_].text.strip()), len(lines))
            if rest < len(lines) and not _goes_on(lines, rest):
                return at
        else:
            at += 1
    return at


def opens_annex(line: Line) -> bool:
    """Whether a line is the label of an annex, alone or with the title behind it."""
    if line.place.table or not (_MAY_BE_ANNEX.match(line.label) or _MAY_BE_ANNEX.match(line.text)):
        return False
    first = text_of(rows(line)[0])
    if is_annex_label(line.label) or is_annex_label(first):
        return True
    is_heading = line.setting.align == "center" or first.isupper()
    return is_heading and is_annex_label_with_title(first)


def _end_of_table(lines: Sequence[Line], at: int) -> int:
    table = lines[at].place.table
    while at < len(lines) and lines[at].place.table == table:
        at += 1
    return at


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the block goes on behind a table: with recipients, an authority or a title."""
    return any(
        _says(lines[at], matches) for matches in (is_recipients_label, _is_capital_authority, is_title, is_archive)
    )


def _is_capital_authority(text: str) -> bool:
    return text.isupper() and is_authority(text)


def _is_signed(lines: Sequence[Line], at: int) -> bool:
    """Whether somebody signs, or a copy is kept, near “Nơi nhận”; in a table, within that table."""
    table = lines[at].place.table
    near = lines[max(0, at - (_LOOK_AHEAD if table else _LAST_LINES)) : at + _LOOK_AHEAD]
    if table:
        near = [line for line in near if line.place.table == table]
    return any(_says(line, matches) for line in near for matches in (is_archive, _is_capital_authority, is_title))


def _says(line: Line, matches: Callable[[str], bool]) -> bool:
    return any(matches(text_of(pieces)) for pieces in _parts(line))


def _parts(line: Line) -> Iterator[Pieces]:
    for row in rows(line):
        yield from segments(row, is_in_table=line.place.table > 0)


def _first_of_block(lines: Sequence[Line], at: int, after: int) -> int:
    at = first_of_table(lines, at, after)
    # The authority may stand above the recipients, on lines of its own or in a table of its own.
    while at > after:
        above = at - 1
        while above > after and not lines[above].text.strip() and not lines[above].place.table:
            above -= 1
        first = first_of_table(lines, above, after)
        block = lines[first : above + 1]
        is_box = lines[above].place.story is Story.TEXT_BOX
        if not any(_says(line, _is_capital_authority) or _says(line, is_title) for line in block) and not is_box:
            return at
        at = first
    return at


def first_of_table(lines: Sequence[Line], at: int, after: int) -> int:
    """Where the table begins in which a line stands, not before ``after``; the line itself outside tables."""
    table = lines[at].place.table
    while table and at > after and lines[at - 1].place.table == table:
        at -= 1
    return at


def signing_lines(lines: Sequence[Line]) -> list[Labelled]:
    """Label the lines of the signing block."""
    left_columns = _left_columns(lines)
    found: list[Labelled] = []
    has_recipients = False
    for line in lines:
        parts = [(at, pieces) for row in rows(line) for at, pieces in enumerate(_segments_of(line, row))]
        if not parts:
            found.append(Labelled(blank_or_rule(line), line, line.pieces))
        is_tabbed = any(at for at, _ in parts)
        for at, pieces in parts:
            if line.place.table:
                is_left = line.place.column == left_columns.get(line.place.table)
            else:
                is_beside = is_tabbed and not text_of(pieces).isupper()
                is_left = at == 0 and (is_beside or _is_left(pieces, line, follows_recipients=has_recipients))
            part = _left(pieces) if is_left else _right(pieces)
            has_recipients = has_recipients or part is Part.RECIPIENT
            number, is_typed = _mark(line, pieces) if is_left else ("", False)
            found.append(Labelled(part, line, pieces, 0, number, is_typed, is_tabbed))
    return _with_signers(found)


def _left_columns(lines: Sequence[Line]) -> dict[int, int]:
    """The column of the recipients in each table: where they are named, else where a copy is kept."""
    return {
        line.place.table: line.place.column
        for matches in (is_archive, is_recipients_label)
        for line in lines
        if line.place.table and _says(line, matches)
    }


def _segments_of(line: Line, row: Pieces) -> list[Pieces]:
    return segments(row, is_in_table=line.place.table > 0)


def _mark(line: Line, pieces: Pieces) -> tuple[str, bool]:
    """The dash in front of a recipient, and whether it was typed."""
    if line.label:
        return line.label, False
    first = text_of(pieces)[:1]
    return (first, True) if first and first in "-–—+*•" else ("", False)


def _is_left(pieces: Pieces, line: Line, *, follows_recipients: bool) -> bool:
    text = text_of(pieces)
    if is_recipients_label(text) or text.startswith(("-", "–", "+")) or is_archive(text) or line.label:
        return True
    setting = line.setting
    is_aligned = setting.align in ("left", "justified") and setting.left <= _FAR_RIGHT
    return follows_recipients and is_aligned and line.text[:1] not in ("\t", " ") and text != text.upper()


def _left(pieces: Pieces) -> Part:
    text = text_of(pieces)
    if is_rule(text):
        return Part.RULE
    if is_recipients_label(text):
        return Part.RECIPIENTS_LABEL
    return Part.ARCHIVE if is_archive(text) else Part.RECIPIENT


def _right(pieces: Pieces) -> Part:
    text = text_of(pieces)
    if is_rule(text):
        return Part.RULE
    if text.startswith(("(", "[")):
        return Part.OTHER
    return Part.AUTHORITY if text == text.upper() or is_authority(text) else Part.SIGNER


def _with_signers(found: list[Labelled]) -> list[Labelled]:
    """In each column on the right the name is the last line; what stands above it is a title, in capitals or not."""
    columns: dict[tuple[int, int], list[int]] = {}
    for index, each in enumerate(found):
        if each.part in (Part.AUTHORITY, Part.SIGNER):
            columns.setdefault((each.line.place.table, each.line.place.column), []).append(index)
    for right in columns.values():
        names = [index for index in right if found[index].part is Part.SIGNER]
        last_title = max((index for index in right if found[index].part is Part.AUTHORITY), default=-1)
        for index in names:
            is_title_in_small = index != names[-1] and is_title(found[index].text.upper())
            if is_title_in_small or index < last_title:
                found[index] = found[index]._replace(part=Part.AUTHORITY)
        if not names and len(right) > 1 and not _names_a_power(found[right[-1]].text):
            found[right[-1]] = found[right[-1]]._replace(part=Part.SIGNER)  # a name in capitals
    return found


def _names_a_power(text: str) -> bool:
    return is_title(text) or is_authority(text)
