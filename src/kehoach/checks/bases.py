"""Which lines are legal bases, and which only look so: a plan may open with "Thực hiện …" instead."""

from __future__ import annotations

from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.vietnamese import fold

_ALWAYS = ("can cu", "- can cu", "xet ", "theo de nghi")


def bases(document: LabelledDocument) -> tuple[Labelled, ...]:
    """The legal bases in printed order, without an upright opening sentence behind them or in their stead."""
    lines = tuple(document.of(Part.BASIS))
    has_sure = any(map(_is_sure, lines))
    return tuple(each for each in lines if _is_sure(each) or (has_sure and not each.text.endswith((".", ":"))))


def _is_sure(each: Labelled) -> bool:
    return fold(each.text).startswith(_ALWAYS) or any(look.italic for look in each.looks)
