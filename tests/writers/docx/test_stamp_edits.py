"""Whatever a person changes in a document is noticed."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

import kehoach
from kehoach.writers.docx.origin import Origin, origin_of
from tests.builders import example
from tests.office import Office
from tests.template_file import DOCUMENT, parts_of, zipped
from tests.word_editing import EDITS, SEEN_IN_LIBREOFFICE
from tests.word_saving import saved_by_word, statistics

MADE = kehoach.render(example("phong_chong_thien_tai_2026"), "docx")


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_in_word_is_noticed(edit: str) -> None:
    parts = parts_of(MADE)
    statistics(parts)
    assert origin_of(zipped(parts)) is Origin.UNTOUCHED
    EDITS[edit](parts)
    assert origin_of(zipped(parts)) is Origin.EDITED


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_noticed_among_all_that_word_does_by_itself(edit: str) -> None:
    parts = parts_of(MADE)
    EDITS[edit](parts)
    saved_by_word(parts)
    assert origin_of(zipped(parts)) is Origin.EDITED


# These two name a style and a part that LibreOffice calls otherwise; they are tried below.
@pytest.mark.parametrize("edit", sorted(SEEN_IN_LIBREOFFICE - {"another style", "words in the first footer"}))
def test_an_edit_of_what_libreoffice_saved_is_noticed(edit: str, office: Office) -> None:
    parts = parts_of(office.resaved(MADE))
    EDITS[edit](parts)
    assert origin_of(zipped(parts)) is Origin.EDITED


def _line(document: Document) -> Paragraph:
    return next(each for each in document.paragraphs if len(each.runs) == 1 and len(each.text) > 40)


def _more_words(document: Document) -> None:
    _line(document).runs[0].text += " (bổ sung)"


def _bold(document: Document) -> None:
    _line(document).runs[0].bold = True


def _larger_and_red(document: Document) -> None:
    _line(document).runs[0].font.size = Pt(20)
    _line(document).runs[0].font.color.rgb = RGBColor(255, 0, 0)


def _number_typed(document: Document) -> None:
    document.tables[0].cell(1, 0).paragraphs[0].runs[0].text = "Số: 15/KH-UBND"


def _row_added(document: Document) -> None:
    document.tables[1].add_row()


def _another_style(document: Document) -> None:
    _line(document).style = document.styles["KH Mục"]


def _page_break(document: Document) -> None:
    _line(document).insert_paragraph_before().add_run().add_break(WD_BREAK.PAGE)


def _margin(document: Document) -> None:
    document.sections[0].left_margin = Pt(40)


def _first_footer(document: Document) -> None:
    document.sections[0].first_page_footer.paragraphs[0].add_run("Mật")


CHANGES = (
    _more_words,
    _bold,
    _larger_and_red,
    _number_typed,
    _row_added,
    _another_style,
    _page_break,
    _margin,
    _first_footer,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_an_edit_is_noticed_after_libreoffice_saved_it(change: Callable[[Document], None], office: Office) -> None:
    document = docx.Document(io.BytesIO(MADE))
    change(document)
    out = io.BytesIO()
    document.save(out)
    assert origin_of(out.getvalue()) is Origin.EDITED
    assert origin_of(office.resaved(out.getvalue())) is Origin.EDITED


WORDS = list(re.finditer(rb"<w:t[^>]*>([^<]+)</w:t>", parts_of(MADE)[DOCUMENT]))
LETTERS = "aáăâbcdđeêơưxyzAĐ0123456789 .,;:-–/()“”%"


@given(st.data())
def test_any_one_letter_changed_added_or_removed_is_noticed(data: st.DataObject) -> None:
    parts = parts_of(MADE)
    found = data.draw(st.sampled_from(WORDS))
    text = found[1].decode()
    at = data.draw(st.integers(0, len(text) - 1))
    removed = data.draw(st.integers(0, 3))
    added = data.draw(st.text(LETTERS, max_size=3))
    new = text[:at] + added + text[at + removed :]
    if new == text or "&" in text:
        return
    document = parts[DOCUMENT]
    parts[DOCUMENT] = document[: found.start(1)] + new.encode() + document[found.end(1) :]
    statistics(parts)
    assert origin_of(zipped(parts)) is Origin.EDITED
