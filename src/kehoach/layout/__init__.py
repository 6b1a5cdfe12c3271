"""Plan → flow: the order of everything, the wording that is produced, and how lines are numbered.

Mirror image of reading a document back. Decides no look and draws nothing.
"""

from __future__ import annotations

from kehoach.blocks import AnnexHead, Block, Flow, Item, Role, Text
from kehoach.layout.body import BodyLayout
from kehoach.layout.citations import basis_words
from kehoach.layout.column_widths import Wish
from kehoach.layout.head import addressees, annex_file_line, annex_reference, letterhead, properties, signature, title
from kehoach.layout.inline import Notes
from kehoach.layout.known import Known, LayoutMemo
from kehoach.layout.lines import Scope
from kehoach.layout.marks import close, finish
from kehoach.layout.page_turns import settled
from kehoach.layout.table_reading import TableReading
from kehoach.layout.tables import task_table
from kehoach.memo import Round
from kehoach.model.annex import Annex
from kehoach.model.items import Block as PlanBlock
from kehoach.model.items import Item as PlanItem
from kehoach.model.items import Lists
from kehoach.model.plan import Plan
from kehoach.phrases import ANNEX, END_MARK
from kehoach.vietnamese import roman


def layout(plan: Plan, memo: LayoutMemo | None = None) -> Flow:
    """Lay out a whole plan. Never fails for a valid ``Plan``.

    ``memo`` knows what was laid out for the plan before this one; None for a plan by itself.
    """
    memo = memo or LayoutMemo()
    known = memo.begin()
    flow = _flow(plan, known)
    memo.end(known)
    return flow


def _flow(plan: Plan, known: Known) -> Flow:
    notes = Notes(plan.footnotes)
    blocks: list[Block] = [letterhead(plan), title(plan)]
    blocks += addressees(plan)
    blocks += _legal_bases(plan, notes, known)
    body = BodyLayout(notes, known)
    body.lay(plan.preamble, (), Scope())
    body.lay(plan.contents, (), Scope())
    body.lay(plan.closing, (), Scope())
    signed = signature(plan)
    blocks += _turned([], body, is_signed=signed is not None)
    if signed is not None:
        blocks.append(signed)
    count = 0
    is_counted = sum(annex.label is None for annex in plan.annexes) > 1
    for annex in plan.annexes:
        count += annex.label is None
        blocks += _annex(annex, count if is_counted and annex.label is None else 0, plan, notes, known)
    return Flow(tuple(blocks), notes.in_order(), properties(plan))


def _legal_bases(plan: Plan, notes: Notes, known: Known) -> list[Block]:
    found: list[Block] = []
    for index, basis in enumerate(plan.legal_bases):
        mark = "." if index + 1 == len(plan.legal_bases) else ";"
        if isinstance(basis, str):
            found.append(Text(Role.BASIS, close(notes.inline(basis), mark)))
            continue
        how = (plan.date_style, mark)
        made = known.parts.get(basis, how)
        if made is None:
            made = (Text(Role.BASIS, close(basis_words(basis, style=plan.date_style), mark)),)
            known.parts.keep(basis, how, made)
        found += made
    return found


def _finished(blocks: list[Block]) -> list[Block]:
    """The blocks with ``./.`` after the last words; after a table it stands on a line of its own."""
    *before, last = blocks
    if isinstance(last, Text) and last.role is Role.PARAGRAPH:
        return [*before, Text(last.role, finish(last.inline))]
    if isinstance(last, Item):
        return [*before, last._replace(inline=finish(last.inline))]
    return [*before, last, Text(Role.END_MARK, END_MARK)]


def _annex(annex: Annex, number: int, plan: Plan, notes: Notes, known: Known) -> list[Block]:
    landscape = (
        annex.landscape
        if annex.landscape is not None
        else any(_lies_down(block, known.wishes) for block in annex.children)
    )
    head = AnnexHead(
        number=number,
        label=annex.label or (f"{ANNEX} {roman(number)}" if number else ANNEX),
        title=notes.inline(annex.title, capitals=True),
        reference=annex_reference(plan),
        landscape=landscape,
    )
    if annex.file is not None:
        # The annex is not over here, so no "./.": its pages are those of the file.
        return [head, Text(Role.ANNEX_FILE, annex_file_line(annex.file))]
    body = BodyLayout(notes, known, landscape=landscape, stand=annex.landscape is False)
    body.lay(annex.children, (), Scope())
    return _turned([head], body)


def _turned(head: list[Block], body: BodyLayout, *, is_signed: bool = False) -> list[Block]:
    blocks = [*head, *_finished(body.blocks)]
    return settled(blocks, is_signed=is_signed) if body.turns else blocks


def _lies_down(block: PlanBlock, wishes: Round[Wish]) -> bool:
    if not isinstance(block, Lists):
        return False
    if block.table is not None and TableReading(block.table, wishes).wants_landscape:
        return True
    if block.tasks is not None and block.tasks.form == "bang":
        return TableReading(task_table(block.tasks), wishes).wants_landscape
    return isinstance(block, PlanItem) and any(_lies_down(child, wishes) for child in block.children)


__all__ = ["LayoutMemo", "layout"]
