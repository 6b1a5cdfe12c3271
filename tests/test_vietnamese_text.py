"""Letters: one encoding, no character a document cannot carry, capitals and comparison."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kehoach.vietnamese import fold, forbidden_character, normalize, upper, without_marks

ANY_TEXT = st.text()
VIETNAMESE_LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("25\u00a0000\u202fđồng\u2007.", "25 000 đồng ."),
        (unicodedata.normalize("NFD", "Độc lập"), "Độc lập"),
        ("  hai  dấu cách \t", "  hai  dấu cách \t"),
        ("\u00a0\r\n", " \n"),
        ("“2020 – 2025”…", "“2020 – 2025”…"),
        ("", ""),
    ],
)
def test_text_is_settled_in_one_form_and_nothing_else_is_changed(written, settled):
    assert normalize(written) == settled


@given(ANY_TEXT)
def test_settling_twice_changes_nothing_more(text):
    settled = normalize(text)
    assert normalize(settled) == settled
    assert unicodedata.is_normalized("NFC", settled)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trang\x0bmới", (5, "U+000B")),
        ("\x00", (0, "U+0000")),
        ("a\rb", (1, "U+000D")),
        ("ab\x7f\x0b", (2, "U+007F")),
        ("\x85", (0, "U+0085")),
        ("x\ud800", (1, "U+D800")),
        ("\ufffe", (0, "U+FFFE")),
        ("\uffff", (0, "U+FFFF")),
        ("thẻ\tvà dòng\n😀 ﬁ \u00ad", None),
        ("", None),
    ],
)
def test_the_first_character_that_cannot_be_printed_is_named_with_its_place(text, found):
    assert forbidden_character(text) == found


@given(st.text(st.characters(codec=None)))
def test_what_is_not_forbidden_is_carried_by_xml_unchanged(text):
    if forbidden_character(text) is None:
        element = etree.Element("t")
        element.text = text
        assert (etree.fromstring(etree.tostring(element)).text or "") == text


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("Mục đích, yêu cầu", "MỤC ĐÍCH, YÊU CẦU"),
        ("xã Bảo Linh năm 2024", "XÃ BẢO LINH NĂM 2024"),
        ("ủy ban", "ỦY BAN"),
        ("Straße ﬁ ŉ", "STRAßE ﬁ ŉ"),
    ],
)
def test_capitals_are_vietnamese_and_leave_alone_what_would_grow(text, capitals):
    assert upper(text) == capitals


@given(ANY_TEXT)
def test_capitals_never_change_the_number_of_characters(text):
    assert len(upper(text)) == len(text)


@given(st.text(VIETNAMESE_LETTERS + " .,"))
def test_vietnamese_capitals_are_those_of_python(text):
    assert upper(text) == text.upper()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ủy ban nhân dân", "UỶ BAN  NHÂN DÂN"),
        ("hòa", "hoà"),
        ("KẾ HOẠCH", "ke hoach"),
        ("Đảng", "dang"),
        ("  Nơi\u00a0nhận:\n", "nơi nhận:"),
        (unicodedata.normalize("NFD", "đường"), "đường"),
    ],
)
def test_texts_that_differ_in_case_marks_and_spaces_compare_equal(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("ký tên", "kí tên"), ("Mục 1", "Mục 2"), ("-", "–")])
def test_different_letters_figures_and_dashes_do_not_compare_equal(one, other):
    assert fold(one) != fold(other)


@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


def test_without_marks_keeps_case_spaces_and_everything_plain():
    assert without_marks("KẾ HOẠCH số 05/KH-UBND  của Đảng ủy\n") == "KE HOACH so 05/KH-UBND  cua Dang uy\n"


@given(st.text(VIETNAMESE_LETTERS + VIETNAMESE_LETTERS.upper() + "0123456789 -/"))
def test_any_vietnamese_text_without_marks_is_ascii_of_the_same_length(text):
    bare = without_marks(text)
    assert bare.isascii()
    assert len(bare) == len(text)
