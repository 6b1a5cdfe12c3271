"""What is to be noted in a sound plan file: marks typed where the program makes them, or typed as plain words.

The document is made all the same; a note says what was seen and what to write.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.echo import shorten
from kehoach.errors import Position, Problem
from kehoach.model import items, lists
from kehoach.model.annex import Annex
from kehoach.model.base import PlanPart
from kehoach.model.citation import LegalBasis
from kehoach.model.levels import LEVELS
from kehoach.model.plan import Plan
from kehoach.model.recipients import Recipient
from kehoach.model.rows import GroupRow
from kehoach.model.typed_marks import mark_taken, unsure_mark, without_number, without_section_number, words_marked
from kehoach.note_messages import NOTES
from kehoach.readers.json_scanner import Scanned
from kehoach.readers.places import pointer
from kehoach.readers.typed_texts import TypedText, typed_texts
from kehoach.vietnamese import fold

_LISTED_LINES: tuple[type, ...] = (items.Point, items.Dash, items.Plus, items.Star, items.Bracketed)
_LISTED: frozenset[tuple[type, str]] = frozenset(
    {
        *((kind, "text") for kind in _LISTED_LINES),
        *((lists.Task, field) for field in ("name", "detail", "lead", "support", "deadline", "product", "note")),
        (lists.Targets, "entries"),
        (lists.Criteria, "entries"),
        (items.Responsibilities, "entries"),
        (items.Aims, "children"),
        (items.Responsibility, "duties"),
        (Plan, "legal_bases"),
        (Plan, "addressees"),
        (LegalBasis, "subject"),
        (Recipient, "name"),
    }
)
"""Where the semicolon between the entries of a list is produced."""

_PARENTS: tuple[type, ...] = (*items.ITEM_TYPES, Annex)
_PARAGRAPHS: frozenset[tuple[type, str]] = frozenset(
    {
        *((kind, "children") for kind in _PARENTS),
        *((Plan, field) for field in ("preamble", "contents", "closing")),
        (items.Aims, "text"),
        (items.Paragraph, "text"),
    }
)
"""Where a text prints as a paragraph of its own, with nothing in front."""

_BELOW_ALL = 9
_VERBS = ("Thực hiện", "Triển khai", "Xét", "Theo")
_END_MARK = "./."


class _Seen(NamedTuple):
    """One note: its code and what its sentences are filled with."""

    code: str
    mark: str = ""
    key: str = ""
    words: str = ""


def notes_of(scanned: Scanned, part: PlanPart, file: str | None) -> tuple[Problem, ...]:
    """Give what is to be noted in ``part``, which was made of ``scanned``, in file order.

    ``file`` is the name for positions, None for text from no file.
    """
    return tuple(
        _problem(seen, text, scanned, file) for text in typed_texts(scanned.value, part) for seen in _seen(text)
    )


def _problem(seen: _Seen, text: TypedText, scanned: Scanned, file: str | None) -> Problem:
    message, remedy = NOTES[seen.code]
    words = {"mark": seen.mark, "key": seen.key, "words": shorten(seen.words)}
    place = Position(file, *scanned.place(text.path), pointer(text.path))
    return Problem(place, seen.code, message.format(**words), remedy.format(**words))


def _seen(text: TypedText) -> Iterator[_Seen]:
    front, end = _front(text), _end(text)
    if front is not None and end is not None and front.code == "mark_in_front":
        yield _Seen("marks_around", front.mark, key=end.mark)
        return
    yield from (seen for seen in (front, end) if seen is not None)


def _front(text: TypedText) -> _Seen | None:
    """Tell what stands at the beginning of a text, or was taken off it."""
    if text.typed != text.kept:
        return _taken_off(text)
    if isinstance(text.owner, GroupRow):
        name = without_section_number(text.kept)
        return None if name == text.kept else _Seen("mark_in_front", mark_taken(text.kept, name))
    if text.place in _PARAGRAPHS:
        return _in_paragraph(text)
    return _in_number(text) or _in_citation(text) or _in_subject(text)


def _in_paragraph(text: TypedText) -> _Seen | None:
    marked = words_marked(text.kept)
    if marked is None:
        return None
    mark, key, words = marked
    above = LEVELS.get(text.owner.kind, _BELOW_ALL) if isinstance(text.owner, items.Item) else 0
    if key in LEVELS and (above >= LEVELS[key] or (key == "tieu_khoan" and above != LEVELS["khoan"])):
        key = "gach"  # that line could not stand here
    return _Seen("mark_in_paragraph", mark, key, words)


def _taken_off(text: TypedText) -> _Seen | None:
    if text.place == (Plan, "number"):  # 5 is kept as 05
        return None
    if text.typed.startswith("(") and text.typed[1:-1].strip() == text.kept:
        return _Seen("brackets")
    mark = mark_taken(text.typed, text.kept)
    return _Seen("mark_at_end" if text.typed.startswith(text.kept) else "mark_in_front", mark)


def _in_number(text: TypedText) -> _Seen | None:
    is_line = text.place in _LISTED or (isinstance(text.owner, items.Item) and text.field == "text")
    mark = unsure_mark(text.kept) if is_line else None
    return None if mark is None else _Seen("mark_unsure", mark)


def _in_citation(text: TypedText) -> _Seen | None:
    if text.place == (Plan, "legal_bases"):
        words = without_number(text.kept)
        return None if words == text.kept else _Seen("dash_in_basis", mark_taken(text.kept, words))
    if text.place == (LegalBasis, "document_type") and "verb" not in text.owner.model_fields_set:
        verb = next((verb for verb in _VERBS if fold(text.kept).startswith(f"{fold(verb)} ")), None)
        return None if verb is None else _Seen("verb_in_type", verb)
    return None


def _in_subject(text: TypedText) -> _Seen | None:
    if text.place != (Plan, "subject") or text.path[-1] not in ("trich_yeu", 0):
        return None
    first, second, *_ = [*text.kept.split(maxsplit=2), "", ""]
    is_title = fold(f"{first} {second}") == "ke hoach" and not fold(text.kept).startswith("ke hoach hoa")
    return _Seen("title_in_subject", f"{first} {second}") if is_title else None


def _end(text: TypedText) -> _Seen | None:
    """Tell which closing mark was typed that the program makes."""
    if text.kept.endswith(_END_MARK):
        return _Seen("mark_at_end", _END_MARK)
    is_open = isinstance(text.owner, items.Item) and text.owner.has_content
    if text.kept.endswith(";") and text.place in _LISTED and not is_open:
        return _Seen("mark_at_end", ";")
    return None
