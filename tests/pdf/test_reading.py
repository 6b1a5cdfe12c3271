"""Words are read with their places and fonts, whichever engine wrote them and however it counts its points."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

import kehoach
from kehoach.layout import layout
from kehoach.pdf.engine import Engine, Pdf
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.making import pdf_job
from kehoach.pdf.rdocx_engine import Rdocx
from kehoach.pdf.reading import read_pages
from kehoach.pdf.showing import Spot
from kehoach.pdf.verifying import squeezed
from tests.builders import a_plan, example
from tests.office import Office
from tests.pdf.plans import a_job, an_empty_pdf


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
    "dau": a_plan(noi_dung=["**Đậm** *nghiêng* (ngoặc (lồng)) \\ “ ” ½ x² ≥ ☐ ● fi ffl 😀 Привет", "một\u00a0hai"]),
}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("engine", [LibreOffice(), Rdocx()], ids=["libreoffice", "rdocx"])
def test_it_reads_what_pypdf_reads(engine: Engine, plan: str, office: Office) -> None:
    job = pdf_job(layout(PLANS[plan]), kehoach.render(PLANS[plan], "docx"))
    (made,) = engine.convert([job])
    assert isinstance(made, Pdf)
    for ours, theirs in zip(made.pages, PdfReader(io.BytesIO(made.data)).pages, strict=True):
        places: list[tuple[str, int, int]] = []

        def take(text: str, page: list[float], line: list[float], font: object, size: float) -> None:
            if squeezed(text):
                x, y = line[4], line[5]
                left, bottom = x * page[0] + y * page[2] + page[4], x * page[1] + y * page[3] + page[5]
                places.append((squeezed(text), round(left), round(bottom)))  # noqa: B023 - called at once

        assert squeezed(ours.text) == squeezed(theirs.extract_text(visitor_text=take))
        found = [(squeezed(spot.text), round(spot.left), round(spot.bottom)) for spot in ours.spots]
        assert [each for each in found if each[0]] == places


def test_a_page_on_which_nothing_stands_is_a_page() -> None:
    (page,) = read_pages(an_empty_pdf())
    assert (page.width, page.height, page.spots) == (595, 842, ())
