"""rdocx as an engine: held to the same as LibreOffice."""

from __future__ import annotations

import sys

import pytest

from kehoach.errors import ConverterError, ConverterMissingError
from kehoach.pdf.engine import Pdf
from kehoach.pdf.rdocx_engine import Rdocx
from tests.pdf.plans import a_job


def test_every_word_of_each_plan_is_in_its_pdf() -> None:
    made = Rdocx().convert([a_job("Vệ sinh đường làng"), a_job("Trồng cây đầu xuân")])
    pages = [each.pages[0].text for each in made if isinstance(each, Pdf)]
    assert ["Vệ sinh đường làng" in pages[0], "Trồng cây đầu xuân" in pages[1]] == [True, True]


@pytest.mark.parametrize("document", [b"", b"PK\x03\x04", b"khong phai docx"])
def test_a_document_that_is_none_costs_no_other(document: bytes) -> None:
    job = a_job()
    first, second = Rdocx().convert([job._replace(document=document), job])
    assert isinstance(first, ConverterError)
    assert str(first).startswith("rdocx không tạo được PDF từ văn bản này (")
    assert isinstance(second, Pdf)


def test_a_pdf_that_lacks_words_is_refused() -> None:
    (made,) = Rdocx().convert([a_job()._replace(words="Chữ không có trong văn bản")])
    assert isinstance(made, ConverterError)


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rdocx", None)
    assert not Rdocx().available()
    with pytest.raises(ConverterMissingError, match="pip install"):
        Rdocx().convert([])
