"""The lists of the checks of words: whole, right in themselves, and without contradiction."""

from __future__ import annotations

import re

import pytest

from kehoach.checks.base import Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.kh373_confused_word import ConfusedWord
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.word_lists import names, rows
from kehoach.errors import Position
from kehoach.recognise import Part
from kehoach.vietnamese.syllables import is_syllable

CONFUSED = tuple(rows("confused_words"))


def found(text: str) -> list[str]:
    words = Passages((Passage(Part.BODY, text, Position()),))
    return [finding.remedy for finding in ConfusedWord().run(words)]


def test_there_are_enough_confused_words_each_once() -> None:
    wrong = [row[0] for row in CONFUSED]
    assert len(wrong) == len(set(wrong)) >= 150


@pytest.mark.parametrize("row", CONFUSED, ids=lambda row: row[0])
def test_a_confused_word_is_found_and_its_right_form_is_not(row: tuple[str, ...]) -> None:
    wrong, right = row[:2]
    assert len(wrong.split()) == len(right.split()) >= 2
    assert all(is_syllable(word) for word in (*wrong.split(), *right.split()))
    assert found(f"Các thôn {wrong}.") == [f"Viết “{right}”."]
    assert found(f"Các thôn {right}.") == []


@pytest.mark.parametrize("row", [row for row in CONFUSED if len(row) > 2], ids=lambda row: row[0])
def test_a_neighbour_that_makes_it_right_is_heeded(row: tuple[str, ...]) -> None:
    wrong, _, *around = row
    for before in filter(None, re.split(r",\s*", around[0])):
        assert found(f"Các {before} {wrong}.") == []
    for after in filter(None, re.split(r",\s*", "".join(around[1:]))):
        assert found(f"Các thôn {wrong} {after}.") == []


def test_every_fixed_name_has_a_clause_and_a_severity() -> None:
    for clause, grave, name in rows("fixed_names"):
        assert capital_rule(clause).binding
        assert Severity(grave) in (Severity.ERROR, Severity.WARNING)
        assert any(word[0].isupper() for word in name.split())


@pytest.mark.parametrize("list_name", ["body_names", "provinces", "known_abbreviations", "loan_words"])
def test_no_name_stands_twice(list_name: str) -> None:
    firsts = [row[0] for row in rows(list_name)]
    assert sorted(firsts) == sorted(names(list_name))


def test_the_right_words_of_this_list_are_no_loan_words() -> None:
    assert [word for word in names("loan_words") if len(word) > 3 and is_syllable(word)] == []
