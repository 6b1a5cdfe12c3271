"""Taking a plan out of files that are not what they seem: each is refused in one clear sentence."""

from __future__ import annotations

import contextlib
import io
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject, TextStringObject

import kehoach
from kehoach.enclosed.in_pdf import ATTACHMENT
from kehoach.enclosed.source import source_of
from kehoach.enclosed.taking_out import take_out
from kehoach.errors import InputError
from kehoach.pdf.finishing.attaching import attach
from kehoach.writers.docx.enclosing import NAMESPACE
from tests.builders import a_plan
from tests.pdf.finishing.foreign import a_pdf, bytes_of, locked
from tests.template_file import parts_of, zipped


def refusal(tmp_path: Path, data: bytes, name: str = "tệp.docx") -> str:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        take_out(file)
    said = str(caught.value)
    assert said.startswith(f"{file}: ")
    return said.removeprefix(f"{file}: ")


def document(source: bytes) -> bytes:
    """A Word file that carries these bytes in the place of a plan."""
    parts = parts_of(kehoach.render(a_plan(), "docx"))
    parts["customXml/item1.xml"] = f'<nguon xmlns="{NAMESPACE}">'.encode() + source + b"</nguon>"
    return zipped(parts)


def edited() -> bytes:
    """A document in which a person changed a word."""
    parts = parts_of(kehoach.render(a_plan(), "docx"))
    before = parts["word/document.xml"]
    parts["word/document.xml"] = before.replace("sáng thứ Bảy".encode(), "chiều thứ Bảy".encode())
    assert parts["word/document.xml"] != before
    return zipped(parts)


def pdf(source: bytes) -> PdfWriter:
    writer = a_pdf()
    attach(writer, source, None)
    return writer


def attached(writer: PdfWriter) -> object:
    return writer.root_object["/AF"][0].get_object()["/EF"]["/F"].get_object()


def test_a_pdf_gives_back_what_was_attached(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(bytes_of(pdf(source_of(a_plan()))))
    taken = kehoach.take_out(tmp_path / "a.pdf")
    assert '"trich_yeu"' in taken.text
    assert taken.since == "unknown"  # it has no seal: another program put it there


def test_a_pdf_tells_what_became_of_it_since(tmp_path: Path) -> None:
    file = kehoach.write(a_plan(), tmp_path / "a.pdf", engine="rdocx")
    assert kehoach.take_out(file).since == "as made"
    file.write_bytes(file.read_bytes() + b"\n% signature")
    assert kehoach.take_out(file).since == "signed or edited"


def test_the_ending_of_the_name_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(bytes_of(pdf(source_of(a_plan()))))
    assert take_out(tmp_path / "a.docx").text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "chỉ lấy được kế hoạch từ tệp .docx hoặc .pdf"),
        (b"{}", "chỉ lấy được kế hoạch từ tệp .docx hoặc .pdf"),
        (b"PK\x03\x04 cut", "tệp .docx bị hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"%PDF-1.7 and then nothing", "tệp PDF bị hỏng"),
        (b"%PDF-1.7\n" + b"\x00" * 5000, "tệp PDF bị hỏng"),
    ],
)
def test_a_file_of_another_kind_or_a_broken_one_is_named_as_such(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in refusal(tmp_path, data)


def test_a_plan_file_need_not_be_taken_out(tmp_path: Path) -> None:
    assert "đây đã là tệp .json" in refusal(tmp_path, b"{}", "a.json")


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "không có.pdf", tmp_path / ("x" * 300)):
        with pytest.raises(InputError):
            take_out(path)
    with pytest.raises(InputError, match=r"đây là thư mục. Ghi tên một tệp .docx hoặc .pdf"):
        take_out(tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        kehoach.render(a_plan(), "docx", source=False),
        bytes_of(a_pdf()),
        zipped({"a.txt": b"x"}),
        zipped({"customXml/item1.xml": b'<a xmlns="urn:khac"/>'}),
    ],
    ids=["docx", "pdf", "zip", "XML of others"],
)
def test_a_document_without_a_plan_says_so(tmp_path: Path, data: bytes) -> None:
    assert "không có kế hoạch kèm theo" in refusal(tmp_path, data)


@pytest.mark.parametrize("source", [b"", b"[]", b'"a"', b"{", b"1", b"NaN", b'{"a": ' * 3000])
def test_what_is_carried_and_is_no_plan_is_broken(tmp_path: Path, source: bytes) -> None:
    assert "bị hỏng" in refusal(tmp_path, document(source))
    assert "bị hỏng" in refusal(tmp_path, bytes_of(pdf(source)), "a.pdf")


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE a [<!ENTITY b "c">]><nguon xmlns="{NAMESPACE}">&b;</nguon>',
        f'<!DOCTYPE nguon><nguon xmlns="{NAMESPACE}">{{}}</nguon>',
        f'<nguon xmlns="{NAMESPACE}">',
        f'<nguon xmlns="{NAMESPACE}">&b;</nguon>',
    ],
    ids=["DTD with an entity", "DTD", "cut", "entity"],
)
def test_xml_that_is_not_ours_is_not_expanded(tmp_path: Path, content: str) -> None:
    assert "bị hỏng" in refusal(tmp_path, zipped({"customXml/item1.xml": content.encode()}))


