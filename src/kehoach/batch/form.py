"""The workbook to fill in: a sheet for the documents, one for each list, and above each column what goes into it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from kehoach.batch.blueprint import Blueprint
from kehoach.batch.cells import column_key
from kehoach.batch.fields import ColumnNeed, SheetNeed, sheets_needed
from kehoach.batch.wording import words
from kehoach.batch.workbook import MOST_ROWS
from kehoach.echo import plain, shorten
from kehoach.vietnamese import upper

_FORMATS = {"text": "@", "number": "#,##0", "date": "dd/mm/yyyy"}
_EXAMPLES = {"text": "00125", "number": "25000000", "date": "15/4/2026"}
_LONGEST_LIST = 255
"""Letters that Excel takes for the choices of a list."""
_SHADE = "DDE8F5"
_NARROWEST = 14


def blank_workbook(blueprint: Blueprint) -> bytes:
    """Make the workbook that a plan needs, with nothing filled in."""
    import openpyxl

    book = openpyxl.Workbook()
    needs = sheets_needed(blueprint)
    for number, need in enumerate(needs):
        sheet: Any = book.active if number == 0 else book.create_sheet()
        sheet.title = need.title or _free_title(needs)
        _fill(sheet, need)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _free_title(needs: Sequence[SheetNeed]) -> str:
    """A title for the main sheet that no list has."""
    taken = {column_key(need.title) for need in needs if need.title}
    title = words("main_sheet")
    number = 1
    while column_key(title) in taken:
        number += 1
        title = f"{words('main_sheet')} {number}"
    return title


def _fill(sheet: Any, need: SheetNeed) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    for number, column in enumerate(need.columns, 1):
        letter = get_column_letter(number)
        cell = sheet.cell(1, number, column.gap.name)
        cell.data_type = "s"  # also where a name begins as a formula does
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_SHADE)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.comment = Comment(_note(column, need), "kehoach", height=110, width=280)
        settings = sheet.column_dimensions[letter]
        settings.width = max(_NARROWEST, len(column.gap.name) + 4)
        settings.number_format = _FORMATS[column.kind]
        _offer_choices(sheet, letter, column)


def _note(column: ColumnNeed, need: SheetNeed) -> str:
    """Say what goes into a column."""
    lines = [f"{column.title}." if column.title else ""]
    if column.gap.key in need.keys:
        lines.append(words("fill_key"))
    elif column.choices:
        lines.append(words("fill_choice", choices=", ".join(column.choices)))
    else:
        lines.append(words(f"fill_{column.kind}", example=_example(column)))
    if column.may_be_empty:
        lines.append(words("fill_or_leave"))
    return upper(lines[0][:1]) + "\n".join(line for line in lines if line)[len(lines[0][:1]) :]


def _example(column: ColumnNeed) -> str:
    example = column.example
    if column.kind == "text" and isinstance(example, str | int):
        return shorten(plain(example))
    return _EXAMPLES[column.kind]


def _offer_choices(sheet: Any, letter: str, column: ColumnNeed) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    listed = ",".join(column.choices)
    if not listed or len(listed) > _LONGEST_LIST:
        return
    offer = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=True)
    offer.errorTitle, offer.error = words("wrong_choice"), words("fill_choice", choices=", ".join(column.choices))
    sheet.add_data_validation(offer)
    offer.add(f"{letter}2:{letter}{MOST_ROWS}")
