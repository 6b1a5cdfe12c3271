"""What a clerk may do to the skeleton in Word: it works, or it is refused by name before a word is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kehoach
from kehoach.writers.docx import story_checks
from kehoach.writers.docx.jinja import is_bundled
from kehoach.writers.docx.placeholders import PLACEHOLDERS
from tests.builders import TEMPLATE, a_plan, example
from tests.template_file import DOCUMENT, changed, load, parts_of, refused, replaced, zipped
from tests.word_file import WordFile

WHOLE = sorted(name for name, each in PLACEHOLDERS.items() if each.whole)
WORDS = sorted(set(PLACEHOLDERS) - set(WHOLE))
BODY = (
    '<w:p><w:pPr><w:pStyle w:val="KHDoanVan"/></w:pPr><w:r><w:t xml:space="preserve">{{p noi_dung }}</w:t></w:r></w:p>'
)
"""The paragraph of the body as the template has it."""


def part_with(mark: str) -> str:
    return next(name for name, data in parts_of(TEMPLATE.read_bytes()).items() if mark.encode() in data)


def words(template: kehoach.Template) -> list[str]:
    return WordFile(template.render(a_plan())).lines


def in_word(xml: str) -> bytes:
    """The template with the paragraph of the body replaced."""
    return changed(DOCUMENT, BODY, xml)


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


# The form of a placeholder.


@pytest.mark.parametrize("name", WHOLE)
def test_a_paragraph_placeholder_without_p_is_shown_how_to_write_it(name: str, tmp_path: Path) -> None:
    right = f"{{{{p {name} }}}}"
    message = refused(tmp_path, changed(part_with(right), right, f"{{{{ {name} }}}}"))
    assert f"“{{{{ {name} }}}}” viết sai" in message
    assert f"Viết là {right}" in message


@pytest.mark.parametrize("name", WORDS)
def test_a_word_placeholder_with_p_is_shown_how_to_write_it(name: str, tmp_path: Path) -> None:
    right = f"{{{{ {name} }}}}"
    assert f"Viết là {right}" in refused(tmp_path, changed(DOCUMENT, right, f"{{{{p {name} }}}}"))


@pytest.mark.parametrize(
    "typed",
    [
        "{{p noi dung }}",
        "{{ p noi_dung }}",
        "{{pnoi_dung }}",
        "{{P NOI_DUNG }}",
        "{{p Nội_dung }}",
        "{{p nội dung }}",
        "{{p noi-dung }}",
        "{{p\u00a0noi_dung }}",
        "{{tr noi_dung }}",
        "{{r noi_dung }}",
        "{{p “noi_dung” }}",
        "{{p noi_dung() }}",
        "{p noi_dung }",
        "{{p noi_dung }",
        "{ {p noi_dung } }",
        "｛｛p noi_dung ｝｝",
    ],
)
def test_a_placeholder_gone_wrong_is_recognised_even_beside_a_right_one(typed: str, tmp_path: Path) -> None:
    message = refused(tmp_path, in_word(f"{BODY}<w:p>{run(typed)}</w:p>"))
    assert "{{p noi_dung }}" in message or "p noi_dung" in message
    assert "chỗ điền" in message


@pytest.mark.parametrize("typed", ["{{", "}}", "{%", "%}", "{ %p if chu_ky %}", "｛｛", "{{ a {{ b }}"])
def test_half_a_placeholder_is_quoted_and_not_printed(typed: str, tmp_path: Path) -> None:
    assert "viết sai gần" in refused(tmp_path, changed(DOCUMENT, "KẾ HOẠCH", f"KẾ HOẠCH {typed}"))


def test_one_brace_is_a_word_like_any_other(tmp_path: Path) -> None:
    template = load(tmp_path, changed(DOCUMENT, "KẾ HOẠCH", "KẾ HOẠCH {mẫu 1}"))
    assert "KẾ HOẠCH {mẫu 1}" in words(template)


def test_a_note_in_braces_is_left_out(tmp_path: Path) -> None:
    template = load(tmp_path, changed(DOCUMENT, "KẾ HOẠCH", "KẾ HOẠCH{# đừng đổi #}"))
    assert "KẾ HOẠCH" in words(template)


def test_a_condition_that_compares_is_quoted(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{%p if chu_ky %}", "{%p if chu_ky == 1 %}")
    assert "lệnh không được phép ({%p if chu_ky == 1 %})" in refused(tmp_path, data)


def test_the_writers_own_placeholder_is_unknown_to_clerks(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "KẾ HOẠCH", "KẾ HOẠCH {{ ket_thuc_van_ban }}")
    assert "“ket_thuc_van_ban”" in refused(tmp_path, data)


# Alone in its paragraph.


@pytest.mark.parametrize("name", WHOLE)
def test_words_beside_a_paragraph_placeholder_are_not_lost(name: str, tmp_path: Path) -> None:
    mark = f"{{{{p {name} }}}}"
    message = refused(tmp_path, changed(part_with(mark), mark, f"Xã Bảo Linh {mark}"))
    assert mark in message
    assert "“Xã Bảo Linh”" in message


@pytest.mark.parametrize(
    "beside",
    [
        "<w:r><w:drawing/></w:r>",
        '<w:r><w:br w:type="page"/></w:r>',
        '<w:fldSimple w:instr=" PAGE "/>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    ],
)
def test_what_is_drawn_beside_a_paragraph_placeholder_is_not_lost(beside: str, tmp_path: Path) -> None:
    message = refused(tmp_path, in_word(BODY.replace("</w:p>", f"{beside}</w:p>")))
    assert "cùng dòng với {{p noi_dung }} còn hình vẽ" in message


def test_two_paragraph_placeholders_in_one_paragraph_are_refused(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{{p noi_dung }}", "{{p noi_dung }}{{p phu_luc }}")
    assert "“{{p phu_luc }}”" in refused(tmp_path, data)


def test_words_in_the_row_of_a_condition_are_not_lost(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{%tr if so_ky_hieu %}", "{%tr if so_ky_hieu %}Số:", count=1)
    assert "cùng hàng với {%tr if so_ky_hieu %} còn “Số:”" in refused(tmp_path, data)


def test_words_beside_a_condition_are_not_lost(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{%p if chu_ky %}", "{%p if chu_ky %} Ký")
    assert "còn “Ký”" in refused(tmp_path, data)


def test_a_condition_for_rows_outside_a_table_is_refused(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{%p if chu_ky %}", "{%tr if chu_ky %}")
    assert "{%tr if chu_ky %} không nằm trong bảng" in refused(tmp_path, data)


# As Word keeps it.


@pytest.mark.parametrize(
    "typed",
    [
        f"{run('{')}{run('{p noi_dung }')}{run('}')}",
        f'{run("{{p noi")}<w:proofErr w:type="spellStart"/>{run("_dung")}<w:proofErr w:type="spellEnd"/>{run(" }}")}',
        f'{run("{{p ")}<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>{run("noi_dung }}")}',
        f"{run('{{p noi_dung }}')}{run(' ')}<w:r><w:tab/></w:r>",
        run("{{p noi_dung }}", "<w:rPr><w:b/></w:rPr>"),
        run("{{p   noi_dung}}"),
    ],
)
def test_what_word_puts_between_the_letters_does_no_harm(typed: str, tmp_path: Path) -> None:
    assert words(load(tmp_path, in_word(f"<w:p>{typed}</w:p>"))) == words(kehoach.Template.load())


@pytest.mark.parametrize("around", ["ins", "del", "moveFrom", "moveTo"])
def test_tracked_changes_are_refused_wherever_they_are(around: str, tmp_path: Path) -> None:
    change = f'<w:{around} w:id="1" w:author="Lan">'
    marked = f"<w:p>{change}{run('{{p noi_dung }}')}</w:{around}></w:p>"
    assert "Track Changes" in refused(
        tmp_path, in_word(marked.replace("w:t", "w:delText") if around == "del" else marked)
    )
    elsewhere = f"<w:p>{change}{run('Chữ thêm')}</w:{around}></w:p>"
    assert "“Chữ thêm”" in refused(tmp_path, in_word(BODY + elsewhere))


def test_a_tracked_change_of_looks_is_refused(tmp_path: Path) -> None:
    look = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="Lan"><w:rPr/></w:rPrChange></w:rPr>'
    assert "Track Changes" in refused(tmp_path, in_word(f"{BODY}<w:p>{run('Chữ', look)}</w:p>"))


def test_a_comment_is_refused(tmp_path: Path) -> None:
    commented = f'<w:p><w:commentRangeStart w:id="0"/>{run("Sửa chỗ này")}<w:commentRangeEnd w:id="0"/></w:p>'
    assert "ghi chú (Comment) ở “Sửa chỗ này”" in refused(tmp_path, in_word(BODY + commented))


def test_a_footnote_of_the_skeleton_is_refused_because_the_plans_own_take_its_number(tmp_path: Path) -> None:
    noted = f'<w:p>{run("Có chú thích")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert "chú thích cuối trang ở “Có chú thích”" in refused(tmp_path, in_word(BODY + noted))


def test_a_section_break_in_the_skeleton_is_refused(tmp_path: Path) -> None:
    end = f"<w:p><w:pPr><w:sectPr/></w:pPr>{run('Hết phần')}</w:p>"
    assert "Section Break) sau “Hết phần”" in refused(tmp_path, in_word(BODY + end))


@pytest.mark.parametrize("code", ["INCLUDEPICTURE http://a.vn/a.png", "DDEAUTO cmd", 'includetext "C:\\a.docx"'])
def test_a_field_that_fetches_is_refused(code: str, tmp_path: Path) -> None:
    halves = "".join(f"<w:r><w:instrText>{half}</w:instrText></w:r>" for half in (code[:4], code[4:]))
    field = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{halves}</w:p>'
    assert code.split()[0].upper() in refused(tmp_path, in_word(BODY + field))
    assert code.split()[0].upper() in refused(
        tmp_path, in_word(f'{BODY}<w:p><w:fldSimple w:instr="{code.replace(chr(34), "")}"/></w:p>')
    )


def test_an_address_that_looks_like_a_field_is_not_one(tmp_path: Path) -> None:
    field = '<w:p><w:fldSimple w:instr=" HYPERLINK http://a.vn/link "/></w:p>'
    load(tmp_path, in_word(BODY + field))


# Where it stands.


def test_a_placeholder_in_a_content_control_is_refused(tmp_path: Path) -> None:
    data = in_word(f"<w:sdt><w:sdtPr/><w:sdtContent>{BODY}</w:sdtContent></w:sdt>")
    assert "{{p noi_dung }} nằm trong ô nhập (Content Control)" in refused(tmp_path, data)


def test_words_may_be_filled_into_a_content_control_that_shows_them(tmp_path: Path) -> None:
    number = run("{{ so_ky_hieu }}")
    control = f"</w:t></w:r><w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>{number}</w:sdtContent></w:sdt><w:r><w:t>"
    template = load(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", control % ""))
    assert "Số: 12/KH-UBND" in words(template)
    bound = changed(DOCUMENT, "{{ so_ky_hieu }}", control % "<w:dataBinding/>")
    assert "{{ so_ky_hieu }} nằm trong ô nhập" in refused(tmp_path, bound)


def test_words_in_a_hyperlink_are_filled_in(tmp_path: Path) -> None:
    link = f'</w:t></w:r><w:hyperlink w:anchor="a">{run("{{ so_ky_hieu }}")}</w:hyperlink><w:r><w:t>'
    assert "Số: 12/KH-UBND" in words(load(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", link)))


@pytest.mark.parametrize("mark", ["{{p noi_dung }}", "{{ so_ky_hieu }}"])
def test_a_placeholder_in_a_text_box_is_refused(mark: str, tmp_path: Path) -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent><w:p>{run(mark)}</w:p></w:txbxContent></w:pict></w:r></w:p>"
    assert f"{mark} nằm trong khung chữ" in refused(tmp_path, in_word(BODY + box))


@pytest.mark.parametrize("name", ["noi_dung", "can_cu", "phu_luc"])
def test_what_may_run_over_pages_is_not_put_in_a_table(name: str, tmp_path: Path) -> None:
    mark = f"{{{{p {name} }}}}"
    paragraph = re.search(
        rf"<w:p>(?:(?!<w:p>).)*{re.escape(mark)}.*?</w:p>", parts_of(TEMPLATE.read_bytes())[DOCUMENT].decode()
    )
    cell = f"<w:tbl><w:tr><w:tc>{paragraph[0]}<w:p/></w:tc></w:tr></w:tbl>"
    assert f"{mark} nằm trong bảng" in refused(tmp_path, changed(DOCUMENT, paragraph[0], cell))


def test_a_body_placeholder_in_a_header_is_refused(tmp_path: Path) -> None:
    data = changed("word/header1.xml", "</w:hdr>", f"<w:p>{run('{{p noi_dung }}')}</w:p></w:hdr>")
    assert "{{p noi_dung }} nằm ở đầu trang hoặc chân trang" in refused(tmp_path, data)


def test_a_margin_placeholder_in_the_body_is_refused(tmp_path: Path) -> None:
    assert "{{p lien_he }} nằm trong thân văn bản" in refused(
        tmp_path, in_word(f"{BODY}<w:p>{run('{{p lien_he }}')}</w:p>")
    )


def test_a_hidden_placeholder_is_refused(tmp_path: Path) -> None:
    hidden = f"</w:t></w:r>{run('{{ so_ky_hieu }}', '<w:rPr><w:vanish/></w:rPr>')}<w:r><w:t>"
    assert "{{ so_ky_hieu }} là chữ ẩn" in refused(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", hidden))


def field(code: str, result: str) -> str:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{kinds[1]}{run(result)}{kinds[2]}"


@pytest.mark.parametrize(
    "xml",
    [
        field("{{ so_ky_hieu }}", "1"),
        field("REF a", "{{ so_ky_hieu }}"),
        f'<w:fldSimple w:instr="REF a">{run("{{ so_ky_hieu }}")}</w:fldSimple>',
    ],
)
def test_a_placeholder_in_a_field_is_refused_because_word_counts_it_anew(xml: str, tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{{ so_ky_hieu }}", f"</w:t></w:r>{xml}<w:r><w:t>")
    message = refused(tmp_path, data)
    assert "{{ so_ky_hieu }}" in message
    assert "nằm ở chỗ không điền được" in message


@pytest.mark.parametrize(
    "between",
    [
        "</w:t></w:r><w:r><w:drawing/></w:r><w:r><w:t>",
        f"</w:t></w:r>{field('PAGE', '1')}<w:r><w:t>",
        '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>',
    ],
)
def test_what_stands_inside_a_placeholder_is_not_cut_out(between: str, tmp_path: Path) -> None:
    message = refused(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", f"{{{{ so{between}_ky_hieu }}}}"))
    assert "chỗ không điền được" in message or "viết sai" in message


def test_half_a_placeholder_in_a_link_is_refused(tmp_path: Path) -> None:
    half = f'{{{{ so</w:t></w:r><w:hyperlink w:anchor="a">{run("_ky_hieu }}")}</w:hyperlink><w:r><w:t>'
    assert "{{ so_ky_hieu }} nằm ở chỗ" in refused(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", half))


@pytest.mark.parametrize("hidden", ["<!-- {{ so_ky_hieu }} -->", "<?x {{ so_ky_hieu }} ?>"])
def test_what_is_no_word_of_the_document_is_no_placeholder(hidden: str, tmp_path: Path) -> None:
    assert DOCUMENT in refused(tmp_path, changed(DOCUMENT, "<w:body>", f"<w:body>{hidden}"))
    after = f"</w:document>{hidden}"
    assert DOCUMENT in refused(tmp_path, changed(DOCUMENT, "</w:document>", after))


def test_a_file_put_in_as_a_whole_is_refused(tmp_path: Path) -> None:
    assert "đối tượng nhúng" in refused(tmp_path, in_word(f'{BODY}<w:altChunk r:id="rId1"/>'))


def test_a_placeholder_in_a_part_that_is_not_filled_in_is_refused(tmp_path: Path) -> None:
    data = changed("word/fontTable.xml", "</w:fonts>", "<!--{{ so_ky_hieu }}--></w:fonts>")
    assert "{{ so_ky_hieu" in refused(tmp_path, data)


@pytest.mark.parametrize(
    ("first", "second"), [("noi_dung", "phu_luc"), ("trich_yeu", "noi_dung"), ("can_cu", "noi_dung")]
)
def test_placeholders_in_another_order_are_refused(first: str, second: str, tmp_path: Path) -> None:
    data = changed(DOCUMENT, f"{{{{p {first} }}}}", "{{p @ }}")
    data = replaced(data, DOCUMENT, f"{{{{p {second} }}}}", f"{{{{p {first} }}}}")
    assert "đứng trước" in refused(tmp_path, replaced(data, DOCUMENT, "{{p @ }}", f"{{{{p {second} }}}}"))


# Whose file it is.


def test_a_file_with_other_prefixes_is_refused(tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    text = parts[DOCUMENT].decode().replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:")
    parts[DOCUMENT] = text.replace("xmlns:w=", "xmlns:x=").encode()
    assert DOCUMENT in refused(tmp_path, zipped(parts))


def test_hostile_braces_are_refused_at_once(tmp_path: Path) -> None:
    assert "quá lớn" in refused(tmp_path, in_word(f"{BODY}<w:p>{run('{{r ' * 20_000)}</w:p>"))
    assert story_checks.MAX_BRACES == 2000
    words = "x" * (2 * 1024 * 1024)
    assert "quá lớn" in refused(tmp_path, in_word(f"{BODY}<w:p>{run(words)}</w:p>"))


def test_the_bundled_template_passes_the_checks_it_is_excused_from(tmp_path: Path) -> None:
    """Zipped anew it has other bytes, and is checked like any other."""
    data = zipped(parts_of(TEMPLATE.read_bytes()))
    assert is_bundled(TEMPLATE.read_bytes())
    assert not is_bundled(data)
    template = load(tmp_path, data)
    for name in ("baolinh_2024", "phong_chong_thien_tai_2026"):
        made = parts_of(template.render(example(name)))
        wanted = parts_of(kehoach.render(example(name), "docx"))
        assert {part: data for part, data in made.items() if part != "[Content_Types].xml"} == {
            part: data for part, data in wanted.items() if part != "[Content_Types].xml"
        }
