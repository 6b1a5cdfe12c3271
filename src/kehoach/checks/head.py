"""What checks of the head share: whether a document has one, which parts of it are missing, and how it is laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.words import is_annex_label, is_motto, is_national_name, is_number, is_place_date, is_type
from kehoach.seen import Line, Story

_SIGNS = (Part.NATIONAL_NAME, Part.MOTTO, Part.NUMBER, Part.TYPE)
_MATCHES: dict[Part, Callable[[str], bool]] = {
    Part.NATIONAL_NAME: is_national_name,
    Part.MOTTO: is_motto,
    Part.NUMBER: is_number,
    Part.PLACE_DATE: is_place_date,
    Part.TYPE: is_type,
}
_SHORT = 80


def has_head(document: LabelledDocument) -> bool:
    """Whether any part of a head was found."""
    return any(document.first(part) for part in _SIGNS)


def is_annex_alone(document: LabelledDocument) -> bool:
    """Whether the file begins with an annex: it belongs to a document in another file, and needs no head."""
    first = next((line for line in document.document.lines() if line.printed.strip()), None)
    return first is not None and is_annex_label(first.printed.partition("\n")[0].strip())


def is_issued_with_another(document: LabelledDocument) -> bool:
    """Whether the plan goes with a decision ("Kèm theo Quyết định…"): then it has no number and no date of its own."""
    return document.first(Part.ATTACHED) is not None


def elsewhere(document: LabelledDocument, part: Part) -> Line | None:
    """The line of a header or footer that holds this part of the head; None when there is none."""
    matches = _MATCHES.get(part)
    if matches is None:
        return None
    for line in document.document.every_line():
        text = line.text.strip()
        if line.place.story in (Story.HEADER, Story.FOOTER) and len(text) < _SHORT and matches(text):
            return line
    return None


def head_in_margin(document: LabelledDocument) -> Line | None:
    """The first line of a head that stands in the header of the page; None for other documents."""
    if has_head(document):
        return None
    return elsewhere(document, Part.NATIONAL_NAME) or elsewhere(document, Part.MOTTO)


def floats(line: Labelled) -> bool:
    """Whether a line is set with tabs or spaces, or in a text box: where on the page it stands cannot be told then."""
    is_indented = line.line.place.table == 0 and line.line.text.startswith(("\t", "    "))
    return line.is_tabbed or is_indented or line.line.place.story is not Story.BODY


def before_type(document: LabelledDocument) -> Iterator[Labelled]:
    """The lines of the head, up to the type of the document; none of a document without a head."""
    if not has_head(document):
        return
    for line in document.lines:
        if line.part in (Part.TYPE, Part.SUBJECT, Part.BASIS, Part.BODY):
            return
        yield line


def cell(line: Labelled) -> tuple[int, int, int]:
    """The table, row and column a line stands in."""
    return line.line.place.table, line.line.place.row, line.line.place.column
