"""What was repaired and what is left, as lines for a person."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kehoach.checks import Finding
from kehoach.repairs import TextChange
from kehoach.report.as_text import report_body
from kehoach.report.places import said, shortened
from kehoach.report.repairing import Repaired
from kehoach.report.wording import words

_MOST_CHANGES = 20
"""Of words: who wants them all asks for the report as JSON."""


def repaired_lines(repaired: Repaired, *, errors_only: bool = False) -> Iterator[str]:
    """Tell what was done, then what is left as a report does."""
    yield words("heading_repaired", file=repaired.found.file)
    if repaired.done or repaired.changes:
        yield ""
        yield f"  {words('done', count=len(repaired.done))}"
        yield from (f"    {_finding(finding)}" for finding in repaired.done)
    if repaired.changes:
        yield ""
        yield f"  {words('reworded')}"
        yield from (f"    {_change(change)}" for change in repaired.changes[:_MOST_CHANGES])
        if len(repaired.changes) > _MOST_CHANGES:
            yield f"    {words('more_reworded', count=len(repaired.changes) - _MOST_CHANGES)}"
    yield ""
    yield f"  {words('left' if repaired.has_left else 'nothing_left')}"
    yield from report_body(repaired.left, errors_only=errors_only)


def _finding(finding: Finding) -> str:
    return words("done_finding", code=finding.code, place=said(finding.place), message=finding.message)


def _change(change: TextChange) -> str:
    place = said(change.place._replace(words=""))
    if unicodedata.normalize("NFC", change.old) == change.new:
        return words("composed", place=place, words=shortened(change.new))
    if not change.new:
        return words("taken_away", place=place, old=change.old)
    return words("replaced", place=place, old=change.old, new=change.new)
