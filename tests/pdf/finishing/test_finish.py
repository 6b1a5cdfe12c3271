"""Finished PDFs, made by real engines: what they say of themselves, what they carry, and in which order."""

from __future__ import annotations

import io
import time
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, NumberObject

import kehoach
from kehoach.enclosed.in_pdf import ATTACHMENT
from kehoach.enclosed.source import source_of
from kehoach.layout import layout
from kehoach.pdf.engine import Pdf
from kehoach.pdf.finishing.finish import Finish, finish
from kehoach.pdf.making import pdf_job
from kehoach.pdf.rdocx_engine import Rdocx
from kehoach.pdf.reading import read_pages
from tests.builders import a_plan, example
from tests.office import Office
from tests.pdf.finishing.foreign import a_pdf, bytes_of
from tests.pdf.finishing.made import (
    a_folder,
    a_map,
    bookmarks,
    every_engine,
    fields,
    pdf_of,
    said,
    with_annexes,
    xmp_of,
)

EXAMPLES = ("baolinh_2024", "phong_chong_thien_tai_2026")


@every_engine
def test_it_says_what_it_is_in_both_places_alike(engine: str, office: Office) -> None:
    pdf = pdf_of(a_plan(trich_yeu="Vệ sinh & trồng <cây>"), engine)
    title, author = "Kế hoạch Vệ sinh & trồng <cây>", "Ủy ban nhân dân xã Suối Hòa"
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author, pdf.metadata.creator) == (title, author, "kehoach")
    assert pdf.metadata["/CreationDate"] == pdf.metadata["/ModDate"] == "D:20260415000000Z"
    xmp = xmp_of(pdf)
    assert (said(xmp, "title"), said(xmp, "creator"), said(xmp, "language")) == (title, author, "vi-VN")
    assert pdf.root_object["/Lang"] == "vi-VN"
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value is True


@every_engine
def test_what_the_engine_said_of_the_file_is_gone(engine: str, office: Office) -> None:
    data = kehoach.render(a_plan(), "pdf", engine=engine, archival=True)
    assert data.count(b"<?xpacket begin") == 1


def test_a_plan_without_a_whole_date_gives_none() -> None:
    pdf = pdf_of(a_plan(ngay="4/2026"))
    assert not {"/CreationDate", "/ModDate"} & dict(pdf.metadata or {}).keys()
    assert b"CreateDate" not in pdf.root_object["/Metadata"].get_object().get_data()


@pytest.mark.parametrize("archival", [False, True])
@every_engine
def test_the_same_plan_gives_the_same_bytes(engine: str, archival: bool, office: Office) -> None:
    first = kehoach.render(a_plan(), "pdf", engine=engine, archival=archival)
    time.sleep(1.1)  # clocks in files count in seconds
    assert kehoach.render(a_plan(), "pdf", engine=engine, archival=archival) == first


@pytest.mark.parametrize("place", ["/Metadata", "/OutputIntents", "/Names"])
def test_an_odd_file_of_an_engine_is_refused_in_one_sentence(place: str) -> None:
    plan = a_plan()
    (made,) = Rdocx().convert([pdf_job(layout(plan), kehoach.render(plan, "docx"))], archival=True)
    assert isinstance(made, Pdf)
    writer = PdfWriter(clone_from=io.BytesIO(made.data))
    writer.root_object[NameObject(place)] = NumberObject(7)
    with pytest.raises(kehoach.OutputError):
        finish(made._replace(data=bytes_of(writer)), layout(plan), Finish(source=b"{}", archival=True))


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_carries_its_plan_and_gives_the_word_file_again(name: str, tmp_path: Path) -> None:
    plan = example(name)
    kehoach.write(plan, tmp_path / "a.pdf", engine="rdocx")
    (tmp_path / "a.json").write_text(kehoach.take_out(tmp_path / "a.pdf").text, "utf-8")
    again = kehoach.read(tmp_path / "a.json")
    assert again == plan
    assert kehoach.render(again, "docx") == kehoach.render(plan, "docx")


def test_a_viewer_knows_the_attachment_as_the_source() -> None:
    pdf = pdf_of(a_plan())
    assert pdf.attachments[ATTACHMENT] == [source_of(a_plan())]
    entry: Any = pdf.root_object["/AF"][0].get_object()
    assert entry["/AFRelationship"] == "/Source"
    assert entry["/EF"]["/F"]["/Subtype"] == "/application/json"


def test_without_source_nothing_is_attached() -> None:
    pdf = pdf_of(a_plan(), source=False)
    assert not pdf.attachments
    assert "/AF" not in pdf.root_object


