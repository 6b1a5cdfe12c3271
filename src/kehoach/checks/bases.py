"""Which lines are legal bases, and which only look so: a plan may open with "Thực hiện …" instead."""

from __future__ import annotations

from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.vietnamese import fold

_ALWAYS = ("can cu", "- can cu", "xet ", "theo de nghi")


def bases(document: LabelledDocument) -> tuple[Labelled, ...]:
    """The legal bases in printed order, without an upright opening sentence behind them or in their stead."""
    return tuple(each for each in document.of(Part.BASIS) if not _opens_the_text(each))


def _opens_the_text(each: Labelled) -> bool:
    if fold(each.text).startswith(_ALWAYS) or any(look.italic for look in each.looks):
        return False
    return each.text.endswith((".", ":"))
