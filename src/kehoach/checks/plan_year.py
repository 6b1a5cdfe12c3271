"""Which years a plan is for, as far as it says so."""

from __future__ import annotations

import re

from kehoach.checks.passages import Passages
from kehoach.recognise import Part

_YEAR = r"(?:19|20|21)\d\d"
_RANGE = re.compile(rf"({_YEAR})\s*(?:[-–—]|đến(?:\s+năm)?)\s*({_YEAR})")
_YEARS = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_ISSUED = re.compile(rf"năm\s+({_YEAR})")
_UNTIL = re.compile(r"0?5\s+năm|đến\s+năm", re.IGNORECASE)


def plan_years(words: Passages) -> tuple[int, int] | None:
    """The first and the last year the plan is for; None where neither subject nor date of issue says so.

    The subject decides: "năm 2026", "giai đoạn 2026 - 2030", "đến năm 2030" (from the year of issue on). Without a
    year in it, it is the year of issue.
    """
    years = subject_years(words)
    issued = issued_year(words)
    if years is not None or issued is None:
        return years
    return issued, issued


def subject_years(words: Passages) -> tuple[int, int] | None:
    """The first and the last year that the subject names; None for one without."""
    subject = " ".join(passage.text for passage in words.of(Part.SUBJECT))
    if found := _RANGE.search(subject):
        return int(found[1]), int(found[2])
    years = [int(year) for year in _YEARS.findall(subject)]
    if not years:
        return None
    issued = issued_year(words)
    if issued is not None and _UNTIL.search(subject):
        years.append(issued)
    return min(years), max(years)


def issued_year(words: Passages) -> int | None:
    """The year of the date of issue; None where it is blank."""
    for passage in words.of(Part.PLACE_DATE):
        if found := _ISSUED.search(passage.text):
            return int(found[1])
    return None
