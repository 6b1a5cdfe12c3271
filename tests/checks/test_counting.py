"""Figures in words and in cells, as numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kehoach.checks.counting import amount_meant, count_meant, figure_in
from kehoach.vietnamese import amount_in_words


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("Hai trăm năm mươi triệu đồng", 250_000_000),
        ("một triệu không trăm năm mươi nghìn đồng chẵn", 1_050_000),
        ("một triệu không trăm năm mươi ngàn đồng", 1_050_000),
        ("mười lăm triệu đồng", 15_000_000),
        ("hai mươi mốt triệu đồng", 21_000_000),
        ("một trăm linh tư nghìn đồng", 104_000),
        ("một trăm lẻ năm nghìn đồng", 105_000),
        ("ba tỷ hai trăm triệu đồng", 3_200_000_000),
        ("ba tỉ đồng Việt Nam", 3_000_000_000),
        ("hai mươi nhăm nghìn đồng", 25_000),
        ("không đồng", 0),
        ("hai triệu rưỡi", None),
        ("nhiều triệu đồng", None),
        ("đồng", None),
        ("", None),
    ],
)
def test_money_words_mean_a_number(words: str, amount: int | None) -> None:
    assert amount_meant(words) == amount


@pytest.mark.parametrize("amount", [1, 10, 15, 21, 105, 1_000, 10_010, 250_000_000, 1_000_000_001, 12_345_678_900])
def test_what_the_program_writes_in_words_it_reads_back(amount: int) -> None:
    assert amount_meant(amount_in_words(amount)) == amount


@pytest.mark.parametrize(("word", "count"), [("ba", 3), ("Mười", 10), ("03", 3), ("9", 9), ("các", None), ("3a", None)])
def test_a_count_is_a_word_or_a_figure(word: str, count: int | None) -> None:
    assert count_meant(word) == count


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1.250.000", Decimal(1_250_000)),
        (" 12,5 ", Decimal("12.5")),
        ("+3", Decimal(3)),
        ("5 triệu", None),
        ("-", None),
        ("", None),
        ("12/3", None),
    ],
)
def test_a_cell_is_a_figure_or_it_is_none(text: str, figure: Decimal | None) -> None:
    assert figure_in(text) == figure
