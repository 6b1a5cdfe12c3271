"""A PDF in other letters than those of Times New Roman is told of, and one in letters of the same widths never."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

import kehoach
from kehoach.layout import layout
from kehoach.pdf.fonts import font_warning
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.making import make_pdf
from kehoach.pdf.reading import Page, Spot
from tests.builders import a_plan
from tests.office import Office

DOCUMENT = kehoach.render(a_plan(), "docx")
DEJAVU = Path("/usr/share/fonts/truetype/dejavu")


def in_font(font: str, text: str = "Vệ sinh") -> list[Page]:
    return [Page(595, 842, (Spot("Suối Hòa", 0, 0, "LiberationSerif-Bold", 14), Spot(text, 0, 0, font, 14)))]


@pytest.mark.parametrize(
    "font",
    ["TimesNewRomanPSMT", "TimesNewRomanPS-BoldMT", "Times New Roman", "LiberationSerif-Italic", "Tinos-Regular", ""],
)
def test_letters_of_the_same_widths_are_right(font: str) -> None:
    assert font_warning(DOCUMENT, in_font(font)) is None


def test_other_letters_are_told_of_with_the_package_that_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    said = font_warning(DOCUMENT, in_font("DejaVuSerif-Bold"))
    assert said is not None
    assert "DejaVuSerif" in said
    assert "fonts-liberation2" in said


def test_signs_from_another_font_are_no_trouble() -> None:
    assert font_warning(DOCUMENT, in_font("DejaVuSans", "☐ ≥ 1")) is None


def naming(font: str) -> bytes:
    document = docx.Document(io.BytesIO(DOCUMENT))
    document.paragraphs[0].add_run("x").font.name = font
    own = io.BytesIO()
    document.save(own)
    return own.getvalue()


def test_a_template_with_a_font_of_its_own_is_not_judged() -> None:
    assert font_warning(naming("Arial"), in_font("LiberationSans")) is None


@pytest.mark.parametrize("font", ["Symbol", "Wingdings", "Courier New"])
def test_the_bullets_of_word_are_no_font_of_its_own(font: str) -> None:
    assert font_warning(naming(font), in_font("DejaVuSerif")) is not None


def made(office: Office) -> str | None:
    return make_pdf(layout(a_plan()), DOCUMENT, LibreOffice()).warning


def test_this_machine_with_its_fonts_is_not_warned_of(office: Office) -> None:
    assert made(office) is None


@pytest.mark.skipif(not DEJAVU.is_dir(), reason="needs a font that is not Times")
def test_a_machine_without_times_is_warned_of(office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = tmp_path / "fonts.conf"
    settings.write_text(
        f"<fontconfig><dir>{DEJAVU}</dir><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>", "utf-8"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(settings))
    said = made(office)
    assert said is not None
    assert "DejaVu" in said
