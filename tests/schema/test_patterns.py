"""The patterns of dates and symbols say what the reader says."""

from __future__ import annotations

import re
from calendar import isleap
from itertools import product

import pytest

from kehoach.schema import patterns
from kehoach.vietnamese import PartialDate
from tests.builders import faults, faults_of_body, plan_json

DAYS = ("1", "09", "28", "29", "30", "31", "32", "0", "00")
MONTHS = ("1", "02", "4", "9", "10", "12", "13", "0")
YEARS = ("1899", "1900", "2024", "2026", "2200", "2201", "26")
FORMS = (
    "{d}/{m}/{y}", "{d}-{m}-{y}", "{d}.{m}.{y}", "{d}/{m}-{y}", " {d} / {m} / {y} ", "{m}/{y}", "{m} - {y}", "{y}",
    "năm {y}", "{y}-{m}-{d}", "{y}-{m}", "ngày {d} tháng {m} năm {y}", "NGÀY {d} THÁNG {m} NĂM {y}", "tháng {m} năm {y}",
    "ngày … tháng {m} năm {y}", "ngày {d} tháng … năm {y}", "ngày … tháng … năm {y}", "tháng … năm …", "ngày{d}tháng{m}năm{y}",
    "nga\u0300y {d} tha\u0301ng {m} na\u0306m {y}", "{d}/{m}", "ngày {d}", "{d}/{m}/{y}.",
)  # fmt: skip


def is_read(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("form", FORMS)
def test_the_pattern_takes_the_dates_that_are_read_and_a_29_february_too_many(form: str) -> None:
    for day, month, year in product(DAYS, MONTHS, YEARS):
        text = form.format(d=day, m=month, y=year)
        taken = re.search(patterns.DATE, text) is not None
        leap = (int(day), int(month)) == (29, 2) and not isleap(int(year))
        assert taken == is_read(text) or (leap and taken), text


@pytest.mark.parametrize("form", FORMS)
def test_what_looks_like_a_date_is_read_or_refused_as_one(form: str) -> None:
    for day, month, year in product(DAYS, MONTHS, YEARS):
        text = form.format(d=day, m=month, y=year)
        if is_read(text):
            assert re.search(patterns.LIKE_DATE, text), text
        elif not re.search(patterns.LIKE_DATE, text):
            refused = faults_of_body({"nhiem_vu": [{"viec": "x", "thoi_han": text}]})
            assert refused == [], f"{text} is refused as a deadline and not marked"


@pytest.mark.parametrize("number", ["1", "01", "000012", "999999", "0", "00", "1000000", "12a", "-1", "", " 1"])
def test_the_pattern_of_document_numbers_is_that_of_the_reader(number: str) -> None:
    assert (re.search(patterns.DOCUMENT_NUMBER, number) is not None) == (faults(so=number) == [])


@pytest.mark.parametrize(
    "symbol", ["UBND", "BCĐ", "BCĐ-PCTT", "UBND1", "U B", "U_B", "U/B", "UBND-", "-U", "", "U–B", "Ủy", "U--B", "ubnd", " U "]
)  # fmt: skip
def test_the_pattern_of_abbreviations_is_that_of_the_model(symbol: str) -> None:
    organization = {**plan_json()["co_quan"], "viet_tat": symbol}
    assert (re.search(patterns.ABBREVIATION, symbol) is not None) == (faults(co_quan=organization) == [])


@pytest.mark.parametrize(("title", "is_deputy"), [("Phó Chủ tịch", True), ("PHÓ CHỦ TỊCH", True), ("Phong", False)])
def test_a_deputy_is_known_as_the_model_knows_him(title: str, is_deputy: bool) -> None:
    assert (re.search(patterns.DEPUTY, title) is not None) == is_deputy
    assert (faults(ky={"chuc_vu": title, "ho_ten": "x"}) != []) == is_deputy
