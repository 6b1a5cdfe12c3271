"""A report as lines for a person: under each place what is wrong there, how to mend it, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.checks import Finding
from kehoach.errors import Position
from kehoach.report.places import Where, said
from kehoach.report.report import Report
from kehoach.report.wording import words

_MOST_PLACES = 3
"""Where one thing is wrong in many places, so many are named: who has mended these runs the check again."""
_MOST_CODES = 5


class _Group(NamedTuple):
    """The same findings at the same places."""

    places: tuple[Where, ...]
    findings: tuple[Finding, ...]


def report_lines(report: Report, *, errors_only: bool = False) -> Iterator[str]:
    """Give the report line by line. ``errors_only`` says that other findings were left out, and so it is told."""
    yield words("heading", file=report.file) if report.file else words("heading_plan")
    yield from report_body(report, errors_only=errors_only)


def report_body(report: Report, *, errors_only: bool = False) -> Iterator[str]:
    """Give the report without its heading."""
    for remark in report.remarks:
        yield f"  {words('remark', remark=_of_remark(report, str(remark)))}"
    for group in _groups(report.findings):
        yield ""
        yield from _group_lines(group, "  ")
    if report.left_open:
        yield ""
        yield f"  {words('left_open')}"
        for group in _groups(report.left_open):
            yield from _group_lines(group, "    ")
    yield ""
    yield f"  {summary(report, errors_only=errors_only)}"
    if codes := tuple(dict.fromkeys(finding.code for finding in (*report.findings, *report.left_open))):
        yield f"  {words('explain', codes=' '.join(codes[:_MOST_CODES]))}"


def _group_lines(group: _Group, margin: str) -> Iterator[str]:
    yield f"{margin}{_heading(group)}"
    for finding in group.findings:
        first, *others = finding_lines(finding)
        yield f"{margin}  {first}"
        yield from (f"{margin}    {line}" for line in others)


def finding_lines(finding: Finding) -> Iterator[str]:
    """What is wrong or could not be judged, what to do and which article says so, each on its line."""
    said_as, advised_as = ("open", "advice") if finding.is_open else ("finding", "remedy")
    yield words(said_as, code=finding.code, severity=finding.severity, message=finding.message)
    if finding.remedy:
        yield words(advised_as, remedy=finding.remedy)
    if finding.rule is not None:
        yield words("article" if finding.rule.binding else "practice", article=finding.rule.article)


def summary(report: Report, *, errors_only: bool = False) -> str:
    """One line with the number of findings of each severity, and of rules that could not be judged."""
    left_open = words("and_left_open", count=len(report.left_open)) if report.left_open else ""
    if report.is_clean and not errors_only:
        return words("clean", left_open=left_open)
    errors, warnings, notes = report.counts.values()
    kind = "summary_errors" if errors_only else "summary"
    return words(kind, errors=errors, warnings=warnings, notes=notes, left_open=left_open)


def tally(report: Report, argument: str) -> str:
    """One line that says how much was found, and which command tells more. ``argument`` is the file as it is typed."""
    counts = ", ".join(
        words(f"count_{severity.name.lower()}", count=count) for severity, count in report.counts.items() if count
    )
    return words("tally", file=report.file, counts=counts, argument=argument)


def _of_remark(report: Report, remark: str) -> str:
    """A remark without the name of the file, which stands above it already."""
    return remark.removeprefix(f"{report.file}: ") if report.file else remark


def _heading(group: _Group) -> str:
    shown = [said(place) for place in group.places[:_MOST_PLACES]]
    part = group.findings[0].part
    if len(group.places) > _MOST_PLACES:
        shown.append(words("and_more_places", count=len(group.places) - _MOST_PLACES))
    places = "; ".join(shown)
    if part is not None and group.findings[0].place is not None:
        places += f" ({part})"
    # The name of a file stays as it is spelt.
    return f"{places if isinstance(group.places[0], Position) else places[0].upper() + places[1:]}:"


def _groups(findings: Sequence[Finding]) -> Iterator[_Group]:
    """What stands at one place together; what is the same at many places once, where it is seen first."""
    places: dict[Finding, dict[Where, None]] = {}
    for finding in findings:
        places.setdefault(_anywhere(finding), {}).update(dict.fromkeys(finding.places))
    groups: dict[tuple[tuple[Where, ...], object], list[Finding]] = {}
    first = {_anywhere(finding): finding for finding in reversed(findings)}
    for alike, wheres in places.items():
        groups.setdefault((tuple(wheres), alike.part), []).append(first[alike])
    for (spots, _), found_there in groups.items():
        yield _Group(spots, tuple(found_there))


def _anywhere(finding: Finding) -> Finding:
    return finding._replace(place=None, others=())
