"""Which size is right where the regulation leaves a choice: sizes of the head go together, the text keeps its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from kehoach.checks.kh208_size_tier import one_size
from kehoach.checks.kh223_one_size import main_sizes
from kehoach.checks.prose import paragraphs
from kehoach.recognise import Labelled, Part
from kehoach.regulation import Lettering, SizeTier
from kehoach.repairs.desk import Desk
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import Letters
from kehoach.seen import Look

_OF_TIER: Final[Mapping[Part, str]] = {
    Part.NATIONAL_NAME: "national_name",
    Part.MOTTO: "motto",
    Part.PLACE_DATE: "place_and_date",
    Part.TYPE: "place_and_date",
    Part.SUBJECT: "place_and_date",
}


def tier_of(desk: Desk) -> SizeTier:
    """The set of sizes that most parts of the head have; of two that as many have, the one of our template."""
    sizes = {part: one_size(desk.document, part) for part in _OF_TIER}
    chosen = desk.rules.CHOSEN_SIZES
    return max(
        desk.rules.SIZE_TIERS,
        key=lambda tier: (sum(size == _size_in(tier, part) for part, size in sizes.items()), tier == chosen),
    )


def right_size(desk: Desk, line: Labelled, wanted: Lettering) -> float:
    """The size for a line whose own is out of bounds."""
    if line.part in _OF_TIER and line.annex == 0:
        return _size_in(tier_of(desk), line.part)
    if line.part is Part.BASIS:
        return body_size(desk, line.annex)
    size = max((look.size for look in line.looks), default=wanted.chosen)
    return wanted.least if size < wanted.least else wanted.most


def body_size(desk: Desk, annex: int) -> float:
    """The size of the text of the plan (0) or of an annex: that of most letters, when the regulation allows it."""
    rules, main = desk.rules, _main(desk).get(annex)
    return main if main is not None and rules.BODY.least <= main <= rules.BODY.most else rules.BODY.chosen


def of_one_tier(desk: Desk) -> Iterator[Mend]:
    """Bring the parts of the head to the sizes of one set."""
    tier = tier_of(desk)
    for part in _OF_TIER:
        size = _size_in(tier, part)
        for line in desk.document.of(part, annex=0):
            yield from desk.set_letters(desk.own(line), partial(_of_size, size))


def of_the_text(desk: Desk) -> Iterator[Mend]:
    """Bring the text to one size."""
    for paragraph in paragraphs(desk.document, Part.BASIS):
        size = body_size(desk, paragraph.each.annex)
        yield from desk.set_letters(desk.own(paragraph.each), partial(_of_size, size))


def _of_size(size: float, look: Look) -> Letters:
    """Raised letters are small by themselves."""
    return Letters(size=None if look.raised or look.size == size else size)


def _main(desk: Desk) -> Mapping[int, float]:
    return main_sizes([paragraph.each for paragraph in paragraphs(desk.document, Part.BASIS)])


def _size_in(tier: SizeTier, part: Part) -> float:
    return float(getattr(tier, _OF_TIER[part]))
