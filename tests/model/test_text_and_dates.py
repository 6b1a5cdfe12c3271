"""Strings, figures and dates at the edge of the model: what is folded, what is refused, and where."""

from __future__ import annotations

import datetime
import unicodedata

import pytest

import kehoach
from tests.builders import a_plan, faults, faults_of_body, with_body

DECOMPOSED = unicodedata.normalize("NFD", "Tổ chức ở xã Bảo Hoà")


def test_text_is_kept_composed_and_never_respelt() -> None:
    assert a_plan(trich_yeu=DECOMPOSED).subject == ("Tổ chức ở xã Bảo Hoà",)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Số\u00a012", "Số 12"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("  giữa  hai đầu \n", "giữa  hai đầu"),
        ("tab\tgiữ nguyên", "tab\tgiữ nguyên"),
    ],
)
def test_spaces_and_line_ends_are_settled_at_the_edge(typed: str, kept: str) -> None:
    assert with_body(typed).contents == (kept,)


@pytest.mark.parametrize(
    "typed", ["hai  dấu cách", "HOÀ và HÒA", "{{ x }}", "<b>&amp;</b>", "C:\\x", "5 * 3", "👍🏽", "\u200fab"]
)
def test_everything_else_is_kept_letter_by_letter(typed: str) -> None:
    assert with_body(typed).contents == (typed,)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\ufffe", "\uffff"])
def test_a_control_character_is_refused_where_it_stands(character: str) -> None:
    assert faults_of_body(f"trước{character}sau") == [("noi_dung[0]", "forbidden_character")]


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="U\\+D800"):
        kehoach.Dash(text="\ud800")


@pytest.mark.parametrize("blank", ["", " ", "\n\t ", "\u00a0"])
def test_blank_text_is_refused_wherever_text_is_asked_for(blank: str) -> None:
    assert faults(trich_yeu=blank) == [("trich_yeu", "blank_text")]
    assert faults_of_body({"muc": blank, "gom": ["x"]}) == [("noi_dung[0].muc", "blank_text")]
    assert faults(noi_nhan=["Các thôn", {"ten": blank}]) == [("noi_nhan[1].ten", "blank_text")]


def test_blank_text_in_a_list_of_one_is_one_mistake() -> None:
    assert faults(noi_dung=[" "]) == [("noi_dung[0]", "blank_text")]
    assert faults_of_body({"bang": {"cot": [{"ten": "A"}], "dong": [[" "]]}}) == [
        ("noi_dung[0].bang.dong[0][0]", "blank_text")
    ]


@pytest.mark.parametrize(
    ("typed", "kept"), [(5, "05"), ("5", "05"), (12, "12"), ("012", "012"), (1234, "1234"), (None, None)]
)
def test_a_document_number_below_ten_gets_a_leading_zero(typed: object, kept: str | None) -> None:
    assert a_plan(so=typed).number == kept


@pytest.mark.parametrize("typed", [0, "0", "12a", "12/KH-UBND", -1, 1.5, True, "", "một", "१२"])
def test_what_is_no_document_number_is_refused(typed: object) -> None:
    assert faults(so=typed) == [("so", "bad_number")]


@pytest.mark.parametrize(
    ("typed", "day", "month", "year"),
    [
        ("15/4/2026", 15, 4, 2026),
        ("2026-04-15", 15, 4, 2026),
        ("ngày 15 tháng 4 năm 2026", 15, 4, 2026),
        ("4/2026", None, 4, 2026),
        ("2026", None, None, 2026),
        (2026, None, None, 2026),
    ],
)
def test_a_date_may_lack_its_day_or_its_month(typed: object, day: int | None, month: int | None, year: int) -> None:
    assert a_plan(ngay=typed).issued_on == kehoach.PartialDate(day, month, year)


def test_a_date_may_be_unknown() -> None:
    assert a_plan(ngay=None).issued_on is None


def test_python_may_give_a_date_as_a_date() -> None:
    citation = kehoach.Citation(document_type="Quyết định", issued_on=datetime.date(2026, 4, 15))
    assert citation.issued_on == kehoach.PartialDate(15, 4, 2026)


@pytest.mark.parametrize("typed", ["30/2/2026", "31/4/2026", "1/13/2026", "15/4/1026"])
def test_a_day_that_is_not_in_the_calendar_is_refused(typed: str) -> None:
    assert faults(ngay=typed) == [("ngay", "impossible_date")]
    assert faults_of_body({"nhiem_vu": [{"viec": "Họp", "thoi_han": typed}]}) == [
        ("noi_dung[0].nhiem_vu[0].thoi_han", "impossible_date")
    ]


@pytest.mark.parametrize("typed", ["mai", "15-4", "15/4", ""])
def test_what_is_no_date_is_refused(typed: str) -> None:
    assert faults(ngay=typed) == [("ngay", "not_a_date")]


def test_a_deadline_may_be_words() -> None:
    plan = with_body({"nhiem_vu": [{"viec": "Họp", "thoi_han": "Quý II"}, {"viec": "Tổng kết", "thoi_han": "12/2026"}]})
    first, second = plan.contents[0].tasks.entries
    assert first.deadline == "Quý II"
    assert second.deadline == kehoach.PartialDate(None, 12, 2026)


@pytest.mark.parametrize("flag", [1, 0, "true", "có", []])
def test_a_flag_is_true_or_false_and_nothing_alike(flag: object) -> None:
    assert faults_of_body({"khoan": "Họp", "dam": True}) == []
    assert faults_of_body({"khoan": "Họp", "dam": flag}) == [("noi_dung[0].dam", "bool_type")]


@pytest.mark.parametrize(
    ("amount", "code"),
    [(-1, "greater_than_equal"), (10**15 + 1, "less_than_equal"), (1.5, "int_type"), ("5000", "int_type")],
)
def test_money_is_a_whole_number_of_dong(amount: object, code: str) -> None:
    assert faults_of_body({"kinh_phi": {"so_tien": 10**15}}) == []
    assert faults_of_body({"kinh_phi": {"so_tien": amount}}) == [("noi_dung[0].kinh_phi.so_tien", code)]
