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
from kehoach.pdf.making import PdfOrder, make_pdf, pdf_job
from kehoach.pdf.reading import Page, Spot
from tests.builders import a_plan
from tests.office import Office
from tests.template_file import parts_of, zipped

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


def with_font(name: str) -> bytes:
    """A document some letters of which are to be in another font."""
    document = docx.Document(io.BytesIO(DOCUMENT))
    document.paragraphs[0].add_run("x").font.name = name
    own = io.BytesIO()
    document.save(own)
    return own.getvalue()


@pytest.mark.parametrize(
    ("named", "drawn"),
    [
        *(("Arial", "ArialMT"), ("Arial", "LiberationSans"), ("Calibri", "Carlito-Bold")),
        *(("UTM Avo", "UTM-Avo"), ("Be Vietnam Pro", "BeVietnamPro-Regular"), ("DejaVu Sans", "DejaVuSans-Bold")),
    ],
)
def test_letters_that_a_template_asks_for_are_right(named: str, drawn: str) -> None:
    assert font_warning(with_font(named), in_font(drawn)) is None


@pytest.mark.parametrize("font", ["Symbol", "Wingdings"])
def test_the_bullets_of_word_are_no_letters(font: str) -> None:
    said = font_warning(with_font(font), in_font("DejaVuSerif"))
    assert said is not None
    assert font not in said


def test_letters_that_no_template_asked_for_are_told_with_the_font_it_names() -> None:
    said = font_warning(with_font("UTM Avo"), in_font("DejaVuSans"))
    assert said is not None
    assert said.startswith(
        "chữ trong bản PDF in bằng phông DejaVuSans, vì máy này không có phông mà mẫu Word ghi (UTM Avo)"
    )
    assert "fonts-liberation2" not in said


def test_a_font_that_lacks_vietnamese_letters_is_named_though_others_are_drawn_with_it() -> None:
    pages = [*in_font("ArialMT", "Ke hoach"), *in_font("DejaVuSans", "Vệ sinh")]
    said = font_warning(with_font("Arial"), pages)
    assert said is not None
    assert "(Arial, Times New Roman)" in said


def test_a_font_of_the_theme_is_one_that_is_asked_for() -> None:
    parts = parts_of(DOCUMENT)
    theme = b'<a:theme xmlns:a="a"><a:latin typeface="Calibri"/></a:theme>'
    styles = parts["word/styles.xml"].replace(b"<w:rFonts ", b'<w:rFonts w:asciiTheme="minorHAnsi" ', 1)
    assert font_warning(zipped({**parts, "word/theme/theme1.xml": theme}), in_font("Carlito")) is not None
    themed = zipped({**parts, "word/styles.xml": styles, "word/theme/theme1.xml": theme})
    assert font_warning(themed, in_font("Carlito")) is None


def test_libreoffice_tells_nothing_of_a_font_it_lacks_but_the_pdf_does(office: Office) -> None:
    flow = layout(a_plan())
    made = make_pdf(PdfOrder(flow, pdf_job(flow, in_one_font("UTM Avo"))), LibreOffice())
    assert made.warning is not None
    assert "(UTM Avo)" in made.warning


def in_one_font(name: str) -> bytes:
    """The document as a template in another font would give it."""
    parts = parts_of(DOCUMENT)
    return zipped({part: data.replace(b"Times New Roman", name.encode()) for part, data in parts.items()})


def made(office: Office) -> str | None:
    flow = layout(a_plan())
    return make_pdf(PdfOrder(flow, pdf_job(flow, DOCUMENT)), LibreOffice()).warning


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
