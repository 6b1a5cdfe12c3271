"""Items and typed lists → numbered lines, in printed order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kehoach.blocks import Block, Inline, Item, Kind, PageTurn, Role, Text
from kehoach.layout.entries import criterion, funding_source, funding_total, target, task_lines, with_label
from kehoach.layout.inline import Notes, bold, join
from kehoach.layout.marks import ENDINGS, close, close_open
from kehoach.layout.table_reading import TableReading
from kehoach.layout.tables import TableLayout, task_table
from kehoach.model import items as model
from kehoach.model.items import Aims, Lists, Responsibilities, Responsibility
from kehoach.model.levels import heading_kind, point_kind
from kehoach.model.lists import Criteria, Funding, Targets, Tasks
from kehoach.model.table import Table
from kehoach.phrases import (
    IN_WORDS,
    NOTE_LABEL,
    PURPOSES,
    REQUIREMENTS,
    UNIT_LABEL,
)
from kehoach.vietnamese import amount_in_words, point_letter, roman

Above = tuple[str, ...]
_KINDS = {kind.value: kind for kind in Kind}
_BULLETS = {Kind.DASH: "-", Kind.PLUS: "+", Kind.STAR: "*"}
_BULLET_LINES = {kind.value: kind for kind in _BULLETS}
_LONGEST_HEADING = 150
"""Characters; a longer line with parts under it is a sentence that leads over to them."""
_LEAVES = frozenset({"diem", "gach", "cong", "sao", "so_ngoac"})
_HEADINGS = frozenset({"khoan", "tieu_khoan"})


class Scope:
    """The numbers given so far among the lines that stand side by side, and the number of the line above."""

    __slots__ = ("_counts", "outer")

    def __init__(self, outer: str = "") -> None:
        self.outer = outer
        self._counts: dict[str, int] = {}

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


class BodyLayout:
    """Lays blocks out one after the other; ``landscape`` is how the pages of this part lie by themselves."""

    def __init__(self, notes: Notes, *, landscape: bool = False) -> None:
        self.blocks: list[Block] = []
        self._notes = notes
        self._landscape = landscape

    def lay(self, blocks: Sequence[model.Block], above: Above, scope: Scope) -> None:
        """Append everything in ``blocks``, which stand under the kinds ``above``."""
        for index, block in enumerate(blocks):
            if isinstance(block, str):
                self._paragraph(self._notes.inline(block))
            elif isinstance(block, model.Item):
                self._item(block, above, scope, blocks, index)
            else:
                self._lists(block, above, scope)

    def _paragraph(self, inline: Inline, role: Role = Role.PARAGRAPH, *, leads: bool = False) -> None:
        self.blocks.append(Text(role, inline, leads))

    def _item(self, item: model.Item, above: Above, scope: Scope, blocks: Sequence[model.Block], index: int) -> None:
        kind = item.kind
        has_content = item.has_content
        inline = self._item_runs(item, kind)
        if not has_content and kind != "doan" and not item.text.endswith(ENDINGS):
            inline = close_open(inline, _mark_for(kind, blocks, index))
        inner = scope.outer
        if kind == "doan":
            self._paragraph(inline, leads=has_content)
        else:
            labelled = item.label is not None and item.bold is not False
            heading = _is_heading(item, kind)
            inner = self._line(kind, inline, scope, is_heading=heading, bold_label=labelled, leads=has_content)
        if has_content:
            under, within = (*above, kind), Scope(inner)
            self.lay(item.children, under, within)
            if item.has_lists:
                self._lists(item, under, within)

    def _item_runs(self, item: model.Item, kind: str) -> Inline:
        inline = self._notes.inline(item.text, capitals=kind == "muc")
        if item.bold and kind not in _HEADINGS:
            inline = bold(inline)
        if item.label is None:
            return inline
        return with_label(item.label, inline, self._notes, is_bold=item.bold is not False)

    def _line(
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
        bullet = _BULLET_LINES.get(kind)
        if bullet is not None:
            self.blocks.append(Item(bullet, number, _BULLETS[bullet], inline, is_heading, bold_label, leads))
            return ""
        printed = _KINDS[kind]
        label = _LABELS[printed](number, scope.outer)
        self.blocks.append(Item(printed, number, label, inline, is_heading, bold_label, leads))
        return label[:-1] if kind in _HEADINGS else ""

    def _lists(self, block: Lists, above: Above, scope: Scope) -> None:
        both = block.purposes is not None and block.requirements is not None
        if block.purposes is not None:
            self._aims(block.purposes, PURPOSES, above, scope, titled=both)
        if block.requirements is not None:
            self._aims(block.requirements, REQUIREMENTS, above, scope, titled=both)
        if block.targets is not None:
            self._targets(block.targets, above, scope)
        if block.criteria is not None:
            self._criteria(block.criteria)
        if block.tasks is not None:
            self._tasks(block.tasks, above, scope)
        if block.responsibilities is not None:
            self._responsibilities(block.responsibilities, above, scope)
        if block.funding is not None:
            self._funding(block.funding, above)
        if block.table is not None:
            self.table(block.table)

    def _aims(self, aims: Aims, title: str, above: Above, scope: Scope, *, titled: bool) -> None:
        heading = aims.heading or title
        if aims.text is not None and not titled and aims.heading is None:
            self._paragraph(self._notes.inline(aims.text))
            return
        if aims.text is not None:
            inline = with_label(heading, self._notes.inline(aims.text), self._notes)
            self._line(heading_kind(above), inline, scope, bold_label=True)
            return
        if titled or aims.heading:
            kind = heading_kind(above)
            outer = self._line(kind, self._notes.inline(heading), scope, is_heading=kind in _HEADINGS, leads=True)
            above, scope = (*above, kind), Scope(outer)
        self._points(aims.children, aims.kind, above, scope)

    def _points(self, blocks: Sequence[model.Block], kind: str | None, above: Above, scope: Scope) -> None:
        """Lay out a list in which a plain string is a point; a single one stands as a paragraph."""
        if kind is None:
            kind = point_kind(above) if len(blocks) > 1 else "doan"
        for index, block in enumerate(blocks):
            if not isinstance(block, str) or kind == "doan":
                self.lay((block,), above, scope)
                continue
            is_last = index + 1 == len(blocks) or not isinstance(blocks[index + 1], str)
            inline = self._notes.inline(block)
            texts = [text for text in blocks if isinstance(text, str)]
            self._line(kind, _closed(inline, kind, is_last=is_last or _are_sentences(texts)), scope)

    def _typed_line(self, kind: str, inline: Inline, scope: Scope, *, is_last: bool) -> None:
        inline = _closed(inline, kind, is_last=is_last)
        if kind == "doan":
            self._paragraph(inline)
        else:
            self._line(kind, inline, scope)

    def _targets(self, targets: Targets, above: Above, scope: Scope) -> None:
        kind = targets.kind or point_kind(above)
        for index, entry in enumerate(targets.entries):
            inline = target(entry, self._notes)
            self._typed_line(kind, inline, scope, is_last=index + 1 == len(targets.entries))

    def _criteria(self, criteria: Criteria) -> None:
        scope = Scope()
        for index, entry in enumerate(criteria.entries):
            is_last = index + 1 == len(criteria.entries)
            self._typed_line(criteria.kind, criterion(entry, criteria, self._notes), scope, is_last=is_last)

    def _tasks(self, tasks: Tasks, above: Above, scope: Scope) -> None:
        if tasks.form == "bang":
            self.table(task_table(tasks))
            return
        kind = tasks.kind or heading_kind(above)
        for index, task in enumerate(tasks.entries):
            lines = task_lines(task, tasks, self._notes)
            inline = self._notes.inline(task.name)
            if not lines:
                inline = _closed(inline, kind, is_last=index + 1 == len(tasks.entries))
            if kind == "doan":
                self._paragraph(inline)
                outer = scope.outer
            else:
                outer = self._line(kind, inline, scope, is_heading=bool(lines) and kind in _HEADINGS, leads=bool(lines))
            inner = Scope(outer)
            line_kind = tasks.line_kind or point_kind((*above, kind))
            for position, line in enumerate(lines):
                is_last = position + 1 == len(lines)
                self._typed_line(line_kind, line, inner, is_last=is_last)

    def _responsibilities(self, given: Responsibilities, above: Above, scope: Scope) -> None:
        kind = given.kind or heading_kind(above)
        for index, entry in enumerate(given.entries):
            if isinstance(entry, str) or isinstance(entry.duties, str):
                inline = self._sentence(entry)
                inline = close_open(inline, ";" if kind in _LEAVES and index + 1 < len(given.entries) else ".")
                if kind == "doan":
                    self._paragraph(inline)
                else:
                    self._line(kind, inline, scope, bold_label=not isinstance(entry, str))
                continue
            unit = self._notes.inline(entry.unit)
            outer = scope.outer
            if kind == "doan":
                self._paragraph(bold(unit), leads=True)
            else:
                outer = self._line(kind, unit, scope, is_heading=kind in _HEADINGS, leads=True)
            self._points(entry.duties, None, (*above, kind), Scope(outer))

    def _sentence(self, entry: Responsibility | str) -> Inline:
        """A responsibility in one line: the unit as a label and its duty, or a sentence of her own."""
        if isinstance(entry, str):
            return self._notes.inline(entry)
        duty = entry.duties if isinstance(entry.duties, str) else ""
        return with_label(entry.unit, self._notes.inline(duty), self._notes)

    def _funding(self, funding: Funding, above: Above) -> None:
        self._paragraph(funding_total(funding, self._notes))
        scope = Scope()
        for index, source in enumerate(funding.sources):
            inline = funding_source(source, self._notes)
            self._typed_line(point_kind(above), inline, scope, is_last=index + 1 == len(funding.sources))
        if funding.note:
            self._paragraph(close_open(self._notes.inline(funding.note), "."))

    def table(self, table: Table) -> None:
        """Append a table with what stands above and below it, on pages that lie the way it needs."""
        reading = TableReading(table)
        turned = not self._landscape and reading.wants_landscape
        if turned:
            self.blocks.append(PageTurn(landscape=True))
        if table.title:
            self._paragraph(self._notes.inline(table.title), Role.TABLE_TITLE)
        if table.unit:
            self._paragraph(f"{UNIT_LABEL} {table.unit}", Role.TABLE_UNIT)
        self.blocks.append(TableLayout(reading, self._notes, landscape=turned or self._landscape).block())
        if table.total and table.total.in_words:
            words = amount_in_words(int(reading.sums[reading.added[0]] * (table.dong_in_unit or 1)))
            self._paragraph(f"({IN_WORDS} {words})", Role.TABLE_NOTE)
        if table.note:
            note = join(bold(f"{NOTE_LABEL} "), self._notes.inline(table.note))
            self._paragraph(close(note, "."), Role.TABLE_NOTE)
        if turned:
            self.blocks.append(PageTurn(landscape=False))


def _is_heading(item: model.Item, kind: str) -> bool:
    """A section always; a clause when it has parts under it and is no sentence, unless she says otherwise."""
    if kind == "muc":
        return True
    if kind not in _HEADINGS:
        return False
    if item.bold is not None:
        return item.bold
    text = item.text
    is_sentence = ". " in text or len(text) > _LONGEST_HEADING or text.rstrip("*").endswith((".", ";", ","))
    return item.has_content and item.label is None and not is_sentence


def _mark_for(kind: str, blocks: Sequence[model.Block], index: int) -> str:
    """The closing mark of a line typed without one: as its neighbours of the same kind end.

    A clause is a sentence. Points and dashes are parted by semicolons and closed by a full stop, unless one of
    them is made of sentences: then all end with full stops.
    """
    if kind not in _LEAVES:
        return "."
    alike = [block for block in blocks if isinstance(block, model.Item) and block.kind == kind]
    is_last = alike[-1] is blocks[index]
    return "." if is_last or _are_sentences([block.text for block in alike]) else ";"


def _closed(inline: Inline, kind: str, *, is_last: bool) -> Inline:
    """A typed entry with the closing mark of its kind; a paragraph and a criterion keep what was typed."""
    if kind in _HEADINGS:
        return close_open(inline, ".")
    return close_open(inline, "." if is_last else ";") if kind in _LEAVES else inline


def _are_sentences(texts: list[str]) -> bool:
    return any(". " in text for text in texts) or any(text.endswith(".") for text in texts[:-1])
