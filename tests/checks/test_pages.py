"""Sections on their side, sizes that go together, letters outside the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.finding import findings, grave, told
from tests.readers.docx.small import p, r
from tests.recognise.shapes import DATE, MOTTO, NATION, stack, table

TURNED = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
GRID = '<w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders>'
DATA = table((p("a"), p("b"))).replace("<w:tblPr/>", f"<w:tblPr>{GRID}</w:tblPr>")
SIDE_BY_SIDE = table((p("a"), p("b")))


def margins(top: float, bottom: float, left: float, right: float, gutter: float = 0) -> str:
    given = {"top": top, "bottom": bottom, "left": left, "right": right, "gutter": gutter}
    sides = "".join(f' w:{side}="{round(length * 56.7)}"' for side, length in given.items())
    return f"<w:pgMar{sides}/>"


@pytest.mark.parametrize(
    ("given", "is_right"),
    [
        ((20, 15, 30, 15), True),  # the decree's own
        ((30, 15, 20, 20), True),  # an upright sheet turned to the left
        ((20, 20, 30, 20), True),
        ((12, 20, 30, 20), False),
        ((20, 20, 15, 20), False),
        ((20, 20, 30, 30), False),
    ],
)
def test_margins_of_a_turned_page_may_be_read_either_way(
    given: tuple[float, float, float, float], is_right: bool, tmp_path: Path
) -> None:
    body = f"{DATA}<w:sectPr>{TURNED}{margins(*given)}</w:sectPr>"
    assert (findings(body, tmp_path, "KH203") == []) is is_right


def test_a_gutter_counts_as_part_of_the_left_margin(tmp_path: Path) -> None:
    upright = '<w:pgSz w:w="11906" w:h="16838"/>'
    body = f"{p('chữ')}<w:sectPr>{upright}{margins(20, 20, 25, 20, gutter=5)}</w:sectPr>"
    found = findings(body, tmp_path, "KH203")
    assert grave(found) == []
    assert "lề đóng gáy" in found[0].message


@pytest.mark.parametrize(("content", "is_right"), [(DATA, True), (SIDE_BY_SIDE, False), (p("chữ"), False)])
def test_a_page_lies_on_its_side_for_a_table_only(content: str, is_right: bool, tmp_path: Path) -> None:
    body = f"{content}<w:sectPr>{TURNED}{margins(20, 20, 30, 20)}</w:sectPr>"
    assert (findings(body, tmp_path, "KH202") == []) is is_right


def head(nation: float, motto: float, date: float, title: float) -> str:
    sizes = (f"<w:sz w:val='{round(size * 2)}'/>" for size in (nation, motto, date, title))
    first, second, third, fourth = sizes
    right = stack(NATION, rpr=first) + stack(MOTTO, rpr=second) + stack(DATE, rpr=third)
    return table((stack("XÃ SUỐI HÒA"), right)) + stack("KẾ HOẠCH", rpr=fourth)


@pytest.mark.parametrize(
    ("sizes", "count"),
    [
        ((13, 14, 14, 14), 0),
        ((12, 13, 13, 13), 0),
        ((12, 13, 13, 14), 1),
        ((13, 13, 13, 13), 1),
        ((12, 14, 14, 14), 1),
        ((11, 14, 14, 14), 0),  # told of by the check of the Quốc hiệu
    ],
)
def test_sizes_go_up_and_down_together(sizes: tuple[float, float, float, float], count: int, tmp_path: Path) -> None:
    assert len(findings(head(*sizes), tmp_path, "KH208")) == count


def test_letters_of_headers_notes_boxes_and_numbers_are_looked_at(tmp_path: Path) -> None:
    arial = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    box = (
        "<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
        f"{p(r('khung', arial.format('Boxed')))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r>"
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="%1."/><w:rPr>{arial.format("Numbered")}</w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = (
        p("khoản", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        + table((p(r("ô", arial.format("Celled"))),))
        + p(box)
        + p('<w:r><w:footnoteReference w:id="2"/></w:r>')
        + section
    )
    found = findings(
        body,
        tmp_path,
        "KH204",
        header1=p(r("đầu", arial.format("Headed"))),
        footnotes=f'<w:footnote w:id="2">{p(r("chú thích", arial.format("Noted")))}</w:footnote>',
        numbering=numbering,
    )
    named = {word for each in told(found) for word in each.split() if word.endswith(("ed", "ed,"))}
    assert {word.strip(",") for word in named} == {"Boxed", "Numbered", "Celled", "Headed", "Noted"}


def test_the_same_font_in_many_places_is_one_finding(tmp_path: Path) -> None:
    body = p(r("chữ", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')) * 12
    assert told(findings(body, tmp_path, "KH204")) == [
        "KH204 phông chữ Arial (và 11 đoạn khác), không phải Times New Roman."
    ]


def test_a_bullet_of_a_symbol_font_is_no_letter(tmp_path: Path) -> None:
    symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    assert findings(p(r("•", symbol)), tmp_path, "KH204") == []
    assert len(findings(p(r("abc", symbol)), tmp_path, "KH204")) == 1


def test_a_red_stamp_of_urgency_in_a_text_box_is_right(tmp_path: Path) -> None:
    red = '<w:color w:val="FF0000"/>'
    assert findings(p(r("HỎA TỐC", red)), tmp_path, "KH207") == []
    assert len(findings(p(r("Nhớ sửa chỗ này", red)), tmp_path, "KH207")) == 1
