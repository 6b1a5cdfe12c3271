"""Blocks of a plan and the pages of its PDF → where the pages turn. Facts only; ``checks`` judges them.

The words of the blocks are looked for one after the other in the order of the file, in which every engine tried here
writes them. What is not found is passed over: nothing is claimed of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from kehoach.blocks import AnnexHead, Block, Flow, Inline, Item, Run, Signature, Table, Text, Title
from kehoach.pdf.reading import Page
from kehoach.pdf.verifying import squeezed
from kehoach.phrases import DOCUMENT_TYPE
from kehoach.printed import Printed, Stand

_ENOUGH, _AT_LEAST = 40, 10
"""Letters by which the beginning or the end of a block is known: it may go on over a page, round a page number."""


class _Found(NamedTuple):
    """A block, and on which pages it begins and ends."""

    block: Block
    first: int
    last: int


_Neighbours = tuple[_Found | None, _Found | None]
"""Two blocks, one right after the other; None for one that was not found."""


def layout_facts(flow: Flow, pages: Sequence[Page]) -> Printed:
    """Find where the pages of a plan turn."""
    pairs = list(pairwise(_found(flow.blocks, _Letters(pages))))
    stranded = tuple(filter(None, map(_stranded, pairs)))
    for before, here in pairs:
        if here is not None and isinstance(here.block, Signature):
            is_alone = before is not None and before.last < here.first
            return Printed(len(pages), (here.first, here.last), is_alone, stranded)
    return Printed(len(pages), stranded=stranded)


def _stranded(pair: _Neighbours) -> Stand | None:
    """The heading that comes first, where what it heads begins on a later page."""
    here, after = pair
    if here is None or after is None or not isinstance(here.block, Item) or not here.block.is_heading:
        return None
    return Stand(_printed(here.block.label, here.block.inline), here.last) if here.last < after.first else None


class _Letters:
    """All that is written in a PDF, without spaces, read from the front to the back."""

    def __init__(self, pages: Sequence[Page]) -> None:
        texts = [squeezed(page.text) for page in pages]
        self._text = "".join(texts)
        self._ends = list(accumulate(map(len, texts)))
        self._at = 0

    def forth_to(self, words: str) -> bool:
        """Go on to the next place of some words, if there is one."""
        at = self._text.find(words, self._at)
        self._at = max(self._at, at)
        return at >= 0

    def past(self, words: str) -> None:
        """Go past words, where they are; past the last of them where a page turns in their middle."""
        for end in (words, words[-_AT_LEAST:]):
            at = self._text.find(end, self._at)
            if at >= 0:
                self._at = at + len(end) - 1
                return

    @property
    def page(self) -> int:
        """The page that is read, from 1."""
        return bisect_right(self._ends, self._at) + 1


def _found(blocks: Sequence[Block], letters: _Letters) -> Iterator[_Found | None]:
    for block in blocks:
        begins, ends = _edges(block)
        if not begins:
            continue
        if not letters.forth_to(begins):
            yield None
            continue
        first = letters.page
        letters.past(ends)
        yield _Found(block, first, letters.page)


def _edges(block: Block) -> tuple[str, str]:
    """How a block begins and ends, without spaces; empty for what is no text between others."""
    lines = [squeezed(line) for line in _lines(block)]
    lines = [line for line in lines if line]
    return (lines[0][:_ENOUGH], lines[-1][-_ENOUGH:]) if lines else ("", "")


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Item):
        yield _printed(block.label, block.inline)
    elif isinstance(block, Text):
        yield _printed("", block.inline)
    elif isinstance(block, Table):
        yield from (_printed("", cell.inline) for row in block.rows for cell in row.cells)
    elif isinstance(block, Title):
        yield from (DOCUMENT_TYPE, *block.subject)
    elif isinstance(block, Signature):
        yield from (*block.authority, block.name, block.other_title or "")
    elif isinstance(block, AnnexHead):
        yield block.label


def _printed(label: str, inline: Inline) -> str:
    runs = (Run(inline),) if isinstance(inline, str) else inline
    return f"{label} {''.join(str(run.note) if run.note else run.text for run in runs)}".strip()
