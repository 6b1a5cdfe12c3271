"""Tables: heading rows, serial numbers, group rows and totals."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.blocks import Alignment, Cell, Inline, Row, RowKind, Table
from kehoach.layout.column_widths import CELL_SIZE, LANDSCAPE, MM_PER_POINT, PADDING, PORTRAIT, column_widths
from kehoach.layout.entries import task_label, task_parts
from kehoach.layout.inline import Notes
from kehoach.layout.table_reading import Figure, ReadRow, TableReading
from kehoach.metrics import line_count
from kehoach.model import table as model
from kehoach.model.lists import Tasks
from kehoach.model.typed_marks import without_section_number
from kehoach.phrases import TASK_BUDGET_UNIT, TASK_NAME, TASK_SERIAL

_TALL = 20
"""Lines in a cell from which its row may be split over two pages; a page holds about 28 lying, 42 upright."""
_ALIGNMENTS: dict[str, Alignment] = {"trai": "left", "giua": "center", "phai": "right"}
_BY_KIND: dict[str, Alignment] = {"chu": "left", "so": "right", "tien": "right", "stt": "center"}


class TableLayout:
    """One table on its way from plan to block."""

    def __init__(self, reading: TableReading, notes: Notes, *, landscape: bool) -> None:
        self._reading = reading
        self._table = reading.table
        self._notes = notes
        self._leaves = reading.leaves
        self._widths = column_widths(reading.wishes, LANDSCAPE if landscape else PORTRAIT)
        self._aligns = tuple(_ALIGNMENTS[leaf.align] if leaf.align else _BY_KIND[leaf.kind] for leaf in reading.leaves)
        self._tall_rows = 0
        self._serials = tuple(index for index, leaf in enumerate(reading.leaves) if leaf.kind == "stt")

    def block(self) -> Table:
        """The laid-out table."""
        rows = [*self._headings(), *self._column_numbers(), *self._body()]
        if self._table.total is not None:
            label = self._table.total.label
            rows.append(Row(RowKind.TOTAL, self._labelled(label, "center", self._reading.sums, 0), bold=True))
        return Table(self._widths, tuple(rows))

    def _headings(self) -> list[Row]:
        depth = max(column.depth() for column in self._table.columns)
        rows: list[list[Cell]] = [[] for _ in range(depth)]
        for column in self._table.columns:
            self._heading(column, rows, 0)
        lines = sum(self._row_lines(cells) for cells in rows)
        return [Row(RowKind.HEADING, tuple(cells), is_tall=lines > _TALL) for cells in rows]

    def _row_lines(self, cells: list[Cell]) -> int:
        """About how many lines a row of column names takes."""
        most = column = 0
        for cell in cells:
            inline = cell.inline
            words = inline if isinstance(inline, str) else "".join(run.text for run in inline)
            most = max(most, self._lines(words, column, cell.covers))
            column += cell.covers
        return most

    def _heading(self, column: model.Column, rows: list[list[Cell]], level: int) -> None:
        covers = sum(1 for _ in column.leaves())
        down = 1 if column.columns else len(rows) - level
        rows[level].append(Cell(self._notes.inline(column.name), "center", covers, down))
        for below in range(level + 1, level + down):
            rows[below].append(Cell("", "center", covers, continued=True))
        for child in column.columns:
            self._heading(child, rows, level + 1)

    def _column_numbers(self) -> list[Row]:
        numbers = self._table.column_numbers
        if isinstance(numbers, tuple):
            cells = tuple(Cell(text, "center") for text in numbers)
        elif numbers:
            cells = tuple(Cell("", "center", serial=index + 1) for index in range(len(self._leaves)))
        else:
            return []
        return [Row(RowKind.COLUMN_NUMBERS, cells)]

    def _body(self) -> Iterator[Row]:
        group = serial = 0
        by_group = self._table.total is not None and self._table.total.by_group
        for row, read in zip(self._table.rows, self._reading.rows, strict=True):
            if isinstance(row, model.GroupRow):
                sums = self._reading.group_sums[group] if by_group else {}
                serial = 0
                group += 1
                cells = self._labelled(self._notes.inline(self._group_name(row)), "left", sums, group)
                yield Row(RowKind.GROUP, cells, bold=True)
            elif read is not None:
                counted = row.serial is True
                serial += counted
                own = row.serial if isinstance(row.serial, str) else ""
                yield self._row(row, read, Cell(own, "center", serial=serial if counted else 0))

    def _group_name(self, row: model.GroupRow) -> str:
        """The name of a group; before it its number is produced where the table has a column for it."""
        return without_section_number(row.group) if self._leaves[0].kind == "stt" else row.group

    def _labelled(self, label: Inline, align: Alignment, sums: dict[int, Figure], serial: int) -> tuple[Cell, ...]:
        """A label across the first columns, up to the first sum; ``serial`` 0 lets it cover a serial column too."""
        cells: list[Cell] = []
        column = 0
        if serial and self._leaves[0].kind == "stt":
            cells.append(Cell("", "center", serial=serial))
            column = 1
        stop = min(sums, default=len(self._leaves))
        cells.append(Cell(label, align, stop - column))
        for index in range(stop, len(self._leaves)):
            text = self._reading.figure(index, sums[index]) if index in sums else ""
            cells.append(Cell(text, self._aligns[index]))
        return tuple(cells)

    def _row(self, row: model.Row, read: ReadRow, serial: Cell) -> Row:
        if read.merged is not None:
            return self._merged_row(row, read, serial)
        inline, aligns = self._notes.inline, self._aligns
        is_tall = False
        cells = []
        for column, text in zip(self._reading.typed, read.texts, strict=True):
            # Nearly every cell is plain: the two looks are quicker than the call.
            is_plain = "*" not in text and "[^" not in text
            cells.append(Cell(text if is_plain else inline(text), aligns[column]))
            if len(text) > _TALL and self._lines(text, column, 1) > _TALL:
                is_tall = True
        for column in self._serials:
            cells.insert(column, serial._replace(align=aligns[column]))
        return Row(RowKind.PLAIN, tuple(cells), row.bold, row.italic, is_tall)

    def _merged_row(self, row: model.Row, read: ReadRow, serial: Cell) -> Row:
        placed = {column: Cell("", "left", covers, continued=True) for column, covers in read.continued}
        # Where a tall text covers several rows, each of them may be split: LibreOffice loses it otherwise.
        is_tall = self._tall_rows > 0
        if is_tall:
            self._tall_rows -= 1
        for column, text, covers, rows, own in read.merged or ():
            align = _ALIGNMENTS[own] if own else self._aligns[column]
            placed[column] = Cell(self._notes.inline(text), align, covers, rows)
            if self._lines(text, column, covers) > _TALL:
                is_tall = True
                self._tall_rows = max(self._tall_rows, rows - 1)
        for column in self._serials:
            if not any(start < column < start + cell.covers for start, cell in placed.items()):
                placed[column] = serial._replace(align=self._aligns[column])
        cells = tuple(placed[column] for column in sorted(placed))
        return Row(RowKind.PLAIN, cells, row.bold, row.italic, is_tall)

    def _lines(self, text: str, column: int, covers: int) -> int:
        """About how many lines a text takes in its cell; exact only where it might matter."""
        width = max(sum(self._widths[column : column + covers]) - PADDING, 1.0) / MM_PER_POINT
        most = text.count("\n") + 2 * len(text) * CELL_SIZE / width + 1
        return line_count(text, CELL_SIZE, width) if most > _TALL else 1


def task_table(tasks: Tasks) -> model.Table:
    """The table form of a list of tasks: a column for every part that some task has."""
    parts = [task_parts(task) for task in tasks.entries]
    used = [name for name in parts[0] if any(task[name] is not None for task in parts)]
    columns = [model.Column(name=TASK_SERIAL, kind="stt"), model.Column(name=TASK_NAME)]
    for name in used:
        label = task_label(tasks, name)
        if name == "kinh_phi":
            columns.append(model.Column(name=f"{label} {TASK_BUDGET_UNIT}", kind="tien"))
        else:
            columns.append(model.Column(name=label))
    rows = tuple(
        model.Row(cells=(task.name, *(values[name] for name in used)))
        for task, values in zip(tasks.entries, parts, strict=True)
    )
    added = tuple(column.name for column in columns if column.kind == "tien")
    total = model.Total(columns=added) if added else None
    return model.Table(columns=tuple(columns), rows=rows, total=total, landscape=tasks.landscape)
