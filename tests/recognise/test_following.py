"""A second document in one file begins with a head of its own; the forms in an annex are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.recognise import first_of
from kehoach.seen import Document
from tests.readers.docx.small import read_bytes, word
from tests.recognise.shapes import (
    DATE,
    HEAD,
    MOTTO,
    NATION,
    NUMBER,
    SIGNING,
    TEXT,
    TITLE,
    centred,
    p,
    stack,
    tabbed,
    table,
)

PAGE_BREAK = p('<w:r><w:br w:type="page"/></w:r>')
SECTION = '<w:p><w:pPr><w:sectPr><w:pgNumType w:start="1"/></w:sectPr></w:pPr></w:p>'
WHOLE = HEAD + TITLE + TEXT + SIGNING
TABBED = (
    "".join(tabbed(*row) for row in (("ỦY BAN NHÂN DÂN", NATION), ("XÃ SUỐI HÒA", MOTTO), ("Số: 13/KH-UBND", DATE)))
    + TITLE
    + TEXT
)
ANNEX = centred("PHỤ LỤC") + centred("BIỂU MẪU BÁO CÁO")


def head(number: str) -> str:
    return table((stack("ỦY BAN NHÂN DÂN", "XÃ SUỐI HÒA", number), stack(NATION, MOTTO, DATE)))


def form(number: str, type_: str = "BÁO CÁO") -> str:
    return head(number) + centred(type_) + p("Kết quả thực hiện")


ATTACHED = (
    table((stack("ỦY BAN NHÂN DÂN", "XÃ SUỐI HÒA"), stack(NATION, MOTTO)))
    + TITLE
    + centred("(Kèm theo Quyết định số 15/QĐ-UBND ngày 20 tháng 01 năm 2026)")
)


def read(body: str, folder: Path) -> Document:
    return read_bytes(word(body), folder)


@pytest.mark.parametrize("between", ["", PAGE_BREAK, SECTION], ids=["nothing", "page", "section"])
@pytest.mark.parametrize(
    "second", [WHOLE, TABBED, ATTACHED, form("Số:      /BC-UBND")], ids=["table", "tabs", "attached", "draft"]
)
def test_what_follows_the_first_document_is_left_out(second: str, between: str, tmp_path: Path) -> None:
    first = read(WHOLE + between, tmp_path)
    found = first_of(read(WHOLE + between + second, tmp_path))
    assert found.next_line is not None
    assert found.next_line.text.startswith("ỦY BAN NHÂN DÂN")
    assert [line.text for line in found.document.lines()] == [line.text for line in first.lines()]


def test_the_page_setup_of_what_follows_is_left_out_too(tmp_path: Path) -> None:
    assert len(first_of(read(WHOLE + SECTION + WHOLE, tmp_path)).document.sheets) == 1


def test_a_second_document_behind_annexes_is_known_by_its_number(tmp_path: Path) -> None:
    found = first_of(read(WHOLE + ANNEX + p("Nội dung") + form("Số: 16/BC-UBND"), tmp_path))
    assert found.next_line is not None
    assert [line.text for line in found.document.lines()][-1] == "Nội dung"


@pytest.mark.parametrize(
    "after",
    [
        "",
        ANNEX + form("Số:      /BC-UBND"),
        centred("Mẫu số 01") + form("Số: ……/BC-UBND"),
        ANNEX + stack(NATION, MOTTO) + centred("ĐƠN ĐỀ NGHỊ HỖ TRỢ") + p("Kính gửi: Ủy ban nhân dân xã"),
        stack(NATION, MOTTO) + centred("GIẤY CAM KẾT") + p("Tôi tên là"),
        p(f"Theo Điều 5, Hiến pháp nước {NATION.title()} năm 2013"),
    ],
    ids=["nothing", "report", "form", "request", "pledge", "words"],
)
def test_forms_and_mentions_are_no_document(after: str, tmp_path: Path) -> None:
    document = read(WHOLE + after, tmp_path)
    assert first_of(document) == (document, None)


def test_a_file_without_a_head_is_one_document(tmp_path: Path) -> None:
    document = read(ANNEX + TEXT + p(NUMBER), tmp_path)
    assert first_of(document) == (document, None)
