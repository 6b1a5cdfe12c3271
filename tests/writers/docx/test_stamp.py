"""The stamp in a document: where it goes, what it leaves alone, and what becomes of a file that has none."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from lxml import etree

import kehoach
from kehoach.readers.plan_json import parse_plan
from kehoach.writers.docx.content.scan import Scanner
from kehoach.writers.docx.content.style_looks import read_styles
from kehoach.writers.docx.origin import Origin, origin_of
from kehoach.writers.docx.package import MAX_FILE
from kehoach.writers.docx.relations import relations
from tests.builders import HANGING, TEMPLATE, a_plan, example
from tests.office import Office
from tests.strategies import plans
from tests.template_file import DOCUMENT, OFFICE, TYPES, Parts, load, parts_of, replaced, with_picture, zipped
from tests.word_editing import EDITS
from tests.word_saving import HABITS, bookmark_of_the_cursor, element, runs_split, saved_by_word

PACKAGE = "_rels/.rels"
CUSTOM = "docProps/custom.xml"
KIND = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<op:Properties xmlns:op="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<op:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="5" name="Phòng">'
    "<vt:lpwstr>Văn phòng UBND xã Suối Hòa</vt:lpwstr></op:property></op:Properties>"
)


def stamp_of(data: bytes) -> str:
    root = etree.fromstring(parts_of(data)[CUSTOM])
    (found,) = root.xpath("//*[@name='kehoach']")
    return "".join(found.itertext())


def with_properties(name: str, xml: str = PROPERTIES) -> bytes:
    """The template with custom properties of its own in a part of this name."""
    entry = f'<Relationship Id="rIdOwn" Type="{OFFICE}custom-properties" Target="{name}"/></Relationships>'
    data = replaced(TEMPLATE.read_bytes(), PACKAGE, "</Relationships>", entry)
    data = replaced(data, TYPES, "</Types>", f'<Override PartName="/{name}" ContentType="{KIND}"/></Types>')
    return zipped({**parts_of(data), name: xml.encode()})


def test_the_same_plan_gets_the_same_stamp_and_another_plan_another() -> None:
    assert stamp_of(kehoach.render(a_plan(), "docx")) == stamp_of(kehoach.render(a_plan(), "docx"))
    assert stamp_of(kehoach.render(a_plan(), "docx")) != stamp_of(kehoach.render(a_plan(so=13), "docx"))


def test_the_bundled_template_can_be_scanned_as_is_taken_for_granted() -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    scanner = Scanner(read_styles(etree.fromstring(parts["word/styles.xml"])))
    with_placeholders = [name for name, part in parts.items() if name.startswith("word/") and b"{{" in part]
    assert DOCUMENT in with_placeholders
    for name in with_placeholders:
        assert scanner.is_readable(parts[name], etree.fromstring(parts[name])), name


def test_no_more_is_remembered_of_many_long_pieces_of_markup_than_of_some() -> None:
    styles = read_styles(etree.fromstring(parts_of(TEMPLATE.read_bytes())["word/styles.xml"]))

    def kept(pieces: int) -> int:
        scanner = Scanner(styles)
        tracemalloc.start()
        for number in range(pieces):
            scanner.streams(b'<w:p w:rsidR="%0300000d"></w:p>' % number)
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return size

    assert kept(20) < 1.2 * kept(6)


def test_a_new_template_object_makes_the_same_bytes() -> None:
    plan = example("phong_chong_thien_tai_2026")
    first = kehoach.Template.load(TEMPLATE)
    first.render(example("baolinh_2024"))  # what it remembers of other plans changes nothing
    assert first.render(plan) == kehoach.Template.load(TEMPLATE).render(plan)


def test_the_stamp_is_a_custom_property_that_office_programs_find(office: Office) -> None:
    made = kehoach.render(a_plan(), "docx")
    assert [each.kind for each in relations(etree.fromstring(parts_of(made)[PACKAGE]), "")].count(
        "custom-properties"
    ) == 1
    assert stamp_of(office.resaved(made)) == stamp_of(made)


@pytest.mark.parametrize("name", [CUSTOM, "docProps/của xã.xml"])
def test_properties_of_the_template_stay(tmp_path: Path, name: str) -> None:
    made = load(tmp_path, with_properties(name)).render(a_plan())
    parts = parts_of(made)
    assert "Văn phòng UBND xã Suối Hòa" in parts[name].decode()
    numbers = [each.get("pid") for each in etree.fromstring(parts[name])]
    assert numbers == ["5", "6"]
    assert (CUSTOM in parts) == (name == CUSTOM)
    assert origin_of(made) is Origin.UNTOUCHED


def test_a_made_document_used_as_a_template_gives_its_stamp_up(tmp_path: Path) -> None:
    """Whoever turns a document into a template has its old stamp in it."""
    stamped = PROPERTIES.replace("Phòng", "kehoach").replace("Văn phòng UBND xã Suối Hòa", "1 00 00")
    made = load(tmp_path, with_properties(CUSTOM, stamped)).render(a_plan())
    assert stamp_of(made) == stamp_of(kehoach.render(a_plan(), "docx"))


@pytest.mark.parametrize("xml", ["<Properties", "", "<!DOCTYPE p [<!ENTITY a 'b'>]><p/>"])
def test_broken_properties_of_a_template_are_named(tmp_path: Path, xml: str) -> None:
    with pytest.raises(kehoach.TemplateError, match=r"docProps/custom\.xml"):
        load(tmp_path, with_properties(CUSTOM, xml))


def _customer_parts(parts: Parts) -> None:
    """A custom XML part, as document management puts it into a template."""
    parts["customXml/item1.xml"] = b"<phieu xmlns='urn:xa'>12</phieu>"
    entry = f'<Relationship Id="rIdX1" Type="{OFFICE}customXml" Target="../customXml/item1.xml"/></Relationships>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", entry.encode())
    if b'Extension="xml"' not in parts[TYPES]:
        default = b'<Default Extension="xml" ContentType="application/xml"/><Override'
        parts[TYPES] = parts[TYPES].replace(b"<Override", default, 1)


def _with_a_field_and_a_text_box(parts: Parts) -> None:
    field = (
        '<w:p><w:r><w:t>Ngày in: </w:t></w:r><w:fldSimple w:instr=" DATE "><w:r><w:t>25/11/2026</w:t></w:r>'
        "</w:fldSimple></w:p><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Hỏa tốc</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:body>", f"<w:body>{field}".encode())


def _with_a_field_in_kept_spaces(parts: Parts) -> None:
    _with_a_field_and_a_text_box(parts)
    for words in (b"Ng", b"25/"):
        parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:t>" + words, b'<w:t xml:space="preserve">' + words)


def _as_word_saves_it(parts: Parts) -> None:
    left = {bookmark_of_the_cursor, runs_split}
    for habit in HABITS:
        # A template has no footnotes, and what is split is what docxtpl puts together.
        if habit not in left and "footnotes" not in habit.__name__ and "header" not in habit.__name__:
            if habit.__name__ in {"namespaces_and_order_of_attributes", "style_ids_renamed", "smart_tags"}:
                continue
            if habit.__name__ == "properties_of_other_programs":
                continue
            habit(parts)


def _with_a_sign_within_a_run(parts: Parts) -> None:
    run = '<w:p><w:r><w:t>Gửi</w:t><w:sym w:font="Wingdings" w:char="F02A"/><w:t>các thôn</w:t></w:r></w:p>'
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:body>", f"<w:body>{run}".encode())


def _cut_behind_the_sign(parts: Parts) -> None:
    sign = b'w:char="F02A"/>'
    parts[DOCUMENT] = parts[DOCUMENT].replace(sign + b"<w:t", sign + b"</w:r><w:r><w:t")


def test_a_run_cut_behind_a_sign_is_the_same_run(tmp_path: Path) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    _with_a_sign_within_a_run(parts)
    again = parts_of(load(tmp_path, zipped(parts)).render(a_plan()))
    before = again[DOCUMENT]
    _cut_behind_the_sign(again)
    assert again[DOCUMENT] != before
    assert origin_of(zipped(again)) is Origin.UNTOUCHED


TEMPLATES = {
    "plain": lambda parts: None,
    "custom XML part": _customer_parts,
    "sign within a run": _with_a_sign_within_a_run,
    "field and text box": _with_a_field_and_a_text_box,
    "field in kept spaces": _with_a_field_in_kept_spaces,
    "saved by Word": _as_word_saves_it,
}


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("plan", ["baolinh_2024", "phong_chong_thien_tai_2026"])
def test_documents_of_any_template_are_known_again(tmp_path: Path, name: str, plan: str) -> None:
    parts = parts_of(TEMPLATE.read_bytes())
    TEMPLATES[name](parts)
    made = load(tmp_path, zipped(parts)).render(example(plan))
    assert origin_of(made) is Origin.UNTOUCHED
    again = parts_of(made)
    runs_split(again)
    assert origin_of(zipped(again)) is Origin.UNTOUCHED
    EDITS["a paragraph removed"](again)
    assert origin_of(zipped(again)) is Origin.EDITED


def test_documents_of_a_template_with_a_picture_are_known_again(tmp_path: Path) -> None:
    made = load(tmp_path, with_picture()).render(a_plan())
    assert origin_of(made) is Origin.UNTOUCHED


def test_documents_of_a_template_saved_by_libreoffice_are_known_again(tmp_path: Path, office: Office) -> None:
    made = load(tmp_path, office.resaved(TEMPLATE.read_bytes())).render(example("phong_chong_thien_tai_2026"))
    assert origin_of(made) is Origin.UNTOUCHED
    parts = parts_of(made)
    runs_split(parts)
    assert origin_of(zipped(parts)) is Origin.UNTOUCHED


@settings(max_examples=60)
@given(plan=plans())
def test_plans_at_random_are_known_again_after_word_saved_them(plan: dict[str, Any]) -> None:
    made = kehoach.render(parse_plan(json.dumps(plan, ensure_ascii=False)), "docx")
    assert origin_of(made) is Origin.UNTOUCHED
    parts = parts_of(made)
    saved_by_word(parts)
    assert origin_of(zipped(parts)) is Origin.UNTOUCHED


# What is not ours.


def typed_in_word() -> bytes:
    out = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Kế hoạch do người soạn gõ")
    document.save(out)
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, b"0" * 80_000_000)
    return out.getvalue()


UNKNOWN = {
    "nothing": b"",
    "text": "bản cũ".encode(),
    "a broken zip": kehoach.render(a_plan(), "docx")[:5000],
    "a zip bomb": bomb(),
    "too large": b"PK" + b"0" * MAX_FILE,
    "typed in Word": typed_in_word(),
    "the template": TEMPLATE.read_bytes(),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_has_no_stamp_is_not_known_to_be_ours(name: str) -> None:
    begun = time.process_time()
    assert origin_of(UNKNOWN[name]) is Origin.UNKNOWN
    assert time.process_time() - begun < HANGING


def _nested() -> bytes:
    return (f'<w:document xmlns:w="{element("p").nsmap["ns0"]}">' + "<w:p>" * 5000 + "</w:p>" * 5000).encode()


HOSTILE = {
    "comments": b"<a><!--" + b'<w:a "' * 500_000 + b"--></a>",
    "entities": b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    "no XML": b"\x00\x01",
    "nested": _nested(),
    "fields without end": b"",
    "very many elements": b"",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_with_a_stamp_is_taken_for_edited(name: str) -> None:
    parts = parts_of(kehoach.render(a_plan(), "docx"))
    filling = {
        "fields without end": b'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
        * 20_000,
        "very many elements": b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 20_000,
    }
    if name in filling:
        parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:body>", b"<w:body>" + filling[name])
    else:
        parts[DOCUMENT] = HOSTILE[name]
    begun = time.process_time()
    assert origin_of(zipped(parts)) is Origin.EDITED
    assert time.process_time() - begun < HANGING


def test_styles_based_on_one_another_without_end_are_read(tmp_path: Path) -> None:
    parts = parts_of(kehoach.render(a_plan(), "docx"))
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(20_000)
    )
    circle = '<w:style w:styleId="o"><w:basedOn w:val="o"/></w:style></w:styles>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", (chain + circle).encode())
    begun = time.process_time()
    assert origin_of(zipped(parts)) is Origin.UNTOUCHED
    assert time.process_time() - begun < HANGING


@pytest.mark.parametrize("stamp", ["", "1", "1 ab", "2 0123456789abcdef 0123456789abcdef", "1 x y z"])
def test_a_stamp_that_cannot_be_compared_is_none(stamp: str) -> None:
    made = kehoach.render(a_plan(), "docx")
    assert origin_of(replaced(made, CUSTOM, stamp_of(made), stamp)) is Origin.UNKNOWN


def test_a_stamp_of_another_document_tells_of_an_edit() -> None:
    made = kehoach.render(a_plan(), "docx")
    other = stamp_of(kehoach.render(a_plan(so=13), "docx"))
    assert origin_of(replaced(made, CUSTOM, stamp_of(made), other)) is Origin.EDITED


@pytest.mark.parametrize("part", ["word/styles.xml", DOCUMENT, "word/_rels/document.xml.rels"])
def test_a_stamped_document_without_a_needed_part_is_taken_for_edited(part: str) -> None:
    parts = parts_of(kehoach.render(a_plan(), "docx"))
    del parts[part]
    assert origin_of(zipped(parts)) is Origin.EDITED
