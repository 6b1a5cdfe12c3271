"""Numerals, number words and figures, each against an independent reading."""

import re
import sys
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.vietnamese import (
    LARGEST_IN_WORDS,
    POINT_LETTERS,
    amount_in_words,
    figure_meant,
    format_amount,
    format_money,
    format_number,
    integer_in_words,
    point_letter,
    roman,
)

READ_BY_HAND = {
    0: "không",
    1: "một",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    55: "năm mươi lăm",
    91: "chín mươi mốt",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    444: "bốn trăm bốn mươi tư",
    1000: "một nghìn",
    1001: "một nghìn không trăm linh một",
    1010: "một nghìn không trăm mười",
    1024: "một nghìn không trăm hai mươi tư",
    10_000: "mười nghìn",
    21_000: "hai mươi mốt nghìn",
    100_005: "một trăm nghìn không trăm linh năm",
    250_000_000: "hai trăm năm mươi triệu",
    1_000_005: "một triệu không trăm linh năm",
    1_005_000: "một triệu không trăm linh năm nghìn",
    1_050_000: "một triệu không trăm năm mươi nghìn",
    1_234_567: "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy",
    10**9: "một tỷ",
    10**9 + 1: "một tỷ không trăm linh một",
    3_015_000_000: "ba tỷ không trăm mười lăm triệu",
    10**12: "một nghìn tỷ",
    1_500 * 10**9: "một nghìn năm trăm tỷ",
    10**15: "một triệu tỷ",
    10**15 + 2 * 10**9: "một triệu không trăm linh hai tỷ",
    -5: "âm năm",
    -1_000_021: "âm một triệu không trăm hai mươi mốt",
}

WORD_VALUES = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
    "linh": 0,
}


def value_of(words):
    """Read number words back, by cutting at the largest unit named."""
    if words[:1] == ["âm"]:
        return -value_of(words[1:])
    for name, size in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 1000), ("trăm", 100), ("mươi", 10)):
        if name in words:
            cut = words.index(name)
            return value_of(words[:cut]) * size + value_of(words[cut + 1 :])
    return sum(WORD_VALUES[word] for word in words)


@pytest.mark.parametrize(("number", "words"), READ_BY_HAND.items())
def test_number_is_read_as_a_person_reads_it(number, words):
    assert integer_in_words(number) == words


@given(st.integers(-(10**15), 10**15))
@example(10**15)
@example(-(10**15))
def test_words_read_back_give_the_number(number):
    assert value_of(integer_in_words(number).split()) == number


@given(st.integers(10**15, LARGEST_IN_WORDS))
@example(LARGEST_IN_WORDS)
def test_words_past_a_million_billions_still_read_back(number):
    assert value_of(integer_in_words(number).split()) == number


def test_every_number_below_ten_thousand_has_words_of_its_own():
    assert len({integer_in_words(number) for number in range(10_000)}) == 10_000


@given(st.integers(-(10**15), 10**15))
def test_words_never_hold_a_form_nobody_says(number):
    wrong = (
        r"mươi (một|bốn|năm)\b|(?<!mươi )\b(mốt|tư)\b|(?<!mười )(?<!mươi )\blăm\b"
        r"|mười (mốt|tư|năm)\b|một mươi|không mươi|mươi không|linh mươi|\s\s"
    )
    assert re.search(wrong, integer_in_words(number)) is None


@pytest.mark.parametrize("number", [LARGEST_IN_WORDS + 1, -LARGEST_IN_WORDS - 1, 10**40])
def test_number_too_large_for_words_is_refused(number):
    with pytest.raises(ValueError, match="too large"):
        integer_in_words(number)


@pytest.mark.parametrize(
    ("dong", "words"),
    [
        (250_000_000, "Hai trăm năm mươi triệu đồng"),
        (0, "Không đồng"),
        (-1500, "Âm một nghìn năm trăm đồng"),
    ],
)
def test_amount_begins_with_a_capital_and_names_its_unit(dong, words):
    assert amount_in_words(dong) == words


