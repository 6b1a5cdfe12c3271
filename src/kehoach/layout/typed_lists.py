"""Typed lists (purposes, targets, tasks, responsibilities, funding) → numbered lines, in printed order."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from kehoach.blocks import Inline
from kehoach.layout.entries import criterion, funding_source, funding_total, target, task_lines, with_label
from kehoach.layout.inline import bold
from kehoach.layout.lines import HEADINGS, Above, Lines, Scope, are_sentences, closed_line
from kehoach.layout.marks import close_open
from kehoach.layout.tables import task_table
from kehoach.model.items import Aims, Block, Lists, Responsibilities, Responsibility
from kehoach.model.levels import heading_kind, point_kind
from kehoach.model.lists import Criteria, Funding, Targets, Tasks
from kehoach.model.table import Table
from kehoach.phrases import PURPOSES, REQUIREMENTS


class TypedLists(Lines):
    """Lays typed lists out; what stands among their entries as a block is laid out by ``lay``."""

    @abstractmethod
    def lay(self, blocks: Sequence[Block], above: Above, scope: Scope) -> None:
        """Append everything in ``blocks``, which stand under the kinds ``above``."""

    @abstractmethod
    def table(self, table: Table) -> None:
        """Append a table with what stands above and below it."""

    def lists(self, block: Lists, above: Above, scope: Scope) -> None:
        """Append every typed list that ``block`` holds, which stand under the kinds ``above``."""
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
            self.paragraph(self.notes.inline(aims.text))
            return
        if aims.text is not None:
            inline = with_label(heading, self.notes.inline(aims.text), self.notes)
            self.line(heading_kind(above), inline, scope, bold_label=True)
            return
        if titled or aims.heading:
            kind = heading_kind(above)
            outer = self.line(kind, self.notes.inline(heading), scope, is_heading=kind in HEADINGS, leads=True)
            above, scope = (*above, kind), Scope(outer)
        self._points(aims.children, aims.kind, above, scope)

    def _points(self, blocks: Sequence[Block], kind: str | None, above: Above, scope: Scope) -> None:
        """Lay out a list in which a plain string is a point; a single one stands as a paragraph."""
        if kind is None:
            kind = point_kind(above) if len(blocks) > 1 else "doan"
        for index, block in enumerate(blocks):
            if not isinstance(block, str) or kind == "doan":
                self.lay((block,), above, scope)
                continue
            is_last = index + 1 == len(blocks) or not isinstance(blocks[index + 1], str)
            inline = self.notes.inline(block)
            texts = [text for text in blocks if isinstance(text, str)]
            self.line(kind, closed_line(inline, kind, is_last=is_last or are_sentences(texts)), scope)

    def _targets(self, targets: Targets, above: Above, scope: Scope) -> None:
        kind = targets.kind or point_kind(above)
        for index, entry in enumerate(targets.entries):
            inline = target(entry, self.notes)
            self.typed_line(kind, inline, scope, is_last=index + 1 == len(targets.entries))

    def _criteria(self, criteria: Criteria) -> None:
        scope = Scope()
        for index, entry in enumerate(criteria.entries):
            is_last = index + 1 == len(criteria.entries)
            self.typed_line(criteria.kind, criterion(entry, criteria, self.notes), scope, is_last=is_last)

    def _tasks(self, tasks: Tasks, above: Above, scope: Scope) -> None:
        if tasks.form == "bang":
            self.table(task_table(tasks))
            return
        kind = tasks.kind or heading_kind(above)
        for index, task in enumerate(tasks.entries):
            lines = task_lines(task, tasks, self.notes)
            inline = self.notes.inline(task.name)
            if not lines:
                inline = closed_line(inline, kind, is_last=index + 1 == len(tasks.entries))
            if kind == "doan":
                self.paragraph(inline)
                outer = scope.outer
            else:
                outer = self.line(kind, inline, scope, is_heading=bool(lines) and kind in HEADINGS, leads=bool(lines))
            inner = Scope(outer)
            line_kind = tasks.line_kind or point_kind((*above, kind))
            for position, line in enumerate(lines):
                is_last = position + 1 == len(lines)
                self.typed_line(line_kind, line, inner, is_last=is_last)

    def _responsibilities(self, given: Responsibilities, above: Above, scope: Scope) -> None:
        kind = given.kind or heading_kind(above)
        for index, entry in enumerate(given.entries):
            if isinstance(entry, str) or isinstance(entry.duties, str):
                inline = self._sentence(entry)
                is_last = index + 1 == len(given.entries)
                if kind == "doan":
                    self.paragraph(close_open(inline, "."))
                else:
                    inline = closed_line(inline, kind, is_last=is_last)
                    self.line(kind, inline, scope, bold_label=not isinstance(entry, str))
                continue
            unit = self.notes.inline(entry.unit)
            outer = scope.outer
            if kind == "doan":
                self.paragraph(bold(unit), leads=True)
            else:
                outer = self.line(kind, unit, scope, is_heading=kind in HEADINGS, leads=True)
            self._points(entry.duties, None, (*above, kind), Scope(outer))

    def _sentence(self, entry: Responsibility | str) -> Inline:
        """A responsibility in one line: the unit as a label and its duty, or a sentence of her own."""
        if isinstance(entry, str):
            return self.notes.inline(entry)
        duty = entry.duties if isinstance(entry.duties, str) else ""
        return with_label(entry.unit, self.notes.inline(duty), self.notes)

    def _funding(self, funding: Funding, above: Above) -> None:
        self.paragraph(funding_total(funding, self.notes))
        scope = Scope()
        for index, source in enumerate(funding.sources):
            inline = funding_source(source, self.notes)
            self.typed_line(point_kind(above), inline, scope, is_last=index + 1 == len(funding.sources))
        if funding.note:
            self.paragraph(close_open(self.notes.inline(funding.note), "."))
