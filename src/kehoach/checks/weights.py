"""How heavy a numbered line is, and whether it is a title: what the checks of headings share."""

from __future__ import annotations

from enum import Enum, auto
from itertools import accumulate

from kehoach.checks.outline import Kind, Step
from kehoach.recognise import Labelled

_LONGEST_TITLE = 110
"""Characters. A title takes a line or two; what is longer is a sentence."""
_ENDS = (".", ";", ",", "…", "./")


class Weight(Enum):
    """Where a line is bold."""

    NONE = auto()
    ALL = auto()
    LEAD = auto()
    """At its beginning, up to where a title in the same line ends."""
    INSIDE = auto()


def weight(each: Labelled) -> Weight:
    """Where the words of a line are bold; a typed number in front counts with them."""
    bold = [
        piece.look.bold
        for piece in each.pieces
        if not piece.look.hidden and any(map(str.isalnum, piece.text.removeprefix(each.number)))
    ]
    if not any(bold):
        return Weight.NONE
    if all(bold):
        return Weight.ALL
    falls_once = list(accumulate(bold, lambda a, b: a and b)) == bold
    return Weight.LEAD if bold[0] and falls_once else Weight.INSIDE


def words(each: Labelled) -> str:
    """The words of a line without its typed number."""
    return each.text.removeprefix(each.number).strip() if each.is_typed else each.text


def reads_as_title(step: Step, *, may_end_in_colon: bool = False) -> bool:
    """Whether a line has text under it and is worded as a title: short, and without a mark at its end."""
    text = words(step.each)
    ends = _ENDS if may_end_in_colon else (*_ENDS, ":")
    return step.has_text and 0 < len(text) <= _LONGEST_TITLE and not text.endswith(ends)


def is_sentence(each: Labelled) -> bool:
    """Whether a line is worded as content: it ends as a sentence or an item does, or is longer than any title."""
    text = words(each)
    return text.endswith((".", ";", "./.")) or len(text) > _LONGEST_TITLE


def is_unnamed(step: Step) -> bool:
    """Whether the decree does not name this level."""
    return step.sign.kind in (Kind.SUBCLAUSE, Kind.BRACKETED, Kind.CAPITAL)
