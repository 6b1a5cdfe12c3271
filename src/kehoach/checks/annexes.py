"""What checks of annexes share: their labels with the numbers on them, and where they begin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kehoach.checks.once import remembered
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.segments import rows, text_of
from kehoach.seen import Story, lines_of
from kehoach.vietnamese import roman

_LABEL = re.compile(r"phụ\s+lục(?:\s+(?P<so>số\s+)?(?P<number>[ivxl]+|\d+))?(?P<tail>.*)\Z", re.IGNORECASE | re.DOTALL)
_ROMAN = {roman(value): value for value in range(1, 40)}


class Annex(NamedTuple):
    """An annex as its label says: ``number`` as written, empty for none; ``value`` None where it is no number.

    ``tail`` is what stands behind the number.
    """

    label: Labelled
    number: str = ""
    value: int | None = None
    tail: str = ""

    @property
    def has_title_behind(self) -> bool:
        """Whether its title stands on the same line."""
        is_automatic = bool(self.label.number)
        return any(map(str.isalpha, self.tail)) or (is_automatic and bool(text_of(rows(self.label.line)[0])))

    @property
    def is_roman(self) -> bool:
        """Whether its number is in Roman numerals."""
        return self.number in _ROMAN


def annexes(document: LabelledDocument) -> tuple[Annex, ...]:
    """The annexes in printed order."""
    return tuple(_annex(each) for each in document.of(Part.ANNEX_LABEL))


def _annex(each: Labelled) -> Annex:
    found = _LABEL.match(each.text)
    if found is None:
        return Annex(each)
    number = found["number"] or ""
    value = int(number) if number.isdigit() else _ROMAN.get(number.upper())
    return Annex(each, number, value, found["tail"].strip())


class Start(NamedTuple):
    """The section an annex begins in: its first page number, None where numbering goes on.

    ``is_first`` tells whether the annex is the first thing there.
    """

    number: int | None
    is_first: bool


def start_of(document: LabelledDocument, annex: Annex) -> Start | None:
    """Where an annex begins; None where its line stands in no section of the body."""
    return _starts(document).get(id(annex.label.line))


@remembered
def _starts(document: LabelledDocument) -> Mapping[int, Start]:
    """Where each label of an annex stands, by the identity of its line; all are looked for in one pass."""
    labels = {id(each.line) for each in document.of(Part.ANNEX_LABEL)}
    found: dict[int, Start] = {}
    for place, sheet in enumerate(document.document.sheets):
        is_first = True
        number = 1 if sheet.first_number is None and not place else sheet.first_number
        for line in (line for item in sheet.items for line in lines_of(item)):
            if id(line) in labels:
                found[id(line)] = Start(number, is_first)
            is_first = is_first and not line.printed.strip()
    return found


def own_lines(document: LabelledDocument, annex: Annex) -> Sequence[Labelled]:
    """The lines of an annex."""
    return _by_annex(document)[annex.label.annex]


@remembered
def _by_annex(document: LabelledDocument) -> Mapping[int, Sequence[Labelled]]:
    found: defaultdict[int, list[Labelled]] = defaultdict(list)
    for each in document.lines:
        found[each.annex].append(each)
    return dict(found)


def references(document: LabelledDocument, annex: Annex) -> list[Labelled]:
    """The lines of an annex that say what it belongs to."""
    return [each for each in own_lines(document, annex) if each.part is Part.ANNEX_REFERENCE]


def lines_with_words(document: LabelledDocument, annex: Annex) -> Iterator[Labelled]:
    """The lines of an annex that have words, from its label on, without text boxes."""
    own = own_lines(document, annex)
    return (each for each in own if each.text and each.line.place.story is Story.BODY)
