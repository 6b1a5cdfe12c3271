"""What must hold between the columns, the rows and the totals of a table."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.model.base import MOST_DONG
from kehoach.model.faults import Faults, Path
from kehoach.model.grid import Grid, PlacedRow
from kehoach.model.rows import MAX_COLUMNS, Column, GroupRow, Row, cell_value
from kehoach.vietnamese import figure_meant, fold

if TYPE_CHECKING:
    from kehoach.model.table import Table

_FIGURES = frozenset({"so", "tien"})
_THOUSANDS = -3  # three digits after a point: how 25 thousand is written on paper


def check_table(table: Table, faults: Faults) -> None:
    """Note every mistake that only the whole table shows."""
    leaves = table.leaf_columns()
    typed = tuple(column for column in leaves if column.kind != "stt")
    if len(leaves) > MAX_COLUMNS:
        faults.add(("cot",), "too_many_columns", "{count} columns", count=len(leaves), limit=MAX_COLUMNS)
    if not typed:
        faults.add(("cot",), "only_serial_columns", "no column holds cells")
        return
    if isinstance(table.column_numbers, tuple) and len(table.column_numbers) != len(leaves):
        faults.add(
            ("so_cot",),
            "column_number_count",
            "{count} numbers for {expected} columns",
            count=len(table.column_numbers),
            expected=len(leaves),
        )
    added = _check_total(table, leaves, typed, faults)
    _check_rows(table, typed, added, faults)


def _check_total(table: Table, leaves: tuple[Column, ...], typed: tuple[Column, ...], faults: Faults) -> set[int]:
    """Give which of the typed columns are added up."""
    added: set[int] = set()
    if table.total is None:
        return added
    names = [column.name for column in typed]
    for index, name in enumerate(table.total.columns):
        if names.count(name) == 1:
            added.add(names.index(name))
        else:
            near = [other for other in names if fold(other) == fold(name)]
            words = {"variant": "right", "right": f'"{near[0]}"'} if len(near) == 1 else {}
            faults.add(
                ("tong", "cot", index),
                "unknown_total_column",
                "no single column is named {name}",
                name=name,
                names=tuple(dict.fromkeys(names)),
                **words,
            )
    if 0 in added and leaves[0].kind != "stt":
        faults.add(("tong", "cot"), "no_column_for_total_label", "the first column is for the label of the total row")
    if table.total.in_words and [typed[column].kind for column in added] != ["tien"]:
        faults.add(("tong", "bang_chu"), "words_for_many_totals", "amount in words needs exactly one column")
    elif table.total.in_words and table.dong_in_unit is None:
        faults.add(("tong", "bang_chu"), "words_for_other_unit", "{unit} is no unit of money", unit=table.unit)
    return added


def _check_rows(table: Table, typed: tuple[Column, ...], added: set[int], faults: Faults) -> None:
    """Report rows that, with the cells merged down from above, do not fill the columns, and figures that are none."""
    grid = Grid(len(typed))
    total: int | Decimal = 0
    of_figures = {index for index, column in enumerate(typed) if column.kind in _FIGURES} | added
    is_numbered = len(typed) < len(table.leaf_columns())
    for index, row in enumerate(table.rows):
        if isinstance(row, GroupRow):
            if grid.is_open:
                faults.add(("dong", index), "merge_across_group", "a merged cell runs into a group row")
                grid.close()
            continue
        placed = grid.place(row.cells)
        if not placed.fits:
            _refuse_row(placed, row, ("dong", index), faults, is_numbered=is_numbered)
        for cell in placed.cells if of_figures else ():
            if cell.column in of_figures:
                is_added = row.is_added and cell.column in added
                at = ("dong", index, "o", cell.entry)
                _check_figure(table, typed[cell.column], row, at, faults, is_added=is_added)
                total += _figure(row, cell.entry) if is_added else 0
    if grid.is_open:
        faults.add(("dong", len(table.rows) - 1), "merge_past_end", "a merged cell runs past the last row")
    in_words = table.total is not None and table.total.in_words
    if in_words and not -MOST_DONG <= total * (table.dong_in_unit or 1) <= MOST_DONG:
        faults.add(("tong", "bang_chu"), "words_for_too_much", "the total is past all money")


def _figure(row: Row, entry: int) -> int | Decimal:
    value = cell_value(row.cells[entry])
    return value if isinstance(value, (int, Decimal)) else 0


def _refuse_row(placed: PlacedRow, row: Row, at: Path, faults: Faults, *, is_numbered: bool) -> None:
    if not placed.free:
        faults.add(at, "covered_row", "merged cells from above cover the whole row")
    elif placed.asked == placed.free:
        faults.add(at, "merge_into_merge", "a merged cell runs into one that is merged down from above")
    else:
        first = row.cells[0]
        words: dict[str, object] = {"count": placed.asked, "expected": placed.free}
        if is_numbered and placed.asked == placed.free + 1 and isinstance(first, int):
            words |= {"variant": "serial", "first": first}  # the serial number, which prints by itself
        faults.add(at, "ragged_row", "{count} cells for {expected} columns", **words)


def _check_figure(
    table: Table, column: Column, row: Row, at: tuple[str, int, str, int], faults: Faults, *, is_added: bool
) -> None:
    """Words may stand in a column of figures that is not added up; a figure must be a number, and đồng come whole."""
    value = cell_value(row.cells[at[-1]])
    if isinstance(value, str):
        if (right := figure_meant(value)) is not None:
            faults.add(at, "figure_as_text", "{written} is a text, not the number {right}", written=value, right=right)
        elif is_added:
            faults.add(at, "text_in_total", "{written} cannot be added up", written=value)
    elif isinstance(value, int | Decimal) and column.kind == "tien":
        dong = table.dong_in_unit or 1
        if not -MOST_DONG <= value * dong <= MOST_DONG:
            faults.add(at, "amount_too_large", "{written} is past all money", written=str(value))
        elif isinstance(value, int):
            return
        elif value * dong % 1:
            faults.add(at, "fraction_of_dong", "{written} is no whole number of đồng", written=str(value))
        elif dong == 1 and value.as_tuple().exponent == _THOUSANDS:
            right = str(value).replace(".", "")
            faults.add(at, "thousands_point", "{written} or {right} đồng?", written=str(value), right=right)
