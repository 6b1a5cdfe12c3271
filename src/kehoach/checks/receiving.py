"""The list of recipients, and the sign of the drafter that may stand below it."""

from __future__ import annotations

import re

from kehoach.recognise import Labelled, LabelledDocument, Part

_DRAFTER = re.compile(r"(?P<sign>[^\W\d_]{1,10}\.\s*\(?\d+\)?)\Z")


def drafter_alone(text: str) -> re.Match[str] | None:
    """The sign of the drafter and the number of copies, where they stand in a line of their own: "NHT.(25)"."""
    return _DRAFTER.match(text)


def recipients(document: LabelledDocument) -> list[Labelled]:
    """The lines of the list, the filing note with them; the sign of the drafter is none of them."""
    return [each for each in document.of(Part.RECIPIENT, Part.ARCHIVE) if drafter_alone(each.text) is None]
