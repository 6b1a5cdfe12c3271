"""What the plan's own validation says of a value, said of the cell it came from: a cell has no quotes and no null."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from kehoach.batch.cells import Cell
from kehoach.batch.formats import plain_text
from kehoach.batch.meant import NUMBER_WANTED, YES_OR_NO_WANTED
from kehoach.batch.wording import words
from kehoach.echo import shorten
from kehoach.errors import Position, Problem

_RIGHT = "Sửa thành "
"""How a remedy begins that gives the right value itself; no other is better."""

_SAID: Mapping[str, str] = {
    **dict.fromkeys(("not_a_date", "date_type"), "no_date"),
    **dict.fromkeys(NUMBER_WANTED, "not_a_number"),
    **dict.fromkeys(YES_OR_NO_WANTED, "not_yes_or_no"),
    **dict.fromkeys(("fraction_of_dong", "int_from_float"), "not_a_whole_number"),
    "bad_number": "no_document_number",
    "blank_text": "empty_cell",
}
"""By code of the validation, the code of what is said of a cell."""

_QUOTED = re.compile(r'"([^"{}\[\]]*)"(?!:)')


def in_cell(problem: Problem, cell: Cell) -> Problem:
    """Say of a cell what was said of its value in the plan."""
    code = None if problem.remedy.startswith(_RIGHT) else _SAID.get(problem.code)
    if code is not None:
        if code == "not_a_number" and isinstance(cell.value, Decimal):
            code = "not_a_whole_number"
        return cell.problem(code, shown=shorten(plain_text(cell.value)))
    remedy = problem.remedy if '":' in problem.remedy else _QUOTED.sub(r"\1", problem.remedy)
    return replace(problem, position=at_cells(cell), remedy=remedy)


def at_cells(*cells: Cell) -> Position:
    """Where cells of one sheet stand."""
    return Position(words("at_cell", sheet=cells[0].sheet, cell=", ".join(cell.at for cell in cells)))
