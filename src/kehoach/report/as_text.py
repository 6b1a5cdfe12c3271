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
        yield f"  {_heading(group)}"
        for finding in group.findings:
            first, *others = finding_lines(finding)
            yield f"    {first}"
            yield from (f"      {line}" for line in others)
    yield ""
    yield f"  {summary(report, errors_only=errors_only)}"
    if report.findings:
        codes = tuple(dict.fromkeys(finding.code for finding in report.findings))
        yield f"  {words('explain', codes=' '.join(codes[:_MOST_CODES]))}"


def finding_lines(finding: Finding) -> Iterator[str]:
    """What is wrong, how to mend it and which article says so, each on its line."""
    yield words("finding", code=finding.code, severity=finding.severity, message=finding.message)
    if finding.remedy:
        yield words("remedy", remedy=finding.remedy)
    if finding.rule is not None:
        yield words("article" if finding.rule.binding else "practice", article=finding.rule.article)


def summary(report: Report, *, errors_only: bool = False) -> str:
    """One line with the number of findings of each severity."""
    if report.is_clean and not errors_only:
        return words("clean")
    errors, warnings, notes = report.counts.values()
    return words("summary_errors" if errors_only else "summary", errors=errors, warnings=warnings, notes=notes)


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
    places: dict[Finding, list[Where]] = {}
    for finding in findings:
        found = places.setdefault(finding._replace(place=None), [])
        if finding.place not in found[-1:]:
            found.append(finding.place)
    groups: dict[tuple[tuple[Where, ...], object], list[Finding]] = {}
    first = {finding._replace(place=None): finding for finding in reversed(findings)}
    for alike, wheres in places.items():
        groups.setdefault((tuple(wheres), alike.part), []).append(first[alike])
    for (spots, _), found_there in groups.items():
        yield _Group(spots, tuple(found_there))
