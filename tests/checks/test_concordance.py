"""Checks read the passages that have the words they look for; no slip stands in another."""

from __future__ import annotations

import pytest

from kehoach.checks import WordCheck
from kehoach.checks.concordance import FIGURE, any_of, concordance, having
from kehoach.checks.mixture import MixtureCheck
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.texts import texts
from kehoach.checks.word_checks import WORD_CHECKS
from kehoach.checks.wordings import WordingCheck
from kehoach.errors import Position
from kehoach.recognise import Part

NOWHERE = Position(None)


def passages(*lines: str, part: Part = Part.BODY) -> Passages:
    return Passages(tuple(Passage(part, line, NOWHERE) for line in lines))


def found(words: Passages, *phrases: str) -> list[str]:
    return [passage.text for passage in having(words, any_of(*phrases))]


class TestHaving:
    WORDS = passages("Giao UBND xã,", "Xã giao thôn 5.", "(thôn)Xã", "")

    def test_case_and_signs_do_not_matter(self) -> None:
        assert found(self.WORDS, "xã") == ["Giao UBND xã,", "Xã giao thôn 5.", "(thôn)Xã"]

    def test_a_phrase_asks_for_all_its_words_in_any_order(self) -> None:
        assert found(self.WORDS, "xã giao") == ["Giao UBND xã,", "Xã giao thôn 5."]

    def test_one_of_several_is_enough(self) -> None:
        assert found(self.WORDS, "ubnd", "năm", FIGURE) == ["Giao UBND xã,", "Xã giao thôn 5."]

    def test_a_word_that_stands_nowhere_finds_nothing(self) -> None:
        assert found(self.WORDS, "xã giao tỉnh") == []

    def test_a_word_with_a_figure_is_both(self) -> None:
        words = passages("năm2024", "năm", "2024")
        assert found(words, f"năm {FIGURE}") == ["năm2024"]

    def test_letters_in_parts_are_the_same_word(self) -> None:
        assert found(passages("phu\u0323 lu\u0323c"), "phụ lục") == ["phu\u0323 lu\u0323c"]

    def test_only_the_parts_asked_for_are_given(self) -> None:
        words = Passages((*passages("xã").passages, *passages("xã", part=Part.TABLE).passages))
        assert [passage.part for passage in having(words, any_of("xã"), Part.TABLE)] == [Part.TABLE]

    def test_words_are_asked_once_however_often_they_stand(self) -> None:
        asked: list[str] = []
        concordance(passages("xã xã", "Xã thôn")).any_that(asked.append)
        assert sorted(asked) == ["thôn", "xã"]


def examples_of_all_checks() -> Passages:
    lines = (
        line for check in WORD_CHECKS for example in (*check.right, *check.wrong) for line in example.text.split("\n")
    )
    every = [*lines]
    return Passages(passages(*every).passages + passages(*every, part=Part.SIGNER).passages)


EXAMPLES = examples_of_all_checks()
READING = [
    pytest.param(check, id=check.code) for check in WORD_CHECKS if isinstance(check, WordingCheck | MixtureCheck)
]


@pytest.mark.parametrize("check", READING)
def test_every_text_with_a_slip_is_read(check: WordCheck) -> None:
    look = check.slips if isinstance(check, WordingCheck) else check.ways
    with_slip = {at.text for at in texts(EXAMPLES, check.parts) if any(look(at))}
    assert with_slip
    assert with_slip <= {at.text for at in check.read(EXAMPLES)}
