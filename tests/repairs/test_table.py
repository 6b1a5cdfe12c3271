"""For every check it is decided whether what it finds is repaired, and it is told everywhere in the same words."""

from __future__ import annotations

import pytest
from tools.build_rules import page

from kehoach.checks.catalogue import all_checks
from kehoach.repairs import REPAIRS, Left, Repair
from kehoach.repairs.wording import Does, Why
from kehoach.report.explaining import explaining_lines

CODES = [check.code for check in all_checks()]


def test_every_check_has_a_repair_or_a_reason_why_it_has_none() -> None:
    assert sorted(REPAIRS) == CODES


@pytest.mark.parametrize("kind", [Does, Why])
def test_no_wording_is_left_over(kind: type[Does | Why]) -> None:
    used = {entry.does if isinstance(entry, Repair) else entry.why for entry in REPAIRS.values()}
    assert set(kind) <= used


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("KH201", "kehoach kiem-tra --sua sửa được: chọn khổ A4."),
        ("KH168", "kehoach kiem-tra --sua không sửa: số thứ tự do người soạn đánh."),
    ],
)
def test_the_explanation_and_the_page_of_rules_say_which(code: str, said: str) -> None:
    check = next(check for check in all_checks() if check.code == code)
    assert said in list(explaining_lines(check))
    assert said in page()


def test_nothing_of_words_names_or_numbers_is_repaired() -> None:
    kept = {"KH123", "KH132", "KH161", "KH162", "KH168", "KH172", "KH174", "KH177", "KH373", "KH391"}
    assert all(isinstance(REPAIRS[code], Left) for code in kept)
