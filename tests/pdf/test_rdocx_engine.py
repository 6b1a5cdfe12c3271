"""rdocx as an engine: held to the same as LibreOffice, a process that nobody waits for without end among it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kehoach.errors import ConverterError, ConverterMissingError
from kehoach.pdf.engine import Pdf
from kehoach.pdf.rdocx_engine import Rdocx
from tests.pdf.plans import a_job, has_ended


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Where temporary files go; every test ends with nothing in it."""
    folder = tmp_path / "thư mục tạm"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield
    assert list(folder.iterdir()) == []


def engine_that(folder: Path, does: str, seconds: float | None = None) -> Rdocx:
    """rdocx behind some lines of Python, which know the documents as ``documents``."""
    program = folder / "rdocx_program.py"
    lines = (
        "import os, runpy, signal, sys, time",
        "from pathlib import Path",
        "documents = [Path(word) for word in sys.argv if word.endswith('.docx')]",
        does,
        f"runpy.run_path({str(Rdocx().program)!r}, run_name='__main__')",
    )
    program.write_text("\n".join(lines), "utf-8")
    return Rdocx(program, seconds)


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


def test_a_document_it_never_ends_with_costs_no_other_and_is_ended(tmp_path: Path) -> None:
    started = tmp_path / "started"
    hangs = (
        "if any(b'treo' in document.read_bytes() for document in documents):\n"
        f"    Path({str(started)!r}).open('a').write(f'{{os.getpid()}} ')\n"
        "    time.sleep(600)"
    )
    engine = engine_that(tmp_path, hangs, seconds=5)
    job = a_job()
    first, second = engine.convert([job._replace(document=b"treo"), job])
    assert isinstance(first, ConverterError)
    assert str(first).startswith("rdocx không xong sau 5 giây nên đã bị dừng.")
    assert str(first).endswith("--may libreoffice.")
    assert isinstance(second, Pdf)
    assert all(has_ended(int(word)) for word in started.read_text("utf-8").split())


def test_a_document_that_kills_it_costs_no_other(tmp_path: Path) -> None:
    engine = engine_that(tmp_path, "if any(b'hong' in each.read_bytes() for each in documents): os.abort()")
    job = a_job()
    first, second, third = engine.convert([job, job._replace(document=b"hong"), job])
    assert isinstance(first, Pdf)
    assert isinstance(third, Pdf)
    assert isinstance(second, ConverterError)
    assert str(second).startswith("rdocx bị dừng giữa chừng (")


def test_nothing_in_the_folder_of_its_program_is_taken_for_a_library(tmp_path: Path) -> None:
    (tmp_path / "rdocx.py").write_text("raise SystemExit(3)", "utf-8")
    (made,) = engine_that(tmp_path, "").convert([a_job()])
    assert isinstance(made, Pdf)


def test_archives_get_a_pdf_that_says_so() -> None:
    (made,) = Rdocx().convert([a_job()], archival=True)
    assert isinstance(made, Pdf)
    assert b"pdfaid:part" in made.data
