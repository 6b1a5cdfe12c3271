"""Each thing a check can say is said of the fault it speaks of, and not only something else of the same check."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach.checks.base import Change
from kehoach.checks.kh324_amount_words import AmountWords
from kehoach.recognise import Part
from tests.builders import a_plan
from tests.checks.finding import PAGE, findings, findings_of, left_open
from tests.checks.finding import told as told_of
from tests.checks.handmade import handmade
from tests.checks.spoil import spoiled
from tests.checks.told import told
from tests.recognise.shapes import HEAD, MOTTO, NATION, RECIPIENTS, TEXT, TITLE, p, stack, table


def _number(text: str) -> Change:
    return Change(Part.NUMBER, (("text", text),))


def _date(text: str) -> Change:
    return Change(Part.PLACE_DATE, (("text", text),))


FAULTS = [
    ("KH106", "tệp không ghi độ rộng cột hoặc chữ khác phông", Change(Part.NATIONAL_NAME, (("font", "Arial"),))),
    ("KH122", "thiếu gạch chéo và ký hiệu sau số", _number("Số: 12")),
    ("KH122", "có dấu cách trước gạch chéo", _number("Số: 12 /KH-UBND")),
    ("KH122", "thiếu ký hiệu sau gạch chéo", _number("Số: 12/")),
    ("KH122", "dùng gạch dài thay gạch nối", _number("Số: 12/KH–UBND")),
    ("KH122", "thừa khoảng trống hoặc dấu chấm trước số", _number("Số:   12/KH-UBND")),
    ("KH122", "thừa dấu câu sau ký hiệu", _number("Số: 12/KH-UBND.")),
    ("KH132", "dấu phẩy phải liền sau địa danh", _date("Suối Hòa , ngày 09 tháng 3 năm 2026")),
    ("KH132", "sai khoảng trống quanh ngày, tháng", _date("Suối Hòa, ngày 09  tháng 3 năm 2026")),
    ("KH132", "sau năm 2026 còn có “;”.", _date("Suối Hòa, ngày 09 tháng 3 năm 2026 ;")),
    ("KH132", "năm “26” phải có bốn chữ số", _date("Suối Hòa, ngày 09 tháng 3 năm 26")),
    ("KH132", "sai khoảng trống trước năm", _date("Suối Hòa, ngày 09 tháng 3 năm  2026")),
    ("KH134", "không ngang hàng với số, ký hiệu", Change(Part.NUMBER, (("swapped_with", Part.ISSUER),))),
    ("KH163", "đứng ngay dưới mục", Change(Part.CLAUSE, (("number", "a)"), ("bold", False)), nth=0)),
    ("KH163", "không có trong quy định", Change(Part.CLAUSE, (("number", "A."),), nth=0)),
    ("KH164", "không canh giữa", Change(Part.SECTION, (("text", "Phần I"), ("align", "left")), nth=0)),
    ("KH164", "là chữ in hoa", Change(Part.SECTION, (("text", "PHẦN I"), ("align", "center")), nth=0)),
    ("KH165", "có vẻ là tiêu đề mà không đậm", Change(Part.CLAUSE, (("bold", False),))),
    ("KH169", "nằm giữa nội dung", Change(Part.BODY, (("ending", "./."),), nth=1)),
    ("KH178", "nằm bên phải chữ ký", Change(Part.SIGNER, (("columns_swapped", True),))),
    ("KH185", "dòng lưu không ở cuối", Change(Part.ARCHIVE, (("text_after", "- Các thôn;"),))),
    ("KH187", "không phải cỡ 11", Change(Part.ARCHIVE, (("text_after", "NHT.(25)"), ("size", 12)))),
]


@pytest.mark.parametrize(("code", "words", "change"), FAULTS, ids=[f"{code} {words}" for code, words, _ in FAULTS])
def test_the_fault_is_named(code: str, words: str, change: Change, tmp_path: Path) -> None:
    right = handmade("two tables" if code == "KH134" else "table")
    assert not any(words in each.message for each in findings_of(right, tmp_path, code))
    assert any(words in each.message for each in findings_of(spoiled(right, change, tmp_path), tmp_path, code))


def test_a_name_in_another_column_than_the_title_is_named(tmp_path: Path) -> None:
    body = HEAD + TITLE + TEXT + table(("".join(map(p, RECIPIENTS)), stack("CHỦ TỊCH"), stack("Lương Văn Sơn")))
    assert told_of(findings(body, tmp_path, "KH176")) == ["KH176 họ tên không cùng cột với chức vụ."]


def test_a_head_in_the_header_of_the_page_is_said_not_to_be_judged(tmp_path: Path) -> None:
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="header1"/>{PAGE}</w:sectPr>'
    found = findings(p("Nội dung.") + section, tmp_path, "KH102", header1=stack(NATION, MOTTO))
    assert ["phần đầu nằm trong đầu trang (header)" in each.message for each in left_open(found)] == [True]


def test_a_number_at_the_foot_is_there_and_only_out_of_its_place(tmp_path: Path) -> None:
    wrong = spoiled(kehoach.render(a_plan(), "docx"), Change(Part.PAGE_NUMBER, (("at_foot", True),)), tmp_path)
    assert [each.code for each in findings_of(wrong, tmp_path, "KH209", "KH210")] == ["KH210"]


def test_a_sum_in_words_below_a_table_is_compared_with_its_total() -> None:
    rows = "| Nội dung | Tiền |\n| Chổi | 2.000.000 |\n| Tổng cộng | 2.000.000 |\n"
    assert [each.code for each in AmountWords().run(told(f"{rows}(Bằng chữ: Ba triệu đồng)"))] == ["KH324"]
    assert list(AmountWords().run(told(f"{rows}(Bằng chữ: Hai triệu đồng)"))) == []
