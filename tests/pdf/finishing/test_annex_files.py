"""Annexes that are PDF files: which are taken, what of them, and what is said of the others."""

from __future__ import annotations

import io
import os
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, NumberObject, PdfObject, TextStringObject

from kehoach.annexed.files import MAX_FILE, MAX_PAGES, annex_problems
from kehoach.errors import InputError
from kehoach.pdf.finishing.annex_files import read_annexes
from tests.builders import a_plan
from tests.office import Office, pages_of
from tests.pdf.finishing.foreign import A4, a_pdf, bytes_of, locked, with_actions, with_form, with_layer

FILE = "ban-do.pdf"


def refusal(folder: Path, data: bytes | None = None, name: str = FILE) -> str:
    if data is not None:
        (folder / name).write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_annexes({1: name}, folder)
    said = str(caught.value)
    # A Word document is not read for, yet the same is told of it.
    assert [str(problem) for problem in annex_problems({1: name}, folder)] == [said]
    assert said.startswith("phu_luc[1].tep: ")
    assert name in said
    return said


def taken(folder: Path, writer: PdfWriter) -> PdfReader:
    (folder / FILE).write_bytes(bytes_of(writer))
    (annex,) = read_annexes({0: FILE}, folder)
    return PdfReader(io.BytesIO(annex.data))


def test_the_names_are_those_of_the_plan_by_the_number_of_the_annex() -> None:
    annexes = [{"tieu_de": "A", "gom": ["Một đoạn."]}, {"tieu_de": "B", "tep": FILE}]
    assert a_plan(phu_luc=annexes).annex_files == {1: FILE}


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "không thấy tệp" in refusal(tmp_path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert "không phải một tệp" in refusal(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "mật.pdf").write_bytes(bytes_of(a_pdf()))
    (tmp_path / "kh").mkdir()
    (tmp_path / "kh" / FILE).symlink_to(tmp_path / "mật.pdf")
    assert "ra ngoài thư mục" in refusal(tmp_path / "kh")


def test_a_file_of_another_kind_is_no_pdf(tmp_path: Path) -> None:
    assert "không phải tệp PDF" in refusal(tmp_path, b"PK\x03\x04")


@pytest.mark.parametrize("keep", [9, 200, 500])
def test_a_broken_file_is_refused(tmp_path: Path, keep: int) -> None:
    data = bytes_of(a_pdf())
    assert "bị hỏng" in refusal(tmp_path, data[:keep].replace(b"/Type", b"/Epyt"))


def test_a_file_without_a_page_is_refused(tmp_path: Path) -> None:
    assert "bị hỏng" in refusal(tmp_path, bytes_of(PdfWriter()))


@pytest.mark.parametrize("by_aes", [False, True])
@pytest.mark.parametrize("password", ["", "bí mật"])
def test_a_locked_file_is_refused(tmp_path: Path, password: str, by_aes: bool) -> None:
    assert "bị khóa" in refusal(tmp_path, locked(a_pdf(), password, by_aes=by_aes))


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / FILE).open("wb") as file:
        file.truncate(MAX_FILE + 1)
    assert "lớn hơn 100 MB" in refusal(tmp_path)


def test_a_file_of_very_many_pages_is_refused(tmp_path: Path) -> None:
    writer = PdfWriter()
    for _ in range(MAX_PAGES + 1):
        writer.add_blank_page(*A4)
    assert "hơn 2000 trang" in refusal(tmp_path, bytes_of(writer))


def test_a_name_may_lead_into_a_folder_below_in_the_way_of_windows(tmp_path: Path) -> None:
    (tmp_path / "phụ lục").mkdir()
    (tmp_path / "phụ lục" / FILE).write_bytes(bytes_of(a_pdf()))
    assert len(read_annexes({0: rf"phụ lục\{FILE}"}, tmp_path)) == 1


def test_a_name_is_found_in_either_unicode_form(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "bản đồ.pdf")).write_bytes(bytes_of(a_pdf()))
    assert len(read_annexes({0: "bản đồ.pdf"}, tmp_path)) == 1
    assert list(annex_problems({0: "bản đồ.pdf"}, tmp_path)) == []


def test_sizes_and_turns_of_pages_stay(tmp_path: Path) -> None:
    page = taken(tmp_path, a_pdf(size=(842.0, 595.0), rotate=90)).pages[0]
    assert (page.mediabox.width, page.mediabox.height, page.rotation) == (842, 595, 90)