def test_a_bomb_in_a_word_file_is_not_unpacked(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("customXml/item1.xml", bytes(80 << 20))
    assert len(buffer.getvalue()) < 1 << 20
    assert "quá lớn" in refusal(tmp_path, buffer.getvalue())


def test_a_bomb_in_a_pdf_is_not_unpacked(tmp_path: Path) -> None:
    writer = pdf(b"{}")
    attached(writer)._data = zlib.compress(b" " * (300 << 20), 9)  # type: ignore[attr-defined]
    data = bytes_of(writer)
    tracemalloc.start()
    try:
        assert "lớn hơn 50 MB" in refusal(tmp_path, data, "a.pdf")
        assert tracemalloc.get_traced_memory()[1] < 200 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("by_aes", [False, True])
def test_a_pdf_with_a_password_is_refused(tmp_path: Path, by_aes: bool) -> None:
    assert "mật khẩu" in refusal(tmp_path, locked(pdf(b"{}"), "", by_aes=by_aes), "a.pdf")


def test_attachments_of_others_are_passed_over(tmp_path: Path) -> None:
    writer = a_pdf()
    writer.add_attachment(ATTACHMENT, b"{}")
    assert "không có kế hoạch kèm theo" in refusal(tmp_path, bytes_of(writer), "a.pdf")


@pytest.mark.parametrize(
    ("key", "value"), [("/AFRelationship", NameObject("/Data")), ("/UF", TextStringObject("a.json"))]
)
def test_a_file_that_belongs_to_the_document_in_another_way_is_not_its_plan(
    tmp_path: Path, key: str, value: NameObject | TextStringObject
) -> None:
    writer = pdf(b"{}")
    writer.root_object["/AF"][0].get_object()[NameObject(key)] = value
    assert "không có kế hoạch kèm theo" in refusal(tmp_path, bytes_of(writer), "a.pdf")


@pytest.mark.parametrize("broken", ["filter", "entry", "self"])
def test_attachments_that_lead_nowhere_are_refused(tmp_path: Path, broken: str) -> None:
    writer = pdf(b"{}")
    entry = writer.root_object["/AF"][0].get_object()
    if broken == "filter":
        attached(writer)[NameObject("/Filter")] = NameObject("/LZWDecode")  # type: ignore[index]
    elif broken == "entry":
        entry[NameObject("/EF")] = NumberObject(1)
    else:
        writer.root_object[NameObject("/AF")] = ArrayObject([NumberObject(1)])
    assert "bị hỏng" in refusal(tmp_path, bytes_of(writer), "a.pdf")


def test_bytes_changed_at_random_end_in_a_plan_or_in_a_refusal(tmp_path: Path) -> None:
    from random import Random

    random = Random(5)
    for good in (bytes_of(pdf(source_of(a_plan()))), kehoach.render(a_plan(), "docx")):
        for _ in range(150):
            data = bytearray(good)
            for _ in range(random.randint(1, 30)):
                data[random.randrange(len(data))] = random.randrange(256)
            file = tmp_path / "a"
            file.write_bytes(data[: random.choice([len(data), random.randrange(len(data))])])
            with contextlib.suppress(InputError):
                assert take_out(file).text.startswith("{")


def test_a_document_edited_in_word_says_so_and_gives_the_plan_it_was_made_of(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(edited())
    taken = take_out(tmp_path / "a.docx")
    assert taken.since == "edited"
    assert taken.text == take_out_of(tmp_path, kehoach.render(a_plan(), "docx"))


def test_a_document_whose_stamp_is_gone_may_have_been_edited(tmp_path: Path) -> None:
    parts = parts_of(kehoach.render(a_plan(), "docx"))
    parts["docProps/custom.xml"] = parts["docProps/custom.xml"].replace(b'name="kehoach"', b'name="khac"')
    (tmp_path / "a.docx").write_bytes(zipped(parts))
    assert take_out(tmp_path / "a.docx").since == "unknown"


def take_out_of(tmp_path: Path, data: bytes) -> str:
    (tmp_path / "made.docx").write_bytes(data)
    return take_out(tmp_path / "made.docx").text


def test_the_attachment_is_what_the_viewer_shows(tmp_path: Path) -> None:
    reader = PdfReader(io.BytesIO(bytes_of(pdf(b"{}"))))
    assert list(reader.attachments) == [ATTACHMENT]
