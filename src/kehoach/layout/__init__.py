"""Plan → flow: the order of everything, the wording that is produced, and how lines are numbered.

Mirror image of reading a document back. Decides no look and draws nothing.
"""

from __future__ import annotations

from kehoach.blocks import AnnexHead, Block, Flow, Item, Role, Text
from kehoach.layout.body import BodyLayout
from kehoach.layout.citations import basis_words
from kehoach.layout.head import addressees, annex_file_line, annex_reference, letterhead, properties, signature, title
from kehoach.layout.inline import Notes
from kehoach.layout.lines import Scope
from kehoach.layout.marks import close, finish, is_finished, unfinish
from kehoach.layout.page_turns import settled
from kehoach.layout.table_reading import TableReading
from kehoach.layout.tables import task_table
from kehoach.model.annex import Annex
from kehoach.model.items import Block as PlanBlock
from kehoach.model.items import Item as PlanItem
from kehoach.model.items import Lists
from kehoach.model.plan import Plan
from kehoach.phrases import ANNEX, END_MARK
from kehoach.vietnamese import roman


def layout(plan: Plan) -> Flow:
    """Lay out a whole plan. Never fails for a valid ``Plan``."""
    notes = Notes(plan.footnotes)
    blocks: list[Block] = [letterhead(plan), title(plan)]
    blocks += addressees(plan)
    blocks += _legal_bases(plan, notes)
    body = BodyLayout(notes)
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
        blocks += _annex(annex, count if is_counted and annex.label is None else 0, plan, notes)
    return Flow(tuple(blocks), notes.in_order(), properties(plan))


def _legal_bases(plan: Plan, notes: Notes) -> list[Block]:
    found: list[Block] = []
    for index, basis in enumerate(plan.legal_bases):
        words = basis if isinstance(basis, str) else basis_words(basis, style=plan.date_style)
        mark = "." if index + 1 == len(plan.legal_bases) else ";"
        inline = notes.inline(words) if isinstance(basis, str) else words
        found.append(Text(Role.BASIS, close(inline, mark)))
    return found


def _finished(blocks: list[Block]) -> list[Block]:
    """The blocks with ``./.`` after the last words; after a table it stands on a line of its own."""
    *before, last = map(_going_on, blocks)
    if isinstance(last, Text) and last.role is Role.PARAGRAPH:
        return [*before, Text(last.role, finish(last.inline))]
    if isinstance(last, Item):
        return [*before, last._replace(inline=finish(last.inline))]
    return [*before, last, Text(Role.END_MARK, END_MARK)]


def _going_on(block: Block) -> Block:
    """``block`` without a typed ``./.``: the last words get theirs afterwards."""
    if isinstance(block, Text | Item) and is_finished(block.inline):
        return block._replace(inline=unfinish(block.inline))
    return block


def _annex(annex: Annex, number: int, plan: Plan, notes: Notes) -> list[Block]:
    landscape = annex.landscape if annex.landscape is not None else any(map(_lies_down, annex.children))
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
    body = BodyLayout(notes, landscape=landscape, stand=annex.landscape is False)
    body.lay(annex.children, (), Scope())
    return _turned([head], body)


def _turned(head: list[Block], body: BodyLayout, *, is_signed: bool = False) -> list[Block]:
    blocks = [*head, *_finished(body.blocks)]
    return settled(blocks, is_signed=is_signed) if body.turns else blocks


def _lies_down(block: PlanBlock) -> bool:
    if not isinstance(block, Lists):
        return False
    if block.table is not None and TableReading(block.table).wants_landscape:
        return True
    if block.tasks is not None and block.tasks.form == "bang":
        return TableReading(task_table(block.tasks)).wants_landscape
    return isinstance(block, PlanItem) and any(map(_lies_down, block.children))


__all__ = ["layout"]