def test_what_is_inherited_by_a_page_stays(tmp_path: Path) -> None:
    writer = a_pdf()
    page = writer.pages[0]
    tree = page["/Parent"].get_object()
    for key in map(NameObject, ("/MediaBox", "/Resources")):
        tree[key] = page.raw_get(key)
        del page[key]
    page = taken(tmp_path, writer).pages[0]
    assert page.mediabox.height == A4[1]
    assert "Trang phu luc" in page.extract_text()


def test_scripts_programs_and_attachments_are_left_behind(tmp_path: Path) -> None:
    writer = with_actions(with_form(a_pdf(), "Nong Thi Hanh"))
    traces = (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/AA", b"/OpenAction", b"/Annots", b"/AcroForm")
    assert all(trace in bytes_of(writer) for trace in traces)
    taken(tmp_path, writer)
    (annex,) = read_annexes({0: FILE}, tmp_path)
    assert [trace for trace in traces if trace in annex.data] == []


def test_what_was_filled_in_is_still_seen_where_it_was(tmp_path: Path, office: Office) -> None:
    taken(tmp_path, with_form(a_pdf(), "Hanh"))
    (annex,) = read_annexes({0: FILE}, tmp_path)
    (tmp_path / "taken.pdf").write_bytes(annex.data)
    word = pages_of(tmp_path / "taken.pdf")[0].find("Hanh")
    # The field of 200 by 40 points at (100, 500) shows a form of 100 by 20, in which the word begins at 2.
    assert word.left == pytest.approx(104, abs=0.5)
    assert 500 < A4[1] - word.bottom < A4[1] - word.top < 540


def test_hidden_layers_would_be_shown_and_are_refused(tmp_path: Path) -> None:
    assert taken(tmp_path, with_layer(a_pdf(), is_hidden=False)).pages
    assert "có lớp bị ẩn" in refusal(tmp_path, bytes_of(with_layer(a_pdf(), is_hidden=True)))
    all_off = with_layer(a_pdf(), is_hidden=False)
    all_off.root_object["/OCProperties"]["/D"][NameObject("/BaseState")] = NameObject("/OFF")
    assert "có lớp bị ẩn" in refusal(tmp_path, bytes_of(all_off))


def test_what_only_a_program_draws_is_refused(tmp_path: Path) -> None:
    filled = with_form(a_pdf(), "Hanh")
    field = filled.pages[0]["/Annots"][0].get_object()
    del field["/AP"]
    assert "ô điền mà chữ chỉ hiện khi mở bằng phần mềm" in refusal(tmp_path, bytes_of(filled))
    field[NameObject("/Parent")] = filled._add_object(DictionaryObject({NameObject("/V"): field.pop("/V")}))
    assert "ô điền" in refusal(tmp_path, bytes_of(filled))
    field[NameObject("/F")] = NumberObject(2)
    assert taken(tmp_path, filled).pages
    itself = a_pdf()
    itself.root_object[NameObject("/NeedsRendering")] = BooleanObject(value=True)
    assert "ô điền" in refusal(tmp_path, bytes_of(itself))


SIGNED = DictionaryObject({NameObject("/Type"): NameObject("/Sig")})


@pytest.mark.parametrize("value", [TextStringObject(""), NameObject("/Off"), SIGNED])
def test_an_empty_box_and_a_signature_nobody_sees_may_have_no_look(tmp_path: Path, value: PdfObject) -> None:
    writer = with_form(a_pdf(), "Hanh")
    field = writer.pages[0]["/Annots"][0].get_object()
    del field["/AP"]
    field[NameObject("/V")] = value
    assert taken(tmp_path, writer).pages


def test_hidden_remarks_stay_hidden(tmp_path: Path) -> None:
    writer = with_form(a_pdf(), "Hanh")
    writer.pages[0]["/Annots"][0].get_object()[NameObject("/F")] = NumberObject(2)
    assert "Hanh" not in taken(tmp_path, writer).pages[0].extract_text()


def test_a_box_shows_the_state_it_is_in(tmp_path: Path) -> None:
    writer = with_form(a_pdf(), "da chon")
    box = writer.pages[0]["/Annots"][0].get_object()
    box[NameObject("/AP")] = DictionaryObject(
        {NameObject("/N"): DictionaryObject({NameObject("/On"): box["/AP"].raw_get("/N")})}
    )
    box[NameObject("/AS")] = NameObject("/On")
    assert "da chon" in taken(tmp_path, writer).pages[0].extract_text()
    box[NameObject("/AS")] = NameObject("/Off")
    assert "da chon" not in taken(tmp_path, writer).pages[0].extract_text()
