"""The Bảo Linh plan against the regulation, clause by clause (NĐ 30/2020/NĐ-CP, Phụ lục I).

Each test is named for its rule; the numbers are those of the decree and are written out here, so that a slip
in ``regulation`` shows.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

import kehoach
from kehoach.metrics import line_widths, text_width
from tests.builders import a_plan, example
from tests.word_file import MM_PER_TWIP, Paragraph, WordFile
from tests.word_numbers import W

NUMBER = re.compile(r"Số: *(0[1-9]|[1-9]\d+)? */KH-[A-ZĐ\d]+(-[A-ZĐ\d]+)*")
DATE = re.compile(r".+, ngày (0[1-9]|[12]\d|3[01]| +) tháng (0[12]|[3-9]|1[0-2]| +) năm (\d{4}| +)")
BODY = (
    "KH Đoạn văn", "KH Mục", "KH Khoản", "KH Khoản có tiêu đề", "KH Tiểu khoản", "KH Tiểu khoản có tiêu đề", "KH Điểm",
    "KH Điểm đ", "KH Số trong ngoặc", "KH Gạch đầu dòng", "KH Dấu cộng", "KH Dấu sao", "KH Danh sách số",
)  # fmt: skip


@cache
def written(name: str) -> WordFile:
    return WordFile(kehoach.render(example(name), "docx"))


@pytest.fixture(params=["baolinh_2024", "phong_chong_thien_tai_2026"])
def file(request: pytest.FixtureRequest) -> WordFile:
    return written(request.param)


@pytest.fixture
def bao_linh() -> WordFile:
    return written("baolinh_2024")


def one(file: WordFile, style: str) -> Paragraph:
    (found,) = file.styled(style)
    return found


def only_look(paragraph: Paragraph) -> tuple[float, bool, bool]:
    """Size, bold, italic of a paragraph, which must be the same throughout."""
    (look,) = {(look.size, look.bold, look.italic) for look in paragraph.looks}
    return look


def test_nd30_pl1_i_1_paper_is_a4(file: WordFile) -> None:
    for section in file.sections:
        assert sorted((round(section.width), round(section.height))) == [210, 297]


def test_nd30_pl1_i_2_a_page_lies_down_only_for_a_table(file: WordFile) -> None:
    under: list[list[str]] = [[]]
    for element in file.body:
        under[-1].append(element.tag)
        if element.find(f"{W}pPr/{W}sectPr") is not None:
            under.append([])
    for section, elements in zip(file.sections, under, strict=True):
        assert section.landscape == (section.width > section.height)
        if section.landscape:
            assert f"{W}tbl" in elements


def test_nd30_pl1_i_3_margins_are_within_the_bounds(file: WordFile) -> None:
    for section in file.sections:
        margins = section.margins
        assert 20 <= round(margins["top"], 1) <= 25
        assert 20 <= round(margins["bottom"], 1) <= 25
        assert 30 <= round(margins["left"], 1) <= 35
        assert 15 <= round(margins["right"], 1) <= 20
        assert margins.get("gutter", 0) == 0


def test_nd30_pl1_i_4_every_letter_is_times_new_roman(file: WordFile) -> None:
    for part in stories(file):
        for paragraph in file.story(part):
            for look in (*paragraph.looks, paragraph.look):
                assert set(look.fonts) == {"Times New Roman"}, (part, paragraph.line)


def test_nd30_pl1_i_4_every_numbering_level_names_the_font(file: WordFile) -> None:
    for level in file.xml("word/numbering.xml").iter(f"{W}lvl"):
        fonts = level.find(f"{W}rPr/{W}rFonts")
        assert {fonts.get(f"{W}{kind}") for kind in ("ascii", "hAnsi", "cs")} == {"Times New Roman"}


def test_nd30_pl1_i_4_no_theme_font_is_left_over(file: WordFile) -> None:
    for name, part in file.parts.items():
        assert b"Theme=" not in part, name


def test_nd30_pl1_i_4d_letters_are_black_but_for_the_urgency_stamp(file: WordFile) -> None:
    for part in stories(file):
        for paragraph in file.story(part):
            for look in paragraph.looks:
                if paragraph.style != "KH Dấu chỉ mức độ":
                    assert look.colour in {"auto", "000000"}, paragraph.line


def test_nd30_pl1_i_5_sizes_go_together(file: WordFile) -> None:
    sizes = [only_look(one(file, style))[0] for style in ("KH Quốc hiệu", "KH Tiêu ngữ", "KH Địa danh, ngày tháng")]
    assert sizes == [13, 14, 14]


def test_nd30_pl1_i_7_the_page_number_is_a_bare_centred_field_in_the_header(file: WordFile) -> None:
    (paragraph,) = file.story(file.sections[0].headers["default"])
    assert paragraph.has_page_field
    assert paragraph.align == "center"
    assert (paragraph.look.size, paragraph.look.bold, paragraph.look.italic) == (14, False, False)
    assert re.fullmatch(r"\d+", paragraph.text)


def test_nd30_pl1_i_7_the_field_is_whole(file: WordFile) -> None:
    (paragraph,) = file.story(file.sections[0].headers["default"])
    kinds = [char.get(f"{W}fldCharType") for char in paragraph.element.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_nd30_pl1_i_7_page_one_shows_no_number(file: WordFile) -> None:
    first = file.sections[0]
    assert first.has_title_page
    for part in (first.headers["first"], first.footers["first"]):
        assert not any(paragraph.has_page_field for paragraph in file.story(part))


def test_nd30_pl1_i_7_no_number_stands_in_a_footer(file: WordFile) -> None:
    for section in file.sections:
        for part in section.footers.values():
            assert not any(paragraph.has_page_field for paragraph in file.story(part))


def test_nd30_pl1_i_7b_the_number_stands_in_the_top_margin(file: WordFile) -> None:
    for section in file.sections:
        assert 0 < section.margins["header"] < section.margins["top"] - 14 * 25.4 / 72


def test_nd30_pl1_ii_1a_quoc_hieu(file: WordFile) -> None:
    paragraph = one(file, "KH Quốc hiệu")
    assert paragraph.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert only_look(paragraph) == (13, True, False)
    assert paragraph.align == "center"


def test_nd30_pl1_ii_1b_tieu_ngu(file: WordFile) -> None:
    paragraph = one(file, "KH Tiêu ngữ")
    assert paragraph.text == "Độc lập - Tự do - Hạnh phúc"
    assert only_look(paragraph) == (14, True, False)
    assert paragraph.align == "center"


def test_nd30_pl1_ii_1c_the_line_under_the_motto_is_as_long_as_the_motto(file: WordFile) -> None:
    motto = text_width("Độc lập - Tự do - Hạnh phúc", 14, bold=True) * 25.4 / 72
    assert rule_after(file, "KH Tiêu ngữ") == pytest.approx(motto, rel=0.05)


def test_nd30_pl1_ii_1d_and_2f_the_head_is_single_spaced(file: WordFile) -> None:
    for paragraph in file.styled("KH Quốc hiệu", "KH Tiêu ngữ", "KH Cơ quan ban hành", "KH Cơ quan chủ quản"):
        assert spacing(paragraph) == (0, 0, 240, "auto")


def test_nd30_pl1_ii_1e_quoc_hieu_and_tieu_ngu_stay_on_one_line(file: WordFile) -> None:
    for style, size in (("KH Quốc hiệu", 13), ("KH Tiêu ngữ", 14)):
        paragraph = one(file, style)
        assert text_width(paragraph.text, size, bold=True) * 25.4 / 72 < cell_width(paragraph)


def test_nd30_pl1_ii_2_co_quan(bao_linh: WordFile) -> None:
    lines = bao_linh.styled("KH Cơ quan ban hành")
    assert [line.text for line in lines] == ["ỦY BAN NHÂN DÂN", "XÃ BẢO LINH"]
    assert {only_look(line) for line in lines} == {(13, True, False)}
    assert {line.align for line in lines} == {"center"}


def test_nd30_pl1_ii_2b_chu_quan_is_not_bold() -> None:
    organization = {"chu_quan": "UBND xã Suối Hòa", "ten": "Phòng Kinh tế", "viet_tat": "KT", "dia_danh": "Suối Hòa"}
    paragraph = one(WordFile(kehoach.render(a_plan(co_quan=organization), "docx")), "KH Cơ quan chủ quản")
    assert paragraph.text == "UBND XÃ SUỐI HÒA"
    assert only_look(paragraph) == (13, False, False)


@pytest.mark.parametrize(
    "name",
    [
        ["Ủy ban nhân dân", "xã Bảo Linh"],
        "Ủy ban",
        "Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia giai đoạn 2026 - 2030",
        ["Ban Quản lý dự án đầu tư xây dựng công trình", "giao thông, thủy lợi và hạ tầng kỹ thuật"],
        "Trung tâm Phục vụ hành chính công",
    ],
)
def test_nd30_pl1_ii_2e_the_line_under_the_body_is_a_third_to_a_half_of_its_last_line(name: Any) -> None:
    organization = {"ten": name, "viet_tat": "UBND", "dia_danh": "Suối Hòa"}
    file = WordFile(kehoach.render(a_plan(co_quan=organization), "docx"))
    last = file.styled("KH Cơ quan ban hành")[-1]
    width = line_widths(last.text, 13, cell_width(last) * 72 / 25.4, bold=True)[-1] * 25.4 / 72
    assert 1 / 3 <= rule_after(file, "KH Cơ quan ban hành") / width <= 1 / 2


def test_nd30_pl1_ii_3_so_ky_hieu(file: WordFile) -> None:
    paragraph = next(found for found in file.styled("KH Số, ký hiệu") if found.text)
    assert NUMBER.fullmatch(paragraph.text)
    assert only_look(paragraph) == (13, False, False)
    assert paragraph.align == "center"


def test_nd30_pl1_ii_4_dia_danh_ngay_thang(file: WordFile) -> None:
    paragraph = one(file, "KH Địa danh, ngày tháng")
    assert DATE.fullmatch(paragraph.text)
    assert only_look(paragraph) == (14, False, True)
    assert paragraph.align == "center"


def test_nd30_pl1_ii_4e_number_and_date_stand_in_one_row(file: WordFile) -> None:
    row = one(file, "KH Địa danh, ngày tháng").element.getparent().getparent()
    assert "Số: " in "".join(text.text for text in row.iter(f"{W}t"))


def test_nd30_pl1_ii_5_ten_loai_trich_yeu(bao_linh: WordFile) -> None:
    for style, text in (
        ("KH Tên loại", "KẾ HOẠCH"),
        ("KH Trích yếu", "Thực hiện chương trình xây dựng nông thôn mới nâng cao xã Bảo Linh năm 2024"),
    ):
        paragraph = one(bao_linh, style)
        assert paragraph.text == text
        assert only_look(paragraph) == (14, True, False)
        assert paragraph.align == "center"
        assert paragraph.ind.get("firstLine", 0) == 0


def test_nd30_pl1_ii_5b_the_subject_follows_the_type_at_once(file: WordFile) -> None:
    styles = [paragraph.style for paragraph in file.paragraphs]
    assert styles[styles.index("KH Tên loại") + 1] == "KH Trích yếu"


@pytest.mark.parametrize(
    "subject",
    [
        "Vệ sinh",
        "Vệ sinh đường làng năm 2026",
        "Thực hiện chương trình xây dựng nông thôn mới nâng cao xã Bảo Linh năm 2024",
        "Triển khai " + "thực hiện công tác bảo vệ môi trường " * 8 + "năm 2026",
        ["Thực hiện chương trình xây dựng nông thôn mới", "xã Bảo Linh năm 2024"],
    ],
)
def test_nd30_pl1_ii_5d_the_line_under_the_subject_is_a_third_to_a_half_of_its_last_line(subject: Any) -> None:
    file = WordFile(kehoach.render(a_plan(trich_yeu=subject), "docx"))
    last = file.styled("KH Trích yếu")[-1]
    sides = last.ind.get("left", 0) + last.ind.get("right", 0)
    room = 160 * 72 / 25.4 - sides / 20
    width = line_widths(last.text, 14, room, bold=True)[-1] * 25.4 / 72
    assert 1 / 3 <= rule_after(file, "KH Trích yếu") / width <= 1 / 2


def test_nd30_pl1_ii_6a_can_cu_are_italic_and_end_with_semicolons_and_a_full_stop(file: WordFile) -> None:
    bases = file.styled("KH Căn cứ")
    assert {only_look(basis) for basis in bases} == {(14, False, True)}
    assert [basis.text[-1] for basis in bases] == [";"] * (len(bases) - 1) + ["."]


def test_nd30_pl1_ii_6d_the_body_is_justified_and_upright_in_one_size(file: WordFile) -> None:
    for paragraph in file.styled(*BODY):
        assert paragraph.align == "both", paragraph.line
        assert {look.size for look in paragraph.looks} == {14}
        assert not paragraph.look.italic


def test_nd30_pl1_ii_6e_the_first_line_is_indented_1_or_1_27_cm(file: WordFile) -> None:
    for paragraph in file.styled(*BODY, "KH Căn cứ"):
        assert round(paragraph.ind["firstLine"] * MM_PER_TWIP, 1) in {10.0, 12.7}, paragraph.line
        assert paragraph.ind.get("left", 0) == 0
        assert paragraph.ind.get("hanging", 0) == 0
        assert not paragraph.text.startswith((" ", "\t"))


def test_nd30_pl1_ii_6e_the_number_is_followed_by_a_space_and_not_a_tab(file: WordFile) -> None:
    for paragraph in file.styled(*BODY):
        if paragraph.label is not None:
            assert paragraph.label.suffix == " "


def test_nd30_pl1_ii_6e_paragraphs_are_at_least_6_pt_apart(file: WordFile) -> None:
    for paragraph in file.styled(*BODY, "KH Căn cứ"):
        assert int(paragraph.spacing["after"]) >= 120


def test_nd30_pl1_ii_6e_lines_are_single_to_one_and_a_half(file: WordFile) -> None:
    for paragraph in file.styled(*BODY, "KH Căn cứ"):
        assert paragraph.spacing["lineRule"] == "auto"
        assert 240 <= int(paragraph.spacing["line"]) <= 360


def test_nd30_pl1_ii_6_sections_are_bold_capitals_in_roman(bao_linh: WordFile) -> None:
    sections = bao_linh.styled("KH Mục")
    assert [section.line for section in sections] == ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. TỔ CHỨC THỰC HIỆN"]
    assert {only_look(section) for section in sections} == {(14, True, False)}


def test_nd30_pl1_ii_6_titled_clauses_are_bold_with_their_number(bao_linh: WordFile) -> None:
    clauses = bao_linh.styled("KH Khoản có tiêu đề")
    assert [clause.line for clause in clauses][:4] == [
        "1. Mục đích:",
        "2. Yêu cầu:",
        "1. Nhiệm vụ chung",
        "2. Nhiệm vụ cụ thể",
    ]
    assert {only_look(clause) for clause in clauses} == {(14, True, False)}


def test_nd30_pl1_ii_6_other_lines_are_not_bold(file: WordFile) -> None:
    for paragraph in file.styled(
        "KH Đoạn văn", "KH Khoản", "KH Điểm", "KH Điểm đ", "KH Gạch đầu dòng", "KH Danh sách số"
    ):
        assert not paragraph.look.bold


def test_nd30_pl1_ii_6_no_number_or_dash_is_typed(file: WordFile) -> None:
    typed = re.compile(r"(\d+\.|[a-zđ]\)|[IVX]+\.|[-+*]) ")
    for paragraph in file.styled(*BODY, "KH Nơi nhận"):
        assert not typed.match(paragraph.text), paragraph.text


def test_nd30_pl3_1_4_the_body_ends_with_the_end_mark(file: WordFile) -> None:
    words = [paragraph.line for paragraph in file.paragraphs if paragraph.line]
    assert words[words.index("Nơi nhận:") - 1].endswith("./.")


def test_nd30_pl1_ii_7_authority_and_title_are_bold_capitals(bao_linh: WordFile) -> None:
    lines = bao_linh.styled("KH Quyền hạn, chức vụ")
    assert [line.text for line in lines] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert {only_look(line) for line in lines} == {(14, True, False)}
    assert {line.align for line in lines} == {"center"}


def test_nd30_pl1_ii_7_the_name_is_bold_and_centred_with_room_above(bao_linh: WordFile) -> None:
    paragraph = one(bao_linh, "KH Họ tên")
    assert paragraph.text == "Hoàng Văn Trường"
    assert only_look(paragraph) == (14, True, False)
    assert paragraph.align == "center"
    assert int(paragraph.spacing["before"]) >= 60 * 20


def test_nd30_pl1_ii_9_noi_nhan_is_12_bold_italic_and_its_list_11(bao_linh: WordFile) -> None:
    label = one(bao_linh, "KH Nhãn nơi nhận")
    assert label.text == "Nơi nhận:"
    assert only_look(label) == (12, True, True)
    lines = bao_linh.styled("KH Nơi nhận")
    assert [line.line for line in lines] == ["- TT Đảng ủy;", "- TT HĐND;", "- UBND, các thành viên BQL;", "- Lưu: VP."]
    assert {only_look(line) for line in lines} == {(11, False, False)}
    assert {(line.align, line.ind.get("left", 0), line.ind.get("firstLine", 0)) for line in (label, *lines)} == {
        ("left", 0, 0)
    }


def test_nd30_pl1_ii_9d_addressees_are_a_list_with_its_dashes_under_the_colon() -> None:
    file = WordFile(kehoach.render(a_plan(kinh_gui=["Sở Nội vụ", "Sở Tài chính"]), "docx"))
    label, lines = one(file, "KH Kính gửi nhiều nơi"), file.styled("KH Nơi kính gửi")
    assert [line.line for line in lines] == ["- Sở Nội vụ;", "- Sở Tài chính."]
    assert [line.text for line in lines] == ["Sở Nội vụ;", "Sở Tài chính."], "the dash is a number of Word's"
    assert {only_look(line) for line in (label, *lines)} == {(14, False, False)}
    colon = label.ind["left"] + text_width("Kính gửi", 14) * 20
    assert all(line.ind["left"] == pytest.approx(colon, abs=20) for line in lines)


def test_nd30_pl1_ii_9d_noi_nhan_is_level_with_the_authority_line(file: WordFile) -> None:
    label, authority = one(file, "KH Nhãn nơi nhận"), file.styled("KH Quyền hạn, chức vụ")[0]
    assert label.element.getparent().getparent() is authority.element.getparent().getparent()
    assert label.element.getparent().find(f"{W}p") is label.element
    assert authority.element.getparent().find(f"{W}p") is authority.element


def test_nd30_pl1_iii_1_annexes() -> None:
    file = written("phong_chong_thien_tai_2026")
    heads = file.styled("KH Phụ lục đánh số")
    assert [head.label.text for head in heads if head.label] == ["Phụ lục I", "Phụ lục II"]
    assert {only_look(head) for head in heads} == {(14, True, False)}
    # The title begins a line of its own below the label.
    titles = [head.text.removeprefix("\n") for head in heads]
    assert all(head.text.startswith("\n") for head in heads)
    assert all(title == title.upper() for title in titles)
    references = file.styled("KH Dẫn chiếu")
    assert {only_look(reference) for reference in references} == {(14, False, True)}
    assert all(re.fullmatch(r"\(Kèm theo Kế hoạch số .+\)", reference.text) for reference in references)
    assert {found.align for found in (*heads, *references)} == {"center"}


def test_nd30_pl1_iii_1d_each_annex_counts_its_own_pages() -> None:
    sections = written("phong_chong_thien_tai_2026").sections
    assert [(section.first_number, section.has_title_page) for section in sections] == [
        (None, True),
        (1, True),
        (1, True),
    ]
    assert [section.landscape for section in sections] == [False, False, True]


def test_nd30_pl1_iii_2b_the_urgency_mark_is_red_bold_and_boxed() -> None:
    paragraph = one(written("phong_chong_thien_tai_2026"), "KH Dấu chỉ mức độ")
    assert paragraph.text == "KHẨN"
    assert only_look(paragraph) == (13, True, False)
    assert paragraph.looks[0].colour == "FF0000"
    assert sorted(paragraph.borders) == ["bottom", "left", "right", "top"]


def test_nd30_pl1_iii_2c_and_4_circulation_and_contact_stand_in_the_margins_of_page_one() -> None:
    file = written("phong_chong_thien_tai_2026")
    first = file.sections[0]
    (circulation,) = file.story(first.headers["first"])
    assert (circulation.text, circulation.looks[0].size) == ("LƯU HÀNH NỘI BỘ", 13)
    assert len(circulation.borders) == 4
    (contact,) = file.story(first.footers["first"])
    assert contact.text.startswith("Địa chỉ: ")
    assert 11 <= contact.looks[0].size <= 12
    assert contact.borders == ("top",)


def test_a_plan_without_marks_has_clean_margins(bao_linh: WordFile) -> None:
    first = bao_linh.sections[0]
    for part in (first.headers["first"], first.footers["first"], first.footers["default"]):
        for paragraph in bao_linh.story(part):
            assert (paragraph.text, paragraph.borders) == ("", ())


def test_line_3_nothing_is_underlined_and_lines_are_borders(file: WordFile) -> None:
    for paragraph in file.paragraphs:
        assert not any(look.underlined for look in paragraph.looks)
    assert not list(file.document.iter("{*}drawing", "{*}pict"))
    for rule in file.styled("KH Đường kẻ"):
        assert rule.borders == ("top",)
        assert rule.ind["left"] == pytest.approx(rule.ind["right"], abs=1)


def test_the_document_says_it_is_vietnamese(file: WordFile) -> None:
    language = file.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}val") == "vi-VN"
    assert b"<dc:language>vi-VN</dc:language>" in file.parts["docProps/core.xml"]


def test_the_properties_name_the_plan(bao_linh: WordFile) -> None:
    core = bao_linh.parts["docProps/core.xml"].decode()
    assert "<dc:title>Kế hoạch Thực hiện chương trình" in core
    assert "<dc:creator>Ủy ban nhân dân xã Bảo Linh</dc:creator>" in core
    # The plan has no day yet, so the file has no date of its own.
    assert "dcterms:created" not in core


def stories(file: WordFile) -> list[str]:
    return [name for name in file.parts if re.fullmatch(r"word/(document|header\w*|footer\w*|footnotes)\.xml", name)]


def rule_after(file: WordFile, style: str) -> float:
    """Length in mm of the drawn line that follows the last paragraph of this style."""
    paragraphs = list(file.paragraphs)
    last = max(index for index, paragraph in enumerate(paragraphs) if paragraph.style == style)
    rule = paragraphs[last + 1]
    assert rule.style == "KH Đường kẻ"
    return cell_width(rule) - (rule.ind["left"] + rule.ind["right"]) * MM_PER_TWIP


def cell_width(paragraph: Paragraph) -> float:
    """Width in mm of the cell that holds the paragraph; the text area when it is in none."""
    cell = paragraph.element.getparent()
    if cell.tag != f"{W}tc":
        return 160.0
    return int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) * MM_PER_TWIP


def spacing(paragraph: Paragraph) -> tuple[int, int, int, str]:
    given = paragraph.spacing
    return int(given["before"]), int(given["after"]), int(given["line"]), given["lineRule"]
