"""Items, paragraphs and tables → blocks, in printed order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.blocks import Inline, Item, PageTurn, Role, Text
from kehoach.layout.entries import with_label
from kehoach.layout.inline import Notes, bold, join
from kehoach.layout.known import Known
from kehoach.layout.lines import HEADINGS, LEAVES, Above, Scope, are_sentences
from kehoach.layout.marks import ENDINGS, LISTED_ENDINGS, close, close_open, ends_open
from kehoach.layout.table_reading import TableReading
from kehoach.layout.tables import TableLayout
from kehoach.layout.typed_lists import TypedLists
from kehoach.model import items as model
from kehoach.model.table import Table
from kehoach.phrases import IN_WORDS, NOTE_LABEL, UNIT_LABEL
from kehoach.vietnamese import amount_in_words

_LONGEST_HEADING = 150
"""Characters; a longer line with parts under it is a sentence that leads over to them."""


class BodyLayout(TypedLists):
    """Lays blocks out one after the other.

    ``landscape`` is how the pages of this part lie by themselves. Where they are to ``stand`` by her choice, only
    a table that itself asks for it turns them.
    """

    def __init__(self, notes: Notes, known: Known, *, landscape: bool = False, stand: bool = False) -> None:
        super().__init__(notes)
        self._known = known
        self.turns = False
        """Whether some page turns for a table."""
        self._landscape = landscape
        self._stand = stand

    def lay(self, blocks: Sequence[model.Block], above: Above, scope: Scope) -> None:
        """Append everything in ``blocks``, which stand under the kinds ``above``."""
        closings: dict[str, _Closing] = {}
        for index, block in enumerate(blocks):
            if isinstance(block, str):
                self.paragraph(self.notes.inline(block))
            elif isinstance(block, model.Item):
                self._shared_item(block, above, scope, _closing(closings, block, blocks).mark(index))
            else:
                self.lists(block, above, scope)

    def _shared_item(self, item: model.Item, above: Above, scope: Scope, mark: str) -> None:
        """Append an item with all under it, as it was laid out before where it stood in another plan just so.

        ``mark`` closes its line where that was typed without one.
        """
        # Of what stands above it an item knows only the number that its own repeats.
        how = (scope.coming(item.kind), scope.outer, mark, self._landscape, self._stand)
        made = self._known.parts.get(item, how)
        if made is not None:
            if item.kind != "doan":
                scope.next(item.kind)
            self.blocks += made
            return
        begin, notes = len(self.blocks), self.notes.count
        self._item(item, above, scope, mark)
        made = tuple(self.blocks[begin:])
        # Footnotes count through the plan, and where pages turn depends on more than the item.
        if self.notes.count == notes and not (self.turns and any(isinstance(block, PageTurn) for block in made)):
            self._known.parts.keep(item, how, made)

    def _item(self, item: model.Item, above: Above, scope: Scope, mark: str) -> None:
        kind = item.kind
        has_content = item.has_content
        inline = self._item_runs(item, kind)
        endings = LISTED_ENDINGS if kind in LEAVES else ENDINGS
        if not has_content and kind != "doan" and not item.text.endswith(endings):
            inline = close_open(inline, mark, endings)
        inner = scope.outer
        if kind == "doan":
            self.paragraph(inline, leads=has_content)
        else:
            labelled = item.label is not None and item.bold is not False
            heading = _is_heading(item, kind)
            inner = self.line(kind, inline, scope, is_heading=heading, bold_label=labelled, leads=has_content)
        if has_content:
            under, within = (*above, kind), Scope(inner)
            self.lay(item.children, under, within)
            self.lists(item, under, within)

    def _item_runs(self, item: model.Item, kind: str) -> Inline:
        inline = self.notes.inline(item.text, capitals=kind == "muc")
        if item.bold and kind not in HEADINGS:
            inline = bold(inline)
        if item.label is None:
            return inline
        return with_label(item.label, inline, self.notes, is_bold=item.bold is not False)

    def table(self, table: Table) -> None:
        """Append a table with what stands above and below it, on pages that lie the way it needs."""
        reading = TableReading(table, self._known.wishes)
        turned = not self._landscape and (bool(table.landscape) if self._stand else reading.wants_landscape)
        self._lead_over()
        if turned:
            self.turns = True
            self.blocks.append(PageTurn(landscape=True))
        if table.title:
            self.paragraph(self.notes.inline(table.title), Role.TABLE_TITLE)
        if table.unit:
            self.paragraph(f"{UNIT_LABEL} {table.unit}", Role.TABLE_UNIT)
        self.blocks.append(TableLayout(reading, self.notes, landscape=turned or self._landscape).block())
        if table.total and table.total.in_words:
            words = amount_in_words(int(reading.sums[reading.added[0]] * (table.dong_in_unit or 1)))
            self.paragraph(f"({IN_WORDS} {words})", Role.TABLE_NOTE)
        if table.note:
            note = join(bold(f"{NOTE_LABEL} "), self.notes.inline(table.note))
            self.paragraph(close(note, "."), Role.TABLE_NOTE)
        if turned:
            self.blocks.append(PageTurn(landscape=False))

    def _lead_over(self) -> None:
        """A line that ends with a colon right above a table stays with it."""
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Text | Item) and ends_open(last.inline):
            self.blocks[-1] = last._replace(leads=True)


def _is_heading(item: model.Item, kind: str) -> bool:
    """A section always; a clause when it has parts under it and is no sentence, unless she says otherwise."""
    if kind == "muc":
        return True
    if kind not in HEADINGS:
        return False
    if item.bold is not None:
        return item.bold
    text = item.text
    is_sentence = ". " in text or len(text) > _LONGEST_HEADING or text.rstrip("*").endswith((".", ";", ","))
    return item.has_content and item.label is None and not is_sentence


class _Closing(NamedTuple):
    """How the lines of one kind that stand side by side end: found once for all of them, for there may be many.

    ``last`` is the place of the last of them: by itself a line may be there twice.
    """

    last: int
    parts: bool

    def mark(self, index: int) -> str:
        """The closing mark of the line at a place, typed without one."""
        return ";" if self.parts and index != self.last else "."


def _closing(found: dict[str, _Closing], item: model.Item, blocks: Sequence[model.Block]) -> _Closing:
    """How lines like ``item`` end among ``blocks``; what is already ``found`` is kept by kind.

    A clause is a sentence. Points and dashes are parted by semicolons and closed by a full stop, unless one of
    them is made of sentences: then all end with full stops.
    """
    if item.kind not in found:
        alike = {
            index: block.text
            for index, block in enumerate(blocks)
            if isinstance(block, model.Item) and block.kind == item.kind
        }
        parts = item.kind in LEAVES and not are_sentences([*alike.values()])
        found[item.kind] = _Closing(max(alike), parts)
    return found[item.kind]
