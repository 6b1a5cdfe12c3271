"""Which engine is taken, and where LibreOffice is looked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kehoach.api import ENGINES as NAMES
from kehoach.errors import ConverterMissingError
from kehoach.pdf import places
from kehoach.pdf.choosing import ENGINES, choose
from kehoach.pdf.places import VARIABLE, find_soffice
from tests.pdf.plans import posix, soffice


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without LibreOffice; what is put into the folder is on its PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(places, "_USUAL", ())
    monkeypatch.setattr(places, "_OPTIONAL", tmp_path / "opt")
    return tmp_path


def without_rdocx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rdocx", None)


def test_the_names_of_the_engines_are_known_without_loading_them() -> None:
    assert tuple(engine.name for engine in ENGINES) == NAMES


@posix
def test_libreoffice_is_taken_where_it_is_found(bare: Path) -> None:
    soffice(bare, "")
    assert choose().name == "libreoffice"
    assert choose("rdocx").name == "rdocx"


def test_rdocx_is_taken_on_a_machine_without_libreoffice(bare: Path) -> None:
    assert choose().name == "rdocx"
    with pytest.raises(ConverterMissingError, match="không tìm thấy LibreOffice"):
        choose("libreoffice")


def test_with_neither_one_sentence_says_how_to_get_each(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_rdocx(monkeypatch)
    with pytest.raises(ConverterMissingError) as caught:
        choose()
    said = str(caught.value)
    assert "libreoffice-writer-nogui" in said
    assert "pip install 'kehoach[pdf]'" in said
    with pytest.raises(ConverterMissingError, match="pip install"):
        choose("rdocx")


def test_an_engine_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(ConverterMissingError, match="Các máy có: libreoffice, rdocx"):
        choose("word")


@posix
def test_the_variable_comes_before_all_other_places(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    soffice(bare, "")
    (bare / "riêng").mkdir()
    own = soffice(bare / "riêng", "")
    monkeypatch.setenv(VARIABLE, str(own))
    assert find_soffice() == own


def test_a_variable_that_names_no_program_is_an_error_and_not_passed_over(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(bare / "khong-co"))
    with pytest.raises(ConverterMissingError, match=f"biến môi trường {VARIABLE} ghi "):
        choose()


@posix
def test_libreoffice_of_its_own_makers_is_found_in_opt(bare: Path) -> None:
    folder = bare / "opt" / "libreoffice26.2" / "program"
    folder.mkdir(parents=True)
    assert find_soffice() is None
    assert find_soffice({"PATH": ""}) is None
    assert soffice(folder, "") == find_soffice()


@posix
def test_the_usual_place_of_windows_is_looked_at(bare: Path) -> None:
    folder = bare / "LibreOffice" / "program"
    folder.mkdir(parents=True)
    program = soffice(folder, "").rename(folder / "soffice.com")
    assert find_soffice({"ProgramFiles": str(bare)}) == program
