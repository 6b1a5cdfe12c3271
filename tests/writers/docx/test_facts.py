"""What is read from a template: the width of the column the agency stands in, however Word states it."""

from __future__ import annotations

import pytest
from lxml import etree

import kehoach
from kehoach.writers.docx.facts import column_width
from kehoach.writers.docx.xml import W_NAMESPACES

GRID = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/><w:gridCol w:w="500"/></w:tblGrid>'


def cell(words: str, width: str = "", span: int = 1) -> str:
    properties = f'{width}<w:gridSpan w:val="{span}"/>' if span > 1 else width
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def width_of(*cells: str) -> int | None:
    table = f"<w:tbl>{GRID}<w:tr>{''.join(cells)}</w:tr></w:tbl>"
    return column_width(etree.fromstring(f"<w:body {W_NAMESPACES}>{table}</w:body>"), "co_quan")


@pytest.mark.parametrize("width", ['<w:tcW w:w="2900" w:type="dxa"/>', '<w:tcW w:w="2900"/>'])
def test_a_width_in_twips_is_taken_as_it_stands(width: str) -> None:
    assert width_of(cell("x"), cell("{{p co_quan }}", width)) == 2900


@pytest.mark.parametrize(
    "width",
    ['<w:tcW w:w="2500" w:type="pct"/>', '<w:tcW w:w="50%" w:type="pct"/>', '<w:tcW w:w="0" w:type="auto"/>', ""],
)
def test_any_other_width_is_that_of_the_column(width: str) -> None:
    assert width_of(cell("x"), cell("{{p co_quan }}", width)) == 3000


def test_a_cell_over_two_columns_is_as_wide_as_both() -> None:
    assert width_of(cell("{{p co_quan }}", span=2), cell("x")) == 4000
    assert width_of(cell("x", span=2), cell("{{p co_quan }}")) == 500


def test_the_innermost_cell_counts() -> None:
    narrow = cell("{{p co_quan }}", '<w:tcW w:w="777" w:type="dxa"/>')
    inner = f"<w:tbl><w:tr>{narrow}</w:tr></w:tbl>"
    outer = f'<w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>{inner}<w:p/></w:tc>'
    assert width_of(outer) == 777


def test_a_cell_over_no_number_of_columns_is_a_template_error() -> None:
    with pytest.raises(kehoach.TemplateError, match=r"word/document\.xml"):
        width_of(cell("{{p co_quan }}").replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="²"/>'))


def test_outside_a_table_there_is_no_width() -> None:
    assert width_of(cell("x")) is None