@pytest.mark.parametrize("name", EXAMPLES)
@every_engine
def test_there_is_one_empty_field_between_the_title_and_the_name(engine: str, name: str, office: Office) -> None:
    plan = example(name)
    assert plan.signature is not None
    data = kehoach.render(plan, "pdf", engine=engine)
    pdf = PdfReader(io.BytesIO(data))
    ((page, (left, bottom, right, top)),) = fields(pdf)
    rows: dict[float, str] = {}
    for spot in read_pages(data)[page].spots:
        if left - 40 < spot.left < right:
            rows[spot.bottom] = rows.get(spot.bottom, "") + spot.text
    places = {words.strip(): at for at, words in rows.items()}
    title, name_at = places[plan.signature.job_title.upper()], places[plan.signature.full_name]
    assert name_at < bottom < top < title
    assert top - bottom > 50
    field = (pdf.get_fields() or {})["ChuKySo"]
    assert field["/FT"] == "/Sig"
    assert "/V" not in field


@every_engine
def test_the_field_is_found_on_a_lying_page(engine: str, office: Office) -> None:
    columns = [{"ten": f"Cột số {number}", "rong": 30} for number in range(9)]
    plan = a_plan(noi_dung=["Như bảng sau:", {"bang": {"cot": columns, "dong": [["x"] * 9]}}])
    pdf = pdf_of(plan, engine)
    ((page, (left, bottom, right, top)),) = fields(pdf)
    assert pdf.pages[page].mediabox.width > pdf.pages[page].mediabox.height
    assert right <= pdf.pages[page].mediabox.width
    assert top - bottom > 50
    assert left > pdf.pages[page].mediabox.width / 3


def test_a_plan_that_nobody_signs_has_no_field_and_lacks_none() -> None:
    decision = {"van_ban": "Quyết định", "so": "16/QĐ-UBND", "ngay": "21/11/2025"}
    plan = a_plan(so=None, ngay=None, noi_nhan=[], ky=None, kem_theo=decision)
    made = kehoach.render_pdf(plan, engine="rdocx")
    assert not made.lacks_field
    assert fields(pdf_of(plan)) == []


@every_engine
def test_annexes_that_are_files_stand_where_they_belong(engine: str, tmp_path: Path, office: Office) -> None:
    folder = a_folder(tmp_path, a=bytes_of(a_pdf("A mot", "A hai")), b=a_map("B mot"))
    plan = with_annexes(
        {"tieu_de": "Bản đồ", "tep": "a.pdf"},
        {"tieu_de": "Danh sách", "gom": ["Một đoạn"]},
        {"tieu_de": "Sơ đồ", "tep": "b.pdf"},
        {"tieu_de": "Lại bản đồ", "tep": "a.pdf"},
    )
    pdf = pdf_of(plan, engine, folder=folder)
    marks = ("KẾ HOẠCH\n", "Phụ lục I\n", "A mot", "A hai", "Phụ lục II\n", "Phụ lục III\n", "B mot", "Phụ lục IV\n")
    texts = [page.extract_text() for page in pdf.pages]
    assert [next((mark for mark in marks[::-1] if mark in text), None) for text in texts] == [*marks, "A mot", "A hai"]
    assert [(title, page) for _, title, page in bookmarks(pdf) if title.endswith(".pdf")] == [
        ("a.pdf", 2),
        ("b.pdf", 6),
        ("a.pdf", 8),
    ]
    assert fields(pdf)[0][0] == 0
    assert kehoach.render_pdf(plan, engine=engine, folder=folder).printed.pages == len(texts)


def test_the_bookmark_of_a_file_stands_under_that_of_its_annex(tmp_path: Path, office: Office) -> None:
    plan = with_annexes({"tieu_de": "Bản đồ", "tep": "a.pdf"})
    assert bookmarks(pdf_of(plan, "libreoffice", folder=a_folder(tmp_path, a=a_map()))) == [
        (0, "Phụ lục BẢN ĐỒ", 1),
        (1, "a.pdf", 2),
    ]


def test_the_body_may_speak_of_the_file_as_the_annex_does(tmp_path: Path) -> None:
    plan = a_plan(noi_dung=["Bản đồ (Tệp kèm theo: a.pdf) là căn cứ"], phu_luc=[{"tieu_de": "Bản đồ", "tep": "a.pdf"}])
    texts = [page.extract_text() for page in pdf_of(plan, folder=a_folder(tmp_path, a=a_map())).pages]
    assert ["Ban do" in text for text in texts] == [False, False, True]


def test_the_word_file_names_the_file_and_needs_none() -> None:
    plan = with_annexes({"tieu_de": "Bản đồ", "tep": "phu luc/a.pdf"})
    assert "(Tệp kèm theo: a.pdf)\n" in kehoach.render(plan, "txt").decode()
    assert kehoach.render(plan, "docx")


def test_a_file_that_is_missing_costs_the_pdf_before_an_engine_is_asked(tmp_path: Path) -> None:
    plan = with_annexes({"tieu_de": "Bản đồ", "tep": "a.pdf"})
    with pytest.raises(kehoach.InputError, match=r"phu_luc\[0\].tep: không thấy tệp a.pdf"):
        kehoach.render_pdf(plan, engine="không có máy này", folder=tmp_path)
