"""Where pages turn for a wide table, so that no heading is left behind and no page is nearly empty."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from kehoach import regulation
from kehoach.blocks import AnnexHead, Block, Item, PageTurn, Role, Table, Text
from kehoach.layout.column_widths import MM_PER_POINT, PORTRAIT
from kehoach.metrics import line_count

_LITTLE = 10
"""Lines that are too few for a page of their own: about a quarter of an upright one."""
_ABOVE_SIGNATURE = 2
"""Lines that are enough when the signing block stands under them."""


class _Stretch(NamedTuple):
    """Blocks on pages that lie alike."""

    landscape: bool
    blocks: list[Block]


def settled(blocks: list[Block], *, is_signed: bool) -> list[Block]:
    """``blocks``, in which pages turn right before and after each wide table, with better places to turn.

    What leads over to a table goes with it. A few lines between two wide tables, or after the last one, stay on
    the lying pages (NĐ 30/2020, Phụ lục I, mục I, khoản 2 allows them for a table). An annex that begins with
    its wide table lies from its head on. ``is_signed``: the signing block follows.
    """
    stretches = _stretches(blocks)
    for stretch, following in pairwise(stretches):
        if following.landscape:
            following.blocks[:0] = _cut_leads(stretch.blocks)
    first, *others = stretches
    if isinstance(first.blocks[0] if first.blocks else None, AnnexHead) and _are_few(first.blocks[1:], _LITTLE):
        first = _Stretch(landscape=True, blocks=[_lying(block) for block in first.blocks])
    kept = [first]
    for stretch in others:
        at_end = is_signed and stretch is others[-1]
        joins = kept[-1].landscape and _are_few(stretch.blocks, _ABOVE_SIGNATURE if at_end else _LITTLE)
        if joins or stretch.landscape == kept[-1].landscape:
            kept[-1].blocks.extend(stretch.blocks)
        else:
            kept.append(stretch)
    found = list(kept[0].blocks)
    for stretch in kept[1:]:
        found += [PageTurn(stretch.landscape), *stretch.blocks]
    return found


def _stretches(blocks: list[Block]) -> list[_Stretch]:
    found = [_Stretch(landscape=False, blocks=[])]
    for block in blocks:
        if isinstance(block, PageTurn):
            found.append(_Stretch(block.landscape, []))
        else:
            found[-1].blocks.append(block)
    return found


def _cut_leads(blocks: list[Block]) -> list[Block]:
    """Take the headings and other leading lines off the end.

    Where nothing else is left, a paragraph stays: it opens the plan, and without it page one would be bare.
    """
    at = len(blocks)
    while at and _leads(blocks[at - 1]):
        at -= 1
    while at < len(blocks) and _is_opening(blocks, at):
        blocks[at] = blocks[at]._replace(leads=False)  # type: ignore[call-arg]
        at += 1
    cut = blocks[at:]
    del blocks[at:]
    return cut


def _leads(block: Block) -> bool:
    return isinstance(block, Text | Item) and block.leads


def _is_opening(blocks: list[Block], at: int) -> bool:
    return all(isinstance(block, Text) and block.role is Role.PARAGRAPH for block in blocks[: at + 1])


def _lying(block: Block) -> Block:
    return block._replace(landscape=True) if isinstance(block, AnnexHead) else block


def _are_few(blocks: list[Block], enough: int) -> bool:
    """Whether these are fewer lines than ``enough``; a table is never few: it keeps the page it was measured for."""
    lines = 0
    for block in blocks:
        if isinstance(block, Table):
            return False
        if isinstance(block, Text | Item):
            inline = block.inline
            words = inline if isinstance(inline, str) else "".join(run.text for run in inline)
            lines += line_count(words, regulation.BODY.chosen, PORTRAIT / MM_PER_POINT)
    return lines < enough
