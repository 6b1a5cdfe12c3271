"""Every change to a sealed PDF is seen, wherever it is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

import kehoach
from kehoach.sealing import GAP, KEY, Sealing, sealed, sealing_of
from tests.builders import a_plan
from tests.pdf.finishing.foreign import a_pdf as foreign_pdf
from tests.pdf.finishing.foreign import bytes_of
from tests.pdf.plans import an_empty_pdf


@pytest.fixture(scope="module")
def made() -> bytes:
    return kehoach.render_pdf(a_plan(), engine="rdocx").data


def test_what_kehoach_makes_is_sealed_and_can_be_read(made: bytes) -> None:
    assert sealing_of(made) is Sealing.WHOLE
    assert len(PdfReader(io.BytesIO(made)).pages) == 1


@pytest.mark.parametrize("at", [0, 100, -1])
def test_one_byte_changed_breaks_the_seal(made: bytes, at: int) -> None:
    changed = bytearray(made)
    changed[at] ^= 1
    assert sealing_of(bytes(changed)) is Sealing.BROKEN


def test_what_a_signature_adds_behind_breaks_the_seal(made: bytes) -> None:
    assert sealing_of(made + b"\n1 0 obj\n<< /Type /Sig >>\nendobj\n") is Sealing.BROKEN


def test_a_copy_saved_by_another_program_is_no_longer_whole(made: bytes) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(made))
    writer.add_blank_page(595, 842)
    data = io.BytesIO()
    writer.write(data)
    assert sealing_of(data.getvalue()) is Sealing.BROKEN


def test_a_pdf_of_somebody_else_has_no_seal() -> None:
    assert sealing_of(an_empty_pdf()) is Sealing.MISSING
    assert sealing_of(b"") is Sealing.MISSING


def test_a_plan_may_say_what_a_seal_says() -> None:
    title = kehoach.render_pdf(a_plan(trich_yeu=f"Số của dấu {KEY} ({GAP})"), engine="rdocx").data
    assert sealing_of(title) is Sealing.WHOLE
    assert title.count(GAP.encode()) > 0


def test_an_annex_may_say_what_a_seal_says(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(bytes_of(foreign_pdf(f"dau) Tj {KEY} ({GAP}) Tj (")))
    plan = a_plan(phu_luc=[{"tieu_de": "Bản đồ", "tep": "a.pdf"}])
    assert sealing_of(kehoach.render_pdf(plan, engine="rdocx", folder=tmp_path).data) is Sealing.WHOLE


@pytest.mark.parametrize("data", [b"%PDF", f"{KEY} ({GAP})".encode(), b"trailer /Info 1 0 R startxref 9 %%EOF"])
def test_what_has_no_gap_for_a_seal_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=GAP):
        sealed(data)
    assert sealing_of(data) is not Sealing.WHOLE


def test_a_file_is_sealed_once(made: bytes) -> None:
    with pytest.raises(ValueError, match=GAP):
        sealed(made)
