"""Which lines are the running text of a plan: what belongs to a table or stands alone by its nature is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.checks.once import once
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.parts import RUNNING
from kehoach.seen import Story
from kehoach.vietnamese import fold

_UNIT = re.compile(r"\(?(?:don vi tinh|don vi|dvt)\s*:")
_CAPTION = re.compile(r"(?:bang|bieu|bieu do|hinh|so do)(?:\s+so)?\s+[\divx.]+\s*[.:\-]")
_NOTE = re.compile(r"\(?\*{0,3}\)?\s*(?:ghi chu|nguon|luu y)\b|\(|\*")
_DOTS = re.compile(r"[\s.…_\-]+\Z")
_LABEL_OF_PART = re.compile(r"(?:phan|chuong|muc)\s+(?:[ivx]+|\d+)[.:]?\Z")


class Paragraph(NamedTuple):
    """A paragraph of running text, and the one that stands right in front of it, whatever it is; None at the start."""

    each: Labelled
    before: Labelled | None


def is_label_of_part(each: Labelled) -> bool:
    """Whether a line is "Phần I" or "Chương I" alone: its title is the next line."""
    return each.part is Part.SECTION and _LABEL_OF_PART.match(fold(each.text)) is not None


def paragraphs(document: LabelledDocument, *parts: Part) -> Iterator[Paragraph]:
    """The running text of the plan and its annexes; ``parts`` are further parts to be taken with it.

    What stands in text boxes is no running text.
    """
    wanted = frozenset((*RUNNING, *parts))
    return (paragraph for paragraph in _in_text(document) if paragraph.each.part in wanted)


@once
def _in_text(document: LabelledDocument) -> Iterator[Paragraph]:
    """The lines of every part that stand in the text, and not with a table or alone."""
    lines = [line for line in document.lines if line.line.place.story is Story.BODY]
    left_out = frozenset(_left_out([line for line in lines if line.part is not Part.BLANK]))
    before: Labelled | None = None
    for each in lines:
        if id(each) not in left_out:
            yield Paragraph(each, before)
        before = each


def _left_out(lines: Sequence[Labelled]) -> Iterator[int]:
    yield from _above_tables(lines)
    below = False
    for at, each in enumerate(lines):
        if each.part is Part.TABLE:
            below = True
        elif each.part is not Part.BODY:
            below = False
        elif below and _NOTE.match(fold(each.text)):
            yield id(each)
        else:
            below = False
            if _stands_alone(each) or (at and _is_title_of_part(each, lines[at - 1])):
                yield id(each)


def _above_tables(lines: Sequence[Labelled]) -> Iterator[int]:
    """The title of a table and its unit of measure, right above it."""
    above = False
    for each in reversed(lines):
        if each.part is Part.TABLE:
            above = True
        elif above and each.part is Part.BODY and _belongs_to_table(each):
            yield id(each)
        else:
            above = False


def _belongs_to_table(each: Labelled) -> bool:
    words = fold(each.text)
    return each.line.setting.align == "center" or any(found.match(words) for found in (_UNIT, _CAPTION))


def _is_title_of_part(each: Labelled, before: Labelled) -> bool:
    return is_label_of_part(before) and each.line.setting.align == "center"


def _stands_alone(each: Labelled) -> bool:
    """The closing mark on a line of its own, and dots to be written on."""
    return _DOTS.match(each.text.replace("/", ".")) is not None
