"""Comments put into a Word file: the text of each in the part for comments, its marks around a paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from kehoach.comments.paragraphs import body_paragraphs
from kehoach.comments.parts import CommentsPart
from kehoach.wordfile.archive import SourceFile
from kehoach.wordfile.links import as_bytes, words_namespace

AUTHOR, INITIALS = "kehoach", "KH"
_SMALL = "16"
"""Half-points. As Word has its own marks of comments, so that a line does not grow by one."""

_COMMENT_IDS = ("commentReference", "commentRangeStart", "commentRangeEnd")


class Comment(NamedTuple):
    """A comment: its paragraphs, and the paragraph of the body it is put at, counted from 1.

    ``paragraph`` None, or a number there is no paragraph for, is the first one: for what no paragraph is to blame.
    """

    lines: tuple[str, ...]
    paragraph: int | None = None


def with_comments(path: Path, comments: Sequence[Comment]) -> bytes:
    """The file at ``path``, which is a sound Word document, with these comments. Those it has already stay.

    The same file and comments give the same bytes. Comments carry no date: the file says nothing that is not so.
    Raises ``InputError`` when the file cannot be read.
    """
    with SourceFile.open(path) as source:
        if not comments:
            return source.copied({})
        main = source.xml(source.main)
        part = CommentsPart.of(source, main, _used_ids(main))
        paragraphs = dict(enumerate(body_paragraphs(main), 1))
        for number, here in _by_paragraph(comments, paragraphs).items():
            _mark(paragraphs[number], [part.add(comment.lines, AUTHOR, INITIALS) for comment in here])
        return source.copied({source.main: as_bytes(main), **part.changed_parts()})


def _by_paragraph(
    comments: Sequence[Comment], paragraphs: Mapping[int, etree._Element]
) -> Mapping[int, Sequence[Comment]]:
    found: dict[int, list[Comment]] = {}
    for comment in comments:
        number = comment.paragraph if comment.paragraph in paragraphs else None
        found.setdefault(number or min(paragraphs), []).append(comment)
    return dict(sorted(found.items()))


def _mark(paragraph: etree._Element, ids: Sequence[str]) -> None:
    """Put the marks of comments around all that stands in a paragraph."""
    w = words_namespace(paragraph)
    has_properties = len(paragraph) > 0 and paragraph[0].tag == f"{w}pPr"
    for offset, number in enumerate(ids):
        start = etree.Element(f"{w}commentRangeStart", {f"{w}id": number})
        paragraph.insert(int(has_properties) + offset, start)
    for number in ids:
        etree.SubElement(paragraph, f"{w}commentRangeEnd", {f"{w}id": number})
        run = etree.SubElement(paragraph, f"{w}r")
        looks = etree.SubElement(run, f"{w}rPr")
        for name in ("sz", "szCs"):
            etree.SubElement(looks, f"{w}{name}", {f"{w}val": _SMALL})
        etree.SubElement(run, f"{w}commentReference", {f"{w}id": number})


def _used_ids(main: etree._Element) -> list[str]:
    w = words_namespace(main)
    return [mark.get(f"{w}id", "") for name in _COMMENT_IDS for mark in main.iter(f"{w}{name}")]
