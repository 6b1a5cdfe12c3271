"""Whatever a person changes in a document is noticed."""

from __future__ import annotations

import io
import re

import docx
import pytest
from docx.shared import Pt, RGBColor
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


@pytest.mark.parametrize("edit", sorted(SEEN_IN_LIBREOFFICE))
def test_an_edit_in_libreoffice_is_noticed(edit: str, office: Office) -> None:
    parts = parts_of(office.resaved(MADE))
    if edit in {"another style", "words in the first footer"}:
        pytest.skip("names a style id or a part that LibreOffice renames; tried below")
    EDITS[edit](parts)
    assert origin_of(zipped(parts)) is Origin.EDITED


def _edited_with_python_docx(data: bytes, what: str) -> bytes:
    document = docx.Document(io.BytesIO(data))
    paragraph = next(each for each in document.paragraphs if len(each.runs) == 1 and len(each.text) > 40)
    if what == "words":
        paragraph.runs[0].text += " (bổ sung)"
    elif what == "bold":
        paragraph.runs[0].bold = True
    elif what == "size":
        paragraph.runs[0].font.size = Pt(20)
    elif what == "colour":
        paragraph.runs[0].font.color.rgb = RGBColor(255, 0, 0)
    elif what == "cell":
        document.tables[0].cell(1, 0).paragraphs[0].runs[0].text = "Số: 15/KH-UBND"
    elif what == "row":
        document.tables[1].add_row()
    elif what == "style":
        paragraph.style = document.styles["KH Mục"]
    elif what == "page":
        document.add_page_break()
    elif what == "margin":
        document.sections[0].left_margin = Pt(40)
    elif what == "footer":
        document.sections[0].first_page_footer.paragraphs[0].add_run("Mật")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "what", ["words", "bold", "size", "colour", "cell", "row", "style", "page", "margin", "footer"]
)
def test_an_edit_with_another_program_is_noticed_before_and_after_libreoffice_saved_it(
    what: str, office: Office
) -> None:
    edited = _edited_with_python_docx(MADE, what)
    assert origin_of(edited) is Origin.EDITED
    assert origin_of(office.resaved(edited)) is Origin.EDITED


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
