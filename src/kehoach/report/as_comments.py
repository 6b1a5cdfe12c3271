"""A report as comments for a copy of the checked Word file."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks import Finding
from kehoach.comments import Comment
from kehoach.report.as_text import finding_lines
from kehoach.report.places import said
from kehoach.report.report import Report
from kehoach.report.wording import words
from kehoach.seen import Place, Story


def report_comments(report: Report) -> tuple[Comment, ...]:
    """A comment for each finding, in the order of the report.

    Word allows none in headers, footers and text boxes: these, and those of the whole document, say where they belong.
    """
    return tuple(_comment(finding) for finding in report.findings)


def _comment(finding: Finding) -> Comment:
    place = finding.place
    if isinstance(place, Place) and place.story is Story.BODY:
        return Comment(tuple(finding_lines(finding)), place.paragraph)
    return Comment(tuple(_with_place(finding)))


def _with_place(finding: Finding) -> Iterator[str]:
    yield words("comment_elsewhere", place=said(finding.place))
    yield from finding_lines(finding)