@pytest.mark.parametrize(
    ("value", "figures"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (1234567, "1.234.567"),
        (-1234567, "-1.234.567"),
        (10**30, "1" + ".000" * 10),
        (Decimal("12.50"), "12,50"),
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("-0.5"), "-0,5"),
        (Decimal("-0.00"), "0,00"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("1E-3"), "0,001"),
        (
            Decimal("12345678901234567890123456789012345.10"),
            "12.345.678.901.234.567.890.123.456.789.012.345,10",
        ),
    ],
)
def test_number_is_written_with_vietnamese_marks(value, figures):
    assert format_number(value) == figures


# Babel itself fails from 10**25 on; the table above holds what we print there.
@given(st.integers(-(10**24), 10**24))
def test_whole_numbers_are_written_as_babel_writes_them(value):
    assert format_number(value) == format_decimal(value, locale="vi")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_decimals_are_written_as_babel_writes_them_but_keep_every_digit(value):
    figures = format_number(value)
    if value:
        assert figures == format_decimal(value, format="#,##0.0000", locale="vi", decimal_quantization=False)
    assert Decimal(figures.replace(".", "").replace(",", ".")) == value


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_figures_hold_only_digits_two_marks_and_a_plain_hyphen(value):
    assert re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]+)?", format_number(value))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "sNaN", "1E+999999999", "1E-999999999"])
def test_value_that_cannot_be_printed_is_refused(value):
    with pytest.raises(ValueError, match="print"):
        format_number(Decimal(value))


def test_whole_number_of_endless_digits_is_refused():
    with pytest.raises(ValueError, match="digits"):
        format_number(10 ** (sys.get_int_max_str_digits() + 1))


@pytest.mark.parametrize(
    ("value", "figures"),
    [
        (1000, "1.000"),
        (0, "0"),
        (Decimal("1000.0"), "1.000"),
        (Decimal("1.50"), "1,5"),
        (Decimal("12.05"), "12,05"),
        (Decimal("-0.0"), "0"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("123456789012345678901234567890.10"), "123.456.789.012.345.678.901.234.567.890,1"),
    ],
)
def test_amount_is_written_without_idle_zeros(value, figures):
    assert format_amount(value) == figures


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5.000.000", "5000000"),
        ("5,000", "5000"),
        ("5 000", "5000"),
        ("5\xa0000", "5000"),
        ("1.250,5", "1250.5"),
        ("1,250.5", "1250.5"),
        ("12,5", "12.5"),
        ("0.500", "0.500"),
        ("999", "999"),
        (" -3 ", "-3"),
        ("0", "0"),
        ("05", None),
        ("00", None),
        ("5.000 đồng", None),
        ("1.2.3", None),
        ("1.0000", "1.0000"),
        ("1.000.00", None),
        ("1.000.5", None),
        ("1.000,000.5", None),
        ("+5", None),
        ("5.", None),
        ("", None),
        ("٣", None),
    ],
)
def test_number_is_recognised_as_typed_on_paper(text, number):
    assert figure_meant(text) == number


@given(st.integers())
def test_written_figures_are_read_back(number):
    assert figure_meant(format_number(number)) == str(number)


def test_money_is_written_in_full_with_its_unit():
    assert format_money(25_000_000) == "25.000.000 đồng"
    assert format_money(-5) == "-5 đồng"


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (90, "XC"),
        (400, "CD"),
        (1994, "MCMXCIV"),
        (2024, "MMXXIV"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_roman_numeral(number, numeral):
    assert roman(number) == numeral


def test_every_roman_numeral_is_well_formed_and_its_own():
    numerals = [roman(number) for number in range(1, 4000)]
    form = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
    assert all(form.fullmatch(numeral) for numeral in numerals)
    assert len(set(numerals)) == len(numerals)


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_number_without_a_roman_numeral_is_refused(number):
    with pytest.raises(ValueError, match="Roman"):
        roman(number)


def test_points_are_lettered_in_the_vietnamese_alphabet():
    assert " ".join(POINT_LETTERS) == "a b c d đ e g h i k l m n o p q r s t u v x y"
    assert [point_letter(number) for number in range(1, 24)] == list(POINT_LETTERS)


@pytest.mark.parametrize("number", [0, -1, 24])
def test_point_without_a_letter_is_refused(number):
    with pytest.raises(ValueError, match="letter"):
        point_letter(number)
