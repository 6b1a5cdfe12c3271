"""The package of a template: whole, typed, with nothing that runs or fetches, and what is made of it is whole too."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from lxml import etree

import kehoach
from tests.builders import TEMPLATE, a_plan, example
from tests.template_file import (
    DOCUMENT,
    OFFICE,
    RELATIONS,
    TYPES,
    Parts,
    changed,
    load,
    parts_of,
    refused,
    replaced,
    with_picture,
    with_relation,
    zipped,
)

OVERRIDE = '<Override PartName="/{name}" ContentType="{kind}"/>'
SETTINGS_RELATIONS = "word/_rels/settings.xml.rels"
RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def without(*names: str) -> bytes:
    return zipped({name: data for name, data in parts_of(TEMPLATE.read_bytes()).items() if name not in names})


def made_whole(data: bytes) -> Parts:
    """The parts of a made file, in which every relationship has its target and every part one content type."""
    parts = parts_of(data)
    types = etree.fromstring(parts[TYPES])
    named = [each.get("PartName")[1:] for each in types.iter("{*}Override")]
    assert len(named) == len(set(named))
    assert set(named) <= set(parts)
    endings = {each.get("Extension") for each in types.iter("{*}Default")}
    assert {name for name in parts if name.rpartition(".")[2] not in endings} <= {*named, TYPES}
    for name, part in parts.items():
        if not name.endswith(".rels"):
            continue
        source = posixpath.dirname(posixpath.dirname(name))
        relations = list(etree.fromstring(part))
        ids = [relation.get("Id") for relation in relations]
        assert len(ids) == len(set(ids))
        for relation in relations:
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", source, relation.get("Target")))[1:]
                assert target in parts, target
    return parts


# What is missing.


@pytest.mark.parametrize(
    "name",
    [
        "_rels/.rels",
        "word/settings.xml",
        "word/fontTable.xml",
        "word/theme/theme1.xml",
        "word/header1.xml",
        "word/footer2.xml",
        "docProps/app.xml",
        "docProps/core.xml",
    ],
)
def test_a_part_that_another_needs_is_named_when_missing(name: str, tmp_path: Path) -> None:
    assert name in refused(tmp_path, without(name))


def test_a_target_may_be_absolute(tmp_path: Path) -> None:
    data = changed(RELATIONS, 'Target="header1.xml"', 'Target="/word/header1.xml"')
    made_whole(load(tmp_path, data).render(a_plan()))


def test_a_picture_may_be_named_in_other_letters(tmp_path: Path) -> None:
    data = replaced(with_picture(), RELATIONS, "media/dau.png", "media/D%41U.PNG")
    load(tmp_path, data)


def test_a_header_named_in_other_letters_is_refused_because_the_writer_would_not_fill_it_in(tmp_path: Path) -> None:
    assert "word/HEADER2.xml" in refused(tmp_path, changed(RELATIONS, 'Target="header2.xml"', 'Target="HEADER2.xml"'))


def test_a_header_without_relationship_is_named(tmp_path: Path) -> None:
    data = changed(DOCUMENT, 'w:type="default" r:id="rId11"', 'w:type="default" r:id="rId99"')
    assert "rId99" in refused(tmp_path, data)


def test_a_picture_without_relationship_is_named(tmp_path: Path) -> None:
    data = replaced(with_picture(), DOCUMENT, 'r:embed="rIdX"', 'r:embed="rIdY"')
    assert "rIdY" in refused(tmp_path, data)


def test_a_picture_in_a_header_without_relationships_is_named(tmp_path: Path) -> None:
    picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:x" r:embed="rId1"/></w:drawing></w:r></w:p></w:hdr>'
    message = refused(tmp_path, changed("word/header1.xml", "</w:hdr>", picture))
    assert "word/header1.xml" in message
    assert "rId1" in message


@pytest.mark.parametrize("kind", ["styles", "numbering", "officeDocument"])
def test_a_part_nothing_refers_to_is_missing(kind: str, tmp_path: Path) -> None:
    source = "_rels/.rels" if kind == "officeDocument" else RELATIONS
    entry = re.search(rf'<Relationship [^>]*/{kind}"[^>]*/>', parts_of(TEMPLATE.read_bytes())[source].decode())[0]
    assert "trong tệp thiếu phần word/" in refused(tmp_path, changed(source, entry, ""))


def test_two_relationships_of_one_name_are_refused(tmp_path: Path) -> None:
    assert RELATIONS in refused(tmp_path, changed(RELATIONS, 'Id="rId3"', 'Id="rId4"'))


# What is typed.


@pytest.mark.parametrize("name", ["word/document.xml", "word/header1.xml", "word/styles.xml", "word/numbering.xml"])
def test_a_part_without_its_content_type_is_named(name: str, tmp_path: Path) -> None:
    types = parts_of(TEMPLATE.read_bytes())[TYPES].decode()
    entry = re.search(rf'<Override PartName="/{re.escape(name)}"[^>]*/>', types)[0]
    assert name in refused(tmp_path, changed(TYPES, entry, ""))


def test_a_part_with_two_content_types_is_named(tmp_path: Path) -> None:
    data = changed(TYPES, "</Types>", f"{OVERRIDE.format(name=DOCUMENT, kind='x/y')}</Types>")
    assert DOCUMENT in refused(tmp_path, data)


def test_a_picture_without_content_type_is_named(tmp_path: Path) -> None:
    data = replaced(with_picture(), TYPES, '<Default Extension="png" ContentType="image/png"/>', "")
    assert "word/media/dau.png" in refused(tmp_path, data)


def test_a_content_type_of_a_part_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    data = changed(TYPES, "</Types>", f"{OVERRIDE.format(name='word/comments.xml', kind='x/y')}</Types>")
    assert b"comments" not in made_whole(load(tmp_path, data).render(a_plan()))[TYPES]


def test_what_no_relationship_leads_to_is_left_out(tmp_path: Path) -> None:
    strays = dict.fromkeys(("Thumbs.db", "__MACOSX/._word", "../../evil.xml", "[trash]/0000.dat"), b"x")
    made = made_whole(load(tmp_path, zipped({**parts_of(TEMPLATE.read_bytes()), **strays})).render(a_plan()))
    assert not strays.keys() & made.keys()


def test_a_word_template_becomes_a_document(tmp_path: Path) -> None:
    made = made_whole(load(tmp_path, changed(TYPES, "document.main+xml", "template.main+xml")).render(a_plan()))
    assert b"wordprocessingml.document.main+xml" in made[TYPES]
    assert b"template.main" not in made[TYPES]


def test_strict_open_xml_is_refused_with_the_way_out(tmp_path: Path) -> None:
    data = changed(
        "_rels/.rels",
        f"{OFFICE}officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    )
    assert "Strict Open XML" in refused(tmp_path, data)


# What runs or fetches.


@pytest.mark.parametrize("kind", ["document.macroEnabled.main+xml", "template.macroEnabledTemplate.main+xml"])
def test_a_document_with_macros_is_refused_by_its_type(kind: str, tmp_path: Path) -> None:
    types = parts_of(TEMPLATE.read_bytes())[TYPES].decode()
    main = re.search(r'[^"]*document\.main\+xml', types)[0]
    assert "mẫu có macro" in refused(tmp_path, changed(TYPES, main, f"application/vnd.ms-word.{kind}"))


def test_a_macro_is_refused_by_its_relationship(tmp_path: Path) -> None:
    data = with_relation("vbaProject", "vbaProject.bin")
    assert "mẫu có macro" in refused(tmp_path, zipped({**parts_of(data), "word/vbaProject.bin": b""}))


@pytest.mark.parametrize("kind", ["oleObject", "package", "control", "aFChunk", "subDocument"])
def test_embedded_objects_are_refused(kind: str, tmp_path: Path) -> None:
    data = with_relation(kind, "x.bin")
    assert "đối tượng nhúng (word/x.bin)" in refused(tmp_path, zipped({**parts_of(data), "word/x.bin": b""}))


def test_a_chart_may_keep_its_figures_in_a_workbook(tmp_path: Path) -> None:
    parts = parts_of(with_relation("chart", "charts/chart1.xml"))
    workbook = f'<Relationship Id="rId1" Type="{OFFICE}package" Target="../embeddings/a.xlsx"/>'
    parts |= {
        "word/charts/chart1.xml": b"<c/>",
        "word/charts/_rels/chart1.xml.rels": RELATIONSHIPS.format(workbook).encode(),
        "word/embeddings/a.xlsx": b"PK",
    }
    data = replaced(zipped(parts), TYPES, "<Override", '<Default Extension="xlsx" ContentType="a/b"/><Override')
    assert made_whole(load(tmp_path, data).render(a_plan()))["word/embeddings/a.xlsx"] == b"PK"


@pytest.mark.parametrize("kind", ["image", "oleObject", "frame", "mailMergeSource", "aFChunk", "subDocument"])
@pytest.mark.parametrize("target", ["http://a.vn/a.png", "file:///C:/a.png"])
def test_what_lies_outside_the_file_is_refused(kind: str, target: str, tmp_path: Path) -> None:
    assert target in refused(tmp_path, with_relation(kind, target, external=True))


def test_a_link_to_a_page_is_only_a_link(tmp_path: Path) -> None:
    load(tmp_path, with_relation("hyperlink", "http://a.vn/", external=True))
    load(tmp_path, with_relation("hyperlink", "#_Toc1"))


def test_the_path_of_the_word_template_is_left_out(tmp_path: Path) -> None:
    relation = f'<Relationship Id="rId1" Type="{OFFICE}attachedTemplate" Target="file:///C:/Lan/a.dotm" TargetMode="External"/>'
    data = changed("word/settings.xml", "<w:defaultTabStop", '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop')
    parts = {**parts_of(data), SETTINGS_RELATIONS: RELATIONSHIPS.format(relation).encode()}
    made = made_whole(load(tmp_path, zipped(parts)).render(a_plan()))
    assert not any(b"attachedTemplate" in part for part in made.values())
    assert b"defaultTabStop" in made["word/settings.xml"]


def test_a_digital_signature_is_refused(tmp_path: Path) -> None:
    data = with_relation("origin", "_xmlsignatures/origin.sigs", source="_rels/.rels")
    assert "chữ ký số" in refused(tmp_path, zipped({**parts_of(data), "_xmlsignatures/origin.sigs": b""}))


def test_a_long_chain_of_parts_is_followed_to_its_end(tmp_path: Path) -> None:
    parts = parts_of(with_relation("y", "c0.xml"))
    for number in range(900):
        relation = f'<Relationship Id="a" Type="x/y" Target="c{number + 1}.xml"/>'
        parts[f"word/c{number}.xml"] = b"<x/>"
        parts[f"word/_rels/c{number}.xml.rels"] = RELATIONSHIPS.format(relation).encode()
    assert "word/c900.xml" in refused(tmp_path, zipped(parts))


# What the writer brings itself.


def test_a_template_without_properties_gets_them(tmp_path: Path) -> None:
    entry = re.search(
        r'<Relationship [^>]*core-properties"[^>]*/>', parts_of(TEMPLATE.read_bytes())["_rels/.rels"].decode()
    )[0]
    data = changed("_rels/.rels", entry, "")
    for template in (
        data,
        zipped({name: part for name, part in parts_of(data).items() if name != "docProps/core.xml"}),
    ):
        made = made_whole(load(tmp_path, template).render(a_plan()))
        assert b"core-properties" in made["_rels/.rels"]
        assert "Kế hoạch".encode() in made["docProps/core.xml"]


def test_properties_and_footnotes_kept_elsewhere_give_way_to_our_own(tmp_path: Path) -> None:
    parts = parts_of(with_relation("footnotes", "notes.xml"))
    parts["word/notes.xml"] = b"<x/>"
    parts["a.psmdcp"] = parts.pop("docProps/core.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"docProps/core.xml", b"a.psmdcp")
    made = made_whole(load(tmp_path, zipped(parts)).render(example("phong_chong_thien_tai_2026")))
    assert made[RELATIONS].count(b"relationships/footnotes") == 1
    assert made["_rels/.rels"].count(b"core-properties") == 1
    assert not {"word/notes.xml", "a.psmdcp"} & made.keys()


def test_a_made_plan_turned_into_a_template_again_keeps_its_blank_margins(tmp_path: Path) -> None:
    """Its parts have our names already, whatever number an editor gave to their relationships."""
    parts = parts_of(kehoach.render(a_plan(), "docx"))
    skeleton = parts_of(TEMPLATE.read_bytes())
    for name in (DOCUMENT, "word/header2.xml", "word/footer2.xml"):
        parts[name] = skeleton[name]
    plan = example("phong_chong_thien_tai_2026")
    wanted = parts_of(kehoach.render(plan, "docx"))[DOCUMENT]
    assert made_whole(load(tmp_path, zipped(parts)).render(plan))[DOCUMENT] == wanted
    renumbered = parts[RELATIONS].replace(b"rIdKehoachHeader", b"rId77").replace(b"rIdKehoachFootnotes", b"rId78")
    made = made_whole(load(tmp_path, zipped({**parts, RELATIONS: renumbered})).render(plan))
    assert made[DOCUMENT] == wanted
    assert b"rIdKehoachHeader" in made[RELATIONS]


@pytest.mark.parametrize("path", ["a\0", "a\udcff\0.docx", ""])
def test_a_path_that_cannot_be_is_a_template_error(path: str) -> None:
    with pytest.raises(kehoach.TemplateError, match="không đọc được"):
        kehoach.Template.load(path)
