"""A Word file → the same with its safe repairs, and what was done and what is left. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach.checks import Finding, Severity
from kehoach.checks.passages import Passages
from kehoach.recognise import LabelledDocument
from kehoach.repairs import TextChange, faults, mended
from kehoach.report.examine import examine_document, report_of
from kehoach.report.report import Report


@dataclass(frozen=True, slots=True)
class Repaired:
    """What became of a document that was to be repaired.

    ``found`` is what was wrong with it, ``done`` the part of it that is repaired, ``changes`` every place where words
    were changed. ``left`` is the report on the repaired document. ``target`` is the file it was written to; None when
    nothing was to be repaired, and so nothing was written.
    """

    found: Report
    done: tuple[Finding, ...]
    changes: tuple[TextChange, ...]
    left: Report
    target: str | None = None

    @property
    def has_left(self) -> bool:
        """Whether anything is left to be mended by hand: not what no check could judge, nor what is only noted."""
        return any(finding.severity is not Severity.NOTE for finding in self.left.findings)

    def written_to(self, target: str) -> Repaired:
        """The same, now that the document is written."""
        return replace(self, target=target)

    def only(self, *severities: Severity) -> Repaired:
        """The same with nothing left but findings of these severities."""
        return replace(self, left=self.left.only(*severities))


def repair_document(path: Path, old: Passages | None = None) -> tuple[Repaired, bytes | None]:
    """Repair a Word document in memory: what was done, and the document; None when there is nothing to repair.

    Raises ``InputError`` for what cannot be judged, and for what must not be changed.
    """
    found = examine_document(path, old)

    def judge(document: LabelledDocument) -> tuple[Finding, ...]:
        return report_of(document, str(path), old).findings

    result = mended(path, judge)
    left = report_of(result.document, str(path), old)
    done = tuple(_done(found.findings, left.findings))
    return Repaired(found, done, result.changes, left), result.data


def _done(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Finding]:
    """What was found before and is not any more: neither there, nor at a place further on where it was not told."""
    before = tuple(before)
    told = {(finding.place, fault) for finding in before for fault in faults(finding)}
    still = {(finding.place, fault) for finding in after for fault in faults(finding)}
    moved = {fault for place, fault in still if (place, fault) not in told}
    for finding in before:
        own = faults(finding)
        if not own & moved and not any((finding.place, fault) in still for fault in own):
            yield finding
