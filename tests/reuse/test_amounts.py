"""Which words of a sentence are sums of money."""

import time

import pytest

from kehoach.reuse.amounts import amounts, is_bare_amount
from tests.builders import HANGING


@pytest.mark.parametrize(
    "amount",
    [
        "25.000.000 đồng",
        "25 000 000 đồng",
        "500.000đ",
        "1500 đ",
        "1,5 tỷ đồng",
        "2 nghìn tỷ đồng",
        "50 nghìn đồng",
        "20 triệu đồng",
        "1.200.000 VNĐ",
        "12,5 tỉ",
        "500 nghìn",
        "1 tỷ 200 triệu đồng",
        "2-3 triệu đồng",
        "500 nghìn đến 2 triệu đồng",
        "5 tr đồng",
        "5tr",
        "500k",
        "25.000.000",
        "2,000,000",
        "3.000 USD",
    ],
)
def test_every_written_form_of_a_sum_is_found_whole(amount: str) -> None:
    text = f"Kinh phí {amount}, từ ngân sách"
    assert [text[start:end] for start, end in amounts(text)] == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "3 đồng chí",
        "2000 đồng chí",
        "1.200 đồng bào",
        "12 đồng",
        "20 triệu con cá",
        "3.878.123",
        "1500 điểm",
        "2.000 đồng hồ nước",
        "2.000.000 cây",
        "20 triệu liều vắc xin",
        "thông điệp 5K",
        "1.234.567",
        "100.000",
    ],
)
def test_comrades_clocks_and_counts_are_no_money(text: str) -> None:
    assert list(amounts(text)) == []


@pytest.mark.parametrize("after", ["cho mỗi hộ", "và 3 tỷ đồng", "từ ngân sách xã", "/người/năm", "."])
def test_millions_are_money_without_the_word_where_nothing_counted_follows(after: str) -> None:
    text = f"Hỗ trợ 2 triệu {after}"
    start, end = next(iter(amounts(text)))
    assert text[start:end] == "2 triệu"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("25.000.000", True), ("4500000", True), ("12,5", True), ("12%", False), ("Xe", False), ("25.000 x", False)],
)
def test_a_cell_of_money_may_hold_a_sum_without_its_unit(text: str, is_one: bool) -> None:
    assert is_bare_amount(text) == is_one


@pytest.mark.parametrize("part", ["000.", "000 ", "1 triệu ", "1-", "1" * 7 + " nghìn", "2 đến "])
def test_a_hostile_text_takes_no_longer_than_its_length(part: str) -> None:
    begun = time.process_time()
    list(amounts(part * 20_000 + "x"))
    assert time.process_time() - begun < HANGING
