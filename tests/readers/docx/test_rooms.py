"""What checks measure by: the room for text in cells, frames, and gaps in drawn lines."""

from __future__ import annotations

import pytest

from kehoach.seen import Grid
from tests.readers.docx.small import Reading, p, r, style

TABLE = "<w:tbl><w:tblPr>{table}</w:tblPr><w:tr><w:tc><w:tcPr>{width}{cell}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
WIDTH = '<w:tcW w:w="5670" w:type="dxa"/>'


def margins(kind: str, left: int | None, right: int | None, names: tuple[str, str] = ("left", "right")) -> str:
    sides = "".join(
        f'<w:{name} w:w="{length}" w:type="dxa"/>'
        for name, length in zip(names, (left, right), strict=True)
        if length is not None
    )
    return f"<w:{kind}>{sides}</w:{kind}>"


def room(reading: Reading, table: str = "", cell: str = "", width: str = WIDTH, styles: str = "") -> float:
    (grid,) = reading.document(TABLE.format(table=table, cell=cell, width=width), styles=styles).items
    assert isinstance(grid, Grid)
    return grid.rows[0].boxes[0].room


@pytest.mark.parametrize(
    ("table", "cell", "expected"),
    [
        ("", "", 100 - 2 * 2.03),
        (margins("tblCellMar", 0, 0), "", 100),
        (margins("tblCellMar", 567, None), "", 100 - 10 - 2.03),
        (margins("tblCellMar", 567, 0, ("start", "end")), "", 90),
        (margins("tblCellMar", 0, 0), margins("tcMar", None, 567), 90),
    ],
)
def test_the_margins_of_the_table_and_of_the_cell(table: str, cell: str, expected: float, reading: Reading) -> None:
    assert room(reading, table, cell) == pytest.approx(expected, abs=0.1)


def test_the_style_of_the_table_gives_margins_and_the_table_itself_overrules_them(reading: Reading) -> None:
    styles = style("Bang", f"<w:tblPr>{margins('tblCellMar', 567, 567)}</w:tblPr>", kind="table")
    named = '<w:tblStyle w:val="Bang"/>'
    assert room(reading, named, styles=styles) == pytest.approx(80, abs=0.1)
    assert room(reading, named + margins("tblCellMar", 0, None), styles=styles) == pytest.approx(90, abs=0.1)


@pytest.mark.parametrize("width", ["", '<w:tcW w:w="2500" w:type="pct"/>', '<w:tcW w:w="0" w:type="auto"/>'])
def test_a_cell_of_unknown_width_has_no_known_room(width: str, reading: Reading) -> None:
    assert room(reading, width=width) == 0


@pytest.mark.parametrize(
    ("frame", "expected"),
    [('<w:framePr w:xAlign="center"/>', "center"), ('<w:framePr w:x="567"/>', "placed"), ("", "")],
)
def test_a_frame_says_where_it_stands(frame: str, expected: str, reading: Reading) -> None:
    assert reading.setting(p("2", frame)).frame == expected


@pytest.mark.parametrize(
    ("drawn", "is_dashed"),
    [
        ('<w:drawing><wp:inline><wp:extent cx="9" cy="0"/><a:ln><a:prstDash val="dash"/></a:ln></wp:inline></w:drawing>', True),
        ('<w:drawing><wp:inline><wp:extent cx="9" cy="0"/><a:ln><a:prstDash val="solid"/></a:ln></wp:inline></w:drawing>', False),
        ('<w:drawing><wp:inline><wp:extent cx="9" cy="0"/></wp:inline></w:drawing>', False),
        ('<w:pict><v:line from="0,0" to="9pt,0"><v:stroke dashstyle="dash"/></v:line></w:pict>', True),
        ('<w:pict><v:line from="0,0" to="9pt,0"><v:stroke color="black"/></v:line></w:pict>', False),
    ],
)  # fmt: skip
def test_a_line_with_gaps(drawn: str, is_dashed: bool, reading: Reading) -> None:
    (drawing,) = reading.line(p(f"<w:r>{drawn}</w:r>" + r("chữ"))).drawings
    assert drawing.is_dashed is is_dashed
