"""A document repaired in memory, and everything that must hold of the result whatever was wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kehoach.readers.docx.document import read_document
from kehoach.recognise import label
from kehoach.repairs import TextChange, faults, was_hidden
from kehoach.report.repairing import Repaired, repair_document
from kehoach.seen import Document, Story

Words = list[tuple[Story, int, str]]


class Trial(NamedTuple):
    """The file before, the bytes after (as before when nothing was repaired), and what was told."""

    before: Path
    after: bytes
    repaired: Repaired


def tried(data: bytes, folder: Path) -> Trial:
    """Repair a document."""
    file = folder / "truoc.docx"
    file.write_bytes(data)
    repaired, after = repair_document(file)
    return Trial(file, after or data, repaired)


def codes(trial: Trial) -> set[str]:
    """What is still found."""
    return {finding.code for finding in trial.repaired.left.findings if not finding.is_open}


def holds(trial: Trial, folder: Path) -> None:
    """Check what every repair promises."""
    found, left = trial.repaired.found.findings, trial.repaired.left.findings
    known = {fault for finding in found for fault in faults(finding)}
    measured = label(read_document(trial.before))
    new = [
        finding
        for finding in left
        if not finding.is_open and not faults(finding) <= known and not was_hidden(finding, measured)
    ]
    assert new == [], "a repair made a new finding"
    assert not any(finding in left for finding in trial.repaired.done), "what is told to be done is still there"
    if trial.after == trial.before.read_bytes():
        assert trial.repaired.done == trial.repaired.changes == ()
        return
    file = folder / "sau.docx"
    file.write_bytes(trial.after)
    before, after = words(read_document(trial.before)), words(read_document(file))
    assert with_changes(before, trial.repaired.changes) == after, "other words than those told were changed"
    again, data = repair_document(file)
    assert data is None, f"repairing twice changes more: {again.done} {again.changes}"
    assert again.left.findings == left


def words(document: Document) -> Words:
    """Every word of a document that no field made, with its place."""
    texts = [
        (line.place.story, line.place.paragraph, "".join(piece.text for piece in line.pieces if not piece.is_field))
        for line in document.every_line()
    ]
    return [each for each in texts if each[2].strip()]


def with_changes(before: Words, changes: tuple[TextChange, ...]) -> Words:
    """The words as they are after the changes that were told."""
    found = list(before)
    for change in changes:
        story, paragraph = change.place.story, change.place.paragraph
        at = next(at for at, each in enumerate(found) if each[:2] == (story, paragraph) and change.old in each[2])
        found[at] = story, paragraph, found[at][2].replace(change.old, change.new, 1)
    return [each for each in found if each[2].strip()]
