"""What a mender is, and the few lines that many of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from kehoach.checks.lettering import LetteringCheck, lacks_capitals, right_alignment
from kehoach.recognise import Labelled
from kehoach.regulation import Lettering
from kehoach.repairs.desk import Desk
from kehoach.repairs.menders.sizes import right_size
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import Letters
from kehoach.repairs.mends.paragraph import SetParagraph
from kehoach.seen import Look

Mender: TypeAlias = Callable[[Desk], Iterator[Mend]]
"""Gives the mends for everything its check finds, as far as they are safe; never for what its check lets pass."""

_SLACK = 0.01


def together(*menders: Mender) -> Mender:
    """Several menders as one."""

    def mend(desk: Desk) -> Iterator[Mend]:
        for each in menders:
            yield from each(desk)

    return mend


def lettering(check: LetteringCheck) -> Mender:
    """Size, weight, slope, capitals and alignment of the parts of a check of lettering."""

    def mend(desk: Desk) -> Iterator[Mend]:
        wanted = check.lettering(desk.rules)
        for line in desk.document.of(*check.parts):
            yield from set_as(desk, line, wanted)
            if lacks_capitals(line, wanted):
                yield from desk.set_letters(desk.own(line), lambda _: Letters(capitals=True))
            if (align := right_alignment(line, wanted)) is not None:
                yield SetParagraph(desk.paragraph(line.line), align=align)

    return mend


def set_as(desk: Desk, line: Labelled, wanted: Lettering) -> Iterator[Mend]:
    """Set the letters of a line as wanted; what is right stays."""
    size = right_size(desk, line, wanted)
    yield from desk.set_letters(desk.own(line), lambda look: difference(look, wanted, size))


def difference(look: Look, wanted: Lettering, size: float) -> Letters:
    """What of a look is to be set so that it is as wanted; ``size`` for one that is out of bounds."""
    is_size_right = wanted.least - _SLACK <= look.size <= wanted.most + _SLACK
    return Letters(
        size=None if is_size_right else size,
        bold=None if look.bold == wanted.bold else wanted.bold,
        italic=None if look.italic == wanted.italic else wanted.italic,
    )
