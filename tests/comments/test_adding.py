"""A copy with comments holds the file it was made of, unchanged, and Word and LibreOffice show the comments."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit.errors import FileFormat
from openxml_audit.validator import OpenXmlValidator

import kehoach
from kehoach.comments import Comment, with_comments
from kehoach.errors import InputError
from kehoach.readers.docx.document import read_document
from kehoach.wordfile.kinds import ending_of
from tests.builders import EXAMPLES
from tests.checks.handmade import LAYOUTS, handmade
from tests.office import Office
from tests.template_file import Parts, parts_of, replaced, zipped
from tests.word_numbers import W

DOCUMENT, COMMENTS = "word/document.xml", "word/comments.xml"
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
THREE = (Comment(("Toàn văn bản.",)), Comment(("KH101 lỗi: a.", "Cách sửa: b."), 4), Comment(("Nữa.",), 4))
STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/"
    ),
}

DOCUMENTS = {
    "made": lambda: kehoach.render(kehoach.read(EXAMPLES / "phong_chong_thien_tai_2026.json"), "docx"),
    **{f"typed, {layout}": lambda layout=layout: handmade(layout) for layout in LAYOUTS},
}


@pytest.fixture(params=DOCUMENTS.values(), ids=DOCUMENTS)
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "văn bản.docx"
    file.write_bytes(request.param())
    return file


@pytest.fixture
def simple(tmp_path: Path) -> Path:
    file = tmp_path / "a.docx"
    file.write_bytes(handmade("tabs"))
    return file


def faults(file: Path) -> list[str]:
    """What the validator says of a file. What python-docx puts into a new file is not faultless itself."""
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=2000)
    return [str(error) for error in validator.validate(file).errors]


def canonical(data: bytes | etree._Element) -> bytes:
    root = etree.fromstring(data) if isinstance(data, bytes) else data
    return etree.tostring(root, method="c14n")


def without_comments(document: bytes) -> bytes:
    """The document part with everything of comments taken out again."""
    root = etree.fromstring(document)
    for name in ("commentRangeStart", "commentRangeEnd"):
        for mark in list(root.iter(W + name)):
            mark.getparent().remove(mark)
    for mark in list(root.iter(f"{W}commentReference")):
        run = mark.getparent()
        run.getparent().remove(run)
    return canonical(root)


def texts(comments: bytes) -> list[str]:
    root = etree.fromstring(comments)
    return ["|".join("".join(p.itertext()) for p in each.iter(f"{W}p")) for each in root.iterfind(f"{W}comment")]


def commented(parts: Parts) -> dict[str, str]:
    """The text between the marks of each comment, by the words of the comment."""
    root = etree.fromstring(parts[DOCUMENT])
    names = dict(
        zip(
            [each.get(f"{W}id") for each in etree.fromstring(parts[COMMENTS]).iterfind(f"{W}comment")],
            texts(parts[COMMENTS]),
            strict=True,
        )
    )
    found = {}
    for start in root.iter(f"{W}commentRangeStart"):
        number = start.get(f"{W}id")
        inside = []
        for element in start.itersiblings():
            if element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == number:
                break
            inside += [text.text or "" for text in element.iter(f"{W}t")]
        found[names[number]] = "".join(inside)
    return found


def test_nothing_but_the_comments_is_new(document: Path) -> None:
    before, after = parts_of(document.read_bytes()), parts_of(with_comments(document, THREE))
    assert list(after) == [*before, COMMENTS]
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {DOCUMENT, TYPES, RELATIONS}
    assert without_comments(after[DOCUMENT]) == canonical(before[DOCUMENT])
    for name in (TYPES, RELATIONS):
        root = etree.fromstring(after[name])
        root.remove(root[-1])
        assert canonical(root) == canonical(before[name])


def test_the_document_reads_and_looks_as_before(document: Path, tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_bytes(with_comments(document, THREE))
    assert read_document(tmp_path / "b.docx") == read_document(document)


def test_word_opens_it(document: Path, tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_bytes(with_comments(document, THREE))
    assert faults(tmp_path / "b.docx") == faults(document)


def test_each_comment_stands_around_the_paragraph_that_the_reader_counts_so(document: Path) -> None:
    lines = {line.place.paragraph: line for line in read_document(document).lines() if line.text.strip()}
    comments = [Comment((f"đoạn {number}",), number) for number in lines]
    found = commented(parts_of(with_comments(document, comments)))
    assert found.keys() == {f"đoạn {number}" for number in lines}
    for number, line in lines.items():
        words = "".join(line.text.split())
        assert "".join(found[f"đoạn {number}"].split()).startswith(words[:60].split("\x00")[0][:20])


def test_what_no_paragraph_is_to_blame_for_is_put_at_the_first(simple: Path) -> None:
    lost = Comment(("không có đoạn này",), 9999)
    found = commented(parts_of(with_comments(simple, (Comment(("toàn văn bản",)), lost))))
    first = next(read_document(simple).lines()).text
    assert first.strip()
    assert set(found.values()) == {first.replace("\t", "")}


def test_comments_that_are_there_already_stay(simple: Path, tmp_path: Path) -> None:
    once = tmp_path / "b.docx"
    once.write_bytes(with_comments(simple, (Comment(("của chị Hạnh",), 2),)))
    twice = with_comments(once, (Comment(("của kehoach",), 2),))
    parts = parts_of(twice)
    assert texts(parts[COMMENTS]) == ["của chị Hạnh", "của kehoach"]
    assert list(parts) == list(parts_of(once.read_bytes()))
    assert without_comments(parts[DOCUMENT]) == canonical(parts_of(simple.read_bytes())[DOCUMENT])
    assert len(commented(parts)) == 2
    (tmp_path / "c.docx").write_bytes(twice)
    assert faults(tmp_path / "c.docx") == faults(simple)


def test_what_belongs_to_comments_of_others_to_macros_and_to_signatures_is_kept_as_it_is(
    simple: Path, tmp_path: Path
) -> None:
    kept = {
        "word/commentsExtended.xml": b'<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
        "word/people.xml": b'<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
        "word/vbaProject.bin": bytes(range(256)),
        "_xmlsignatures/sig1.xml": b"<Signature/>",
    }
    simple.write_bytes(with_comments(simple, (Comment(("của chị Hạnh",), 2),)))
    simple.write_bytes(zipped({**parts_of(simple.read_bytes()), **kept}))
    after = parts_of(with_comments(simple, THREE))
    assert {name: after[name] for name in kept} == kept
    assert {name for name, data in parts_of(simple.read_bytes()).items() if after[name] != data} == {DOCUMENT, COMMENTS}


AWKWARD = {
    "a control": "<w:sdt><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    "a locked control": (
        '<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    ),
    "tracked changes": (
        '<w:p><w:pPr><w:rPr><w:del w:id="91" w:author="a"/></w:rPr></w:pPr>'
        '<w:del w:id="92" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
        '<w:p><w:ins w:id="93" w:author="a"><w:r><w:t>y</w:t></w:r></w:ins></w:p>'
    ),
    "a field over two paragraphs": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
        '<w:p><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "an empty paragraph": "<w:p/>",
}


@pytest.mark.parametrize("body", AWKWARD.values(), ids=AWKWARD)
def test_word_opens_a_comment_at_every_paragraph_of_an_awkward_document(
    body: str, simple: Path, tmp_path: Path
) -> None:
    simple.write_bytes(replaced(simple.read_bytes(), DOCUMENT, "<w:sectPr", f"{body}<w:sectPr"))
    lines = list(read_document(simple).lines())
    comments = [Comment((f"đoạn {line.place.paragraph}",), line.place.paragraph) for line in lines]
    (tmp_path / "b.docx").write_bytes(with_comments(simple, comments))
    assert faults(tmp_path / "b.docx") == faults(simple)
    assert list(read_document(tmp_path / "b.docx").lines()) == lines


def test_libreoffice_shows_the_comments_where_they_stand(office: Office, simple: Path) -> None:
    parts = parts_of(office.resaved(with_comments(simple, THREE)))
    assert texts(parts[COMMENTS]) == ["Toàn văn bản.", "KH101 lỗi: a.|Cách sửa: b.", "Nữa."]
    fourth = next(line.text for line in read_document(simple).lines() if line.place.paragraph == 4)
    assert "".join(commented(parts)["Nữa."].split()) == "".join(fourth.split())


def test_the_same_file_and_comments_give_the_same_bytes(document: Path) -> None:
    assert with_comments(document, THREE) == with_comments(document, THREE)
    assert b"w:date" not in parts_of(with_comments(document, THREE))[COMMENTS]


def test_without_comments_the_parts_are_those_of_the_file(document: Path) -> None:
    assert parts_of(with_comments(document, ())) == parts_of(document.read_bytes())


def test_a_strict_file_gets_strict_comments(simple: Path, tmp_path: Path) -> None:
    parts = parts_of(simple.read_bytes())
    for name in (DOCUMENT, RELATIONS, "_rels/.rels"):
        for usual, strict in STRICT.items():
            parts[name] = parts[name].replace(usual.encode(), strict.encode())
    (tmp_path / "b.docx").write_bytes(zipped(parts))
    after = parts_of(with_comments(tmp_path / "b.docx", THREE))
    assert b"http://schemas.openxmlformats.org/wordprocessingml" not in after[COMMENTS] + after[DOCUMENT]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in after[RELATIONS]
    (tmp_path / "c.docx").write_bytes(zipped(after))
    assert read_document(tmp_path / "c.docx") == read_document(tmp_path / "b.docx")


def test_a_character_that_no_file_can_hold_is_left_out_of_a_comment(simple: Path) -> None:
    parts = parts_of(with_comments(simple, (Comment(("a\x0bb\x00c\ud800d <w:p> & é",)),)))
    assert texts(parts[COMMENTS]) == ["a b c d <w:p> & é"]


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", ".docx"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", ".dotx"),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", ".docm"),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", ".dotm"),
    ],
)
def test_the_ending_that_word_wants_is_told_by_what_is_in_the_file(tmp_path: Path, kind: str, ending: str) -> None:
    usual = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    (tmp_path / "a.docx").write_bytes(replaced(handmade("tabs"), TYPES, usual, kind))
    assert ending_of(tmp_path / "a.docx") == ending


def test_a_file_that_is_gone_or_broken_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không đọc được"):
        with_comments(tmp_path / "không có.docx", THREE)
    (tmp_path / "a.docx").write_bytes(b"PK nothing")
    with pytest.raises(InputError, match="bị hỏng"):
        with_comments(tmp_path / "a.docx", THREE)
