"""The trial filling: what some plan would lose, print twice or make Word refuse is found when a template is loaded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import TEMPLATE, a_plan
from tests.template_file import DOCUMENT, changed, load, parts_of, refused, replaced
from tests.word_file import WordFile

ATTACHED = {
    "kem_theo": {"van_ban": "Quyết định", "so": "1/QĐ"},
    "so": None,
    "ngay": None,
    "ky": None,
    "noi_nhan": [],
}
"""What makes a plan go with a decision: it has neither number nor signature."""


def paragraph(words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="KHDoanVan"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


def paragraph_of(mark: str) -> str:
    """The paragraph of the template that holds ``mark``."""
    text = parts_of(TEMPLATE.read_bytes())[DOCUMENT].decode()
    return next(found for found in re.findall(r"<w:p>.*?</w:p>", text) if mark in found)


def around(mark: str, before: str, after: str) -> bytes:
    """The template with paragraphs before and after that of ``mark``."""
    there = paragraph_of(mark)
    return changed(DOCUMENT, there, paragraph(before) + there + paragraph(after))


# Nothing lost.


@pytest.mark.parametrize("condition", ["chu_ky", "so_ky_hieu", "dau_muc_do", "phu_luc", "can_cu"])
def test_a_condition_that_would_drop_the_body_of_some_plans_is_refused(condition: str, tmp_path: Path) -> None:
    message = refused(tmp_path, around("{{p noi_dung }}", f"{{%p if {condition} %}}", "{%p endif %}"))
    assert "{{p noi_dung }} không được in trong kế hoạch không có" in message
    assert f"“{condition}”" in message


def test_a_condition_the_other_way_round_is_refused(tmp_path: Path) -> None:
    message = refused(tmp_path, around("{{p noi_dung }}", "{%p if not chu_ky %}", "{%p endif %}"))
    assert "{{p noi_dung }} không được in trong kế hoạch có đủ mọi phần" in message


def test_a_condition_on_two_parts_is_seen_for_every_mixture(tmp_path: Path) -> None:
    data = around("{{p phu_luc }}", "{%p if so_ky_hieu or dau_muc_do %}", "{%p endif %}")
    message = refused(tmp_path, data)
    assert "“dau_muc_do”" in message
    assert "“so_ky_hieu”" in message


@pytest.mark.parametrize("condition", ["phu_luc", "noi_dung", "luu_hanh", "phu_luc or chu_ky", "not not phu_luc"])
def test_a_condition_that_only_drops_what_is_empty_is_allowed(condition: str, tmp_path: Path) -> None:
    load(tmp_path, around("{{p phu_luc }}", f"{{%p if {condition} %}}", "{%p endif %}"))


def test_parts_that_are_absent_together_may_share_a_condition(tmp_path: Path) -> None:
    load(tmp_path, changed(DOCUMENT, "{%p if chu_ky %}", "{%p if noi_nhan %}"))
    load(tmp_path, changed(DOCUMENT, "{%tr if so_ky_hieu %}", "{%tr if dia_danh_ngay %}"))


# Nothing twice.


@pytest.mark.parametrize("mark", ["{{p noi_dung }}", "{{p chu_ky }}", "{{ so_ky_hieu }}"])
def test_a_placeholder_printed_twice_is_refused(mark: str, tmp_path: Path) -> None:
    there = paragraph_of(mark)
    assert f"{mark} được in hai lần" in refused(tmp_path, changed(DOCUMENT, there, there + there))


def test_a_placeholder_may_stand_in_both_branches_of_a_condition(tmp_path: Path) -> None:
    there = paragraph_of("{{p noi_dung }}")
    branches = (
        paragraph("{%p if chu_ky %}") + there + paragraph("{%p else %}") + paragraph("Kèm theo:") + there
    ) + paragraph("{%p endif %}")
    template = load(tmp_path, changed(DOCUMENT, there, branches))
    alone, attached = (WordFile(template.render(plan)).lines for plan in (a_plan(), a_plan(**ATTACHED)))
    assert "Kèm theo:" not in alone
    assert "Kèm theo:" in attached
    body = "Các thôn làm vệ sinh vào sáng thứ Bảy./."
    assert alone.count(body) == attached.count(body) == 1


def test_a_placeholder_also_in_an_attribute_is_refused(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "<w:body>", '<w:body><w:p><w:bookmarkStart w:id="1" w:name="{{ so_ky_hieu }}"/></w:p>')
    assert "{{ so_ky_hieu }} được in hai lần" in refused(tmp_path, data)


def test_a_placeholder_only_in_an_attribute_is_refused(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{{ so_ky_hieu }}", "")
    data = replaced(data, DOCUMENT, "<w:body>", '<w:body><w:p><w:bookmarkStart w:name="{{ so_ky_hieu }}"/></w:p>')
    assert "{{ so_ky_hieu }} nằm ở chỗ không điền được" in refused(tmp_path, data)


def test_a_placeholder_in_marked_text_that_is_no_xml_is_refused(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{{ so_ky_hieu }}", "<![CDATA[{{ so_ky_hieu }}]]>")
    assert "{{ so_ky_hieu }} nằm ở chỗ không điền được" in refused(tmp_path, data)


# Nothing that falls apart.


def test_conditions_that_cross_a_table_are_refused(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{%p if chu_ky %}", "")
    data = replaced(data, DOCUMENT, "Nơi nhận:", "{% if chu_ky %}Nơi nhận:")
    assert "mở và đóng không cùng chỗ" in refused(tmp_path, data)


def test_a_cell_that_some_plan_leaves_empty_is_refused(tmp_path: Path) -> None:
    cell = "".join(map(paragraph, ("{%p if dau_muc_do %}", "MẬT", "{%p endif %}")))
    table = f"<w:tbl><w:tr><w:tc>{cell}@</w:tc></w:tr></w:tbl>"
    there = paragraph_of("{{p phu_luc }}")
    message = refused(tmp_path, changed(DOCUMENT, there, table.replace("@", "") + there))
    assert "với kế hoạch không có “dau_muc_do”, một ô hoặc bảng" in message
    load(tmp_path, changed(DOCUMENT, there, table.replace("@", paragraph("")) + there))


def test_a_cell_that_ends_in_a_table_is_refused(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('')}</w:tc></w:tr></w:tbl>"
    there = paragraph_of("{{p phu_luc }}")
    outer = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert "một ô hoặc bảng" in refused(tmp_path, changed(DOCUMENT, there, outer + there))


@pytest.mark.parametrize(
    "end",
    [
        f'{paragraph("")}<w:bookmarkEnd w:id="1"/>',
        f"<w:sdt><w:sdtContent>{paragraph('')}</w:sdtContent></w:sdt>",
    ],
)
def test_a_cell_may_end_as_word_ends_it(end: str, tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{end}</w:tc></w:tr></w:tbl>"
    there = paragraph_of("{{p phu_luc }}")
    load(tmp_path, changed(DOCUMENT, there, table + there))


def test_a_table_that_some_plan_leaves_without_rows_is_refused(tmp_path: Path) -> None:
    row = "<w:tr><w:tc>%s</w:tc></w:tr>"
    rows = "".join(row % paragraph(words) for words in ("{%tr if phu_luc %}", "Có phụ lục", "{%tr endif %}"))
    message = refused(
        tmp_path,
        changed(DOCUMENT, paragraph_of("{{p phu_luc }}"), f"<w:tbl>{rows}</w:tbl>{paragraph_of('{{p phu_luc }}')}"),
    )
    assert "một ô hoặc bảng" in message


# No style that is gone.


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("KH Quốc hiệu", "CỘNG HÒA"),
        ("KH Tiêu ngữ", "Độc lập"),
        ("KH Số, ký hiệu", "Số:"),
        ("KH Tên loại", "KẾ HOẠCH"),
        ("KH Nhãn nơi nhận", "Nơi nhận:"),
        ("KH Khung", "CỘNG HÒA"),
        ("KH Địa danh, ngày tháng", "dia_danh_ngay"),
    ],
)
def test_a_style_of_the_skeleton_that_is_gone_is_named_with_the_words_it_had(
    style: str, words: str, tmp_path: Path
) -> None:
    sheet = parts_of(TEMPLATE.read_bytes())["word/styles.xml"].decode()
    gone = next(found for found in re.findall(r"<w:style .*?</w:style>", sheet) if f'"{style}"' in found)
    key = re.search(r'styleId="(\w+)"', gone)[1]
    message = refused(tmp_path, changed("word/styles.xml", gone, ""))
    assert f"thiếu kiểu “{key}”" in message
    assert words in message


def test_a_style_gone_from_a_header_without_placeholder_is_named(tmp_path: Path) -> None:
    data = changed("word/header1.xml", 'w:val="KHSoTrang"', 'w:val="SoTrangCu"')
    assert "thiếu kiểu “SoTrangCu”" in refused(tmp_path, data)


def test_a_style_whose_base_is_gone_is_named(tmp_path: Path) -> None:
    data = changed("word/styles.xml", '<w:basedOn w:val="KHKhoan"/>', '<w:basedOn w:val="Mất"/>')
    assert "“KH Khoản có tiêu đề” dựa trên một kiểu không còn" in refused(tmp_path, data)
