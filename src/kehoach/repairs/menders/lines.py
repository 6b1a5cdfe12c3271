"""The lines under names and titles, where they are typed or borders; what is drawn as a shape stays."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.drawn_line import DrawnLineCheck, widths_of
from kehoach.checks.strokes import Stroke, best
from kehoach.metrics import text_width
from kehoach.readers.docx.xml import W, child
from kehoach.repairs.desk import Desk
from kehoach.repairs.menders.base import Mender
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.paragraph import SetParagraph, SetSolid


def drawn(check: DrawnLineCheck) -> Mender:
    """A typed line as long as it should be, solid and in the middle; a border solid."""

    def mend(desk: Desk) -> Iterator[Mend]:
        document, wanted = desk.document, check.length(desk.rules)
        owners = list(document.of(check.part, *check.also, annex=0))
        if not any(owner.part is check.part for owner in owners):
            return
        widths = widths_of(document, owners)
        most = wanted.least if wanted.most is None else wanted.most
        stroke = best(check.found(document), min(widths) * wanted.least, max(widths) * most)
        if stroke is None:
            return
        if stroke.kind == "typed":
            yield from _typed(desk, stroke, max(widths) * wanted.chosen)
        elif stroke.kind == "border" and not stroke.is_solid:
            yield from _solid(desk, stroke)

    return mend


def _typed(desk: Desk, stroke: Stroke, length: float) -> Iterator[Mend]:
    if not stroke.at.looks:
        return
    look = stroke.at.looks[0]
    count = round(length / text_width("_", look.size, bold=look.bold, italic=look.italic))
    yield from desk.replace(stroke.at, "_" * count)
    if stroke.is_centred is False:
        yield SetParagraph(desk.paragraph(stroke.at.line), align="center", left=0, right=0, first_line=0)


def _solid(desk: Desk, stroke: Stroke) -> Iterator[Mend]:
    borders = child(desk.paragraph(stroke.at.line), "pPr/pBdr")
    for side in ("top", "bottom"):
        border = child(borders, side)
        if border is not None and border.get(f"{W}val") not in (None, "none", "nil", "single"):
            yield SetSolid(border)
