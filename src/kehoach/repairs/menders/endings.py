"""Marks at the ends of lines: of bases, recipients, the subject, the filing note, the whole text."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.annexes import annexes, lines_with_words
from kehoach.checks.bases import bases
from kehoach.checks.kh145_subject_end import MARKS
from kehoach.checks.kh153_basis_lines import ANOTHER
from kehoach.checks.kh169_end_mark import ALMOST
from kehoach.checks.kh184_recipient_marks import glued, without_semicolon
from kehoach.checks.kh185_archive_line import DRAFTER, fault_of
from kehoach.checks.receiving import recipients
from kehoach.recognise import Labelled, Part
from kehoach.recognise.parts import RUNNING
from kehoach.repairs.desk import Desk
from kehoach.repairs.mends.base import Mend

_WEAK = ".,;:"
_CLOSING = ')”"’%'


def of_bases(desk: Desk) -> Iterator[Mend]:
    """A semicolon behind each basis, a full stop behind the last."""
    lines = bases(desk.document)
    for each in lines:
        mark = "." if each is lines[-1] else ";"
        if not each.text.endswith(mark) and not ANOTHER.search(each.text):
            yield from _ended(desk, each, mark)


def of_recipients(desk: Desk) -> Iterator[Mend]:
    """A semicolon behind each recipient, a space behind its typed dash."""
    lines = recipients(desk.document)
    for each in without_semicolon(lines):
        yield from _ended(desk, each, ";")
    for each in glued(lines):
        yield from desk.replace(each, f"- {each.text[1:]}")


def of_archive(desk: Desk) -> Iterator[Mend]:
    """A full stop behind the filing note, where it lacks nothing else."""
    for each in desk.document.of(Part.ARCHIVE):
        right = with_mark(each.text, ".")
        if not DRAFTER.search(each.text) and fault_of(each.text) and right is not None and not fault_of(right):
            yield from desk.replace(each, right)


def of_subject(desk: Desk) -> Iterator[Mend]:
    """No mark behind the subject."""
    lines = list(desk.document.of(Part.SUBJECT, annex=0))
    if lines and lines[-1].text.endswith(tuple(MARKS)):
        yield from desk.replace(lines[-1], lines[-1].text.rstrip(MARKS + " "))


def of_annex_labels(desk: Desk) -> Iterator[Mend]:
    """No mark behind "Phụ lục I"."""
    for annex in annexes(desk.document):
        if annex.tail and not annex.tail.strip(_WEAK) and not annex.has_title_behind:
            yield from desk.replace(annex.label, annex.label.text.removesuffix(annex.tail).rstrip())


def of_text(desk: Desk) -> Iterator[Mend]:
    """The mark at the end of the text, where no other stands further up."""
    document, mark = desk.document, desk.rules.END_MARK.text
    lines = [each for each in document.of(*RUNNING, Part.TABLE, annex=0) if each.text]
    if lines and document.first(Part.TYPE) is not None and not any(each.text.endswith(mark) for each in lines):
        yield from _closed(desk, lines[-1], mark)


def of_annexes(desk: Desk) -> Iterator[Mend]:
    """The same at the end of each annex."""
    mark = desk.rules.END_MARK.text
    for annex in annexes(desk.document):
        last = list(lines_with_words(desk.document, annex))[-1]
        if last.part in RUNNING and not last.text.endswith(mark):
            yield from _closed(desk, last, mark)


def _closed(desk: Desk, last: Labelled, mark: str) -> Iterator[Mend]:
    """Nothing is put into a table: its last cell is not the end of the text."""
    if last.line.place.table:
        return
    almost = ALMOST.search(last.text)
    right = last.text[: almost.start()] + mark if almost else with_mark(last.text, mark)
    if right is not None:
        yield from desk.replace(last, right)


def _ended(desk: Desk, each: Labelled, mark: str) -> Iterator[Mend]:
    right = with_mark(each.text, mark)
    if right is not None:
        yield from desk.replace(each, right)


def with_mark(text: str, mark: str) -> str | None:
    """A text with this mark at its end in place of a weak one; None where it is not plain that it ends there."""
    bare = text[:-1].rstrip() if text[-1:] in tuple(_WEAK) else text
    if bare and (bare[-1].isalnum() or bare[-1] in _CLOSING):
        return bare + mark
    return None
