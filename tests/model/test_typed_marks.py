"""A mark typed where the program makes it is no part of the words; what only looks like one stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.typed_marks import (
    mark_taken,
    unsure_mark,
    without_abbreviation,
    without_annex_number,
    without_brackets,
    without_bullet,
    without_criterion_number,
    without_criterion_words,
    without_label,
    without_number,
    without_section_number,
    without_subclause_number,
    without_word,
    words_marked,
)

BULLETS = ["\uf0b7\t", "o ", "‣ ", "‐ ", "- ", "-", "– ", "— ", "+ ", "* ", "*", "• ", "•", "▪ ", "· "]
NUMBERS = [
    "1. ",
    "1.",
    "1) ",
    "1/ ",
    "01. ",
    "12. ",
    "1.1. ",
    "1.1.",
    "1.2.3. ",
    "(1) ",
    "(a) ",
    "(ii) ",
    "ii) ",
    "1a) ",
    "a.1) ",
]
LETTERS = ["a) ", "a)", "đ) ", "a. ", "đ. "]
ROMANS = [
    "I. ",
    "I.",
    "II) ",
    "IV - ",
    "XIX. ",
    "V: ",
    "Mục I. ",
    "MỤC 2: ",
    "Phần II. ",
    "A. ",
    "I.",
    "I.1. ",
    "II.1.2 ",
]


@pytest.mark.parametrize("mark", BULLETS)
def test_a_dash_plus_or_star_is_taken_off_a_line_that_has_one(mark: str) -> None:
    assert without_bullet(f"{mark}Các thôn") == "Các thôn"


@pytest.mark.parametrize("mark", [*BULLETS, *NUMBERS, *LETTERS])
def test_any_number_letter_or_dash_is_taken_off_a_numbered_line(mark: str) -> None:
    assert without_number(f"{mark}Rà soát") == "Rà soát"


@pytest.mark.parametrize("mark", [*BULLETS, *NUMBERS, *LETTERS, *ROMANS])
def test_a_section_loses_roman_numbers_too(mark: str) -> None:
    assert without_section_number(f"{mark}Mục đích") == "Mục đích"


def test_a_sub_clause_loses_a_number_without_a_closing_mark() -> None:
    assert without_subclause_number("1.1 Thu ngân sách") == "Thu ngân sách"
    assert without_number("1.1 Thu ngân sách") == "1.1 Thu ngân sách"


@pytest.mark.parametrize("text", ["1.5 tỷ đồng", "7.30 - 8.30 họp", "4.0 công nghệ", "12.30 Họp"])
def test_a_sub_clause_keeps_a_figure_with_a_point(text: str) -> None:
    assert without_subclause_number(text) == text


def test_the_name_of_a_criterion_loses_the_number_of_that_criterion_alone() -> None:
    assert without_criterion_number("Tiêu chí số 6.2: Văn hóa", "6.2") == "Văn hóa"
    assert without_criterion_number("Chỉ tiêu 17.1: Nước sạch", "17") == "Chỉ tiêu 17.1: Nước sạch"
    assert without_criterion_number("Tiêu chí chung", "6") == "Tiêu chí chung"


def test_a_number_that_may_be_part_of_a_figure_is_told() -> None:
    assert unsure_mark("3. 500 hộ") == "3."
    assert unsure_mark("3. Năm trăm hộ") is None


@pytest.mark.parametrize(
    "text",
    [
        "12/KH-UBND về phòng chống dịch",
        "02/CT-TTg của Thủ tướng",
        "12/tháng",
        "II/2024 hoàn thành",
        "V/v tổ chức",
        "V.A.C và chăn nuôi",
        "V. I. Lê-nin",
        "V.I. Lê-nin",
        "I. V. Lê-nin",
        "X. Bảo Linh",
        "P. Tân Lập",
        "A. Nguyễn Văn Bình và các hộ",
        "I - III",
        "5.G",
        "a), b) khoản 1 Điều 5",
        "a) và b) khoản 1 Điều 5",
        "(1), (2) nộp trước",
        "1) và 2) nộp trước",
        "a. b. c",
        "1/ 3 số hộ",
        "3. 500 hộ",
        "1. 500.000 đồng",
        "7.30. Đón khách",
        "15.4.2024 họp",
        "o tròn môi",
        "việc cần làm ngay",
        "-5 độ C",
        "+5%",
        "1/2 số hộ",
        "15/4 làm vệ sinh",
        "1.000 hộ",
        "12.5 ha",
        "2024. Năm của thanh niên",
        "05 tiêu chí",
        "x. Bảo Linh, h. Định Hóa",
        "ăn) uống",
        "*nghiêng* rồi thẳng",
        "**đậm** rồi thường",
        "Mục đích, yêu cầu",
        "Việc cần làm",
        "Xã Suối Hòa",
        "In ấn tài liệu",
        "Phần thứ nhất",
        "Điểm 1: hội trường",
        "-",
        "1.",
        "a)",
        "I.",
    ],
)
@pytest.mark.parametrize("without", [without_bullet, without_number, without_section_number, without_subclause_number])
def test_words_that_only_look_like_a_mark_stay(without: Callable[[str], str], text: str) -> None:
    assert without(text) == text


@pytest.mark.parametrize(
    ("typed", "kept", "mark"),
    [
        ("**1. Nhiệm vụ**", "**Nhiệm vụ**", "1."),
        ("**1.** Nhiệm vụ", "Nhiệm vụ", "**1.**"),
        ("*a) nghiêng*", "*nghiêng*", "a)"),
        ("- - Họp", "- Họp", "-"),
    ],
)
def test_a_mark_inside_bold_or_italic_words_is_found_and_taken_off_once(typed: str, kept: str, mark: str) -> None:
    assert without_number(typed) == kept
    assert mark_taken(typed, kept) == mark


@pytest.mark.parametrize(
    ("without", "typed", "kept"),
    [
        (without_abbreviation("T/?M"), "TM. Ủy ban nhân dân", "Ủy ban nhân dân"),
        (without_abbreviation("T/?M"), "T/M.Ủy ban", "Ủy ban"),
        (without_abbreviation("T/?M"), "TMDV Hòa Bình", "TMDV Hòa Bình"),
        (without_word("số"), "Số: 12/QĐ-UBND", "12/QĐ-UBND"),
        (without_word("số"), "sống", "sống"),
        (without_label("Ghi chú"), "ghi chú : số liệu", "số liệu"),
        (without_label("Ghi chú"), "Ghi chú", "Ghi chú"),
        (without_annex_number, "PHỤ LỤC 2 - Biểu mẫu", "Biểu mẫu"),
        (without_annex_number, "Phụ lục biểu mẫu", "Phụ lục biểu mẫu"),
        (without_criterion_words, "Tiêu chí số 6", "6"),
        (without_brackets, "(duy trì)", "duy trì"),
        (without_brackets, "(a) và (b)", "(a) và (b)"),
        (without_brackets, "()", "()"),
    ],
)
def test_labels_and_brackets_the_program_makes_are_taken_off(
    without: Callable[[str], str], typed: str, kept: str
) -> None:
    assert without(typed) == kept


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("- Họp", "gach"),
        ("+ Họp", "cong"),
        ("* Họp", "sao"),
        ("• Họp", "sao"),
        ("a) Họp", "diem"),
        ("(1) Họp", "so_ngoac"),
        ("1. Họp", "khoan"),
        ("1.1. Họp", "tieu_khoan"),
        ("II. HỌP", "muc"),
    ],
)
def test_a_paragraph_with_a_typed_mark_is_told_the_key_that_makes_it(text: str, key: str) -> None:
    found = words_marked(text)
    assert found is not None
    assert (found[1], found[2].lower()) == (key, "họp")


@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_nothing_but_the_front_is_ever_taken_off(text: str) -> None:
    for without in (without_bullet, without_number, without_section_number, without_subclause_number):
        kept = without(text)
        assert kept
        assert kept == text or text.endswith(kept) or kept.startswith("*")
