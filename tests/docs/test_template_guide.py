"""What the guide to the Word template says, done to the template as Word or LibreOffice would."""

from __future__ import annotations

import copy
import io
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from tools.build_style_table import PAGE, with_tables

import kehoach
from kehoach.cli import main
from kehoach.regulation import MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP
from kehoach.writers.docx.placeholders import PLACEHOLDERS
from tests.builders import TEMPLATE, a_plan, plan_json, with_body
from tests.office import Office
from tests.pages import ROOT, fenced_blocks

TEXT = PAGE.read_text(encoding="utf-8")
LOGO = ROOT / "docs" / "images" / "khoi" / "ngay.png"
Edit = Callable[[Document], object]


def rows_of(heading: str) -> list[list[str]]:
    """The rows of the table under a heading, without its two head lines."""
    section = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def line_with(document: Document, words: str) -> Paragraph:
    lines = (Paragraph(element, document) for element in document.element.body.iter(qn("w:p")))
    return next(line for line in lines if words in line.text)


def removed(words: str) -> Edit:
    return lambda document: line_with(document, words)._p.getparent().remove(line_with(document, words)._p)


def edited(*edits: Edit) -> bytes:
    document = docx.Document(str(TEMPLATE))
    for edit in edits:
        edit(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def smaller_points(document: Document) -> None:
    for name in re.findall(r"^\d\. .*\*\*(KH .+?)\*\*", TEXT, re.MULTILINE):
        document.styles[name].font.size = Pt(13)


def wider_margin(document: Document) -> None:
    document.sections[0].left_margin = Mm(35)


def logo_above_the_office(document: Document) -> None:
    line = line_with(document, "{{p co_quan").insert_paragraph_before()
    line.add_run().add_picture(str(LOGO), width=Mm(18))


def conditional_line(document: Document) -> None:
    block = next(block for block in fenced_blocks(PAGE) if block.text.startswith("{%p if can_cu"))
    *before, placeholder = block.text.splitlines()
    line = line_with(document, placeholder)
    for words in before:
        line.insert_paragraph_before(words, style="KH Đoạn văn")


ALLOWED = (smaller_points, wider_margin, logo_above_the_office, conditional_line)


def tracked(document: Document) -> None:
    line = line_with(document, "KẾ HOẠCH")._p
    inserted = OxmlElement("w:ins")
    inserted.set(qn("w:id"), "90")
    inserted.set(qn("w:author"), "Nông Thị Hạnh")
    run = line.find(qn("w:r"))
    line.replace(run, inserted)
    inserted.append(run)


def into_a_table(document: Document) -> None:
    line = line_with(document, "{{p noi_dung")
    table = document.add_table(1, 1)
    table.cell(0, 0).paragraphs[0].text = line.text
    line._p.addprevious(table._tbl)
    removed_line = line._p
    removed_line.getparent().remove(removed_line)


def into_the_header(document: Document) -> None:
    document.sections[0].first_page_header.paragraphs[0].insert_paragraph_before("{{p can_cu }}")
    removed("{{p can_cu")(document)


def without_numbers(document: Document) -> None:
    properties = document.styles["KH Gạch đầu dòng"].element.pPr
    properties.remove(properties.find(qn("w:numPr")))


def said_twice(document: Document) -> None:
    line = line_with(document, "{{p can_cu")._p
    line.addprevious(copy.deepcopy(line))


def comment(document: Document) -> None:
    document.add_comment(line_with(document, "KẾ HOẠCH").runs[0], "xem lại")


def set_text(words: str, text: str) -> Edit:
    return lambda document: setattr(line_with(document, words), "text", text)


REFUSED: dict[str, Edit] = {
    "xóa mất dòng `{{p noi_nhan }}`": removed("{{p noi_nhan"),
    "gõ chữ vào cùng dòng với `{{p noi_dung }}`": lambda d: line_with(d, "{{p noi_dung").add_run(" Nội dung"),
    "chèn hình vào dòng `{{p co_quan }}`": lambda d: (
        line_with(d, "{{p co_quan").add_run().add_picture(str(LOGO), width=Mm(18))
    ),
    "gõ lại chỗ điền, quên gạch dưới": set_text("{{p noi_dung", "{{p noi dung }}"),
    "thêm chữ `p` vào chỗ điền trong dòng": set_text("{{ so_ky_hieu", "Số: {{p so_ky_hieu }}"),
    "tự đặt thêm chỗ điền": lambda d: line_with(d, "KẾ HOẠCH").add_run(" {{ ten_xa }}"),
    "chép dòng `{{p can_cu }}` thành hai": said_twice,
    "đưa `{{p can_cu }}` lên trước trích yếu": lambda d: line_with(d, "{{p trich_yeu")._p.addprevious(
        line_with(d, "{{p can_cu")._p
    ),
    "đưa `{{p noi_dung }}` vào bảng": into_a_table,
    "đưa `{{p can_cu }}` lên đầu trang": into_the_header,
    "xóa dòng `{%p endif %}`": removed("{%p endif"),
    "đổi tên kiểu KH Mục": lambda d: setattr(d.styles["KH Mục"], "name", "Mục của xã"),
    "tắt đánh số của kiểu KH Gạch đầu dòng": without_numbers,
    "sửa khi đang bật Theo dõi thay đổi (Track Changes)": tracked,
    "để lại ghi chú (Comment)": comment,
    "bỏ dấu “Trang đầu khác”": lambda d: setattr(d.sections[0], "different_first_page_header_footer", False),
    "đánh dấu “Trang chẵn và lẻ khác nhau”": lambda d: setattr(d.settings, "odd_and_even_pages_header_footer", True),
}
SAID = dict(rows_of("Khi lệnh không nhận mẫu"))


def test_the_table_of_styles_is_what_the_template_holds() -> None:
    assert with_tables(TEXT) == TEXT, "run: PYTHONPATH=src python -m tools.build_style_table"


def test_the_table_of_placeholders_is_what_the_writer_fills_in_its_order() -> None:
    rows = rows_of("Các chỗ điền")
    assert [row[0].strip("`") for row in rows] == [each.written for each in PLACEHOLDERS.values()]
    assert [row[2].startswith("riêng một dòng") for row in rows] == [each.whole for each in PLACEHOLDERS.values()]


def test_the_margins_are_those_of_the_decree() -> None:
    for words, rule in (
        ("trên và dưới", MARGIN_TOP),
        ("trên và dưới", MARGIN_BOTTOM),
        ("trái", MARGIN_LEFT),
        ("phải", MARGIN_RIGHT),
    ):
        assert f"lề {words} {rule.least:g}–{rule.most:g} mm" in TEXT


def test_the_table_of_refusals_and_the_edits_tried_here_are_the_same() -> None:
    assert list(SAID) == list(REFUSED)


@pytest.mark.parametrize("did", REFUSED)
def test_what_the_guide_forbids_is_refused_in_the_words_it_quotes(did: str, tmp_path: Path) -> None:
    file = tmp_path / "mau-xa.docx"
    file.write_bytes(edited(REFUSED[did]))
    with pytest.raises(kehoach.TemplateError) as error:
        kehoach.Template.load(file)
    assert str(error.value) == f"mẫu Word {file}: {SAID[did]}"


def sizes_of_points(made: bytes) -> list[float]:
    lines = docx.Document(io.BytesIO(made)).paragraphs
    return [line.style.font.size.pt for line in lines if line.style.name.startswith("KH Điểm")]


def test_a_style_changed_as_the_guide_says_changes_the_lines_of_that_kind(tmp_path: Path) -> None:
    file = tmp_path / "mau-xa.docx"
    file.write_bytes(edited(smaller_points))
    plan = with_body({"khoan": "Các xóm", "gom": [{"diem": f"Xóm {number}"} for number in range(1, 7)]})
    assert sizes_of_points(kehoach.render(plan, "docx")) == [14] * 6
    assert sizes_of_points(kehoach.Template.load(file).render(plan)) == [13] * 6


@pytest.mark.parametrize("by_libreoffice", [False, True])
def test_a_template_with_all_the_guide_allows_works_in_its_own_command(
    by_libreoffice: bool, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = edited(*ALLOWED)
    if by_libreoffice:
        office: Office = request.getfixturevalue("office")
        template = office.resaved(template)
    monkeypatch.chdir(tmp_path)
    Path("mau-xa.docx").write_bytes(template)
    kehoach_json = a_plan(can_cu=["Căn cứ Luật Bảo vệ môi trường"]).model_dump_json(exclude_defaults=True)
    Path("ke-hoach.json").write_text(kehoach_json, encoding="utf-8")
    command = re.search(r"^> kehoach (tao .*--mau .*)$", TEXT, re.MULTILINE)
    assert main(shlex.split(command[1])) == 0
    document = docx.Document("ke-hoach.docx")
    assert "CĂN CỨ BAN HÀNH" in [line.text for line in document.paragraphs]
    assert len(document.inline_shapes) + len(document.element.body.findall(f".//{qn('w:drawing')}")) > 0
    assert {round(section.left_margin.mm) for section in document.sections} == {35}


def test_the_conditional_line_is_left_out_where_the_plan_has_no_legal_basis(tmp_path: Path) -> None:
    file = tmp_path / "mau-xa.docx"
    file.write_bytes(edited(conditional_line))
    made = kehoach.Template.load(file).render(a_plan())
    assert "can_cu" not in plan_json()
    assert "CĂN CỨ BAN HÀNH" not in [line.text for line in docx.Document(io.BytesIO(made)).paragraphs]
