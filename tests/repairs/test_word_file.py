"""What of a file is changed and what never is, and that Word opens the result."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

import kehoach
from kehoach.checks.base import Change
from kehoach.readers.docx.document import read_document
from kehoach.recognise import Part, label
from kehoach.report.repairing import repair_document
from tests.checks.handmade import handmade
from tests.checks.spoil import spoiled
from tests.comments.test_adding import STRICT, faults
from tests.template_file import parts_of, replaced, zipped
from tests.word_numbers import W

DOCUMENT, SETTINGS = "word/document.xml", "word/settings.xml"
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
LETTER = Change(None, (("paper", (215.9, 279.4)),))
WITHOUT_NUMBER = Change(Part.PAGE_NUMBER, (("removed", True),))
RED = Change(Part.BODY, (("colour", "FF0000"),))
MANY = (
    *(LETTER, Change(None, (("left", 25),)), RED, Change(Part.BODY, (("font", "Arial"),))),
    *(Change(Part.TYPE, (("size", 16),)), Change(Part.BASIS, (("italic", False),))),
    *(Change(Part.NUMBER, (("text", "Số: 63/KH- UBND"),)), Change(Part.BODY, (("first_line", 0),))),
)


@pytest.fixture
def wrong(tmp_path: Path) -> Callable[..., Path]:
    """A document with all these faults, as a file."""

    def make(*changes: Change, layout: str = "table") -> Path:
        data = handmade(layout)
        for change in changes:
            data = spoiled(data, change, tmp_path)
        file = tmp_path / "văn bản.docx"
        file.write_bytes(data)
        return file

    return make


def repaired(file: Path) -> bytes:
    data = repair_document(file)[1]
    assert data is not None
    return data


def without_header(file: Path) -> Path:
    """The document with no header part at all."""
    parts = parts_of(file.read_bytes())
    root = etree.fromstring(parts[DOCUMENT])
    for reference in list(root.iter(f"{W}headerReference")):
        reference.getparent().remove(reference)
    parts[DOCUMENT] = etree.tostring(root)
    relations = etree.fromstring(parts[RELATIONS])
    types = etree.fromstring(parts[TYPES])
    for entry in [*relations, *types]:
        if "header" in (entry.get("Target") or entry.get("PartName") or ""):
            entry.getparent().remove(entry)
    parts[RELATIONS], parts[TYPES] = etree.tostring(relations), etree.tostring(types)
    file.write_bytes(zipped({name: data for name, data in parts.items() if "header" not in name}))
    return file


def test_all_other_parts_stay_byte_for_byte(wrong: Callable[..., Path]) -> None:
    file = wrong(*MANY)
    before, after = parts_of(file.read_bytes()), parts_of(repaired(file))
    assert list(after) == list(before)
    assert {name for name in before if before[name] != after[name]} == {DOCUMENT}


@pytest.mark.parametrize("layout", ["table", "two tables", "tabs"])
def test_word_opens_the_result(wrong: Callable[..., Path], layout: str, tmp_path: Path) -> None:
    file = wrong(*MANY, WITHOUT_NUMBER, layout=layout)
    before = faults(file)
    (tmp_path / "b.docx").write_bytes(repaired(file))
    assert [fault for fault in faults(tmp_path / "b.docx") if fault not in before] == []


def test_a_page_number_gets_a_header_of_its_own_that_page_one_does_not_show(
    wrong: Callable[..., Path], tmp_path: Path
) -> None:
    file = without_header(wrong(*[RED]))
    before, fault = parts_of(file.read_bytes()), faults(file)
    file_after = tmp_path / "b.docx"
    file_after.write_bytes(repaired(file))
    after = parts_of(file_after.read_bytes())
    assert set(after) - set(before) == {"word/header.xml"}
    assert {name for name in before if before[name] != after[name]} == {DOCUMENT, TYPES, RELATIONS}
    assert [each for each in faults(file_after) if each not in fault] == []
    sheet = read_document(file_after).sheets[0]
    (line,) = sheet.headers["default"]
    assert sheet.has_first_page
    assert (line.fields, line.setting.align, line.pieces[0].look.size) == (("PAGE",), "center", 14)
    assert "first" not in sheet.headers


def test_words_in_a_header_are_not_taken_from_page_one(wrong: Callable[..., Path]) -> None:
    file = wrong(Change(None, (("first_page", False),)))
    data = replaced(
        file.read_bytes(), "word/header2.xml", "</w:p></w:hdr>", "</w:p><w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:hdr>"
    )
    file.write_bytes(data)
    assert repair_document(file)[1] is None


def test_bold_and_italic_words_and_the_runs_they_stand_in_stay(wrong: Callable[..., Path], tmp_path: Path) -> None:
    file = wrong(Change(Part.BODY, (("font", "Arial"),)), Change(Part.BODY, (("size", 12),)), RED)
    parts = parts_of(file.read_bytes())
    root = etree.fromstring(parts[DOCUMENT])
    run = next(run for run in root.iter(f"{W}r") if "Bảo đảm an toàn" in "".join(run.itertext()))
    for name, text in (("b", " ngay"), ("i", " hoàn toàn"), (None, " và lâu dài.")):
        other = etree.fromstring(etree.tostring(run))
        for mark in ("b", "i"):
            for old in other.find(f"{W}rPr").findall(W + mark):
                other.find(f"{W}rPr").remove(old)
        if name:
            etree.SubElement(other.find(f"{W}rPr"), W + name)
        other.find(f"{W}t").text = text
        other.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.getparent().append(other)
    parts[DOCUMENT] = etree.tostring(root)
    file.write_bytes(zipped(parts))
    (tmp_path / "b.docx").write_bytes(repaired(file))
    before, after = (
        next(each for each in label(read_document(path)).lines if each.text.startswith("Bảo đảm an toàn"))
        for path in (file, tmp_path / "b.docx")
    )
    assert [(piece.text, piece.look.bold, piece.look.italic) for piece in after.pieces] == [
        (piece.text, piece.look.bold, piece.look.italic) for piece in before.pieces
    ]
    assert {(look.size, look.fonts, look.colour) for look in after.looks} == {(14.0, ("Times New Roman",), "auto")}
    counts = [len(list(etree.fromstring(data[DOCUMENT]).iter(f"{W}r"))) for data in (parts, parts_of(repaired(file)))]
    assert counts[0] == counts[1]


def _signed(data: bytes) -> bytes:
    return zipped({**parts_of(data), "_xmlsignatures/sig1.xml": b"<s/>"})


def _setting(element: str) -> Callable[[bytes], bytes]:
    return lambda data: replaced(data, SETTINGS, "</w:settings>", f"{element}</w:settings>")


def _tracked(name: str) -> Callable[[bytes], bytes]:
    mark = f'<w:{name} w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:{name}>'
    return lambda data: replaced(data, DOCUMENT, "<w:sectPr", f"<w:p>{mark}</w:p><w:sectPr")


def _strict(data: bytes) -> bytes:
    parts = parts_of(data)
    for usual, strict in STRICT.items():
        parts = {name: part.replace(usual.encode(), strict.encode()) for name, part in parts.items()}
    return zipped(parts)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(_signed, "chữ ký số", id="signed"),
        pytest.param(_setting('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), "khóa", id="protected"),
        pytest.param(_setting('<w:writeProtection w:recommended="1"/>'), "khóa", id="read only"),
        pytest.param(_tracked("ins"), "Track Changes", id="insertion"),
        pytest.param(_tracked("del"), "Track Changes", id="deletion"),
        pytest.param(_strict, "Strict Open XML", id="strict"),
    ],
)
def test_what_must_not_be_changed_is_refused_and_nothing_is_written(
    spoil: Callable[[bytes], bytes], said: str, wrong: Callable[..., Path], tmp_path: Path
) -> None:
    file = wrong(LETTER)
    file.write_bytes(spoil(file.read_bytes()))
    with pytest.raises(kehoach.InputError, match=said):
        kehoach.repair(file, tmp_path / "ra.docx")
    assert not (tmp_path / "ra.docx").exists()


def test_no_file_is_ever_replaced_least_of_all_the_document_itself(wrong: Callable[..., Path], tmp_path: Path) -> None:
    file = wrong(LETTER)
    before = file.read_bytes()
    (tmp_path / "có rồi.docx").write_bytes(b"x")
    for target in (file, tmp_path / "có rồi.docx"):
        with pytest.raises(kehoach.OutputError):
            kehoach.repair(file, target)
    assert (file.read_bytes(), (tmp_path / "có rồi.docx").read_bytes()) == (before, b"x")


def test_the_result_tells_what_was_done_and_where_it_is(wrong: Callable[..., Path], tmp_path: Path) -> None:
    target = tmp_path / "ra.docx"
    told = kehoach.repair(wrong(LETTER, Change(Part.NUMBER, (("text", "Số: 63/KH- UBND"),))), target)
    assert {finding.code for finding in told.done} == {"KH201", "KH122"}
    assert [(change.old, change.new) for change in told.changes] == [("63/KH- UBND", "63/KH-UBND")]
    assert told.target == str(target)
    again = kehoach.repair(target, tmp_path / "lần hai.docx")
    assert (again.done, again.target, (tmp_path / "lần hai.docx").exists()) == ((), None, False)


def test_spaces_and_tabs_that_put_words_into_columns_stay(wrong: Callable[..., Path]) -> None:
    words = "Thôn Bản Chang     12 hộ;\tThôn Khuổi Nọi     8 hộ."
    file = wrong(Change(Part.BODY, (("text_after", words), ("first_line", 0)), nth=0))
    parts = parts_of(file.read_bytes())
    assert words.partition("\t")[0] in parts[DOCUMENT].decode()
    assert words.partition("\t")[0] in parts_of(repair_document(file)[1] or file.read_bytes())[DOCUMENT].decode()
