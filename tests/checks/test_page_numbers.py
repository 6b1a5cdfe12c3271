"""Page numbers as people put them: in frames, boxes and fields of all kinds, in several sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.finding import PAGE, findings, left_open, told
from tests.readers.docx.small import p, r

CODES = ("KH209", "KH210", "KH211", "KH212")
CENTRE = '<w:jc w:val="center"/>'
SIZE = '<w:sz w:val="28"/>'
TEXT = p("Nội dung của văn bản. " * 40) * 60
"""More than one page."""
BLANK = p("")
FIRST, DEFAULT = "header1", "header2"


def field(instruction: str = "PAGE", result: str = "2", rpr: str = SIZE) -> str:
    mark = "<w:r><w:rPr>{}</w:rPr><w:fldChar w:fldCharType='{}'/></w:r>"
    shown = r(result, rpr) if result else ""
    return (
        mark.format(rpr, "begin")
        + f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        + mark.format(rpr, "separate")
        + shown
        + mark.format(rpr, "end")
    )


NUMBER = p(field(), CENTRE)


def section(*extra: str, first: str = FIRST, default: str = DEFAULT) -> str:
    named = (("first", first), ("default", default))
    references = "".join(f'<w:headerReference w:type="{use}" r:id="{name}"/>' for use, name in named if name)
    return f"<w:sectPr>{references}{PAGE}{''.join(extra) or '<w:titlePg/>'}</w:sectPr>"


def found(folder: Path, number: str = NUMBER, setup: str | None = None, text: str = TEXT, **parts: str) -> list[str]:
    whole = text + (section() if setup is None else setup)
    return told(findings(whole, folder, *CODES, **{FIRST: BLANK, DEFAULT: number, **parts}))


def test_a_right_number(tmp_path: Path) -> None:
    assert found(tmp_path) == []


@pytest.mark.parametrize("instruction", ["PAGE \\* MERGEFORMAT", "PAGE  \\* Arabic", "page"])
def test_a_field_written_in_other_ways(instruction: str, tmp_path: Path) -> None:
    assert found(tmp_path, p(field(instruction), CENTRE)) == []


@pytest.mark.parametrize("other", ["PAGEREF _Toc1", "NUMPAGES", "DATE"])
def test_other_fields_are_no_page_number(other: str, tmp_path: Path) -> None:
    assert found(tmp_path, p(field(other), CENTRE)) == ["KH209 văn bản không có số trang."]


def test_a_document_of_one_page_needs_none(tmp_path: Path) -> None:
    assert found(tmp_path, BLANK, text=p("Nội dung")) == []


def test_roman_by_the_field_itself(tmp_path: Path) -> None:
    assert found(tmp_path, p(field("PAGE \\* roman"), CENTRE)) == ["KH209 số trang không phải chữ số Ả Rập."]


def test_a_simple_field(tmp_path: Path) -> None:
    assert found(tmp_path, p(f'<w:fldSimple w:instr="PAGE">{r("2", SIZE)}</w:fldSimple>', CENTRE)) == []


def test_a_number_that_word_has_not_worked_out_yet_has_a_look_all_the_same(tmp_path: Path) -> None:
    number = p(field(result="", rpr='<w:sz w:val="22"/>'), CENTRE)
    assert found(tmp_path, number) == ["KH209 số trang cỡ chữ 11."]


@pytest.mark.parametrize("place", ['w:xAlign="center"', 'w:hAnchor="margin" w:xAlign="center" w:y="1"'])
def test_a_frame_in_the_middle(place: str, tmp_path: Path) -> None:
    assert found(tmp_path, p(field(), f"<w:framePr {place}/>") + BLANK) == []


def test_a_frame_on_the_right(tmp_path: Path) -> None:
    number = p(field(), '<w:framePr w:xAlign="right"/>') + BLANK
    assert found(tmp_path, number) == ["KH210 số trang không canh giữa."]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (p(field(), '<w:framePr w:x="4000"/>'), "số trang đặt bằng một khung"),
        (p(f"<w:r><w:tab/></w:r>{field()}"), "số trang đặt bằng dấu tab"),
    ],
)
def test_a_place_that_cannot_be_told(number: str, why: str, tmp_path: Path) -> None:
    assert found(tmp_path, number) == [f"KH210 không kiểm được vị trí của số trang: {why}."]


def test_a_number_in_a_text_box(tmp_path: Path) -> None:
    box = (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{NUMBER}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></w:r>"
    )
    assert found(tmp_path, p(box)) == ["KH210 không kiểm được vị trí của số trang: số trang nằm trong khung chữ."]


def test_the_first_page_may_have_a_header_that_is_not_there(tmp_path: Path) -> None:
    assert found(tmp_path, setup=section(first="")) == []


def test_page_one_shows_its_number(tmp_path: Path) -> None:
    assert found(tmp_path, setup=section(" ")) == ["KH211 trang 1 hiện số trang."]


def test_a_number_by_a_condition_is_left_open(tmp_path: Path) -> None:
    inner = field("PAGE", "2").replace(" PAGE ", "PAGE")
    number = p(f"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r>{inner}"
               "<w:r><w:instrText> &gt; 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
               f"{r('2', SIZE)}<w:r><w:fldChar w:fldCharType='end'/></w:r>", CENTRE)  # fmt: skip
    opened = left_open(findings(TEXT + section(" "), tmp_path, "KH211", **{FIRST: BLANK, DEFAULT: number}))
    assert [finding.message for finding in opened] == [
        "không kiểm được số trang ở trang 1: số trang hiện theo điều kiện (trường IF)."
    ]


def test_a_later_section_goes_on_and_must_show_its_first_number(tmp_path: Path) -> None:
    later = f"<w:sectPr>{PAGE}<w:titlePg/></w:sectPr>"
    text = TEXT + p("", section()) + TEXT
    assert found(tmp_path, setup=later, text=text) == [
        "KH211 trang đầu ở phần 2 của văn bản không có số trang, dù số trang đánh tiếp."
    ]
    annex = later.replace("<w:titlePg/>", '<w:pgNumType w:start="1"/><w:titlePg/>')
    assert found(tmp_path, setup=annex, text=text) == []


def test_one_section_without_a_number(tmp_path: Path) -> None:
    later = f'<w:sectPr><w:headerReference w:type="default" r:id="{FIRST}"/>{PAGE}</w:sectPr>'
    assert found(tmp_path, setup=later, text=TEXT + p("", section()) + TEXT) == [
        "KH209 không có số trang ở phần 2 của văn bản."
    ]


def test_an_annex_of_one_page_shows_no_number(tmp_path: Path) -> None:
    setup = '<w:pgNumType w:start="1"/>'
    annex = f'<w:sectPr><w:headerReference w:type="default" r:id="{FIRST}"/>{PAGE}{setup}</w:sectPr>'
    plan = TEXT + p("", section())
    assert found(tmp_path, setup=annex, text=plan + p("Biểu mẫu")) == []
    assert found(tmp_path, setup=annex, text=plan + TEXT) == ["KH209 không có số trang ở phần 2 của văn bản."]


def test_a_number_that_two_sections_share_is_told_of_once(tmp_path: Path) -> None:
    number = p(field(rpr='<w:sz w:val="22"/>'), CENTRE)
    text = TEXT + p("", section()) + TEXT
    later = f"<w:sectPr>{PAGE}</w:sectPr>"
    assert found(tmp_path, number, setup=later, text=text) == ["KH209 số trang cỡ chữ 11."]


@pytest.mark.parametrize(
    ("before", "after"), [("Trang ", ""), ("- ", " -"), ("", "/10"), ("", field("NUMPAGES", "10"))]
)
def test_what_stands_beside_the_number(before: str, after: str, tmp_path: Path) -> None:
    beside = [part if part.startswith("<") or not part else r(part, SIZE) for part in (before, after)]
    (only,) = found(tmp_path, p(f"{beside[0]}{field()}{beside[1]}", CENTRE))
    assert only.startswith("KH212 số trang viết là")


@pytest.mark.parametrize("story", ["header", "footer"])
def test_the_number_of_even_pages_is_looked_at_too(story: str, tmp_path: Path) -> None:
    name = f"{story}3"
    setup = section(f'<w:{story}Reference w:type="even" r:id="{name}"/>', "<w:titlePg/>")
    bold = p(field(rpr=f"{SIZE}<w:b/>"), CENTRE)
    others = {name: bold, "settings": "<w:evenAndOddHeaders/>"}
    assert "KH209 số trang in đậm." in found(tmp_path, setup=setup, **others)
