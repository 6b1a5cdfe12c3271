"""A report as comments for a copy of the checked Word file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import TypeGuard

from kehoach.checks import Finding
from kehoach.comments import Comment
from kehoach.report.as_text import finding_lines
from kehoach.report.places import Where, said
from kehoach.report.report import Report
from kehoach.report.wording import words
from kehoach.seen import Place, Story

_MOST_PLACES = 20
"""Of one finding. A wrong font in a whole document would else be hundreds of comments that say the same."""


def report_comments(report: Report) -> tuple[Comment, ...]:
    """A comment at each place of each finding, at most twenty of one, then at each that was left open, in their order.

    Word allows none in headers, footers and text boxes: these, and those of the whole document, say where they belong.
    """
    return tuple(chain.from_iterable(_comments(finding) for finding in (*report.findings, *report.left_open)))


def _comments(finding: Finding) -> Iterator[Comment]:
    lines = tuple(finding_lines(finding))
    elsewhere = [place for place in finding.places if not _is_in_body(place)]
    if elsewhere:
        yield Comment((words("comment_elsewhere", place="; ".join(map(said, elsewhere[:_MOST_PLACES]))), *lines))
    for place in islice(filter(_is_in_body, finding.places), _MOST_PLACES):
        yield Comment(lines, place.paragraph)


def _is_in_body(place: Where) -> TypeGuard[Place]:
    return isinstance(place, Place) and place.story is Story.BODY
