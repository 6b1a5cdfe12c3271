"""Dates: every way of writing them, every part that may be open, and the zeros of the regulation."""

import contextlib
import dataclasses
import datetime
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese import (
    NoSuchDateError,
    NotADateError,
    PartialDate,
    day_text,
    long_date,
    month_text,
    short_date,
)

WHOLE_DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31)).map(PartialDate.from_date)
DATES = WHOLE_DATES | st.builds(
    lambda whole, parts: dataclasses.replace(whole, **dict.fromkeys(parts)),
    WHOLE_DATES,
    st.sampled_from([["day"], ["day", "month"], ["day", "month", "year"]]),
)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("15/4/2024", PartialDate(15, 4, 2024)),
        ("05/04/2024", PartialDate(5, 4, 2024)),
        ("15-4-2024", PartialDate(15, 4, 2024)),
        ("15.4.2024", PartialDate(15, 4, 2024)),
        (" 28/5 /2020 ", PartialDate(28, 5, 2020)),
        ("4/2024", PartialDate(None, 4, 2024)),
        ("2024", PartialDate(None, None, 2024)),
        ("năm 2024", PartialDate(None, None, 2024)),
        ("2024-04-15", PartialDate(15, 4, 2024)),
        ("2024-04", PartialDate(None, 4, 2024)),
        ("ngày 15 tháng 4 năm 2024", PartialDate(15, 4, 2024)),
        ("Ngày 05 tháng 02 năm 2024", PartialDate(5, 2, 2024)),
        (unicodedata.normalize("NFD", "ngày 15 tháng 4 năm 2024"), PartialDate(15, 4, 2024)),
        ("ngày\u00a015\u00a0tháng 4\nnăm 2024", PartialDate(15, 4, 2024)),
        ("tháng 4 năm 2024", PartialDate(None, 4, 2024)),
        ("ngày tháng 04 năm 2024", PartialDate(None, 4, 2024)),
        ("ngày …… tháng ... năm 2024", PartialDate(None, None, 2024)),
        ("ngày ___ tháng ___ năm ____", PartialDate()),
        ("29/2/2024", PartialDate(29, 2, 2024)),
    ],
)
def test_date_is_read_as_people_write_it(text, date):
    assert PartialDate.parse(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "30/2/2024",
        "29/2/2023",
        "31/4/2024",
        "32/1/2024",
        "0/4/2024",
        "15/13/2024",
        "13/2024",
        "00/2024",
        "1899",
        "2201",
        "15/4/1899",
        "2024-02-30",
        "2024-13",
        "ngày 31 tháng 4 năm 2024",
        "0000",
    ],
)
def test_date_that_the_calendar_does_not_have_is_told_apart(text):
    with pytest.raises(NoSuchDateError):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "năm",
        "hôm nay",
        "15/4",
        "15/4/24",
        "15/4-2024",
        "15/4/2024 và 16/4/2024",
        "15//2024",
        "20240415",
        "٢٠٢٤",
        "ngày 15 tháng … năm 2024",
        "ngày 15 tháng 4 năm …",
        "15 tháng 4 năm 2024",
        "2024-4-15T00:00",
        "-2024",
        "/4/2024",
        "quý I/2024",
    ],
)
def test_what_is_not_written_as_a_date_is_told_apart(text):
    with pytest.raises(NotADateError):
        PartialDate.parse(text)


@given(st.text())
def test_no_text_raises_anything_else(text):
    with contextlib.suppress(NotADateError, NoSuchDateError):
        assert isinstance(PartialDate.parse(text), PartialDate)


def test_both_errors_are_value_errors():
    assert issubclass(NotADateError, ValueError)
    assert issubclass(NoSuchDateError, ValueError)


def test_endless_text_is_refused_without_delay():
    with pytest.raises(NotADateError):
        PartialDate.parse("ngày " + ". " * 200_000)


@pytest.mark.parametrize("parts", [{"day": 1}, {"day": 1, "year": 2024}, {"month": 4}, {"day": 1, "month": 4}])
def test_a_part_needs_the_larger_part_it_belongs_to(parts):
    with pytest.raises(NotADateError, match="needs"):
        PartialDate(**parts)


def test_a_partial_date_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        PartialDate(1, 1, 2024).day = 2


@given(DATES)
def test_calendar_day_is_given_for_a_whole_date_only(value):
    whole = value.day is not None
    assert (value.date() is not None) == whole
    if whole:
        assert PartialDate.from_date(value.date()) == value


def test_day_outside_the_years_of_plans_is_refused():
    with pytest.raises(NoSuchDateError, match="1899"):
        PartialDate.from_date(datetime.date(1899, 12, 31))


@given(DATES)
def test_long_date_reads_back(value):
    assert PartialDate.parse(long_date(value)) == value
    assert PartialDate.parse(long_date(value, blank="…")) == value


@given(DATES.filter(lambda value: value.year is not None))
def test_short_date_reads_back(value):
    assert PartialDate.parse(short_date(value)) == value


def test_days_below_ten_and_only_months_one_and_two_take_a_zero():
    assert [day_text(day) for day in (1, 9, 10, 31)] == ["01", "09", "10", "31"]
    assert [month_text(month) for month in (1, 2, 3, 9, 10, 12)] == ["01", "02", "3", "9", "10", "12"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PartialDate(15, 4, 2024), "ngày 15 tháng 4 năm 2024"),
        (PartialDate(5, 2, 2024), "ngày 05 tháng 02 năm 2024"),
        (PartialDate(None, 4, 2024), "ngày …… tháng 4 năm 2024"),
        (PartialDate(None, None, 2024), "ngày …… tháng …… năm 2024"),
        (PartialDate(), "ngày …… tháng …… năm ……"),
    ],
)
def test_long_date_leaves_room_in_the_place_of_each_open_part(value, text):
    assert long_date(value, blank="……") == text


def test_room_to_write_is_spaces_unless_said_otherwise():
    assert long_date(PartialDate(None, 4, 2024)) == "ngày" + " " * 7 + "tháng 4 năm 2024"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PartialDate(15, 9, 2022), "15/9/2022"),
        (PartialDate(5, 2, 2024), "05/02/2024"),
        (PartialDate(12, 3, 2024), "12/3/2024"),
        (PartialDate(None, 4, 2024), "4/2024"),
        (PartialDate(None, 2, 2024), "02/2024"),
        (PartialDate(None, None, 2024), "2024"),
        (PartialDate(), ""),
    ],
)
def test_short_date_leaves_open_parts_out(value, text):
    assert short_date(value) == text


def test_importing_the_package_does_not_load_babel():
    modules = "kehoach.vietnamese, kehoach.metrics, kehoach.regulation"
    code = f"import sys, {modules}; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
