"""Single lines on their way from plan to flow: how they are numbered and closed."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.blocks import Block, Inline, Item, Kind, Role, Text
from kehoach.layout.inline import Notes
from kehoach.layout.marks import LISTED_ENDINGS, close_open, is_finished, unfinish
from kehoach.vietnamese import point_letter, roman

Above = tuple[str, ...]
"""The kinds of the lines that stand above one, the outermost first."""
LEAVES = frozenset({"diem", "gach", "cong", "sao", "so_ngoac"})
HEADINGS = frozenset({"khoan", "tieu_khoan"})
_KINDS = {kind.value: kind for kind in Kind}
_BULLETS = {Kind.DASH: "-", Kind.PLUS: "+", Kind.STAR: "*"}
_BULLET_LINES = {kind.value: kind for kind in _BULLETS}


class Scope:
    """The numbers given so far among the lines that stand side by side, and the number of the line above."""

    __slots__ = ("_counts", "outer")

    def __init__(self, outer: str = "") -> None:
        self.outer = outer
        self._counts: dict[str, int] = {}

    def coming(self, kind: str) -> int:
        """The number that ``next`` will give."""
        return self._counts.get(kind, 0) + 1

    def next(self, kind: str) -> int:
        """The next number of this kind here, from 1."""
        number = self._counts.get(kind, 0) + 1
        self._counts[kind] = number
        return number


def label_of(kind: Kind, number: int, outer: str = "") -> str:
    """How a line prints its number: ``I.``, ``1.``, ``2.1.``, ``đ)``, ``-``."""
    return _BULLETS.get(kind) or _LABELS[kind](number, outer)


_LABELS: dict[Kind, Callable[[int, str], str]] = {
    Kind.SECTION: lambda number, _: f"{roman(number)}.",
    Kind.CLAUSE: lambda number, _: f"{number}.",
    Kind.SUBCLAUSE: lambda number, outer: f"{outer}.{number}.",
    Kind.POINT: lambda number, _: f"{point_letter(number)})",
    Kind.BRACKETED: lambda number, _: f"({number})",
    Kind.SERIAL: lambda number, _: f"{number}.",
}


class Lines:
    """The lines laid out so far, in printed order, and how one more is put to them."""

    def __init__(self, notes: Notes) -> None:
        self.blocks: list[Block] = []
        self.notes = notes

    def paragraph(self, inline: Inline, role: Role = Role.PARAGRAPH, *, leads: bool = False) -> None:
        """Append an unnumbered paragraph; one that ``leads`` stays with what follows."""
        self.blocks.append(Text(role, _going_on(inline), leads))

    def line(
        self,
        kind: str,
        inline: Inline,
        scope: Scope,
        *,
        is_heading: bool = False,
        bold_label: bool = False,
        leads: bool = False,
    ) -> str:
        """Append one numbered line and return its number for the lines under it; empty when they do not repeat it."""
        number = scope.next(kind)
        inline = _going_on(inline)
        bullet = _BULLET_LINES.get(kind)
        if bullet is not None:
            self.blocks.append(Item(bullet, number, _BULLETS[bullet], inline, is_heading, bold_label, leads))
            return ""
        printed = _KINDS[kind]
        label = _LABELS[printed](number, scope.outer)
        self.blocks.append(Item(printed, number, label, inline, is_heading, bold_label, leads))
        return label[:-1] if kind in HEADINGS else ""

    def typed_line(self, kind: str, inline: Inline, scope: Scope, *, is_last: bool) -> None:
        """Append one entry of a typed list, closed as its kind asks."""
        inline = closed_line(inline, kind, is_last=is_last)
        if kind == "doan":
            self.paragraph(inline)
        else:
            self.line(kind, inline, scope)


def _going_on(inline: Inline) -> Inline:
    """A line without a typed ``./.``: the last words of the document get theirs when all of it is laid out."""
    return unfinish(inline) if is_finished(inline) else inline


def closed_line(inline: Inline, kind: str, *, is_last: bool) -> Inline:
    """A typed entry with the closing mark of its kind; a paragraph and a criterion keep what was typed."""
    if kind in HEADINGS:
        return close_open(inline, ".")
    return close_open(inline, "." if is_last else ";", LISTED_ENDINGS) if kind in LEAVES else inline


def are_sentences(texts: list[str]) -> bool:
    """Whether lines that stand side by side are sentences, so that all of them end with a full stop."""
    return any(". " in text for text in texts) or any(text.endswith(".") for text in texts[:-1])
