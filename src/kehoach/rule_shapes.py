"""What a regulation is written down in: a rule with its clause, and the shapes of the values that go with it."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple

#: The decree holds from the day it was signed (Điều 37).
IN_FORCE_SINCE: Final = date(2020, 3, 5)

#: "of the text" is a share of the width of the text above a drawn line; "lines" are single line heights.
Unit = Literal["mm", "cm", "pt", "lines", "of the text"]
Alignment = Literal["left", "centre", "justified"]


class Rule(NamedTuple):
    """Where a value comes from.

    ``id`` is the name a check cites, ``article`` the clause for a person to look up, ``since`` its first day.
    ``binding`` is False where no clause says it: practice, a printed sample or a deduction. A check may warn
    of such a value, but must not call it the law.
    """

    id: str
    article: str
    since: date = IN_FORCE_SINCE
    binding: bool = True


class Measure(NamedTuple):
    """A number between two bounds, and the one we print. ``most`` is None where there is no upper bound."""

    least: float
    most: float | None
    chosen: float
    unit: Unit
    rule: Rule


class Choice(NamedTuple):
    """A number that must be one of a few, and the one we print."""

    allowed: tuple[float, ...]
    chosen: float
    unit: Unit
    rule: Rule


class Provision(NamedTuple):
    """A rule without a number in it; what it asks, the check says that cites it."""

    rule: Rule


class Wording(NamedTuple):
    """Words that are printed exactly so."""

    text: str
    rule: Rule


class TypeCode(NamedTuple):
    """A type of document (tên loại), as printed, and its abbreviation in the symbol."""

    name: str
    code: str
    rule: Rule


class Paper(NamedTuple):
    """A sheet of paper held upright; sides in mm."""

    width: float
    height: float
    rule: Rule


class Typeface(NamedTuple):
    """The font of the whole document, and its colour as Word writes it (RRGGBB)."""

    name: str
    colour: str
    rule: Rule


class Lettering(NamedTuple):
    """How one component is lettered: the sizes allowed and the one we print, all in pt.

    ``capitals`` means chữ in hoa throughout; what is not italic is upright (kiểu chữ đứng). ``alignment`` is
    None where the decree names none.
    """

    least: float
    most: float
    chosen: float
    bold: bool
    italic: bool
    capitals: bool
    alignment: Alignment | None
    rule: Rule


class SizeTier(NamedTuple):
    """Sizes in pt that belong together, because sizes go up and down as one (cỡ chữ đồng bộ)."""

    national_name: float
    motto: float
    place_and_date: float
    rule: Rule


class PageNumbering(NamedTuple):
    """How pages are counted: from which number, whether page 1 shows it, whether each annex begins anew."""

    first: int
    shown_on_first_page: bool
    restarts_in_annex: bool
    rule: Rule


class Stamp(NamedTuple):
    """A boxed mark of urgency (dấu chỉ mức độ khẩn); sides of the box in mm."""

    text: str
    width: float
    height: float
    rule: Rule
