"""Where the pages of a PDF turn, found from its words: in documents that were torn on purpose, by both engines."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

import kehoach
from kehoach.layout import layout
from kehoach.pdf.engine import Engine, Pdf
from kehoach.pdf.layout_facts import layout_facts
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.making import pdf_job
from kehoach.pdf.rdocx_engine import Rdocx
from kehoach.pdf.reading import Page, Spot
from kehoach.printed import Printed, Stand
from kehoach.writers.text import write_text
from tests.builders import EXAMPLES, a_plan
from tests.office import Office

PLAN = kehoach.read(EXAMPLES / "baolinh_2024.json")
Tear = Callable[[Document], None]


def nothing(document: Document) -> None:
    """As the writer makes it."""


def before_the_signature(document: Document) -> None:
    """A page break between the last words and the signature table."""
    table = document.tables[-1]._tbl
    blank = copy.deepcopy(document.paragraphs[-1]._p)
    for run in blank.findall(qn("w:r")):
        blank.remove(run)
    table.addprevious(blank)
    Paragraph(blank, document._body).add_run().add_break(WD_BREAK.PAGE)


def through_the_signature(document: Document) -> None:
    """So much room for the signature that the name is on another page."""
    table = document.tables[-1]
    for kept in list(table._tbl.iter(qn("w:cantSplit"))):
        kept.getparent().remove(kept)
    cell = table.rows[0].cells[-1]
    for line in cell.paragraphs:
        line.paragraph_format.keep_with_next = False
    for _ in range(70):
        cell.paragraphs[2].insert_paragraph_before()


def after_a_heading(document: Document) -> None:
    """What stands under the second heading begins a page."""
    at = next(at for at, line in enumerate(document.paragraphs) if line.text == "NỘI DUNG")
    document.paragraphs[at].paragraph_format.keep_with_next = False
    document.paragraphs[at + 1].paragraph_format.page_break_before = True


def facts(engine: Engine, tear: Tear) -> Printed:
    document = docx.Document(io.BytesIO(kehoach.render(PLAN, "docx")))
    tear(document)
    torn = io.BytesIO()
    document.save(torn)
    (made,) = engine.convert([pdf_job(layout(PLAN), torn.getvalue())])
    assert isinstance(made, Pdf), made
    return layout_facts(layout(PLAN), made.pages)


CASES = pytest.mark.parametrize(
    ("tear", "is_alone", "is_split", "stranded"),
    [
        (nothing, False, False, []),
        (before_the_signature, True, False, []),
        (through_the_signature, False, True, []),
        (after_a_heading, False, False, ["II. NỘI DUNG"]),
    ],
)


def check(found: Printed, is_alone: bool, is_split: bool, stranded: list[str]) -> None:
    assert found.signing is not None
    first, last = found.signing
    assert (found.signing_is_alone, first < last) == (is_alone, is_split)
    assert [stand.words for stand in found.stranded] == stranded
    assert last == found.pages


@CASES
def test_a_torn_document_is_seen_in_a_pdf_of_libreoffice(
    office: Office, tear: Tear, is_alone: bool, is_split: bool, stranded: list[str]
) -> None:
    check(facts(LibreOffice(), tear), is_alone, is_split, stranded)


@CASES
def test_a_torn_document_is_seen_in_a_pdf_of_rdocx(
    tear: Tear, is_alone: bool, is_split: bool, stranded: list[str]
) -> None:
    check(facts(Rdocx(), tear), is_alone, is_split, stranded)


def test_the_signature_is_found_before_annexes() -> None:
    plan = kehoach.read(EXAMPLES / "phong_chong_thien_tai_2026.json")
    made = kehoach.render_pdf(plan, engine="rdocx").printed
    assert made == Printed(8, (4, 4))


def test_a_few_words_of_the_text_are_enough_company_for_a_signature() -> None:
    flow = layout(a_plan(noi_dung=["Các thôn làm vệ sinh vào sáng thứ Bảy và sáng Chủ nhật hằng tuần"]))
    head, signing = write_text(flow).decode().split("hằng tuần./.")
    assert layout_facts(flow, [a_page(head), a_page("2 hằng tuần./. " + signing)]) == Printed(2, (2, 2))
    alone = Printed(2, (2, 2), signing_is_alone=True)
    assert layout_facts(flow, [a_page(head + "hằng tuần./."), a_page("2 " + signing)]) == alone


def a_page(text: str) -> Page:
    return Page(595, 842, (Spot(text, 0, 0, "", 14),))


def test_nothing_is_claimed_of_a_pdf_that_is_not_of_the_plan() -> None:
    assert layout_facts(layout(PLAN), []) == Printed(0)


def test_a_stranded_heading_is_named_with_its_page() -> None:
    assert facts(Rdocx(), after_a_heading).stranded == (Stand("II. NỘI DUNG", 2),)
