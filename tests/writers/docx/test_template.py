"""The Word template: what it must have, what it may not have, and that a clerk's changes in Word show."""

from __future__ import annotations

import concurrent.futures
import importlib.util
import io
import os
import pickle
import re
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import kehoach
from kehoach.writers.docx import styles
from kehoach.writers.docx.placeholders import PLACEHOLDERS
from tests.builders import TEMPLATE, a_plan, example, with_body
from tests.office import Office
from tests.template_file import DOCUMENT, changed, load, parts_of, refused, replaced, with_picture, zipped
from tests.word_file import WordFile
from tests.word_numbers import W


def lines(template: kehoach.Template, plan: kehoach.Plan) -> list[str]:
    return WordFile(template.render(plan)).lines


# What the template is.


def test_the_committed_template_is_what_the_script_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("build_template", TEMPLATE.with_name("build_template.py"))
    script = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "build_template", script)
    spec.loader.exec_module(script)
    assert script.build() == TEMPLATE.read_bytes()


def test_the_placeholders_of_the_template_are_those_the_writer_fills() -> None:
    found: set[str] = set()
    for name, data in parts_of(TEMPLATE.read_bytes()).items():
        if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", name):
            found |= set(re.findall(r"{{p? ?(\w+) }}", data.decode()))
    assert found == set(PLACEHOLDERS)


def test_the_styles_of_the_template_are_those_the_writer_asks_for() -> None:
    sheet = WordFile(TEMPLATE.read_bytes()).xml("word/styles.xml")
    names = {style.find(f"{W}name").get(f"{W}val") for style in sheet.iter(f"{W}style")}
    asked = {*styles.PARAGRAPH_STYLES, styles.FOOTNOTE_MARK, styles.TABLE}
    skeleton = {
        "KH Quốc hiệu",
        "KH Tiêu ngữ",
        "KH Số, ký hiệu",
        "KH Địa danh, ngày tháng",
        "KH Tên loại",
        "KH Nhãn nơi nhận",
        "KH Khung",
    }
    assert {name for name in names if name.startswith("KH ")} == asked | skeleton


# What it must have.


