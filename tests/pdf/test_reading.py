"""Words are read with their places and fonts, whichever engine wrote them and however it counts its points."""

from __future__ import annotations

import pytest

from kehoach.pdf.engine import Engine, Pdf
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.rdocx_engine import Rdocx
from kehoach.pdf.showing import Spot
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
