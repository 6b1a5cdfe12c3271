"""Checks are found by their code however it is typed, in the order of the codes, each code once."""

import re
from pathlib import Path

import pytest

from kehoach import checks, regulation
from kehoach.checks.catalogue import all_checks, articles, find_check, nearest_code, rules_of


def test_every_code_is_unique_well_formed_and_that_of_its_file() -> None:
    codes = [check.code for check in all_checks()]
    assert codes == sorted(set(codes))
    for check in all_checks():
        assert re.fullmatch(r"KH\d{3}", check.code)
        assert type(check).__module__.rpartition(".")[2].startswith(check.code.lower())


def test_every_file_of_a_check_is_registered() -> None:
    files = {file.stem for file in Path(checks.__file__).parent.glob("kh[0-9]*.py")}
    assert files == {type(check).__module__.rpartition(".")[2] for check in all_checks()}


@pytest.mark.parametrize("word", ["KH101", "kh101", "101", " kh-101 ", "KH 101"])
def test_a_code_is_found_however_it_is_typed(word: str) -> None:
    found = find_check(word)
    assert found is not None
    assert found.code == "KH101"


@pytest.mark.parametrize("word", ["KH999", "", "quốc hiệu", "1010"])
def test_there_is_nothing_under_another_word(word: str) -> None:
    assert find_check(word) is None


def test_the_nearest_code_is_known_for_a_slip() -> None:
    assert nearest_code("kh1o1") == "KH101"
    assert nearest_code("hello") is None


def test_articles_come_from_the_regulation() -> None:
    check = find_check("KH101")
    assert check is not None
    assert articles(check) == (regulation.NATIONAL_NAME.rule,)
    known = rules_of()
    assert known["ND30-PL1-I.1"] is regulation.PAPER.rule
    assert known["ND30-PL1-III.2b"] is regulation.URGENCY_STAMPS[0].rule
