"""Lines under the motto, the body and the subject, drawn in the ways people draw them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach import regulation
from kehoach.metrics import text_width
from tests.checks.finding import PAGE, findings, left_open, told
from tests.readers.docx.small import p, r
from tests.recognise.shapes import BOLD, CENTRE, DATE, MOTTO, NATION, NUMBER, stack

CODES = ("KH231", "KH232", "KH233", "KH234")
SUBJECT = "Phòng, chống thiên tai trên địa bàn xã Suối Hòa"
LETTERS = "<w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman'/>"
FACE = f"{LETTERS}{BOLD}<w:sz w:val='26'/>"
LARGE = f"{LETTERS}{BOLD}<w:sz w:val='28'/>"
BODY_WIDTH = text_width("XÃ SUỐI HÒA", 13, bold=True)
MOTTO_WIDTH = text_width(MOTTO, 14, bold=True)
SUBJECT_WIDTH = text_width(SUBJECT, 14, bold=True)
EMU = 12700
SHAPES = "đường kẻ vẽ bằng hình"
LEFT, RIGHT = 3402, 5670


def shape(width: float, dash: str = "solid") -> str:
    return (
        f'<w:r><w:drawing><wp:anchor><wp:extent cx="{round(width * EMU)}" cy="0"/><a:graphic><a:graphicData><wps:wsp>'
        f'<wps:spPr><a:prstGeom prst="line"/><a:ln><a:prstDash val="{dash}"/></a:ln></wps:spPr></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def vml(width: float) -> str:
    return f'<w:r><w:pict><v:line from="0,17pt" to="{width}pt,17pt"/></w:pict></w:r>'


def connector(width: float) -> str:
    return (
        '<w:r><w:pict><v:shape type="#_x0000_t32" style="position:absolute;'
        f'width:{width}pt;height:0.05pt"/></w:pict></w:r>'
    )


def underscores(width: float, rpr: str = "") -> str:
    one = text_width("_", 14) * (0.65 if "superscript" in rpr else 1)
    return p(r("_" * round(width / one), f"{LETTERS}<w:sz w:val='28'/>{rpr}"), CENTRE)


def border(width: float, room: float, kind: str = "single", side: str = "top", lean: float = 0) -> str:
    """An empty paragraph between two indents; ``room`` in points, ``lean`` moves the line to the right."""
    indent = (room - width) / 2 * 20
    return p(
        "",
        f'<w:pBdr><w:{side} w:val="{kind}" w:sz="4"/></w:pBdr>'
        f'<w:ind w:left="{round(indent + lean * 20)}" w:right="{round(indent - lean * 20)}"/>{CENTRE}',
    )


def head(left: str, right: str, *, margins: bool = False, borders: str = "", tcw: bool = True) -> str:
    """A head of two columns; without ``margins`` the text has the whole width of the cells."""
    cells = "" if margins else '<w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar>'

    def cell(width: int, inside: str) -> str:
        said = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' if tcw else ""
        return f"<w:tc>{said}{inside}</w:tc>"

    return f"<w:tbl><w:tblPr>{borders}{cells}</w:tblPr><w:tr>{cell(LEFT, left)}{cell(RIGHT, right)}</w:tr></w:tbl>"


NAMES = stack("ỦY BAN NHÂN DÂN", "XÃ SUỐI HÒA", rpr=FACE)
NATIONAL = stack(NATION, rpr=FACE) + stack(MOTTO, rpr=LARGE)
TITLE = stack("KẾ HOẠCH", SUBJECT, rpr=LARGE)
REST = stack(NUMBER), stack(DATE)


def found(
    folder: Path, left: str, right: str, under: str, codes: tuple[str, ...] = CODES, **options: object
) -> list[str]:
    body = head(NAMES + left + REST[0], NATIONAL + right + REST[1], **options) + TITLE + under + p("Nội dung")  # type: ignore[arg-type]
    return without_shapes(told(findings(f"{body}<w:sectPr>{PAGE}</w:sectPr>", folder, *codes)))


def without_shapes(messages: list[str]) -> list[str]:
    """All but the note that nothing tells where shapes stand."""
    return [message for message in messages if SHAPES not in message]


def all_three(folder: Path, line: object, **options: object) -> list[str]:
    """The same kind of line three times, each of the right length."""
    widths = BODY_WIDTH * 0.4, MOTTO_WIDTH, SUBJECT_WIDTH * 0.4
    left, right, under = (line(width) for width in widths)  # type: ignore[operator]
    return found(folder, *(part if part.startswith("<w:p>") else p(part) for part in (left, right, under)), **options)


@pytest.mark.parametrize("line", [shape, vml, connector, underscores])
def test_lines_of_every_kind_are_seen_and_measured(line: object, tmp_path: Path) -> None:
    assert all_three(tmp_path, line) == []


def test_where_a_shape_stands_is_asked_by_the_rule_of_its_own_words(tmp_path: Path) -> None:
    left, right, under = underscores(BODY_WIDTH * 0.4), underscores(MOTTO_WIDTH), p(shape(SUBJECT_WIDTH * 0.4))
    body = head(NAMES + left, NATIONAL + right) + TITLE + under + p("Nội dung")
    (opened,) = left_open(findings(f"{body}<w:sectPr>{PAGE}</w:sectPr>", tmp_path, *CODES))
    assert (opened.code, opened.rule) == ("KH233", regulation.SUBJECT_LINE.rule)


def test_where_shapes_stand_is_left_open_once(tmp_path: Path) -> None:
    lines = p(shape(BODY_WIDTH * 0.4)), p(shape(MOTTO_WIDTH)), p(shape(SUBJECT_WIDTH * 0.4))
    body = head(NAMES + lines[0], NATIONAL + lines[1]) + TITLE + lines[2] + p("Nội dung")
    opened = left_open(findings(f"{body}<w:sectPr>{PAGE}</w:sectPr>", tmp_path, *CODES))
    assert [SHAPES in finding.message for finding in opened] == [True]


def test_underscores_raised_as_in_the_samples_of_the_decree(tmp_path: Path) -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    assert all_three(tmp_path, lambda width: underscores(width, raised)) == []


@pytest.mark.parametrize("side", ["top", "bottom"])
@pytest.mark.parametrize("margins", [False, True])
def test_borders_between_indents_with_and_without_margins_of_cells(side: str, margins: bool, tmp_path: Path) -> None:
    inside = 11.5 if margins else 0
    page = (11906 - 1701 - 1134) / 20
    lines = (
        border(BODY_WIDTH * 0.4, LEFT / 20 - inside, side=side),
        border(MOTTO_WIDTH, RIGHT / 20 - inside, side=side),
        border(SUBJECT_WIDTH * 0.4, page, side=side),
    )
    assert found(tmp_path, *lines, margins=margins) == []


@pytest.mark.parametrize(("share", "words"), [(0.8, "quá ngắn"), (1.2, "quá dài"), (0.97, None), (1.03, None)])
def test_the_length_under_the_motto(share: float, words: str | None, tmp_path: Path) -> None:
    lines = p(shape(BODY_WIDTH * 0.4)), p(shape(MOTTO_WIDTH * share)), p(shape(SUBJECT_WIDTH * 0.4))
    wrong = found(tmp_path, *lines)
    assert [words in each for each in wrong] == ([] if words is None else [True])


@pytest.mark.parametrize(("share", "is_right"), [(0.2, False), (0.34, True), (0.5, True), (0.7, False), (1, False)])
def test_the_length_under_the_subject(share: float, is_right: bool, tmp_path: Path) -> None:
    lines = p(shape(BODY_WIDTH * 0.4)), p(shape(MOTTO_WIDTH)), p(shape(SUBJECT_WIDTH * share))
    assert (found(tmp_path, *lines) == []) is is_right


def test_a_line_may_be_right_for_the_longest_line_of_the_name(tmp_path: Path) -> None:
    longest = text_width("ỦY BAN NHÂN DÂN", 13, bold=True)
    lines = p(shape(longest * 0.48)), p(shape(MOTTO_WIDTH)), p(shape(SUBJECT_WIDTH * 0.4))
    assert found(tmp_path, *lines) == []


def test_all_lines_anchored_in_one_paragraph_are_told_apart_by_length(tmp_path: Path) -> None:
    both = p(shape(MOTTO_WIDTH) + shape(BODY_WIDTH * 0.4))
    assert found(tmp_path, both, "", p(shape(SUBJECT_WIDTH * 0.4))) == []
    assert found(tmp_path, "", both, p(shape(SUBJECT_WIDTH * 0.4))) == []


def test_a_line_under_the_number_is_not_that_of_the_name(tmp_path: Path) -> None:
    left = NAMES + REST[0] + underscores(BODY_WIDTH * 0.4)
    right = NATIONAL + p(shape(MOTTO_WIDTH)) + REST[1]
    body = head(left, right) + TITLE + p(shape(SUBJECT_WIDTH * 0.4)) + p("Nội dung")
    assert without_shapes(told(findings(f"{body}<w:sectPr>{PAGE}</w:sectPr>", tmp_path, *CODES))) == [
        "KH232 không có đường kẻ dưới tên cơ quan ban hành."
    ]


def test_a_line_that_is_not_in_the_middle(tmp_path: Path) -> None:
    lines = border(BODY_WIDTH * 0.4, LEFT / 20, lean=20), p(shape(MOTTO_WIDTH)), p(shape(SUBJECT_WIDTH * 0.4))
    assert found(tmp_path, *lines) == ["KH232 đường kẻ dưới tên cơ quan ban hành không canh giữa."]


def test_dashes_in_every_kind_of_line(tmp_path: Path) -> None:
    dashes = p(r("-" * round(SUBJECT_WIDTH * 0.4 / text_width("-", 14)), f"{LETTERS}<w:sz w:val='28'/>"), CENTRE)
    lines = border(BODY_WIDTH * 0.4, LEFT / 20, kind="dotted"), p(shape(MOTTO_WIDTH, dash="sysDash")), dashes
    assert found(tmp_path, *lines) == [
        "KH231 đường kẻ dưới Tiêu ngữ không phải nét liền.",
        "KH232 đường kẻ dưới tên cơ quan ban hành không phải nét liền.",
        "KH233 đường kẻ dưới trích yếu không phải nét liền.",
    ]


def test_an_underlined_motto_is_a_warning_and_no_missing_line(tmp_path: Path) -> None:
    motto = stack(NATION, rpr=FACE) + stack(MOTTO, rpr=f"{LARGE}<w:u w:val='single'/>")
    left = NAMES + p(shape(BODY_WIDTH * 0.4)) + REST[0]
    body = head(left, motto + REST[1]) + TITLE + p(shape(SUBJECT_WIDTH * 0.4)) + p("Nội dung")
    assert without_shapes(told(findings(f"{body}<w:sectPr>{PAGE}</w:sectPr>", tmp_path, *CODES))) == [
        "KH234 Tiêu ngữ được gạch chân."
    ]


def test_a_head_whose_table_shows_lines_is_left_open(tmp_path: Path) -> None:
    borders = '<w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders>'
    opened = found(tmp_path, "", "", p(shape(SUBJECT_WIDTH * 0.4)), borders=borders)
    assert opened == [
        "KH231 không kiểm được đường kẻ dưới Tiêu ngữ: bảng của phần đầu có kẻ viền.",
        "KH232 không kiểm được đường kẻ dưới tên cơ quan ban hành: bảng của phần đầu có kẻ viền.",
    ]


def test_a_border_in_a_cell_of_unknown_width_is_left_open(tmp_path: Path) -> None:
    lines = border(BODY_WIDTH * 0.4, LEFT / 20), p(shape(MOTTO_WIDTH)), p(shape(SUBJECT_WIDTH * 0.4))
    opened = found(tmp_path, *lines, tcw=False)
    assert opened == ["KH232 không kiểm được độ dài đường kẻ dưới tên cơ quan ban hành: tệp không ghi độ dài."]


def test_words_in_another_font_are_not_measured(tmp_path: Path) -> None:
    names = stack("ỦY BAN NHÂN DÂN", "XÃ SUỐI HÒA", rpr=FACE.replace("Times New Roman", "Arial"))
    left = names + p(shape(BODY_WIDTH)) + REST[0]
    body = (
        head(left, NATIONAL + p(shape(MOTTO_WIDTH)) + REST[1]) + TITLE + p(shape(SUBJECT_WIDTH * 0.4)) + p("Nội dung")
    )
    found_here = findings(f"{body}<w:sectPr>{PAGE}</w:sectPr>", tmp_path, "KH232")
    assert [(finding.code, finding.is_open) for finding in found_here] == [("KH232", True)]
    assert left_open(found_here) == found_here
