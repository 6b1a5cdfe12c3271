"""``kehoach giai-thich``: the words of the checks, however the code is typed."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.checks.catalogue import all_checks
from kehoach.cli import main
from tests.cli.test_tao import Told


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: str) -> Told:
        code = main(["giai-thich", *arguments])
        printed = capsys.readouterr()
        return Told(code, printed.out.splitlines(), printed.err.splitlines())

    return run


@pytest.mark.parametrize("word", ["KH101", "kh101", "101", "kh101,"])
def test_a_rule_is_explained(explain: Any, word: str) -> None:
    told = explain(word)
    assert (told.code, told.err) == (0, [])
    assert told.out[:2] == ["KH101: Quốc hiệu: chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm.", "Mức độ: lỗi"]


def test_several_rules_are_explained_each_once_in_the_order_asked(explain: Any) -> None:
    told = explain("KH201,", "KH101", "KH201")
    assert [line[:5] for line in told.out if line[:2] == "KH"] == ["KH201", "KH101"]


def test_without_a_code_all_are_listed(explain: Any) -> None:
    told = explain()
    assert (told.code, told.err) == (0, [])
    assert [line.split()[0] for line in told.out[:-2]] == [check.code for check in all_checks()]


def test_an_unknown_code_is_told_with_the_nearest_and_the_others_are_explained(explain: Any) -> None:
    told = explain("KH1O1", "xyz", "KH201")
    assert told.code == 2
    assert told.err == [
        "kehoach: không có quy tắc “KH1O1”. Có phải KH101?",
        "kehoach: không có quy tắc “xyz”. Xem các mã: kehoach giai-thich",
    ]
    assert any(line.startswith("KH201: ") for line in told.out)