@pytest.mark.parametrize("name", sorted(PLACEHOLDERS))
def test_a_missing_placeholder_is_named(name: str, tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    for part, data in parts.items():
        if part.startswith("word/"):
            parts[part] = re.sub(rf"{{{{p? ?{name} }}}}".encode(), b"", data)
            parts[part] = parts[part].replace(f"%tr if {name} %".encode(), b"%tr if noi_dung %")
            parts[part] = parts[part].replace(f"%p if {name} %".encode(), b"%p if noi_dung %")
    assert f"“{name}”" in refused(tmp_path, zipped(parts))


@pytest.mark.parametrize("name", sorted({*styles.PARAGRAPH_STYLES, styles.FOOTNOTE_MARK, styles.TABLE}))
def test_a_missing_style_is_named(name: str, tmp_path: Path) -> None:
    data = changed("word/styles.xml", f'<w:name w:val="{name}"/>', '<w:name w:val="Tên khác"/>')
    assert f"“{name}”" in refused(tmp_path, data)


@pytest.mark.parametrize("name", sorted(set(styles.NUMBERED_STYLES) - set(styles.HEADINGS.values())))
def test_a_style_that_lost_its_list_is_named(name: str, tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    sheet = parts["word/styles.xml"].decode()
    start = sheet.index(f'<w:name w:val="{name}"/>')
    end = sheet.index("</w:style>", start)
    style = re.sub(r"<w:numPr>.*?</w:numPr>", "", sheet[start:end])
    parts["word/styles.xml"] = (sheet[:start] + style + sheet[end:]).encode()
    assert f"“{name}”" in refused(tmp_path, zipped(parts))


def test_a_style_on_a_level_its_list_does_not_have_is_named(tmp_path: Path) -> None:
    numbering = parts_of(TEMPLATE.read_bytes())["word/numbering.xml"].decode()
    level = re.search(r'<w:lvl w:ilvl="3">.*?</w:lvl>', numbering)[0]
    assert "“KH Điểm”" in refused(tmp_path, changed("word/numbering.xml", level, ""))
    linked = changed("word/numbering.xml", level, "", count=1)
    link = "<w:numStyleLink w:val='a'/></w:abstractNum>"
    load(tmp_path, replaced(linked, "word/numbering.xml", "</w:abstractNum>", link))


def test_a_list_whose_levels_are_gone_is_named_by_its_style(tmp_path: Path) -> None:
    data = changed("word/numbering.xml", 'w:abstractNum w:abstractNumId="1"', 'w:abstractNum w:abstractNumId="99"')
    assert "“KH Mục”" in refused(tmp_path, data)


@pytest.mark.parametrize(
    "part", [DOCUMENT, "word/styles.xml", "word/numbering.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"]
)
def test_a_missing_part_is_named(part: str, tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    del parts[part]
    assert part in refused(tmp_path, zipped(parts))


def test_an_unknown_placeholder_is_named(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{{ so_ky_hieu }}", "{{ so_ky_hieu }}{{ so_hieu }}")
    assert "“so_hieu”" in refused(tmp_path, data)


def test_all_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    data = changed(DOCUMENT, "{{p phu_luc }}", "")
    parts = parts_of(data)
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"{{p can_cu }}", b"")
    message = refused(tmp_path, zipped(parts))
    assert "“can_cu”" in message
    assert "“phu_luc”" in message


def test_a_page_without_size_is_refused(tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    parts[DOCUMENT] = re.sub(rb"<w:pgSz[^>]*/>", b"", parts[DOCUMENT])
    assert "khổ giấy" in refused(tmp_path, zipped(parts))


# What it may not have.


@pytest.mark.parametrize(
    "code",
    [
        "{{ ''.__class__ }}",
        "{{ so_ky_hieu.__class__ }}",
        "{{ so_ky_hieu() }}",
        "{{ x() }}",
        "{% for x in so_ky_hieu %}{% endfor %}",
        "{% set x = 1 %}",
        "{{ so_ky_hieu | upper }}",
        "{{ so_ky_hieu ~ so_ky_hieu }}",
        "{{ so_ky_hieu * 9999999 }}",
        "{% macro x() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{{ range(10) }}",
        "{{ so_ky_hieu[0] }}",
        "{{ 1 if so_ky_hieu else 2 }}",
        "{{ self }}",
        "{{ cycler }}",
    ],
)
def test_code_in_a_template_is_refused(code: str, tmp_path: Path) -> None:
    message = refused(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", f"{{{{ so_ky_hieu }}}}{code}"))
    assert "không được phép" in message or "chỗ điền" in message


@pytest.mark.parametrize(
    "typo", ["{{ so_ky_hieu }", "{{ }}", "{% if so_ky_hieu %}", "{{ so ky hieu }}", "{%tr endif %}"]
)
def test_a_slip_in_a_placeholder_is_a_template_error(typo: str, tmp_path: Path) -> None:
    message = refused(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", typo))
    assert typo.strip("{} ") in message or "word/document.xml" in message or "dấu {% endif %}" in message


def _bomb() -> bytes:
    parts = parts_of(TEMPLATE.read_bytes())
    parts["word/media/bomb.bin"] = bytes(70 * 1024 * 1024)
    return zipped(parts)


def _lying_bomb() -> bytes:
    """A bomb whose directory claims to be small."""
    data = bytearray(_bomb())
    size = struct.pack("<I", 70 * 1024 * 1024)
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = struct.pack("<I", 1000)
    return bytes(data)


def _encrypted() -> bytes:
    data = bytearray(TEMPLATE.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def _truncated() -> bytes:
    return TEMPLATE.read_bytes()[:-300]


def _damaged() -> bytes:
    data = bytearray(TEMPLATE.read_bytes())
    middle = len(data) // 3
    data[middle : middle + 200] = bytes(200)
    return bytes(data)


def _doctype(part: str) -> bytes:
    entity = '<!DOCTYPE x [<!ENTITY e "e"><!ENTITY f "&e;&e;&e;&e;">]>'
    parts = parts_of(TEMPLATE.read_bytes())
    head, rest = parts[part].decode().split("?>\n", 1)
    parts[part] = f"{head}?>\n{entity}{rest}".encode()
    return zipped(parts)


def _external_entity() -> bytes:
    parts = parts_of(TEMPLATE.read_bytes())
    text = parts[DOCUMENT].decode().replace("?>\n", '?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', 1)
    parts[DOCUMENT] = text.replace("KẾ HOẠCH", "&e;").encode()
    return zipped(parts)


def _many_parts() -> bytes:
    return zipped({**parts_of(TEMPLATE.read_bytes()), **{f"x{index}": b"" for index in range(2100)}})


BROKEN: dict[str, Callable[[], bytes]] = {
    "a zip bomb": _bomb,
    "a zip bomb that claims to be small": _lying_bomb,
    "encrypted": _encrypted,
    "cut off": _truncated,
    "damaged in the middle": _damaged,
    "DTD in the document": lambda: _doctype(DOCUMENT),
    "DTD in the styles": lambda: _doctype("word/styles.xml"),
    "DTD in the numbering": lambda: _doctype("word/numbering.xml"),
    "external entity": _external_entity,
    "thousands of parts": _many_parts,
    "a PDF renamed": lambda: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n",
    "empty": lambda: b"",
    "four bytes of a zip": lambda: b"PK\x03\x04",
    "a zip of nothing": lambda: zipped({}),
    "a zip of something else": lambda: zipped({"word/document.xml": b"x"}),
    "document without end of body": lambda: changed(DOCUMENT, "</w:body>", ""),
    "document that is not well formed": lambda: changed(DOCUMENT, "<w:body>", "<w:body><w:p>"),
    "styles cut off": lambda: changed("word/styles.xml", "</w:styles>", ""),
    "numbering cut off": lambda: changed("word/numbering.xml", "</w:numbering>", ""),
    "numbering without lists": lambda: changed("word/numbering.xml", "w:num ", "w:nun "),
    "types cut off": lambda: changed("[Content_Types].xml", "</Types>", ""),
    "relations cut off": lambda: changed("word/_rels/document.xml.rels", "</Relationships>", ""),
    "header cut off": lambda: changed("word/header2.xml", "</w:hdr>", ""),
    "wrong encoding": lambda: changed(DOCUMENT, 'encoding="UTF-8"', 'encoding="UTF-16"'),
    "list level in words": lambda: changed("word/styles.xml", '<w:ilvl w:val="0"/>', '<w:ilvl w:val="không"/>'),
    "list in words": lambda: changed("word/numbering.xml", 'abstractNumId w:val="3"', 'abstractNumId w:val="ba"'),
    "margin in words": lambda: changed(DOCUMENT, 'w:left="1701"', 'w:left="ba xăng"'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_or_hostile_file_is_one_template_error(name: str, tmp_path: Path) -> None:
    assert refused(tmp_path, BROKEN[name]()).count("\n") == 0


def test_a_file_that_is_not_there_is_a_template_error(tmp_path: Path) -> None:
    with pytest.raises(kehoach.TemplateError, match="không đọc được"):
        kehoach.Template.load(tmp_path / "không có.docx")
    with pytest.raises(kehoach.TemplateError, match="không đọc được"):
        kehoach.Template.load(tmp_path)


def test_a_template_that_prints_a_missing_number_is_told_how(tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    text = parts[DOCUMENT].decode()
    parts[DOCUMENT] = text.replace("{%tr if so_ky_hieu %}", "{%tr if noi_dung %}").encode()
    template = load(tmp_path, zipped(parts))
    attached = {
        "kem_theo": {"van_ban": "Quyết định", "so": "1/QĐ"},
        "so": None,
        "ngay": None,
        "ky": None,
        "noi_nhan": [],
    }
    with pytest.raises(kehoach.TemplateError, match="so_ky_hieu"):
        template.render(a_plan(**attached))


# What a clerk may change.


def test_a_size_changed_in_the_style_shows(tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    sheet = parts["word/styles.xml"].decode()
    start = sheet.index('<w:name w:val="KH Đoạn văn"/>')
    end = sheet.index("</w:style>", start)
    parts["word/styles.xml"] = (
        sheet[:start] + sheet[start:end].replace('w:val="28"', 'w:val="26"') + sheet[end:]
    ).encode()
    file = WordFile(load(tmp_path, zipped(parts)).render(a_plan()))
    assert {look.size for paragraph in file.styled("KH Đoạn văn") for look in paragraph.looks} == {13}


def test_wording_changed_in_the_skeleton_shows(tmp_path: Path) -> None:
    template = load(tmp_path, changed(DOCUMENT, "KẾ HOẠCH", "CHƯƠNG TRÌNH &amp; KẾ HOẠCH"))
    assert "CHƯƠNG TRÌNH & KẾ HOẠCH" in lines(template, a_plan())


def test_margins_changed_in_the_template_hold_for_every_page(tmp_path: Path) -> None:
    template = load(tmp_path, changed(DOCUMENT, 'w:left="1701"', 'w:left="1985"'))
    for section in WordFile(template.render(example("phong_chong_thien_tai_2026"))).sections:
        assert round(section.margins["left"]) == 35


def test_a_placeholder_split_over_runs_by_word_still_works(tmp_path: Path) -> None:
    split = "{{ so</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>_ky_hieu }}"
    template = load(tmp_path, changed(DOCUMENT, "{{ so_ky_hieu }}", split))
    assert "Số: 12/KH-UBND" in lines(template, a_plan())


def test_style_ids_may_be_others_as_word_writes_them(tmp_path: Path) -> None:
    parts = {name: data.replace(b'"KHDoanVan"', b'"KH1"') for name, data in parts_of(TEMPLATE.read_bytes()).items()}
    file = WordFile(load(tmp_path, zipped(parts)).render(a_plan()))
    assert [paragraph.text for paragraph in file.styled("KH Đoạn văn")] == ["Các thôn làm vệ sinh vào sáng thứ Bảy./."]


def test_a_picture_in_the_skeleton_is_kept(tmp_path: Path) -> None:
    made = parts_of(load(tmp_path, with_picture()).render(a_plan()))
    assert made["word/media/dau.png"] == b"\x89PNG dau"
    assert b"media/dau.png" in made["word/_rels/document.xml.rels"]


def test_a_template_saved_again_by_libreoffice_gives_the_same_words(tmp_path: Path, office: Office) -> None:
    template = load(tmp_path, office.resaved(TEMPLATE.read_bytes()))
    for name in ("baolinh_2024", "phong_chong_thien_tai_2026"):
        plan = example(name)
        assert lines(template, plan) == WordFile(kehoach.render(plan, "docx")).lines


def test_a_template_filled_once_and_taken_for_a_template_is_refused(tmp_path: Path) -> None:
    assert "“noi_dung”" in refused(tmp_path, kehoach.render(a_plan(), "docx"))


# What it promises.


def test_the_same_plan_gives_the_same_bytes() -> None:
    plan = example("phong_chong_thien_tai_2026")
    assert kehoach.render(plan, "docx") == kehoach.render(plan, "docx")
    assert kehoach.Template.load(TEMPLATE).render(plan) == kehoach.render(plan, "docx")


def test_one_plan_leaves_no_trace_in_the_next() -> None:
    template = kehoach.Template.load()
    before = template.render(a_plan())
    template.render(example("phong_chong_thien_tai_2026"))
    assert template.render(a_plan()) == before


def test_a_template_goes_to_another_process() -> None:
    plan = example("baolinh_2024")
    sent = pickle.loads(pickle.dumps(kehoach.Template.load()))
    assert sent.render(pickle.loads(pickle.dumps(plan))) == kehoach.render(plan, "docx")


def test_threads_share_a_template() -> None:
    template = kehoach.Template.load()
    plans = [
        example("phong_chong_thien_tai_2026"),
        example("baolinh_2024"),
        a_plan(),
        with_body({"diem": "x"}, {"diem": "y"}),
    ]
    alone = [template.render(plan) for plan in plans]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        together = list(pool.map(template.render, plans * 16))
    assert together == alone * 16


def test_the_zip_has_no_clock_and_opens_with_nothing_extra() -> None:
    data = kehoach.render(a_plan(), "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
    assert len(names) == len(set(names))
    assert names[0] == "[Content_Types].xml"
    assert not any("vba" in name.lower() or name.endswith((".bin", ".exe")) for name in names)


@pytest.mark.parametrize("placeholder", ["{{p chu_ky }}", "{{ so_ky_hieu }}", "{{p dau_muc_do }}"])
def test_a_name_left_only_in_a_condition_is_missing(tmp_path: Path, placeholder: str) -> None:
    name = placeholder.strip("{} ").removeprefix("p ")
    assert f"“{name}”" in refused(tmp_path, changed(DOCUMENT, placeholder, ""))


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
def test_a_template_that_may_never_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.docx")
    for endless in (Path("/dev/zero"), tmp_path / "ống.docx"):
        with pytest.raises(kehoach.TemplateError, match="không đọc được mẫu Word"):
            kehoach.Template.load(endless)
