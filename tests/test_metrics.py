"""Widths of Times New Roman: the table against an installed copy, known figures, and how lines break."""

import struct
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.metrics import last_line_width, line_count, line_widths, text_width
from kehoach.times_widths import BOLD, BOLD_ITALIC, ITALIC, REGULAR, UNITS_PER_EM

STYLES = {
    "Regular": (REGULAR, {}),
    "Bold": (BOLD, {"bold": True}),
    "Italic": (ITALIC, {"italic": True}),
    "BoldItalic": (BOLD_ITALIC, {"bold": True, "italic": True}),
}
FONT_FOLDERS = ("/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation-serif")
MM = 72 / 25.4
WORDS = st.lists(st.text("aăâbcdđeêghươ", min_size=1, max_size=12), min_size=1, max_size=30)


def widths_of_font(path):
    """Read character widths from the cmap (format 4) and hmtx tables of a TrueType file."""
    font = path.read_bytes()
    count = struct.unpack_from(">H", font, 4)[0]
    tables = {tag: start for tag, _, start, _ in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * count])}
    assert struct.unpack_from(">H", font, tables[b"head"] + 18)[0] == UNITS_PER_EM
    measured = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]

    def width(glyph):
        return struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * min(glyph, measured - 1))[0]

    return {chr(code): width(glyph) for code, glyph in glyphs_of_font(font, tables[b"cmap"])}


def glyphs_of_font(font, cmap):
    offsets = (cmap + struct.unpack_from(">HHI", font, cmap + 4 + 8 * i)[2] for i in range(8))
    start = next(offset for offset in offsets if struct.unpack_from(">H", font, offset)[0] == 4)
    size = struct.unpack_from(">H", font, start + 6)[0]
    ends, starts, deltas, ranges = (
        start + 14,
        start + 16 + size,
        start + 16 + 2 * size,
        start + 16 + 3 * size,
    )
    for at in range(0, size, 2):
        first, last, delta, jump = (
            struct.unpack_from(">H", font, row + at)[0] for row in (starts, ends, deltas, ranges)
        )
        for code in range(first, min(last, 0xFFFE) + 1):
            if jump:
                glyph = struct.unpack_from(">H", font, ranges + at + jump + 2 * (code - first))[0]
                yield code, (glyph + delta) % 65536 if glyph else 0
            else:
                yield code, (code + delta) % 65536


@pytest.fixture(params=STYLES)
def style_and_font(request):
    for folder in FONT_FOLDERS:
        path = Path(folder, f"LiberationSerif-{request.param}.ttf")
        if path.exists():
            widths = widths_of_font(path)
            if "ữ" in widths:
                return *STYLES[request.param], widths
    pytest.skip("Liberation Serif 2 is not installed")


def test_table_is_what_the_font_says(style_and_font):
    table, _, font = style_and_font
    listed = {character: width for width, characters in table for character in characters}
    assert listed == {character: font[character] for character in listed}


def test_every_vietnamese_letter_is_as_wide_as_in_the_font(style_and_font):
    _, looks, font = style_and_font
    letters = "ăâđêôơưĂÂĐÊÔƠƯaeiouyAEIOUY"
    marked = {
        unicodedata.normalize("NFC", letter + mark) for letter in letters for mark in "\u0300\u0301\u0303\u0309\u0323"
    }
    for letter in filter(lambda letter: len(letter) == 1, marked | set(letters)):
        assert text_width(letter, UNITS_PER_EM, **looks) == font[letter], letter


@pytest.mark.parametrize("table", [table for table, _ in STYLES.values()])
def test_no_character_is_listed_twice_and_all_of_ascii_is_there(table):
    characters = "".join(characters for _, characters in table)
    assert len(set(characters)) == len(characters)
    assert set(map(chr, range(32, 127))) < set(characters)


@pytest.mark.parametrize(
    ("text", "size", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 14, 60.5),
    ],
)
def test_bold_header_lines_are_as_wide_as_printed(text, size, millimetres):
    assert text_width(text, size, bold=True) / MM == pytest.approx(millimetres, abs=0.05)


@given(st.text())
def test_width_is_the_same_composed_or_decomposed(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    if all(unicodedata.east_asian_width(character) not in "WF" for character in composed + decomposed):
        horns = sum(character in "ơƠưƯ\u031b" for character in unicodedata.normalize("NFD", text))
        if not horns:
            assert text_width(composed, 14) == pytest.approx(text_width(decomposed, 14))


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("", 0),
        ("\u0301\u0323", 0),
        ("\u200b\u00ad\n", 0),
        ("漢", 1),
        ("😀", 1),
        ("한", 1),
        ("Ж", 0.55),
        ("\t", 0.25),
    ],
)
def test_characters_outside_the_table_are_guessed(text, ems):
    assert text_width(text, 20) == pytest.approx(20 * ems, abs=0.01)


