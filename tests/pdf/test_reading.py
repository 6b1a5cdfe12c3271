"""Words are read with their places and fonts, whichever engine wrote them and however it counts its points."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject

import kehoach
from kehoach.errors import ConverterError
from kehoach.layout import layout
from kehoach.pdf.engine import Engine, Pdf
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.making import pdf_job
from kehoach.pdf.rdocx_engine import Rdocx
from kehoach.pdf.reading import Spot, read_pages
from kehoach.pdf.verifying import squeezed
from tests.builders import a_plan, example
from tests.office import Office
from tests.pdf.plans import a_job


def first(engine: Engine, text: str) -> Spot:
    """Where a text begins."""
    (made,) = engine.convert([a_job()])
    assert isinstance(made, Pdf)
    return next(spot for spot in made.pages[0].spots if spot.text.startswith(text))


@pytest.mark.parametrize("text", ["XÃ", "Các", "Số:", "Nông"])
def test_both_engines_are_read_in_the_same_points(office: Office, text: str) -> None:
    real, drawn = first(LibreOffice(), text), first(Rdocx(), text)
    assert real.font == drawn.font
    assert real.size == drawn.size
    assert (real.left, real.bottom) == pytest.approx((drawn.left, drawn.bottom), abs=4)


PLANS = {
    "xa": example("baolinh_2024"),
    "bang_va_phu_luc": example("phong_chong_thien_tai_2026"),
    "dau": a_plan(noi_dung=["**Đậm** *nghiêng* (ngoặc (lồng)) \\ “ ” ½ x² ≥ ☐ ● fi ffl Привет", "một\u00a0hai"]),
}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("engine", [LibreOffice(), Rdocx()], ids=["libreoffice", "rdocx"])
def test_the_words_are_those_that_pypdf_reads(engine: Engine, plan: str, office: Office) -> None:
    (made,) = engine.convert([pdf_job(layout(PLANS[plan]), kehoach.render(PLANS[plan], "docx"))])
    assert isinstance(made, Pdf)
    for ours, theirs in zip(made.pages, PdfReader(io.BytesIO(made.data)).pages, strict=True):
        assert squeezed(ours.text) == squeezed(theirs.extract_text())


def content(data: bytes, **entries: object) -> DecodedStreamObject:
    """A stream that draws."""
    stream = DecodedStreamObject()
    stream.set_data(data)
    stream.update({NameObject(f"/{name}"): value for name, value in entries.items()})
    return stream


def a_pdf(*, within_a_drawing: bool = False) -> bytes:
    """One page that says "Xong" at (100, 200), by itself or in a drawing that is moved there."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Times-Roman"}
    fonts = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    resources = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F"): fonts})})
    drawn = b"BT /F 12 Tf 1 0 0 1 %d %d Tm (Xong) Tj ET"
    if within_a_drawing:
        moved = ArrayObject(map(FloatObject, (1, 0, 0, 1, 60, 150)))
        form = content(drawn % (40, 50), Subtype=NameObject("/Form"), Matrix=moved, Resources=resources)
        form[NameObject("/BBox")] = ArrayObject(map(FloatObject, (0, 0, 595, 842)))
        inner = DictionaryObject({NameObject("/X"): writer._add_object(form)})
        resources, stream = DictionaryObject({NameObject("/XObject"): inner}), content(b"/X Do")
    else:
        stream = content(drawn % (100, 200))
    page[NameObject("/Resources")] = resources
    page[NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("within_a_drawing", [False, True])
def test_words_within_a_drawing_stand_where_it_places_them(within_a_drawing: bool) -> None:
    (page,) = read_pages(a_pdf(within_a_drawing=within_a_drawing))
    (spot,) = page.spots
    assert spot == Spot("Xong", 100.0, 200.0, "Times-Roman", 12.0)


def test_several_threads_may_read_at_once() -> None:
    data = a_pdf()
    with ThreadPoolExecutor(8) as threads:
        assert {pages[0].text for pages in threads.map(read_pages, [data] * 64)} == {"Xong"}


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", a_pdf()[:200], b"PK\x03\x04"], ids=["none", "a line", "half", "zip"]
)
def test_what_is_no_whole_pdf_is_not_read(data: bytes) -> None:
    with pytest.raises(ConverterError):
        read_pages(data)
