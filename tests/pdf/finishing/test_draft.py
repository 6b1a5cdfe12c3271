"""Finishing copies what it does not touch, and nothing of what it replaces stays."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from kehoach.pdf.finishing.draft import Draft
from tests.pdf.finishing.foreign import a_pdf, bytes_of
from tests.pdf.plans import a_job
from tests.pdf.plans import a_pdf as a_plan_as_pdf

TITLE = NameObject("/Title")


def objects(data: bytes) -> dict[bytes, bytes]:
    found = re.findall(rb"^(\d+) 0 obj\n(.*?)\nendobj", data, re.DOTALL | re.MULTILINE)
    return dict(found)


def grown(data: bytes) -> bytes:
    """The same file, to which a program added what it changed."""
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    writer.add_metadata({"/Title": "Đổi sau"})
    return bytes_of(writer)


def test_what_is_not_touched_is_copied_as_it_stands() -> None:
    made = a_plan_as_pdf(a_job())
    draft = Draft(made)
    draft.page(0)
    before, after = objects(made), objects(draft.written())
    changed = {number for number in before if before[number] != after[number]}
    kinds = {re.search(rb"/Type ?/(\w+)", before[number]) for number in changed}
    assert {kind[1] for kind in kinds if kind} == {b"Catalog", b"Page"}
    assert len(changed) <= 3 < len(before)  # and the document information
    assert before.keys() == after.keys()


def test_nothing_stays_of_what_an_engine_said_of_the_file() -> None:
    writer = a_pdf()
    writer.add_metadata({"/Title": "Tên cũ", "/CreationDate": "D:20260101120000Z"})
    draft = Draft(bytes_of(writer))
    assert draft.engine_said["/Title"] == "Tên cũ"
    draft.info[TITLE] = TextStringObject("Tên")
    data = draft.written()
    assert PdfReader(io.BytesIO(data)).metadata == {"/Title": "Tên"}
    assert b"20260101120000" not in data


def test_an_object_takes_the_place_of_another_or_is_the_last() -> None:
    draft = Draft(bytes_of(a_pdf()))
    first = draft.put(DictionaryObject({TITLE: TextStringObject("mot")}))
    draft.put(DictionaryObject({TITLE: TextStringObject("hai")}), first)
    second = draft.put(DictionaryObject({TITLE: TextStringObject("ba")}))
    draft.root[NameObject("/Mot")], draft.root[NameObject("/Hai")] = first, second
    data = draft.written()
    root = PdfReader(io.BytesIO(data), strict=True).root_object
    assert (root["/Mot"]["/Title"], root["/Hai"]["/Title"]) == ("hai", "ba")
    assert b"(mot)" not in data


@pytest.mark.parametrize("spoil", [grown, lambda data: b"\n" + data])
def test_a_file_that_is_written_otherwise_is_first_written_plainly(spoil: object) -> None:
    assert callable(spoil)
    written = Draft(spoil(bytes_of(a_pdf("Trang mot", "Trang hai")))).written()
    reader = PdfReader(io.BytesIO(written), strict=True)
    assert [page.extract_text() for page in reader.pages] == ["Trang mot", "Trang hai"]
    assert written.count(b"startxref") == 1


def test_the_number_of_a_file_follows_from_what_is_in_it() -> None:
    def number(words: str) -> object:
        draft = Draft(bytes_of(a_pdf()))
        draft.info[TITLE] = TextStringObject(words)
        first, second = PdfReader(io.BytesIO(draft.written())).trailer["/ID"]
        assert first == second
        return first

    assert number("một") == number("một") != number("hai")
