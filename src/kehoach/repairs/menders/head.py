"""The head: the fixed words, the marks in the number, spacing and what stands off the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kehoach.checks.head import cell
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.number_form import DASHES, number_form
from kehoach.checks.spacing import SingleSpacedCheck, gap_faults, line_faults
from kehoach.checks.verbatim import settled
from kehoach.recognise import Part
from kehoach.repairs.desk import Desk
from kehoach.repairs.menders.base import Mender, set_as
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import Letters
from kehoach.repairs.mends.paragraph import SetParagraph
from kehoach.vietnamese import fold

_AROUND_DASH = re.compile(rf"\s*[{DASHES}]\s*")
_TITLE = (Part.NATIONAL_NAME, Part.MOTTO, Part.PARENT, Part.ISSUER, Part.TYPE, Part.SUBJECT)


def national_name_letters(check: LetteringCheck) -> Mender:
    """How the Quốc hiệu is lettered; it is typed in capitals, not set in them."""

    def mend(desk: Desk) -> Iterator[Mend]:
        for line in desk.document.of(*check.parts):
            yield from set_as(desk, line, check.lettering(desk.rules))

    return mend


def national_name(desk: Desk) -> Iterator[Mend]:
    """The words of the Quốc hiệu; "HOÀ" stays, the decree prints it too."""
    lines = list(desk.document.of(Part.NATIONAL_NAME, annex=0))
    right = desk.rules.NATIONAL_NAME_WORDS.text
    if len(lines) == 1 and settled(lines[0].text) != right:  # on two lines they are to be joined by hand
        yield from desk.replace(lines[0], right.replace("HÒA", "HOÀ") if "HOÀ" in lines[0].text.upper() else right)


def motto(desk: Desk) -> Iterator[Mend]:
    """The words of the Tiêu ngữ, with small letters where they are set in capitals."""
    lines = list(desk.document.of(Part.MOTTO, annex=0))
    right = desk.rules.MOTTO_WORDS.text
    if len(lines) == 1:
        if settled(lines[0].text) != right:
            yield from desk.replace(lines[0], right)
        yield from desk.set_letters(desk.own(lines[0]), lambda look: Letters(capitals=False if look.capitals else None))


def number(desk: Desk) -> Iterator[Mend]:
    """The word "Số", the marks, spaces and dashes around the rest; figures and abbreviations are the author's."""
    for line in desk.document.of(Part.NUMBER, annex=0):
        form = number_form(line.text)
        if form is None or not form.has_slash or fold(form.label) != "so":
            continue
        gap = " " if form.number else form.gap
        before = form.before_slash if form.is_blank else ""
        symbol = _AROUND_DASH.sub("-", form.symbol.strip().rstrip(" .,;:"))
        right = f"Số:{gap}{form.number}{before}/{symbol}"
        if right != settled(line.text):
            yield from desk.replace(line, right)


def single_spaced(check: SingleSpacedCheck) -> Mender:
    """Single spacing of the lines of some parts, and nothing between them."""

    def mend(desk: Desk) -> Iterator[Mend]:
        lines = list(desk.document.of(*check.parts, annex=0))
        for line in lines:
            if any(True for _ in line_faults(line)):
                yield SetParagraph(desk.paragraph(line.line), line=1)
        for above, below in pairwise(lines):
            if cell(above) == cell(below) and any(True for _ in gap_faults(desk.document, above, below)):
                if above.line.setting.after:
                    yield SetParagraph(desk.paragraph(above.line), after=0)
                if below.line.setting.before:
                    yield SetParagraph(desk.paragraph(below.line), before=0)

    return mend


def title_centred(desk: Desk) -> Iterator[Mend]:
    """Indents that push a centred title aside."""
    for line in desk.document.of(Part.TYPE, Part.SUBJECT, annex=0):
        setting = line.line.setting
        is_indented = setting.left or setting.right or setting.first_line
        if setting.align == "center" and is_indented and not line.line.place.table:
            yield SetParagraph(desk.paragraph(line.line), left=0, right=0, first_line=0)


def not_underlined(desk: Desk) -> Iterator[Mend]:
    """The underline of words of the head, where another line is drawn below."""
    for line in desk.document.of(*_TITLE, annex=0):
        yield from desk.set_letters(desk.own(line), lambda look: Letters(underline=False if look.underline else None))
