"""Numbered and marked lines as a tree: which lines stand under which, told by their marks alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach.checks.once import remembered
from kehoach.checks.passages import Passage, Passages
from kehoach.recognise import Part
from kehoach.recognise.parts import NUMBERED, RUNNING

_ROMAN = re.compile(r"[IVXL]+")
_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(r"[a-zđ](?=\s?[).])")
_FARTHEST = 500
"""Lines; no list that a sentence counts is longer."""
_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class Node:
    """A line of text and what stands under it. ``kind`` is its mark without the number; empty for a paragraph."""

    passage: Passage
    kind: str
    above: Node | None = None
    under: list[Node] = field(default_factory=list)

    @property
    def number(self) -> str:
        """Its number without marks: "II" for "II."; empty for a dash or a paragraph."""
        found = _ROMAN.search(self.passage.number) or re.search(r"\d+(?:\.\d+)*|[a-zđ]", self.passage.number)
        return found[0] if found else ""


@remembered
def nodes_of(words: Passages) -> Sequence[Node]:
    """Give the running lines in printed order, each tied to the one it stands under.

    A number that begins again at 1 opens a list under the line before it; the same mark goes on with its list.
    """
    found: list[Node] = []
    open_lines: list[Node] = []
    annex = 0
    for passage in words.of(*RUNNING):
        if passage.annex != annex:
            annex, open_lines = passage.annex, []
        node = Node(passage, kind_of(passage))
        if node.kind:
            _close(open_lines, node)
        _put_under(open_lines, node)
        if node.kind:
            open_lines.append(node)
        found.append(node)
    return found


def kind_of(passage: Passage) -> str:
    """The mark without its number; empty for a line that has none."""
    if passage.part not in NUMBERED or not passage.number:
        return ""
    mark = _SPACES.sub("", passage.number)
    if passage.part is Part.SECTION:
        return _ROMAN.sub("I", mark)
    return _LETTER.sub("a", _DIGITS.sub("1", mark))


def words_of(passage: Passage) -> str:
    """The words without a number that was typed in front of them."""
    text, mark = passage.text, passage.number
    return text[len(mark) :].lstrip() if mark and text.startswith(mark) else text


def items_after(nodes: Sequence[Node], lead: int) -> list[Node]:
    """The list that follows the line at ``lead``: the next line and those that go on with its marks.

    Empty where no marked line follows. A line that leads over to another list ends this one.
    """
    first = nodes[lead + 1] if lead + 1 < len(nodes) else None
    if first is None or not first.kind or first.passage.annex != nodes[lead].passage.annex:
        return []
    found = [first]
    for node in nodes[lead + 2 : lead + 2 + _FARTHEST]:
        if node.kind == first.kind and node.above is first.above:
            if is_first(node):
                break
            found.append(node)
        elif not _is_within(node, first.above) or (not node.kind and node.passage.text.endswith(":")):
            break
    return found


def _is_within(node: Node, above: Node | None) -> bool:
    if above is None:
        return node.passage.part is not Part.SECTION
    each = node.above
    while each is not None and each is not above:
        each = each.above
    return each is above


def _put_under(open_lines: list[Node], node: Node) -> None:
    if open_lines:
        node.above = open_lines[-1]
        open_lines[-1].under.append(node)


def _close(open_lines: list[Node], node: Node) -> None:
    """Close the lines that ``node`` does not stand under."""
    alike = next((at for at in reversed(range(len(open_lines))) if open_lines[at].kind == node.kind), None)
    if alike is None:
        if node.passage.part is Part.SECTION:
            open_lines.clear()
        return
    begins_again = is_first(node) and not is_first(open_lines[alike]) and node.passage.part is not Part.SECTION
    if not begins_again:
        del open_lines[alike:]


def is_first(node: Node) -> bool:
    """Whether a line has the first number of a list."""
    return node.number in ("1", "a", "I")
