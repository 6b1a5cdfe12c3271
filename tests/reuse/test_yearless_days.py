"""Which words of a sentence are days without a year."""

import time

import pytest

from kehoach.reuse.yearless_days import yearless_days
from tests.builders import HANGING


def found(text: str, *, is_deadline: bool = False) -> list[str]:
    return [text[start:end] for start, end in yearless_days(text, is_deadline=is_deadline)]


@pytest.mark.parametrize(
    "day",
    [
        "ngày 15/4",
        "ngày 15-4",
        "Ngày 05 tháng 4",
        "ngày 01/4 đến 30/4",
        "ngày 01/4 đến ngày 05 tháng 4",
        "ngày 1/4, 2/4",
    ],
)
def test_every_written_form_of_a_day_is_found_whole(day: str) -> None:
    assert found(f"Họp {day}, tại nhà văn hóa") == [day]
    assert found(day) == [day]


def test_a_deadline_is_a_day_without_the_word() -> None:
    assert found("xong trước 30/11.") == ["30/11"]
    assert found("Trước 30/11", is_deadline=True) == ["30/11"]
    assert found("15/4 - 20/4", is_deadline=True) == ["15/4 - 20/4"]
    assert found("10 tháng 4", is_deadline=True) == ["10 tháng 4"]


@pytest.mark.parametrize(
    "text",
    [
        "đạt 9/10 xóm",
        "12/15 hộ",
        "ngày 15/4/2024",
        "ngày 15/4/24",
        "ngày 15 tháng 4 năm 2024",
        "ngày 15 tháng 4/2024",
        "trước 9/10 hộ",
        "ngày 45/4, ngày 15/13",
        "2/3 diện tích",
        "ngày 15",
        "ngày 7/7 xóm",
        "ngày 15/4-2024",
    ],
)
def test_fractions_and_whole_dates_are_no_days(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("part", ["ngày 1/1, ", "1/1 - ", "ngày ", "1 tháng "])
def test_a_hostile_text_takes_no_longer_than_its_length(part: str) -> None:
    begun = time.process_time()
    for is_deadline in (False, True):
        found(part * 20_000, is_deadline=is_deadline)
    assert time.process_time() - begun < HANGING
