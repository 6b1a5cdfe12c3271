"""A part that is missing is told of once; a document that is none of ours is said to be so, and not blamed fifty times."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach.checks.base import Change
from kehoach.recognise import Part
from tests.builders import EXAMPLES, a_plan
from tests.checks.finding import findings, findings_of, grave, left_open, told
from tests.checks.handmade import LAYOUTS, handmade
from tests.checks.spoil import spoiled
from tests.readers.docx.small import p, word
from tests.recognise.shapes import DATE, HEAD, MOTTO, NATION, NUMBER, TEXT, TITLE, boxed, centred, stack, tabbed, table

NEEDED = {
    Part.NATIONAL_NAME: "KH102",
    Part.MOTTO: "KH104",
    Part.NUMBER: "KH122",
    Part.PLACE_DATE: "KH132",
    Part.TYPE: "KH142",
    Part.SUBJECT: "KH144",
}
WORDS = (*NEEDED.values(), "KH113")


def missing(data: bytes, folder: Path) -> list[str]:
    """The codes of the head: what is missing at the end of a document is another check's."""
    found = [finding.code for finding in findings_of(data, folder) if "không thấy" in finding.message]
    return [code for code in found if code < "KH151"]


@pytest.mark.parametrize("layout", ["made", *LAYOUTS])
@pytest.mark.parametrize("part", NEEDED)
def test_each_part_is_missed_alone(part: Part, layout: str, tmp_path: Path) -> None:
    right = (
        kehoach.render(kehoach.read(EXAMPLES / "baolinh_2024.json"), "docx") if layout == "made" else handmade(layout)
    )
    wrong = spoiled(right, Change(part, (("removed", True),)), tmp_path)
    assert missing(wrong, tmp_path) == [NEEDED[part]]


def test_a_head_without_any_name_of_a_body(tmp_path: Path) -> None:
    head = table((centred(NUMBER), stack(NATION, MOTTO, DATE)))
    assert missing(word(head + TITLE + TEXT), tmp_path) == ["KH113"]


def test_a_document_without_any_head_is_told_of_once(tmp_path: Path) -> None:
    found = findings(p("Thưa các đồng chí,") + TEXT, tmp_path, *WORDS)
    assert [finding.code for finding in grave(found)] == ["KH102"]
    assert "không thấy phần đầu văn bản" in found[0].message


def test_an_annex_in_a_file_of_its_own_needs_no_head(tmp_path: Path) -> None:
    found = findings(centred("Phụ lục I") + centred("DANH SÁCH HỘ NGHÈO") + p("Nội dung"), tmp_path, *WORDS)
    assert told(found) == ["KH102 không kiểm được thể thức phần đầu văn bản: tệp này chỉ có phụ lục."]
    assert left_open(found) == found


def test_a_plan_that_goes_with_a_decision_has_no_number_and_no_date(tmp_path: Path) -> None:
    plan = a_plan(
        kem_theo={"van_ban": "Quyết định", "so": "15/QĐ-UBND", "ngay": "20/1/2026", "co_quan": "Ủy ban nhân dân xã"},
        so=None,
        ngay=None,
        ky=None,
        noi_nhan=[],
    )
    assert findings_of(kehoach.render(plan, "docx"), tmp_path) == []


def test_a_head_in_text_boxes_is_read_and_its_place_left_open(tmp_path: Path) -> None:
    left, right = stack("ỦY BAN NHÂN DÂN", "XÃ SUỐI HÒA", NUMBER), stack(NATION, MOTTO, DATE)
    found = findings(boxed(left, right) + TITLE + TEXT, tmp_path, *WORDS, "KH107", "KH124", "KH134")
    assert told(found) == [
        "KH107 không kiểm được canh giữa và vị trí các thành phần ở phần đầu: "
        "phần đầu trình bày bằng khung chữ, không phải bảng."
    ]


def test_a_head_with_tabs_is_read_and_its_place_left_open_once(tmp_path: Path) -> None:
    rows = ("ỦY BAN NHÂN DÂN", NATION), ("XÃ SUỐI HÒA", MOTTO), (NUMBER, DATE)
    found = findings("".join(tabbed(*row) for row in rows) + TITLE + TEXT, tmp_path, *WORDS, "KH107", "KH124", "KH134")
    assert [(finding.code, finding.is_open) for finding in found] == [("KH107", True)]


def test_a_motto_in_the_header_of_the_page_is_left_open(tmp_path: Path) -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    head = table((stack("ỦY BAN NHÂN DÂN", NUMBER), stack(NATION, DATE)))
    found = findings(head + TITLE + TEXT + section, tmp_path, "KH104", header1=p(MOTTO))
    assert told(found) == ["KH104 không kiểm được Tiêu ngữ: dòng này nằm trong đầu trang."]


def test_a_right_head_misses_nothing(tmp_path: Path) -> None:
    assert missing(word(HEAD + TITLE + TEXT), tmp_path) == []
