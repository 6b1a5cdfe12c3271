"""Items and typed lists → numbered lines, in printed order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kehoach.blocks import Block, Inline, Item, Kind, PageTurn, Role, Run, Text
from kehoach.layout.inline import Notes
from kehoach.layout.marks import ENDINGS, close, close_open
from kehoach.layout.table_reading import TableReading
from kehoach.layout.tables import TableLayout, task_table
from kehoach.model import items as model
from kehoach.model.items import Aims, Lists, Responsibilities
from kehoach.model.levels import heading_kind, point_kind
from kehoach.model.lists import Criteria, Criterion, Funding, Targets, Task, Tasks
from kehoach.model.table import Table
from kehoach.phrases import (
    AMONG_THEM,
    IN_WORDS,
    NOTE_LABEL,
    PURPOSES,
    REQUIREMENTS,
    TASK_BUDGET,
    TASK_DEADLINE,
    TASK_LEAD,
    TASK_NOTE,
    TASK_PRODUCT,
    TASK_SUPPORT,
    UNIT_LABEL,
)
from kehoach.vietnamese import amount_in_words, format_money, format_number, point_letter, roman, short_date

Above = tuple[str, ...]
_KINDS = {kind.value: kind for kind in Kind}
_BULLETS = {Kind.DASH: "-", Kind.PLUS: "+", Kind.STAR: "*"}
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
                self._paragraph(self._notes.runs(block))
            elif isinstance(block, model.Item):
                following = blocks[index + 1] if index + 1 < len(blocks) else None
                self._item(block, above, scope, is_last=type(following) is not type(block))
            else:
                self._lists(block, above, scope)

    def _paragraph(self, inline: Inline, role: Role = Role.PARAGRAPH) -> None:
        self.blocks.append(Text(role, inline))

    def _item(self, item: model.Item, above: Above, scope: Scope, *, is_last: bool) -> None:
        kind = item.kind
        has_content = item.has_content
        inline = self._item_runs(item, kind)
        if kind in _LEAVES and not has_content:
            inline = close_open(inline, "." if is_last else ";")
        if kind == "doan":
            self._paragraph(inline)
            inner = scope.outer
        else:
            inner = self._line(kind, inline, scope, is_heading=_is_heading(item, kind), bold_label=bool(item.label))
        if has_content:
            under, within = (*above, kind), Scope(inner)
            self.lay(item.children, under, within)
            if item.has_lists:
                self._lists(item, under, within)

    def _item_runs(self, item: model.Item, kind: str) -> Inline:
        inline = self._notes.runs(item.text, capitals=kind == "muc")
        if item.bold and kind not in _HEADINGS:
            inline = _bold(inline)
        return self._with_label(item.label, inline) if item.label else inline

    def _with_label(self, label: str, inline: Inline) -> Inline:
        marked = label if label.rstrip("*").endswith(ENDINGS) else f"{label}:"
        return (*_bold(self._notes.runs(marked)), Run(" "), *inline)

    def _line(
        self, kind: str, inline: Inline, scope: Scope, *, is_heading: bool = False, bold_label: bool = False
    ) -> str:
        """Append one numbered line and return its number for the lines under it."""
        printed = _KINDS[kind]
        number = scope.next(kind)
        label = label_of(printed, number, scope.outer)
        self.blocks.append(Item(printed, number, label, inline, is_heading, bold_label))
        return label.rstrip(".") if printed in {Kind.CLAUSE, Kind.SUBCLAUSE} else ""

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
        if aims.text is not None:
            inline = self._with_label(heading, self._notes.runs(aims.text))
            self._line(heading_kind(above), inline, scope, bold_label=True)
            return
        if titled or aims.heading:
            kind = heading_kind(above)
            outer = self._line(kind, self._notes.runs(heading), scope, is_heading=kind in _HEADINGS)
            above, scope = (*above, kind), Scope(outer)
        self._points(aims.children, aims.kind, above, scope)

    def _points(
        self, blocks: Sequence[model.Block], kind: str | None, above: Above, scope: Scope
    ) -> None:
        """Lay out a list in which a plain string is a point; a single one stands as a paragraph."""
        if kind is None:
            kind = point_kind(above) if len(blocks) > 1 else "doan"
        for index, block in enumerate(blocks):
            if not isinstance(block, str) or kind == "doan":
                self.lay((block,), above, scope)
                continue
            is_last = index + 1 == len(blocks) or not isinstance(blocks[index + 1], str)
            inline = self._notes.runs(block)
            if kind in _LEAVES:
                inline = close_open(inline, "." if is_last else ";")
            self._line(kind, inline, scope)

    def _typed_line(self, kind: str, inline: Inline, scope: Scope, *, is_last: bool) -> None:
        inline = close_open(inline, "." if is_last else ";")
        if kind == "doan":
            self._paragraph(inline)
        else:
            self._line(kind, inline, scope)

    def _targets(self, targets: Targets, above: Above, scope: Scope) -> None:
        kind = targets.kind or point_kind(above)
        for index, entry in enumerate(targets.entries):
            if isinstance(entry, str):
                inline = self._notes.runs(entry)
            else:
                unit = entry.unit or ""
                gap = "" if unit in {"", "%", "‰"} else " "
                value = f"{format_number(entry.value)}{gap}{unit}"
                words = " ".join(part for part in (entry.qualifier, value) if part)
                inline = (*self._notes.runs(entry.name), Run(f" {words}"), *self._note(entry.note))
            self._typed_line(kind, inline, scope, is_last=index + 1 == len(targets.entries))

    def _note(self, note: str | None) -> Inline:
        return (Run(" ("), *self._notes.runs(note), Run(")")) if note else ()

    def _criteria(self, criteria: Criteria) -> None:
        scope = Scope()
        for entry in criteria.entries:
            inline = self._criterion(entry, criteria)
            if criteria.kind == "doan":
                self._paragraph(inline)
            else:
                self._line(criteria.kind, inline, scope)

    def _criterion(self, entry: Criterion | str, criteria: Criteria) -> Inline:
        if isinstance(entry, str):
            return self._notes.runs(entry)
        lead = Run(f"{criteria.called} {entry.number} {criteria.dash} ")
        return (lead, *self._notes.runs(entry.name), *self._note(entry.note))

    def _tasks(self, tasks: Tasks, above: Above, scope: Scope) -> None:
        if tasks.form == "bang":
            self.table(task_table(tasks))
            return
        kind = tasks.kind or heading_kind(above)
        for index, task in enumerate(tasks.entries):
            lines = self._task_lines(task)
            inline = self._notes.runs(task.name)
            if not lines:
                inline = close_open(inline, "." if index + 1 == len(tasks.entries) else ";")
            if kind == "doan":
                self._paragraph(inline)
                outer = scope.outer
            else:
                outer = self._line(kind, inline, scope, is_heading=bool(lines) and kind in _HEADINGS)
            inner = Scope(outer)
            for position, line in enumerate(lines):
                is_last = position + 1 == len(lines)
                self._typed_line(point_kind((*above, kind)), line, inner, is_last=is_last)

    def _task_lines(self, task: Task) -> list[Inline]:
        deadline = task.deadline
        if deadline is not None and not isinstance(deadline, str):
            deadline = short_date(deadline)
        budget = None if task.budget is None else format_money(task.budget)
        given = (
            (TASK_LEAD, task.lead),
            (TASK_SUPPORT, ", ".join(task.support)),
            (TASK_DEADLINE, deadline),
            (TASK_PRODUCT, task.product),
            (TASK_BUDGET, budget),
        )
        lines: list[Inline] = [(Run(f"{label}: {words}"),) for label, words in given if words]
        if task.note:
            lines.append((Run(f"{TASK_NOTE}: "), *self._notes.runs(task.note)))
        return lines

    def _responsibilities(self, given: Responsibilities, above: Above, scope: Scope) -> None:
        kind = given.kind or heading_kind(above)
        for index, entry in enumerate(given.entries):
            unit = self._notes.runs(entry.unit)
            if isinstance(entry.duties, str):
                duties = self._notes.runs(entry.duties)
                inline = self._with_label(entry.unit, duties)
                if kind in _LEAVES:
                    inline = close_open(inline, "." if index + 1 == len(given.entries) else ";")
            else:
                inline = _bold(unit) if kind == "doan" else unit
            outer = scope.outer
            if kind == "doan":
                self._paragraph(inline)
            elif isinstance(entry.duties, str):
                self._line(kind, inline, scope, bold_label=True)
            else:
                outer = self._line(kind, inline, scope, is_heading=kind in _HEADINGS)
            if not isinstance(entry.duties, str):
                self._points(entry.duties, None, (*above, kind), Scope(outer))

    def _funding(self, funding: Funding, above: Above) -> None:
        words = f": {format_money(funding.total)}"
        if funding.in_words:
            words += f" ({IN_WORDS} {amount_in_words(funding.total)})"
        words += f", {AMONG_THEM}" if funding.sources else "."
        self._paragraph((*self._notes.runs(funding.label), Run(words)))
        scope = Scope()
        for index, source in enumerate(funding.sources):
            amount = Run(f": {format_money(source.amount)}")
            inline = (*self._notes.runs(source.name), amount, *self._note(source.note))
            self._typed_line(point_kind(above), inline, scope, is_last=index + 1 == len(funding.sources))
        if funding.note:
            self._paragraph(close_open(self._notes.runs(funding.note), "."))

    def table(self, table: Table) -> None:
        """Append a table with what stands above and below it, on pages that lie the way it needs."""
        reading = TableReading(table)
        turned = not self._landscape and reading.wants_landscape
        if turned:
            self.blocks.append(PageTurn(landscape=True))
        if table.title:
            self._paragraph(self._notes.runs(table.title), Role.TABLE_TITLE)
        if table.unit:
            self._paragraph((Run(f"{UNIT_LABEL} {table.unit}"),), Role.TABLE_UNIT)
        self.blocks.append(TableLayout(reading, self._notes, landscape=turned or self._landscape).block())
        if table.total and table.total.in_words:
            self._paragraph((Run(f"({IN_WORDS} {amount_in_words(int(reading.sums[reading.added[0]]))})"),), Role.TABLE_NOTE)
        if table.note:
            note = (Run(f"{NOTE_LABEL} ", bold=True), *self._notes.runs(table.note))
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
    return item.has_content and item.label is None and not item.text.rstrip("*").endswith((".", ";", ","))


def _bold(inline: Inline) -> Inline:
    return tuple(run._replace(bold=True) for run in inline)
