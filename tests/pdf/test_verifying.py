"""A PDF counts as made when it can be read and says all that it must; how its lines are broken is no matter."""

from __future__ import annotations

import pytest

from kehoach.errors import ConverterError
from kehoach.pdf.engine import Pdf
from kehoach.pdf.verifying import lost_words, verified
from tests.pdf.plans import a_job, a_pdf, an_empty_pdf


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("phòng, chống thiên tai", "phòng,  chống\nthiên tai"),
        ("ubnd@suoihoa.example", "ubnd@suoi\nhoa.example"),
        ("văn phòng", "va\u0306n pho\u0300ng"),
        ("finance office", "ﬁnance oﬃce"),
        ("KẾ HOẠCH", "Kế hoạch"),
        ("một hai", "hai 2 một 3"),
        ("Tên cột", "Tên cột Tên cột"),
    ],
)
def test_the_same_words_are_known_however_they_are_printed(said: str, printed: str) -> None:
    assert lost_words(said, printed) is None


@pytest.mark.parametrize(
    ("said", "printed", "lost"),
    [
        ("Suối Hòa", "Suối H?a", "“Hòa”"),
        ("một hai ba bốn năm", "", "“một”, “hai”, “ba”"),
        ("làm làm", "làm", ""),
    ],
)
def test_words_that_are_lost_are_named(said: str, printed: str, lost: str) -> None:
    assert lost_words(said, printed) == lost


def test_a_pdf_with_all_words_is_taken_with_its_pages() -> None:
    job = a_job()
    made = verified(a_pdf(job), job.words)
    assert isinstance(made, Pdf)
    assert [(round(page.width), round(page.height)) for page in made.pages] == [(595, 842)]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\n%%EOF", an_empty_pdf()[:200]])
def test_a_broken_pdf_is_refused_in_one_sentence(data: bytes) -> None:
    found = verified(data, "một")
    assert isinstance(found, ConverterError)
    assert str(found).startswith("chương trình tạo PDF đã ghi ra một tệp hỏng.")