@given(st.text(), st.text())
def test_widths_add_up(one, other):
    assert text_width(one + other, 13) == pytest.approx(text_width(one, 13) + text_width(other, 13))


def test_bold_is_wider_than_regular():
    assert text_width("Nơi nhận", 12, bold=True) > text_width("Nơi nhận", 12)


@given(WORDS, st.floats(20, 500), st.floats(0, 40))
def test_no_line_is_wider_than_its_column(words, width, indent):
    first, *others = line_widths(" ".join(words), 14, width + indent, first_indent=indent)
    assert first <= width + 0.01
    assert all(line <= width + indent + 0.01 for line in others)


@given(WORDS, st.floats(130, 500))
def test_lines_hold_all_the_text_and_lose_only_the_space_between_them(words, width):
    lines = line_widths(" ".join(words), 14, width)
    space = text_width(" ", 14)
    assert sum(lines) + space * (len(lines) - 1) == pytest.approx(text_width(" ".join(words), 14))


@given(WORDS, st.floats(20, 500))
def test_a_wider_column_never_needs_more_lines(words, width):
    text = " ".join(words)
    assert line_count(text, 14, width * 1.5) <= line_count(text, 14, width)


def test_a_column_as_wide_as_its_text_holds_it_on_one_line():
    name = "ỦY BAN NHÂN DÂN XÃ BẢO LINH"
    width = text_width(name, 13, bold=True)
    assert line_count(name, 13, width, bold=True) == 1
    assert line_count(name, 13, width - 0.1, bold=True) == 2


def test_last_line_is_what_is_left_after_filling_the_lines_above():
    name = "Thực hiện chương trình xây dựng nông thôn mới nâng cao xã Bảo Linh năm 2024"
    width = text_width("Thực hiện chương trình xây dựng nông thôn mới", 14, bold=True) + 1
    rest = text_width("nâng cao xã Bảo Linh năm 2024", 14, bold=True)
    assert last_line_width(name, 14, width, bold=True) == pytest.approx(rest)


def test_first_line_indent_narrows_the_first_line_only():
    width = text_width("một hai", 14)
    assert line_count("một hai một hai", 14, width) == 2
    assert line_count("một hai một hai", 14, width, first_indent=5) == 3


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("   ", 1), ("a\nb", 2), ("a\n", 2), ("\n\n", 3)])
def test_a_line_break_begins_a_line_and_empty_lines_count(text, lines):
    assert line_count(text, 14, 100) == lines


def test_spaces_at_the_end_of_a_line_hang_over():
    width = text_width("một", 14)
    assert line_widths("một     hai   ", 14, width) == pytest.approx((width, text_width("hai", 14)))


def test_spaces_at_the_start_and_in_the_middle_take_room():
    assert line_widths("  a   b", 14, 200) == pytest.approx((text_width("  a   b", 14),))


def test_a_word_longer_than_the_line_is_broken():
    width = text_width("aaaa", 14)
    assert line_widths("b aaaaaaaaaa c", 14, width) == pytest.approx(
        [text_width(line, 14) for line in ("b", "aaaa", "aaaa", "aa c")]
    )


def test_a_column_narrower_than_a_letter_takes_one_letter_a_line():
    assert line_count("abc", 14, 1) == 3
    assert line_count("a b", 14, 20, first_indent=30) == 2


def test_a_line_may_end_after_a_hyphen_inside_a_word_but_not_at_its_start():
    assert line_widths("nhiệm-kỳ", 14, text_width("nhiệm-k", 14)) == pytest.approx(
        (text_width("nhiệm-", 14), text_width("kỳ", 14))
    )
    assert line_count("a -55555", 14, text_width("a -5", 14) + 1) == line_count(
        "a x55555", 14, text_width("a -5", 14) + 1
    )


@pytest.mark.parametrize(("size", "width"), [(0, 100), (14, 0), (-1, 100), (14, -5)])
def test_a_size_or_column_of_nothing_is_refused(size, width):
    with pytest.raises(ValueError, match="above 0"):
        line_count("a", size, width)


def test_endless_words_are_measured_without_delay():
    assert line_count("a" * 200_000, 14, 450) > 2000
    assert line_count("a-" * 100_000, 14, 450) > 2000
